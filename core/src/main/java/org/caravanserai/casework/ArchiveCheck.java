package org.caravanserai.casework;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Checks an archive of a case without the house that made it: the seal over the manifest, each
 * chain, each document, and that no byte of the file is another than the house wrote.
 *
 * <p>The file is read once, from the front to the end; at most one chain is held in memory.
 */
public final class ArchiveCheck {
  private static final int MOST_TEXT = 32 << 20;
  private static final int MOST_CHAINS = 1_000;
  private static final int MOST_DOCUMENTS = 10_000;
  private static final int LONGEST_NAME = 200;
  private static final int CHUNK = 1 << 16;

  /** What a check found. */
  public sealed interface Verdict {
    /**
     * Every byte is as a house wrote it that has this key. Whether it is the house one thinks of is
     * for the reader to see by the fingerprint.
     *
     * @param notHeld digests of documents that entries name and the archive does not hold
     */
    record Genuine(ArchiveManifest manifest, SealKey key, Set<String> notHeld) implements Verdict {
      public Genuine {
        notHeld = Set.copyOf(notHeld);
      }
    }

    /**
     * Something is wrong.
     *
     * @param part of the archive, as the archive should have it; empty when it is the whole
     * @param found the name that stands in its place; null when that is not the fault
     */
    record Broken(String part, Fault fault, @Nullable String found) implements Verdict {}

    /**
     * A chain is broken.
     *
     * @param place of the first entry that is, from 1
     */
    record BrokenChain(String part, int place, Chains.Fault fault) implements Verdict {}
  }

  /** What is wrong with an archive. */
  public enum Fault {
    /** The file does not begin as an archive does. */
    NO_ARCHIVE,
    /** A program has packed it anew, or locked it. */
    REPACKED,
    /** The file ends too early. */
    CUT_OFF,
    /** Another part stands there. */
    OTHER_PART,
    /** A part stands there a second time. */
    TWICE,
    /** A part is larger than any that a house writes, or there are too many. */
    TOO_LARGE,
    /** It is no public key of a seal, or not the one that the manifest names. */
    NO_SEAL,
    /** The signature was not made over this manifest with this key. */
    OTHER_SIGNATURE,
    /** It is no manifest, or not written as manifests are. */
    NO_MANIFEST,
    /** The kind of case is not the one that the manifest names. */
    OTHER_KIND,
    /** The chain is whole, and is not the one that the manifest names. */
    OTHER_CHAIN,
    /** The document is not the one that the manifest names. */
    OTHER_DOCUMENT,
    /** What stands around the part in the zip file is not as the house writes it. */
    OTHER_FRAME
  }

  /** Ends a check. */
  private static final class Found extends Exception {
    private static final long serialVersionUID = 1;
    private final transient Verdict verdict;

    Found(Verdict verdict) {
      super(null, null, false, false);
      this.verdict = verdict;
    }
  }

  private final InputStream in;
  private final List<ZipLayout.Part> parts = new ArrayList<>();
  private final Set<String> named = new TreeSet<>();
  private @Nullable String oddFrame;

  private ArchiveCheck(InputStream in) {
    this.in = in;
  }

  /** Checks a file. */
  public static Verdict of(InputStream in) throws IOException {
    try {
      return new ArchiveCheck(in).whole();
    } catch (Found found) {
      return found.verdict;
    }
  }

  /** Whether a file that begins with these four bytes may be an archive. */
  public static boolean isZip(byte[] beginning) {
    return ZipLayout.isPart(beginning);
  }

  private Verdict whole() throws IOException, Found {
    byte[] said = text(CaseArchive.MANIFEST, MOST_TEXT);
    byte[] signature = text(CaseArchive.SIGNATURE, SealKey.SIGNATURE_BYTES);
    SealKey key =
        SealKey.readPem(decoded(CaseArchive.SEAL, text(CaseArchive.SEAL, LONGEST_NAME)))
            .orElseThrow(() -> broken(CaseArchive.SEAL, Fault.NO_SEAL));
    if (!key.verifies(said, signature)) {
      throw broken(CaseArchive.SIGNATURE, Fault.OTHER_SIGNATURE);
    }
    ArchiveManifest manifest =
        ArchiveManifest.read(decoded(CaseArchive.MANIFEST, said))
            .orElseThrow(() -> broken(CaseArchive.MANIFEST, Fault.NO_MANIFEST));
    if (!manifest.seal().equals(key.fingerprint())) {
      throw broken(CaseArchive.SEAL, Fault.NO_SEAL);
    }
    if (manifest.chains().size() > MOST_CHAINS || manifest.documents().size() > MOST_DOCUMENTS) {
      throw broken(CaseArchive.MANIFEST, Fault.TOO_LARGE);
    }
    if (!CaseArchive.sha256(text(CaseArchive.KIND, MOST_TEXT)).equals(manifest.kindSha256())) {
      throw broken(CaseArchive.KIND, Fault.OTHER_KIND);
    }
    for (ArchiveManifest.Chain chain : manifest.chains()) {
      check(manifest, chain);
    }
    for (ArchiveManifest.Document document : manifest.documents()) {
      check(document);
    }
    end();
    named.removeAll(
        manifest.documents().stream()
            .map(ArchiveManifest.Document::sha256)
            .collect(Collectors.toSet()));
    return new Verdict.Genuine(manifest, key, named);
  }

