package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A kind of case: its stages and who holds the ball in each, the entries that may be written and
 * what they do, the clocks that run, the levels of escalation, and who may read what.
 *
 * @param basis why the house does it so
 * @param stages in the order in which people meet them
 * @param levels from the lowest up
 */
public record CaseKind(
    String id,
    Text title,
    Validity valid,
    Text basis,
    List<Stage> stages,
    List<EntryKind> entries,
    List<Clock> clocks,
    List<Level> levels,
    Readers readers,
    List<Citation> sources,
    List<Text> notes,
    String pack) {
  public CaseKind {
    stages = List.copyOf(stages);
    entries = List.copyOf(entries);
    clocks = List.copyOf(clocks);
    levels = List.copyOf(levels);
    sources = List.copyOf(sources);
    notes = List.copyOf(notes);
  }

  /** Who owes the next answer. */
  public enum Holder {
    HOME_DESK,
    HOST_DESK,
    /** The desks of all open tasks, each for its own. */
    TASK_DESKS,
    ENTERPRISE,
    /** The coordinator of the side that held the ball before. */
    COORDINATOR,
    /** The coordinators of both sides together. */
    JOINT_COMMITTEE,
    CLAIMANT,
    RESPONDENT,
    /** Claimant and respondent together. */
    PARTIES,
    MEDIATOR,
    NOBODY
  }

  /** In what capacity a person takes part in a case, or looks at it. */
  public enum Capacity {
    ENTERPRISE,
    HOME_OFFICER,
    HOME_LEAD,
    HOME_COORDINATOR,
    HOST_OFFICER,
    HOST_LEAD,
    HOST_COORDINATOR,
    CLAIMANT,
    RESPONDENT,
    MEDIATOR,
    AUDITOR,
    /** No person: the house itself, which tells what became of deadlines. */
    HOUSE
  }

  /** Who is told of a clock. */
  public enum Addressee {
    /** Whoever holds the ball. */
    HOLDER,
    /** The lead of the desk that holds it. */
    LEAD,
    /** The coordinator of the side that holds it. */
    COORDINATOR,
    JOINT_COMMITTEE,
    ENTERPRISE,
    CLAIMANT,
    RESPONDENT,
    MEDIATOR
  }

  /** Who may read an entry: all who take part, one side's desks, or one party and the mediator. */
  public enum Room {
    SHARED,
    SIDE,
    CAUCUS
  }

  /** What a field of a body may hold. */
  public enum FieldType {
    /** At most so many characters. */
    TEXT,
    /** One of some words. */
    CHOICE,
    /** At most 80 letters, digits, dots, colons, underscores and hyphens. */
    ID,
    /** At most so many ids. */
    IDS,
    /** A whole number from 0 up to a bound. */
    INTEGER,
    /** An amount written as text: at most 15 digits before the point and 4 after. */
    AMOUNT,
    DAY,
    /** A moment of UTC, such as {@code 2026-12-11T09:30:00Z}. */
    INSTANT,
    /** SHA-256 in 64 hex digits. */
    HASH,
    FLAG
  }

  /** What an entry does beside moving the case to a stage and moving clocks. */
  public enum Effect {
    NAMES_ENTERPRISE(Need.id("enterprise")),
    NAMES_HOME_DESK(Need.id("home-desk"), Need.id("home-side")),
    NAMES_HOST_DESK(Need.id("host-desk"), Need.id("host-side")),
    NAMES_PARTIES(
        Need.id("claimant"),
        Need.id("claimant-side"),
        Need.id("respondent"),
        Need.id("respondent-side")),
    NAMES_MEDIATOR(Need.id("mediator")),
    /** Lets the mediator go; he reads the case no more. */
    RELEASES_MEDIATOR,
    NAMES_OFFICER(Need.id("officer")),
    /** Raises the case to the next level. */
    ESCALATES,
    /** Asks the enterprise, which holds the ball until it has answered. */
    ASKS(Need.id("question")),
    ANSWERS(Need.id("question")),
    CONCLUDES(new Need("outcome", FieldType.CHOICE)),
    REOPENS,
    REQUESTS_DOCUMENT(Need.id("document")),
    RECEIVES_DOCUMENT(Need.id("document"), new Need("content", FieldType.HASH)),
    ACCEPTS_DOCUMENT(Need.id("document")),
    RETURNS_DOCUMENT(Need.id("document"), new Need("reason", FieldType.TEXT)),
    RECORDS_FEE(new Need("amount", FieldType.AMOUNT), Need.id("currency")),
    OPENS_TASK(
        Need.id("task"),
        Need.id("desk"),
        Need.id("side"),
        new Need("working-days", FieldType.INTEGER)),
    ENDS_TASK(Need.id("task")),
    /** Lists a task that is not to be worked on yet. */
    PLANS_TASK(
        Need.id("task"),
        Need.id("desk"),
        Need.id("side"),
        new Need("working-days", FieldType.INTEGER)),
    /** Gives a task to another desk. */
    MOVES_TASK(Need.id("task"), Need.id("desk"), Need.id("side")),
    /** Gives a task to the coordinator of its side, who finds the desk for it. */
    RETURNS_TASK(Need.id("task")),
    /** Says that a task is not needed. */
    DROPS_TASK(Need.id("task")),
    OFFERS(Need.id("offer"), new Need("expires", FieldType.INSTANT)),
    ACCEPTS_OFFER(Need.id("offer")),
    DECLINES_OFFER(Need.id("offer")),
    /** Puts down the text that is to be signed; signatures under another text are void. */
    AGREES_TERMS(new Need("terms", FieldType.HASH)),
    SIGNS(new Need("terms", FieldType.HASH), new Need("signature", FieldType.TEXT)),
    /** Gives a clock another budget; what was used of it stays used. */
    SETS_BUDGET(Need.id("clock"), new Need("working-days", FieldType.INTEGER)),
    /** Says that an announced deadline is another now, and why. */
    MOVES_DEADLINE(
        Need.id("clock"),
        new Need("old", FieldType.INSTANT),
        new Need("new", FieldType.INSTANT),
        new Need("why", FieldType.TEXT));

    @SuppressWarnings("ImmutableEnumChecker") // List.of is unmodifiable
    private final List<Need> needs;

    Effect(Need... needs) {
      this.needs = List.of(needs);
    }

    /** The fields that the body must have; the first says what the entry is about. */
    public List<Need> needs() {
      return needs;
    }

    /** Whether it may be had in a caucus or among one side; all else is for everybody to see. */
    public boolean maybePrivate() {
      return switch (this) {
        case OFFERS,
            ACCEPTS_OFFER,
            DECLINES_OFFER,
            REQUESTS_DOCUMENT,
            RECEIVES_DOCUMENT,
            ACCEPTS_DOCUMENT,
            RETURNS_DOCUMENT ->
            true;
        default -> false;
      };
    }
  }

  /** A field that an effect cannot do without. */
  public record Need(String field, FieldType type) {
    static Need id(String field) {
      return new Need(field, FieldType.ID);
    }
  }

  /**
   * Where a case stands.
   *
   * @param last whether the case is over; no clock runs then
   */
  public record Stage(String id, Text title, Holder holder, boolean last) {}

  /**
   * What may be written.
   *
   * @param opens whether it is the first entry of a case, and no other
   * @param stages in which it may be written; none when it opens the case
   * @param movesTo the stage that it leads to; null when the case stays where it is
   * @param onceBy who must all have written it, about the same, before it does anything; none when
   *     one is enough
   */
  public record EntryKind(
      String id,
      Text title,
      boolean opens,
      List<String> stages,
      List<Capacity> by,
      List<Room> scopes,
      @Nullable String movesTo,
      List<Capacity> onceBy,
      List<Effect> does,
      List<Field> body) {
    public EntryKind {
      stages = List.copyOf(stages);
      by = List.copyOf(by);
      scopes = List.copyOf(scopes);
      onceBy = List.copyOf(onceBy);
      does = List.copyOf(does);
      body = List.copyOf(body);
    }

    /** Whether it does this. */
    public boolean does(Effect effect) {
      return does.contains(effect);
    }

    /** The field that says what the entry is about; null when it is about the case as a whole. */
    public @Nullable String subject() {
      return does.stream()
          .filter(effect -> !effect.needs().isEmpty())
          .map(effect -> effect.needs().getFirst().field())
          .findFirst()
          .orElse(null);
    }
  }

  /**
   * A field of an entry's body.
   *
   * @param most the longest text in characters, the most ids, or the greatest number; 0 of types
   *     that have their own bound
   * @param of the words of a choice
   */
  public record Field(String id, FieldType type, boolean needed, int most, List<String> of) {
    public Field {
      of = List.copyOf(of);
    }
  }

  /**
   * Working time that an answer may take.
   *
   * @param workingDays of the calendar of whoever holds the ball
   * @param perTask whether each task has a clock of its own, on the calendar of the task's desk,
   *     with the working days that the task was given
   * @param warnAt the share of the budget that is used when a warning is due, above 0 and below 1
   * @param escalates whether the house raises the case to the next level when the time is over
   */
  public record Clock(
      String id,
      Text title,
      int workingDays,
      boolean perTask,
      List<String> startedBy,
      List<String> stoppedBy,
      List<String> pausedBy,
      List<String> resumedBy,
      BigDecimal warnAt,
      List<Addressee> warningTo,
      List<Addressee> breachTo,
      boolean escalates) {
    public Clock {
      startedBy = List.copyOf(startedBy);
      stoppedBy = List.copyOf(stoppedBy);
      pausedBy = List.copyOf(pausedBy);
      resumedBy = List.copyOf(resumedBy);
      warningTo = List.copyOf(warningTo);
      breachTo = List.copyOf(breachTo);
    }
  }

  /**
   * A level of escalation.
   *
   * @param holder who takes the ball; null when it stays where the stage puts it
   */
  public record Level(String id, Text title, @Nullable Holder holder) {}

  /**
   * Who may read the entries of a scope. A side is read by that side alone and a caucus by its
   * party and the mediator alone, whatever is said here.
   *
   * @param outline who may see that the file exists, its stage and its clocks, and nothing else
   */
  public record Readers(
      List<Capacity> shared, List<Capacity> side, List<Capacity> caucus, List<Capacity> outline) {
    public Readers {
      shared = List.copyOf(shared);
      side = List.copyOf(side);
      caucus = List.copyOf(caucus);
      outline = List.copyOf(outline);
    }
  }

  /** The stage of that id, or null. */
  public @Nullable Stage findStage(@Nullable String stage) {
    for (Stage each : stages) {
      if (each.id().equals(stage)) {
        return each;
      }
    }
    return null;
  }

  /** The kind of entry of that id, or null. */
  public @Nullable EntryKind findEntry(String entry) {
    for (EntryKind each : entries) {
      if (each.id().equals(entry)) {
        return each;
      }
    }
    return null;
  }

  /** A constant as the packs write it: {@code home-desk}. */
  public static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
