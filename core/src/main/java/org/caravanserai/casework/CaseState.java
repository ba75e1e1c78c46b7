package org.caravanserai.casework;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.jspecify.annotations.Nullable;

/**
 * Where a case stands, as far as somebody may see it: a fold over the entries that he may read, in
 * the order of the log. Stage, holder, tasks, signatures and clocks rest on the shared scope alone,
 * so that everybody who may see the case sees the same of them; documents and offers may be in a
 * scope of their own.
 *
 * @param stage null before the case is opened
 * @param over whether the stage is a last one
 * @param heldSince since when it is held by this holder; null before the case is opened
 * @param officer the person to whom it is assigned
 * @param level of escalation; null when it was never escalated
 * @param closedBy the desk that closed it, while it is closed; null when no desk did
 * @param terms the hash of the text that is to be signed
 * @param signatures under these terms, by capacity
 * @param reopened how often a case that a desk had closed was reopened, by desk
 * @param endings each end that it came to, in order; only the last one can be without a reopening
 * @param entries how many entries were read
 * @param ignored those that did nothing
 */
public record CaseState(
    @Nullable String stage,
    boolean over,
    Holding holder,
    @Nullable Instant heldSince,
    @Nullable String officer,
    @Nullable String level,
    Parties parties,
    @Nullable String outcome,
    @Nullable String cause,
    @Nullable String closedBy,
    Map<String, Question> questions,
    Map<String, Document> documents,
    Map<String, Task> tasks,
    Map<String, Offer> offers,
    List<Fee> fees,
    @Nullable String terms,
    Map<Capacity, Signature> signatures,
    Map<String, Integer> reopened,
    List<Ending> endings,
    int entries,
    List<Ignored> ignored) {
  public CaseState {
    questions = ordered(questions);
    documents = ordered(documents);
    tasks = ordered(tasks);
    offers = ordered(offers);
    fees = List.copyOf(fees);
    signatures = ordered(signatures);
    reopened = ordered(reopened);
    endings = List.copyOf(endings);
    ignored = List.copyOf(ignored);
  }

  /** A question to the enterprise. */
  public record Question(String id, Instant askedAt, Author askedBy, boolean open) {}

  /** How far a document has come. */
  public enum DocumentStatus {
    REQUESTED,
    RECEIVED,
    ACCEPTED,
    RETURNED
  }

  /**
   * A document.
   *
   * @param content SHA-256 of what was handed in last
   * @param reason why it was sent back last
   */
  public record Document(
      String id,
      Scope scope,
      DocumentStatus status,
      @Nullable String task,
      @Nullable String content,
      @Nullable String reason) {}

  /**
   * A task of a desk.
   *
   * @param desk the desk; the side itself, whose coordinator sees to it, or the enterprise
   * @param after the tasks that must be over before it may begin
   * @param openedAt when work on it could begin; null while it is only planned
   * @param endedAt when it was done or found to be needless; null before
   * @param dropped whether it was found to be needless
   */
  public record Task(
      String id,
      String title,
      String desk,
      String side,
      int workingDays,
      List<String> after,
      @Nullable Instant openedAt,
      @Nullable Instant endedAt,
      boolean dropped) {
    public Task {
      after = List.copyOf(after);
    }

    /** Whether it is to be worked on now. */
    public boolean open() {
      return openedAt != null && endedAt == null;
    }

    /** Whether nothing is to be done for it any more. */
    public boolean over() {
      return endedAt != null;
    }

    Task at(String otherDesk, String otherSide) {
      return new Task(
          id, title, otherDesk, otherSide, workingDays, after, openedAt, endedAt, dropped);
    }

    Task ended(Instant at, boolean needless) {
      return new Task(id, title, desk, side, workingDays, after, openedAt, at, needless);
    }
  }

  /** What became of an offer; one whose time is over is still open here. */
  public enum OfferStatus {
    OPEN,
    ACCEPTED,
    DECLINED
  }

  /** An offer to settle. */
  public record Offer(String id, Scope scope, Author by, Instant expires, OfferStatus status) {}

  /** A fee that was paid or is to be paid; the amount as it was written. */
  public record Fee(String amount, String currency, @Nullable String task, Instant at) {}

  /** A signature under the terms. */
  public record Signature(Author by, Instant at, String signature) {}

  /**
   * An end of the case.
   *
   * @param desk that ended it; null when no desk did
   * @param reopenedAt null while it has not been reopened
   */
  public record Ending(
      Instant at,
      @Nullable String desk,
      @Nullable String outcome,
      @Nullable String cause,
      @Nullable Instant reopenedAt) {
    Ending reopened(Instant when) {
      return new Ending(at, desk, outcome, cause, when);
    }
  }

  /** An entry that stands in the log and did nothing. */
  public record Ignored(UUID entry, Objection why) {}

  /** Where the case stands after these entries; never throws, whatever they are. */
  public static CaseState of(CaseKind kind, List<Entry> entries) {
    return Fold.over(kind, entries).state();
  }

  private static <K, V> Map<K, V> ordered(Map<K, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
