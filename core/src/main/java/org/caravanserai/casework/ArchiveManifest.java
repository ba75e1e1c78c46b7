package org.caravanserai.casework;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * What an archive of a case says of itself, and what the house puts its seal to.
 *
 * @param kind the id of the kind of case
 * @param kindSha256 of the kind's canonical JSON
 * @param knowledge the digest of the knowledge whose kind of case it is
 * @param madeAt to the millisecond
 * @param house its address
 * @param seal the fingerprint of its key
 * @param chains of the scopes that were handed out, the shared one first
 * @param documents by their digests
 */
public record ArchiveManifest(
    UUID caseId,
    String kind,
    String kindSha256,
    String knowledge,
    Instant madeAt,
    String house,
    String seal,
    List<Chain> chains,
    List<Document> documents) {
  private static final int VERSION = 1;
  private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

  public ArchiveManifest {
    chains = List.copyOf(chains);
    documents = List.copyOf(documents);
  }

  /** The entries of one scope: how many, and the hash of the last. */
  public record Chain(Scope scope, int count, String lastHash) {
    /** The file of the archive that holds them, one text a line. */
    String file() {
      return file(scope);
    }

    static String file(Scope scope) {
      return "chains/" + scope.text().replace(':', '+') + ".jsonl";
    }
  }

  /**
   * A file that an entry names.
   *
   * @param size in bytes
   * @param name that it was handed in by
   */
  public record Document(String sha256, long size, String name, String mediaType) {
    /** The file of the archive that holds its bytes. */
    String file() {
      return "documents/" + sha256;
    }
  }

  /** The manifest as canonical JSON: the bytes, in UTF-8, that the signature is over. */
  public String text() {
    return Json.object(
            "archive",
            VERSION,
            "case",
            caseId.toString(),
            "kind",
            Json.object("id", kind, "sha256", kindSha256),
            "knowledge",
            knowledge,
            "madeAt",
            madeAt.toString(),
            "house",
            house,
            "seal",
            seal,
            "chains",
            chains.stream()
                .map(chain ->
                    Json.object(
                        "scope",
                        chain.scope().text(),
                        "count",
                        chain.count(),
                        "lastHash",
                        chain.lastHash()))
                .toList(),
            "documents",
            documents.stream()
                .map(document ->
                    Json.object(
                        "sha256",
                        document.sha256(),
                        "size",
                        document.size(),
                        "name",
                        document.name(),
                        "mediaType",
                        document.mediaType()))
                .toList())
        .canonical();
  }

  /** The manifest of a text; empty when it is not, byte for byte, what {@link #text} gives. */
  public static Optional<ArchiveManifest> read(String text) {
    try {
      return JsonReader.read(text)
          .filter(Json.Obj.class::isInstance)
          .map(json -> manifest((Json.Obj) json))
          .filter(manifest -> manifest.text().equals(text));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return Optional.empty();
    }
  }

  private static ArchiveManifest manifest(Json.Obj json) {
    return new ArchiveManifest(
        UUID.fromString(text(json, "case")),
        text(json.object("kind"), "id"),
        text(json.object("kind"), "sha256"),
        text(json, "knowledge"),
        Instant.parse(text(json, "madeAt")),
        text(json, "house"),
        text(json, "seal"),
        objects(json, "chains").stream().map(ArchiveManifest::chain).toList(),
        objects(json, "documents").stream().map(ArchiveManifest::document).toList());
  }

  private static Chain chain(Json.Obj json) {
    return new Chain(
        Scope.read(text(json, "scope")).orElseThrow(() -> new IllegalArgumentException("No scope")),
        Math.toIntExact(number(json, "count")),
        text(json, "lastHash"));
  }

  private static Document document(Json.Obj json) {
    String sha256 = text(json, "sha256");
    if (!HASH.matcher(sha256).matches()) {
      throw new IllegalArgumentException("No digest: " + sha256);
    }
    return new Document(sha256, number(json, "size"), text(json, "name"), text(json, "mediaType"));
  }

  private static List<Json.Obj> objects(Json.Obj json, String key) {
    return json.find(key) instanceof Json.Arr(List<Json> items)
        ? items.stream()
            .map(item -> item instanceof Json.Obj object ? object : Json.Obj.EMPTY)
            .toList()
        : List.of();
  }

  private static String text(Json.Obj json, String key) {
    String text = json.text(key);
    return text == null ? "" : text;
  }

  private static long number(Json.Obj json, String key) {
    Long number = json.number(key);
    if (number == null || number < 0) {
      throw new IllegalArgumentException("No number: " + key);
    }
    return number;
  }
}
