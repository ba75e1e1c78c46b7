package org.caravanserai.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.Entry;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serai verify-case}: checks entries that a house handed out, and says what it checked. */
@Command(name = "verify-case", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class VerifyCaseCommand implements Callable<Integer> {
  /** More lines than a case may have entries. */
  private static final int MOST_LINES = 100_000;

  @Parameters(paramLabel = "FILE", descriptionKey = "verify.file")
  private String file = "";

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Reader in;

  VerifyCaseCommand(Reader in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    List<String> texts = read();
    if (texts.isEmpty()) {
      throw InputRefused.of(Help.text("verify.empty", file));
    }
    switch (Chains.verifyTexts(texts)) {
      case Chains.Verdict.Whole(int count, String last) -> {
        Entry first = Entry.read(texts.getFirst(), 1).orElseThrow();
        PrintWriter out = spec.commandLine().getOut();
        out.println(Help.text("verify.whole", count, first.caseId(), first.scope().text(), last));
        out.println(Help.text("verify.notShown", count));
      }
      case Chains.Verdict.Broken(int place, Chains.Fault fault) ->
          throw InputRefused.of(
              Help.text(
                  "verify.broken",
                  file,
                  place,
                  Help.text("verify.fault." + fault.name().toLowerCase(Locale.ROOT))));
    }
    return Serai.DONE;
  }

  private List<String> read() {
    try (BufferedReader lines =
        file.equals("-")
            ? new BufferedReader(in)
            : Files.newBufferedReader(Path.of(file), StandardCharsets.UTF_8)) {
      List<String> texts = new ArrayList<>();
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        if (!line.isBlank()) {
          texts.add(line);
        }
        if (texts.size() > MOST_LINES) {
          throw InputRefused.of(Help.text("verify.long", file, MOST_LINES));
        }
      }
      return texts;
    } catch (IOException | InvalidPathException e) {
      throw InputRefused.of(Help.text("verify.unreadable", file));
    }
  }
}
