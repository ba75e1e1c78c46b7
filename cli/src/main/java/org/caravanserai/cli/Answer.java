package org.caravanserai.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Function;
import org.caravanserai.dossier.Composer;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.DossierJson;
import org.caravanserai.dossier.DossierText;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
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

  /** Reads the profile, composes the parts and writes them; nothing is written when it fails. */
  int give(Path profile, RouteFlags flags, Set<Part> parts, PrintWriter stdout) {
    return give(knowledge -> Setting.profile(profile, knowledge), flags, parts, stdout);
  }

  int give(
      Function<Knowledge, Profile> profile, RouteFlags flags, Set<Part> parts, PrintWriter stdout) {
    return setting.give(() -> render(compose(profile, flags, parts)), stdout);
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
