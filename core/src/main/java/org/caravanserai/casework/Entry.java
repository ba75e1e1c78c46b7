package org.caravanserai.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * One entry of a case's log. Nothing is ever changed or taken out; a correction is a new entry.
 *
 * @param position of the whole log, from 1: the order in which the house keeps entries. It is no
 *     part of the hash and is not shown to who may not read the whole log, for its gaps would tell
 *     how much is written elsewhere
 * @param scopePosition of its scope, from 1
 * @param at to the millisecond, from the year 2000 to 2149
 * @param previous the hash of the entry before in the same scope; {@link #NONE} of the first
 * @param hash SHA-256, in hex, of the canonical JSON of all but position and hash
 */
public record Entry(
    UUID id,
    UUID caseId,
    int position,
    Scope scope,
    int scopePosition,
    Author actor,
    Instant at,
    String kind,
    Json.Obj body,
    String previous,
    String hash) {
  /** What stands before the first entry of a scope. */
  public static final String NONE = "0".repeat(64);

  private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
  private static final Instant END = Instant.parse("2150-01-01T00:00:00Z");

  /** An entry with the hash that belongs to it. */
  static Entry of(Draft draft, int position, int scopePosition, Instant at, String previous) {
    Entry open =
        new Entry(
            draft.id(),
            draft.caseId(),
            position,
            draft.scope(),
            scopePosition,
            draft.actor(),
            at.truncatedTo(ChronoUnit.MILLIS),
            draft.kind(),
            draft.body(),
            previous,
            "");
    return open.withHash(open.computedHash());
  }

  private Entry withHash(String itsHash) {
    return new Entry(
        id, caseId, position, scope, scopePosition, actor, at, kind, body, previous, itsHash);
  }

  /** The same entry as the nth that somebody may see. */
  Entry numbered(int place) {
    return new Entry(
        id, caseId, place, scope, scopePosition, actor, at, kind, body, previous, hash);
  }

  /** Whether the time is one that entries may have. */
  static boolean isTime(Instant at) {
    return !at.isBefore(FIRST) && at.isBefore(END);
  }

  /** The hash that the entry must have. */
  String computedHash() {
    try {
      byte[] bytes = hashed().canonical().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private Json.Obj hashed() {
    return Json.object(
        "actor", actor.person(),
        "as", CaseKind.word(actor.as()),
        "at", at.toString(),
        "body", body,
        "case", caseId.toString(),
        "id", id.toString(),
        "kind", kind,
        "previous", previous,
        "scope", scope.text(),
        "scopePosition", scopePosition);
  }

  /** The entry as canonical JSON, with its hash and without its position in the whole log. */
  public String text() {
    return hashed().with("hash", new Json.Str(hash)).canonical();
  }

  /**
   * The entry of a text. Empty when it is not, byte for byte, what {@link #text} gives of some
   * entry; its hash is not checked.
   *
   * @param position where it stands among those that are read
   */
  public static Optional<Entry> read(String text, int position) {
    return JsonReader.read(text)
        .filter(Json.Obj.class::isInstance)
        .flatMap(value -> Optional.ofNullable(entry((Json.Obj) value, position)))
        .filter(entry -> entry.text().equals(text));
  }

  private static @Nullable Entry entry(Json.Obj read, int position) {
    try {
      Long scopePosition = read.number("scopePosition");
      Scope scope = Scope.read(text(read, "scope")).orElse(null);
      if (scopePosition == null || scope == null) {
        return null;
      }
      return new Entry(
          UUID.fromString(text(read, "id")),
          UUID.fromString(text(read, "case")),
          position,
          scope,
          Math.toIntExact(scopePosition),
          new Author(text(read, "actor"), capacity(text(read, "as"))),
          Moments.parse(text(read, "at")),
          text(read, "kind"),
          read.object("body"),
          text(read, "previous"),
          text(read, "hash"));
    } catch (IllegalArgumentException | ArithmeticException | DateTimeException e) {
      return null;
    }
  }

  private static String text(Json.Obj read, String key) {
    String text = read.text(key);
    return text == null ? "" : text;
  }

  private static Capacity capacity(String word) {
    return Capacity.valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
  }
}
