package org.caravanserai.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.TextFile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options and the work that all verbs with an answer share. */
final class Setting {
  @Option(names = "--as-of", paramLabel = "DATE", descriptionKey = "as-of")
  private @Nullable LocalDate asOf;

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

  Setting(Surroundings surroundings, PrintWriter err) {
    this.surroundings = surroundings;
    this.err = err;
  }

  /** The day that was asked for; null when none was. */
  @Nullable LocalDate asOf() {
    return asOf;
  }

  /** The day that was asked for, else today. */
  LocalDate day() {
    return asOf == null ? surroundings.today() : asOf;
  }

  /** The day that was asked for, else the profile's, else today. */
  LocalDate day(Profile profile) {
    return asOf == null && profile.asOf() != null ? profile.asOf() : day();
  }

  /** The file named to write to; null when none was. */
  @Nullable Path out() {
    return out;
  }

  String language() {
    return language;
  }

  Messages messages() {
    return Messages.in(language);
  }

  int columns() {
    return surroundings.columns();
  }

  /** Whether the text may be coloured: never in a file. */
  boolean colour() {
    return surroundings.colour() && out == null;
  }

  /** The snapshot of the shipped packs and those named. */
  Knowledge knowledge() {
    progress("progress.KNOWLEDGE");
    return new Library(surroundings).open(packs);
  }

  /** Whether packs were named besides the shipped ones. */
  boolean namesPacks() {
    return !packs.isEmpty();
  }

  /** What a server is asked for besides: the day and, of a text, its looks. */
  Query query(Object format) {
    progress("progress.SERVER");
    return new Query()
        .and("asOf", asOf)
        .and("format", format)
        .and("columns", columns())
        .and("colour", colour() ? true : null);
  }

  /** The profile in a file; refuses with every mistake. */
  static Profile profile(Path file, Knowledge knowledge) {
    return switch (ProfileReader.read(file, knowledge)) {
      case ProfileResult.Accepted(Profile profile) -> profile;
      case ProfileResult.Refused(var mistakes) -> throw InputRefused.of(mistakes, 0);
    };
  }

  /** The text of a profile, not looked into; refuses with every mistake. */
  static String profileText(Path file) {
    Mistakes mistakes = new Mistakes();
    String text = TextFile.text(file, file.toString(), ProfileReader.LARGEST_FILE, mistakes);
    if (text == null) {
      throw InputRefused.of(mistakes.sorted(), 0);
    }
    return text;
  }

  /** Works out a text and writes it where it was asked for; nothing is written when it fails. */
  int give(Supplier<String> text, PrintWriter stdout) {
    requireWritable();
    String written;
    try {
      written = text.get();
    } finally {
      progress(null);
    }
    write(written, stdout);
    return Serai.DONE;
  }

  /** Shows what is being worked on, on one line of a terminal; null clears it. */
  void progress(@Nullable String key) {
    if (surroundings.progress()) {
      err.print("\r\u001B[K" + (key == null ? "" : Help.text(key)));
      err.flush();
    }
  }

  private void requireWritable() {
    if (out != null && !WholeFile.isPossible(out)) {
      throw InputRefused.of(Help.text("out.wrong", out));
    }
  }

  private void write(String text, PrintWriter stdout) {
    if (out == null) {
      stdout.print(text);
      stdout.flush();
      return;
    }
    try {
      WholeFile.write(out, text);
    } catch (IOException e) {
      throw InputRefused.of(
          Help.text("out.failed", out.toAbsolutePath(), String.valueOf(e.getMessage())));
    }
  }
}
