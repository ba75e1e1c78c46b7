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
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code serai verify-case}: checks what a house handed out of a case, its entries or the whole of
 * it, and says what it checked.
 */
@Command(name = "verify-case", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class VerifyCaseCommand implements Callable<Integer> {
  /** More lines than a case may have entries. */
  private static final int MOST_LINES = 100_000;

  @Parameters(paramLabel = "FILE", descriptionKey = "verify.file")
  private String file = "";

  @Option(names = "--seal", paramLabel = "FINGERPRINT", descriptionKey = "verify.seal")
  private @Nullable String seal;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  private final Reader in;

  VerifyCaseCommand(Reader in) {
    this.in = in;
  }

  @Override
  public Integer call() {
    if (seal != null && !SealedCase.isFingerprint(seal)) {
      throw InputRefused.of(Help.text("verify.seal.wrong", seal));
    }
    PrintWriter out = spec.commandLine().getOut();
    if (SealedCase.is(file)) {
      SealedCase.check(file, seal).forEach(out::println);
    } else if (seal == null) {
      checkEntries(out);
    } else {
      throw InputRefused.of(Help.text("verify.seal.none", file));
    }
    return Serai.DONE;
  }

  private void checkEntries(PrintWriter out) {
    List<String> texts = read();
    if (texts.isEmpty()) {
      throw InputRefused.of(Help.text("verify.empty", file));
    }
    switch (Chains.verifyTexts(texts)) {
      case Chains.Verdict.Whole(int count, String last) -> {
        Entry first = Entry.read(texts.getFirst(), 1).orElseThrow();
        out.println(Help.text("verify.whole", count, first.caseId(), first.scope().text(), last));
        out.println(Help.text("verify.notShown", count));
      }
      case Chains.Verdict.Broken(int place, Chains.Fault fault) ->
          throw InputRefused.of(Help.text("verify.broken", file, place, said(fault)));
    }
  }

  /** What is wrong with an entry. */
  static String said(Chains.Fault fault) {
    return Help.text("verify.fault." + fault.name().toLowerCase(Locale.ROOT));
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
