package org.caravanserai.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.caravanserai.casework.ArchiveCheck;
import org.caravanserai.casework.ArchiveCheck.Verdict;
import org.caravanserai.casework.ArchiveManifest;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;

/** An archive of a case: what a check of it says. */
final class SealedCase {
  private static final Pattern FINGERPRINT = Pattern.compile("[0-9A-Fa-f]{64}");

  private SealedCase() {}

  static boolean isFingerprint(String text) {
    return FINGERPRINT.matcher(text).matches();
  }

  /** Whether a file begins as a zip file does; false when it cannot be read. */
  static boolean is(String file) {
    if (file.equals("-")) {
      return false;
    }
    try (InputStream in = Files.newInputStream(Path.of(file))) {
      return ArchiveCheck.isZip(in.readNBytes(Integer.BYTES));
    } catch (IOException | InvalidPathException e) {
      return false;
    }
  }

  /**
   * What was checked, line by line; refused when anything is wrong.
   *
   * @param seal the fingerprint that the seal must have; null when any will do
   */
  static List<String> check(String file, @Nullable String seal) {
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file)))) {
      return switch (ArchiveCheck.of(in)) {
        case Verdict.Genuine genuine -> said(file, genuine, seal);
        case Verdict.Broken(String part, var fault, String found) ->
            throw InputRefused.of(
                Help.text(
                    "verify.archive.broken",
                    file,
                    part.isEmpty() ? "" : part + ": ",
                    Help.text(
                        "verify.archive." + fault.name().toLowerCase(Locale.ROOT),
                        found == null ? "" : Mistake.oneLine(found))));
        case Verdict.BrokenChain(String part, int place, var fault) ->
            throw InputRefused.of(
                Help.text(
                    "verify.broken", file + ": " + part, place, VerifyCaseCommand.said(fault)));
      };
    } catch (IOException e) {
      throw InputRefused.of(Help.text("verify.archive.unreadable", file));
    }
  }

  private static List<String> said(String file, Verdict.Genuine genuine, @Nullable String seal) {
    ArchiveManifest manifest = genuine.manifest();
    String fingerprint = manifest.seal();
    if (seal != null && !seal.equalsIgnoreCase(fingerprint)) {
      throw InputRefused.of(Help.text("verify.seal.other", file, fingerprint, seal));
    }
    List<String> lines = new ArrayList<>();
    lines.add(
        Help.text(
            "verify.archive.of",
            manifest.caseId(),
            Mistake.oneLine(manifest.kind()),
            manifest.madeAt(),
            Mistake.oneLine(manifest.house())));
    for (ArchiveManifest.Chain chain : manifest.chains()) {
      lines.add(
          Help.text("verify.archive.chain", chain.scope().text(), chain.count(), chain.lastHash()));
    }
    long bytes = manifest.documents().stream().mapToLong(ArchiveManifest.Document::size).sum();
    lines.add(Help.text("verify.archive.documents", manifest.documents().size(), bytes));
    if (!genuine.notHeld().isEmpty()) {
      lines.add(
          Help.text(
              "verify.archive.notHeld",
              genuine.notHeld().size(),
              String.join(", ", genuine.notHeld().stream().sorted().toList())));
    }
    lines.add(Help.text("verify.archive.kind", Mistake.oneLine(manifest.knowledge())));
    lines.add(
        Help.text(
            seal == null ? "verify.archive.seal" : "verify.archive.seal.wanted", fingerprint));
    lines.add(Help.text("verify.archive.notShown"));
    return lines;
  }
}
