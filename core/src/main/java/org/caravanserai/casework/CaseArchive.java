package org.caravanserai.casework;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.zip.CRC32;
import org.caravanserai.knowledge.CaseKind;

/**
 * A case as one file to take away: the chains of some scopes, the documents that their entries
 * name, the kind of case, and a manifest with the seal of the house. {@link ArchiveCheck} verifies
 * it without the house.
 *
 * <p>The same case at the same moment makes the same bytes.
 */
public final class CaseArchive {
  static final String MANIFEST = "manifest.json";
  static final String SIGNATURE = "manifest.sig";
  static final String SEAL = "seal.pem";
  static final String KIND = "kind.json";

  /**
   * What goes in.
   *
   * @param knowledge the digest of the knowledge that has the kind of case
   * @param house its address
   * @param entries whole chains, each in its order
   * @param documents each that an entry names, once
   */
  public record Contents(
      UUID caseId,
      CaseKind kind,
      String knowledge,
      Instant madeAt,
      String house,
      List<Entry> entries,
      List<ArchiveManifest.Document> documents) {
    public Contents {
      entries = List.copyOf(entries);
      documents = List.copyOf(documents);
    }
  }

  private final ArchiveManifest manifest;
  private final Map<String, byte[]> texts;

  private CaseArchive(ArchiveManifest manifest, Map<String, byte[]> texts) {
    this.manifest = manifest;
    this.texts = texts;
  }

  /**
   * The archive of a case.
   *
   * @param seal signs bytes with the private key that belongs to {@code key}
   */
  public static CaseArchive of(Contents contents, SealKey key, UnaryOperator<byte[]> seal) {
    Map<Scope, List<Entry>> chains = new LinkedHashMap<>();
    contents.entries().stream()
        .sorted(Comparator.comparing((Entry entry) -> order(entry.scope())))
        .forEach(e -> chains.computeIfAbsent(e.scope(), _ -> new ArrayList<>()).add(e));
    byte[] kind = bytes(CaseKindJson.of(contents.kind()).canonical());
    ArchiveManifest manifest =
        new ArchiveManifest(
            contents.caseId(),
            contents.kind().id(),
            sha256(kind),
            contents.knowledge(),
            contents.madeAt().truncatedTo(ChronoUnit.MILLIS),
            contents.house(),
            key.fingerprint(),
            chains.entrySet().stream()
                .map(chain ->
                    new ArchiveManifest.Chain(
                        chain.getKey(), chain.getValue().size(), chain.getValue().getLast().hash()))
                .toList(),
            contents.documents().stream()
                .sorted(Comparator.comparing(ArchiveManifest.Document::sha256))
                .toList());
    byte[] said = bytes(manifest.text());
    Map<String, byte[]> texts = new LinkedHashMap<>();
    texts.put(MANIFEST, said);
    texts.put(SIGNATURE, seal.apply(said));
    texts.put(SEAL, bytes(key.pem()));
    texts.put(KIND, kind);
    chains.forEach(
        (scope, entries) -> texts.put(ArchiveManifest.Chain.file(scope), lines(entries)));
    return new CaseArchive(manifest, texts);
  }

  private static byte[] lines(List<Entry> entries) {
    StringBuilder lines = new StringBuilder();
    entries.forEach(entry -> lines.append(entry.text()).append('\n'));
    return bytes(lines.toString());
  }

  /** The shared scope before all others. */
  private static String order(Scope scope) {
    return scope instanceof Scope.Shared ? "" : scope.text();
  }

  /** What the archive says of itself. */
  public ArchiveManifest manifest() {
    return manifest;
  }

  /** How many bytes {@link #write} writes. */
  public long size() {
    List<ZipLayout.Part> parts = new ArrayList<>();
    texts.forEach((name, bytes) -> parts.add(part(name, bytes.length, 0, parts)));
    manifest
        .documents()
        .forEach(document -> parts.add(part(document.file(), document.size(), 0, parts)));
    return ZipLayout.size(parts);
  }

  /**
   * Writes the archive as a zip file.
   *
   * @param documents the bytes of a document by its SHA-256; they are asked for one by one
   */
  public void write(OutputStream out, Function<String, byte[]> documents) throws IOException {
    List<ZipLayout.Part> parts = new ArrayList<>();
    for (Map.Entry<String, byte[]> text : texts.entrySet()) {
      write(out, text.getKey(), text.getValue(), parts);
    }
    for (ArchiveManifest.Document document : manifest.documents()) {
      byte[] bytes = documents.apply(document.sha256());
      if (bytes.length != document.size()) {
        throw new IOException("Not the document: " + document.sha256());
      }
      write(out, document.file(), bytes, parts);
    }
    out.write(ZipLayout.directory(parts));
  }

  private static void write(OutputStream out, String name, byte[] bytes, List<ZipLayout.Part> parts)
      throws IOException {
    CRC32 crc = new CRC32();
    crc.update(bytes);
    ZipLayout.Part part = part(name, bytes.length, (int) crc.getValue(), parts);
    out.write(ZipLayout.header(part));
    out.write(bytes(name));
    out.write(bytes);
    parts.add(part);
  }

  private static ZipLayout.Part part(String name, long size, int crc, List<ZipLayout.Part> before) {
    return new ZipLayout.Part(name, crc, size, before.isEmpty() ? 0 : before.getLast().end());
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  static String sha256(byte[] bytes) {
    return HexFormat.of().formatHex(digest().digest(bytes));
  }

  static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
