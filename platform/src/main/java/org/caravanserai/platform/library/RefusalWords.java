package org.caravanserai.platform.library;

import java.util.List;
import java.util.Locale;
import org.caravanserai.platform.house.ProblemKind;

/**
 * How a refusal is said.
 *
 * @param kind of the answer
 * @param key of the message
 * @param parameters of the message
 */
public record RefusalWords(ProblemKind kind, String key, List<Object> parameters) {
  private static final long MEGABYTE = 1L << 20;

  public RefusalWords {
    parameters = List.copyOf(parameters);
  }

  private RefusalWords(ProblemKind kind, String key, Object... parameters) {
    this(kind, key, List.of(parameters));
  }

  /** The words of a refusal; the mistakes in packs are not among them. */
  public static RefusalWords of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotAllowed _ -> new RefusalWords(ProblemKind.FORBIDDEN, "error.forbidden.what");
      case Refusal.NoSuchDraft _, Refusal.NoSuchPublication _ ->
          new RefusalWords(ProblemKind.NOT_FOUND, "error.not-found.what");
      case Refusal.DraftChanged _ ->
          new RefusalWords(ProblemKind.STALE, "library.refused.draftChanged");
      case Refusal.Superseded(var now) ->
          new RefusalWords(
              ProblemKind.CONFLICT, "library.refused.superseded", now.number(), now.label());
      case Refusal.NothingNew _ ->
          new RefusalWords(ProblemKind.CONFLICT, "library.refused.nothingNew");
      case Refusal.TooManyDrafts(int most) ->
          new RefusalWords(ProblemKind.CONFLICT, "library.refused.tooMany", most);
      case Refusal.NoShippedPacks _ ->
          new RefusalWords(ProblemKind.CONFLICT, "library.refused.noShippedPacks");
      case Refusal.PacksRefused(var mistakes, int beyond) ->
          new RefusalWords(ProblemKind.INVALID, "library.refused.packs", mistakes.size() + beyond);
      case Refusal.BadText(var field, int longest) ->
          new RefusalWords(
              ProblemKind.INVALID,
              "library.refused." + field.name().toLowerCase(Locale.ROOT),
              longest);
      case Refusal.ArchiveRefused(var mistake) -> of(mistake);
    };
  }

  private static RefusalWords of(ArchiveMistake mistake) {
    boolean tooLarge = mistake.kind() == ArchiveMistake.Kind.TOO_LARGE;
    long limit = mistake.limit() >= MEGABYTE ? mistake.limit() / MEGABYTE : mistake.limit();
    return new RefusalWords(
        tooLarge ? ProblemKind.TOO_LARGE : ProblemKind.INVALID,
        "library.archive." + mistake.kind(),
        mistake.entry(),
        limit);
  }
}