  private void check(ArchiveManifest manifest, ArchiveManifest.Chain chain)
      throws IOException, Found {
    String file = chain.file();
    String text = decoded(file, text(file, MOST_TEXT));
    List<String> lines = new ArrayList<>(List.of(text.split("\n", -1)));
    if (!lines.removeLast().isEmpty()) {
      throw new Found(new Verdict.BrokenChain(file, lines.size() + 1, Chains.Fault.NOT_AN_ENTRY));
    }
    switch (Chains.verifyTexts(lines)) {
      case Chains.Verdict.Broken(int place, Chains.Fault fault) ->
          throw new Found(new Verdict.BrokenChain(file, place, fault));
      case Chains.Verdict.Whole(int count, String last) -> {
        if (count != chain.count() || count == 0 || !last.equals(chain.lastHash())) {
          throw broken(file, Fault.OTHER_CHAIN);
        }
      }
    }
    Optional<Entry> first = Entry.read(lines.getFirst(), 1);
    if (first.isEmpty()
        || !first.get().caseId().equals(manifest.caseId())
        || !first.get().scope().equals(chain.scope())) {
      throw broken(file, Fault.OTHER_CHAIN);
    }
    for (String line : lines) {
      Entry.read(line, 1).map(entry -> entry.body().text("content")).ifPresent(named::add);
    }
  }

  private void check(ArchiveManifest.Document document) throws IOException, Found {
    byte[] header = header(document.file());
    if (ZipLayout.size(header) != document.size()) {
      throw broken(document.file(), Fault.OTHER_DOCUMENT);
    }
    MessageDigest digest = CaseArchive.digest();
    CRC32 crc = new CRC32();
    long left = document.size();
    while (left > 0) {
      byte[] chunk = in.readNBytes((int) Math.min(left, CHUNK));
      if (chunk.length == 0) {
        throw broken(document.file(), Fault.CUT_OFF);
      }
      digest.update(chunk);
      crc.update(chunk);
      left -= chunk.length;
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(document.sha256())) {
      throw broken(document.file(), Fault.OTHER_DOCUMENT);
    }
    passed(header, document.file(), (int) crc.getValue(), document.size());
  }

  /** The bytes of the part that comes next. */
  private byte[] text(String name, int most) throws IOException, Found {
    byte[] header = header(name);
    long size = ZipLayout.size(header);
    if (size > most) {
      throw broken(name, Fault.TOO_LARGE);
    }
    byte[] bytes = in.readNBytes((int) size);
    if (bytes.length < size) {
      throw broken(name, Fault.CUT_OFF);
    }
    CRC32 crc = new CRC32();
    crc.update(bytes);
    passed(header, name, (int) crc.getValue(), size);
    return bytes;
  }

  /** The header of the part that comes next, which must be of this name. */
  private byte[] header(String name) throws IOException, Found {
    byte[] header = in.readNBytes(ZipLayout.HEADER);
    if (parts.isEmpty() && !ZipLayout.isPart(header)) {
      throw broken("", Fault.NO_ARCHIVE);
    }
    if (header.length < ZipLayout.HEADER) {
      throw broken(name, Fault.CUT_OFF);
    }
    if (!ZipLayout.isPart(header)) {
      throw broken(name, Fault.OTHER_PART);
    }
    if (ZipLayout.isPacked(header)) {
      throw broken(name, Fault.REPACKED);
    }
    String found =
        new String(
            in.readNBytes(Math.min(ZipLayout.nameLength(header), LONGEST_NAME)),
            StandardCharsets.ISO_8859_1);
    if (!found.equals(name)) {
      boolean twice = parts.stream().anyMatch(part -> part.name().equals(found));
      throw new Found(new Verdict.Broken(name, twice ? Fault.TWICE : Fault.OTHER_PART, found));
    }
    return header;
  }

  /** Keeps where a part stands; what is odd around it is told when all else is right. */
  private void passed(byte[] header, String name, int crc, long size) throws Found {
    long at = parts.isEmpty() ? 0 : parts.getLast().end();
    ZipLayout.Part part = new ZipLayout.Part(name, crc, size, at);
    if (part.end() > ZipLayout.MOST_BYTES) {
      throw broken(name, Fault.TOO_LARGE);
    }
    if (oddFrame == null && !Arrays.equals(header, ZipLayout.header(part))) {
      oddFrame = name;
    }
    parts.add(part);
  }

  private void end() throws IOException, Found {
    byte[] expected = ZipLayout.directory(parts);
    byte[] found = in.readNBytes(expected.length);
    if (oddFrame != null) {
      throw broken(oddFrame, Fault.OTHER_FRAME);
    }
    if (ZipLayout.isPart(found)) {
      throw broken("", Fault.OTHER_PART);
    }
    if (found.length < expected.length) {
      throw broken("", Fault.CUT_OFF);
    }
    if (!Arrays.equals(found, expected) || in.read() >= 0) {
      throw broken("", Fault.OTHER_FRAME);
    }
  }

  private static String decoded(String name, byte[] bytes) throws Found {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      throw broken(name, Fault.OTHER_FRAME);
    }
  }

  private static Found broken(String part, Fault fault) {
    return new Found(new Verdict.Broken(part, fault, null));
  }
}
