package org.caravanserai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.DossierText;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.dossier.RouteWords;
import org.caravanserai.dossier.html.DossierHtml;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.Profile;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options and the work of the verbs that answer for one profile with a dossier. */
final class Answer {
  /** How a dossier is written. */
  enum Format {
    text,
    json,
    html
  }

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  private Format format = Format.text;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Setting setting;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ServerOptions servers;

  /**
   * What is answered for.
   *
   * @param shownAs how the profile is called in mistakes
   * @param read the profile, of some knowledge
   * @param written the profile as it is sent to a server
   */
  record Question(String shownAs, Function<Knowledge, Profile> read, Supplier<String> written) {
    static Question of(Path profile) {
      return new Question(
          profile.toString(),
          knowledge -> Setting.profile(profile, knowledge),
          () -> Setting.profileText(profile));
    }
  }

  /** Reads the profile, composes the parts and writes them; nothing is written when it fails. */
  int give(Question question, RouteFlags flags, Set<Part> parts, PrintWriter stdout) {
    Optional<Server> server = servers.server(setting);
    return setting.give(
        () ->
            server.isPresent()
                ? ask(server.get(), question, flags.words(), parts)
                : render(compose(question.read(), flags, parts)),
        stdout);
  }

  private String ask(Server server, Question question, RouteWords words, Set<Part> parts) {
    Query query =
        setting
            .query(format)
            .each("parts", parts.stream().map(part -> lower(part.name())).sorted().toList())
            .each("avoid", words.avoid())
            .each("closed", words.closed())
            .and("depart", words.depart())
            .and("planned", words.planned() ? true : null);
    return server.post(
        "dossier", query, setting.language(), question.written().get(), question.shownAs());
  }

  private static String lower(String constant) {
    return constant.toLowerCase(Locale.ROOT);
  }

  private Dossier compose(Function<Knowledge, Profile> profile, RouteFlags flags, Set<Part> parts) {
    Knowledge knowledge = setting.knowledge();
    Profile read = profile.apply(knowledge);
    RouteOptions options = flags.options(knowledge);
    return Composer.compose(
        knowledge,
        read,
        setting.day(read),
        options,
        parts,
        part -> setting.progress("progress." + part));
  }

  private String render(Dossier dossier) {
    setting.progress("progress.ANSWER");
    return switch (format) {
      case json -> DossierJson.of(dossier, setting.language());
      case html -> DossierHtml.of(dossier, setting.messages());
      case text -> DossierText.of(dossier, setting.messages(), setting.columns(), setting.colour());
    };
  }
}
