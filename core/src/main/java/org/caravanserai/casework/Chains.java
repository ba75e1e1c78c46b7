package org.caravanserai.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caravanserai.knowledge.CaseKind;

/**
 * The hash chains of a case, one for each scope.
 *
 * <p>An entry's hash covers the entry, its number in its scope and the hash before it in the same
 * scope; nothing of another scope goes in. Who holds the entries of one scope can check that none
 * was changed, put in, taken out or moved. That the last ones were not cut off he can check against
 * a number and hash that he kept earlier.
 */
public final class Chains {
  private Chains() {}

  /** What became of a draft. */
  public sealed interface Appended {
    /** The next entry of the log. */
    record Next(Entry entry) implements Appended {}

    /**
     * Others wrote in this scope since.
     *
     * @param since what the writer has not seen, of his own scope alone
     */
    record Stale(List<Entry> since) implements Appended {
      public Stale {
        since = List.copyOf(since);
      }
    }

    /** The entry cannot stand. */
    record Refused(Objection why) implements Appended {}
  }

  /** What a check of one scope found. */
  public sealed interface Verdict {
    /**
     * Every entry is as it was written.
     *
     * @param lastHash {@link Entry#NONE} when there is no entry
     */
    record Whole(int count, String lastHash) implements Verdict {}

    /**
     * Something is wrong.
     *
     * @param place of the first entry that is, from 1, among those given
     */
    record Broken(int place, Fault fault) implements Verdict {}
  }

  /** What is wrong with a chain. */
  public enum Fault {
    /** The text is not an entry, or not written as entries are. */
    NOT_AN_ENTRY,
    /** The entry belongs to another case. */
    OTHER_CASE,
    /** The entry belongs to another scope. */
    OTHER_SCOPE,
    /** An entry is missing before it, or stands twice. */
    OUT_OF_ORDER,
    /** It does not follow the entry before it. */
    OTHER_PREVIOUS,
    /** Its hash is not that of its content. */
    OTHER_HASH,
    /** Entries that were there once are there no more, or are others now. */
    CUT_OFF
  }

  /**
   * The next entry of a log.
   *
   * @param log every entry of the case, in order
   */
  public static Appended append(CaseKind kind, List<Entry> log, Draft draft) {
    List<Entry> own = log.stream().filter(e -> e.scope().equals(draft.scope())).toList();
    if (draft.against() < 0 || draft.against() != own.size()) {
      int seen = Math.clamp(draft.against(), 0, own.size());
      return new Appended.Stale(own.subList(seen, own.size()));
    }
    Instant at = own.isEmpty() ? draft.at() : later(own.getLast().at(), draft.at());
    Entry next =
        Entry.of(
            draft,
            log.size() + 1,
            own.size() + 1,
            at,
            own.isEmpty() ? Entry.NONE : own.getLast().hash());
    List<Entry> known =
        log.stream()
            .filter(e -> e.scope() instanceof Scope.Shared || e.scope().equals(draft.scope()))
            .toList();
    Objection why = Fold.over(kind, known).objection(next);
    return why == null ? new Appended.Next(next) : new Appended.Refused(why);
  }

  private static Instant later(Instant one, Instant other) {
    return one.isAfter(other) ? one : other;
  }

  /** Checks the entries of one scope of one case, from the first on. */
  public static Verdict verify(List<Entry> entries) {
    String previous = Entry.NONE;
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      Optional<Fault> fault = fault(entry, entries.getFirst(), i + 1, previous);
      if (fault.isPresent()) {
        return new Verdict.Broken(i + 1, fault.get());
      }
      previous = entry.hash();
    }
    return new Verdict.Whole(entries.size(), previous);
  }

  private static Optional<Fault> fault(Entry entry, Entry first, int place, String previous) {
    if (!entry.caseId().equals(first.caseId())) {
      return Optional.of(Fault.OTHER_CASE);
    }
    if (!entry.scope().equals(first.scope())) {
      return Optional.of(Fault.OTHER_SCOPE);
    }
    if (entry.scopePosition() != place) {
      return Optional.of(Fault.OUT_OF_ORDER);
    }
    if (!entry.previous().equals(previous)) {
      return Optional.of(Fault.OTHER_PREVIOUS);
    }
    return entry.hash().equals(entry.computedHash())
        ? Optional.empty()
        : Optional.of(Fault.OTHER_HASH);
  }

  /**
   * Checks the entries of one scope against a number and hash that somebody kept earlier.
   *
   * @param count how many entries there were then
   * @param lastHash the hash of the last of them
   */
  public static Verdict verify(List<Entry> entries, int count, String lastHash) {
    Verdict verdict = verify(entries);
    boolean known =
        count == 0 || (entries.size() >= count && entries.get(count - 1).hash().equals(lastHash));
    return verdict instanceof Verdict.Whole && !known
        ? new Verdict.Broken(Math.min(count, entries.size() + 1), Fault.CUT_OFF)
        : verdict;
  }

  /** Checks the entries of one scope as they are written down, one text each. */
  public static Verdict verifyTexts(List<String> texts) {
    List<Entry> entries = new ArrayList<>();
    for (String text : texts) {
      Optional<Entry> entry = Entry.read(text, entries.size() + 1);
      if (entry.isEmpty()) {
        return verify(entries) instanceof Verdict.Broken broken
            ? broken
            : new Verdict.Broken(entries.size() + 1, Fault.NOT_AN_ENTRY);
      }
      entries.add(entry.get());
    }
    return verify(entries);
  }
}
