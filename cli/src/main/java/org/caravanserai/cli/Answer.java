package org.caravanserai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
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
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options and the work that all verbs with an answer share. */
final class Answer {
  /** How an answer is written. */
  enum Format {
    text,
    json,
    html
  }

  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
  private @Nullable LocalDate asOf;

  @Option(names = "--format", paramLabel = "FORMAT", descriptionKey = "format")
  private Format format = Format.text;

  @Option(
      names = "--lang",
      paramLabel = "LANGUAGE",
      descriptionKey = "lang",
      converter = LanguageCode.class,
      completionCandidates = LanguageCode.class)
  private String language = "en";

  @Option(names = "--out", paramLabel = "FILE", descriptionKey = "out")
  private @Nullable Path out;

  @Option(names = "--packs", paramLabel = "DIR", arity = "1..*", descriptionKey = "packs")
  private final List<Path> packs = new ArrayList<>();

  private final Surroundings surroundings;
  private final PrintWriter err;

  Answer(Surroundings surroundings, PrintWriter err) {
    this.surroundings = surroundings;
    this.err = err;
  }

  /** Reads the profile, composes the parts and writes them; nothing is written when it fails. */
  int give(Path profile, RouteFlags flags, Set<Part> parts, PrintWriter stdout) {
    return give(knowledge -> read(profile, knowledge), flags, parts, stdout);
  }

  int give(
      Function<Knowledge, Profile> profile, RouteFlags flags, Set<Part> parts, PrintWriter stdout) {
    requireWritable();
    String text;
    try {
      text = render(compose(profile, flags, parts));
    } finally {
      progress(null);
    }
    write(text, stdout);
    return Serai.DONE;
  }

  private Dossier compose(Function<Knowledge, Profile> profile, RouteFlags flags, Set<Part> parts) {
    progress("progress.KNOWLEDGE");
    Knowledge knowledge = new Library(surroundings).open(packs);
    Profile read = profile.apply(knowledge);
    RouteOptions options = flags.options(knowledge);
    return Composer.compose(
        knowledge, read, day(read), options, parts, part -> progress("progress." + part));
  }

  private LocalDate day(Profile profile) {
    if (asOf != null) {
      return asOf;
    }
    return profile.asOf() == null ? surroundings.today() : profile.asOf();
  }

  private static Profile read(Path file, Knowledge knowledge) {
    return switch (ProfileReader.read(file, knowledge)) {
      case ProfileResult.Accepted(Profile profile) -> profile;
      case ProfileResult.Refused(var mistakes) -> throw InputRefused.of(mistakes, 0);
    };
  }

  private String render(Dossier dossier) {
    boolean colour = surroundings.colour() && out == null;
    return switch (format) {
      case json -> DossierJson.of(dossier, language);
      case html -> DossierHtml.of(dossier, Messages.in(language));
      case text -> DossierText.of(dossier, Messages.in(language), surroundings.columns(), colour);
    };
  }

  private void requireWritable() {
    if (out == null) {
      return;
    }
    Path folder = out.toAbsolutePath().getParent();
    if (Files.isDirectory(out) || folder == null || !Files.isDirectory(folder)) {
      throw InputRefused.of(Help.text("out.wrong", out));
    }
  }

  private void write(String text, PrintWriter stdout) {
    if (out == null) {
      stdout.print(text);
      stdout.flush();
      return;
    }
    Path target = out.toAbsolutePath();
    try {
      Path draft =
          target.resolveSibling("." + target.getFileName() + "." + ProcessHandle.current().pid());
      try {
        Files.writeString(draft, text, StandardCharsets.UTF_8, StandardOpenOption.CREATE_NEW);
        Files.move(draft, target, StandardCopyOption.REPLACE_EXISTING);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException e) {
      throw InputRefused.of(Help.text("out.failed", target, String.valueOf(e.getMessage())));
    }
  }

  /** Shows what is being worked on, on one line of a terminal; null clears it. */
  private void progress(@Nullable String key) {
    if (surroundings.progress()) {
      err.print("\r\u001B[K" + (key == null ? "" : Help.text(key)));
      err.flush();
    }
  }
}
