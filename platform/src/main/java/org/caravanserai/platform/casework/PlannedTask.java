package org.caravanserai.platform.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.Authority;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.procedure.Money;
import org.caravanserai.procedure.ObservedDuration;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepDuration;
import org.caravanserai.procedure.StepRef;
import org.caravanserai.procedure.Underway;
import org.jspecify.annotations.Nullable;

/**
 * A task as the plan has it: one step.
 *
 * @param id the step's, with a colon for the stroke
 * @param topic of the desk that it is before
 * @param own whether the enterprise does it itself
 * @param start the day on which it starts in half of the runs
 * @param due the day by which it has ended in nine runs of ten
 * @param minDays to {@code maxDays}, in whole days
 * @param seen what the days were observed by; null where they were not
 * @param calendar whose working days are counted; null for calendar days
 * @param uncertain whether it is not certain that the step is needed
 * @param amount of the fee; null when no figure is known
 */
public record PlannedTask(
    String id,
    String title,
    String topic,
    boolean own,
    List<String> after,
    List<String> documents,
    LocalDate start,
    LocalDate due,
    int minDays,
    int typicalDays,
    int maxDays,
    @Nullable Seen seen,
    @Nullable String calendar,
    boolean besideOperation,
    boolean uncertain,
    @Nullable BigDecimal amount,
    @Nullable String currency) {
  private static final int LONGEST_TITLE = 300;
  private static final int MOST_DAYS = 10_000;
  private static final int MOST_WORKING_DAYS = 1_000;
  private static final int MOST_IDS = 100;
  private static final BigDecimal WORKING_DAYS_A_WEEK = BigDecimal.valueOf(5);
  private static final BigDecimal DAYS_A_WEEK = BigDecimal.valueOf(7);

  /**
   * What was observed of a step before it was planned.
   *
   * @param count how often it was done
   * @param p90Days so many whole days, or fewer, in nine cases of ten; {@code typicalDays} is the
   *     median
   */
  public record Seen(int count, int p90Days) {}

  public PlannedTask {
    after = List.copyOf(after);
    documents = List.copyOf(documents);
  }

  /** A step of a plan as a task. */
  static PlannedTask of(PlannedStep step, Knowledge knowledge) {
    Underway days = Underway.planned(step, knowledge);
    Authority authority = knowledge.getAuthority(step.step().authority());
    Money fee = step.fee().amount();
    return new PlannedTask(
        id(step.ref()),
        shortened(step.step().title().in("en")),
        step.step().desk(),
        authority.isCompany(),
        step.after().stream().map(PlannedTask::id).limit(MOST_IDS).toList(),
        step.step().needs().stream().limit(MOST_IDS).toList(),
        step.startP50(),
        step.finishP90(),
        Math.min(days.minDays(), MOST_DAYS),
        Math.min(days.typicalDays(), MOST_DAYS),
        Math.min(days.maxDays(), MOST_DAYS),
        seen(step.duration(), days),
        days.calendar(),
        days.besideOperation(),
        step.conditional(),
        fee == null ? null : fee.amount(),
        fee == null ? null : fee.currency());
  }

  private static @Nullable Seen seen(StepDuration duration, Underway days) {
    ObservedDuration observed = duration.observed();
    return observed == null || days.p90Days() == null
        ? null
        : new Seen(observed.count(), Math.min(days.p90Days(), MOST_DAYS));
  }

  private static String id(StepRef ref) {
    return ref.toString().replace('/', ':');
  }

  private static String shortened(String title) {
    int most = Math.min(title.codePointCount(0, title.length()), LONGEST_TITLE);
    return title.substring(0, title.offsetByCodePoints(0, most));
  }

  /** The working days that its desk has: the longest that the plan reckons with, 1 at least. */
  int workingDays() {
    BigDecimal most = BigDecimal.valueOf(maxDays);
    BigDecimal days =
        calendar != null
            ? most
            : most.multiply(WORKING_DAYS_A_WEEK).divide(DAYS_A_WEEK, 0, RoundingMode.CEILING);
    return Math.clamp(days.intValue(), 1, MOST_WORKING_DAYS);
  }

  /** The step's name as procedures write it. */
  public String step() {
    return id.replace(':', '/');
  }

  /** The same as a step under way. */
  Underway underway(Underway.Progress progress) {
    return new Underway(
        step(),
        after.stream().map(task -> task.replace(':', '/')).toList(),
        minDays,
        typicalDays,
        maxDays,
        seen == null ? null : seen.p90Days(),
        calendar,
        besideOperation,
        progress);
  }

  /** The body of the entry that plans it for a desk. */
  Json.Obj json(String desk, String side) {
    Json.Obj body =
        Json.object(
            "task", id,
            "desk", desk,
            "side", side,
            "working-days", workingDays(),
            "title", title,
            "topic", topic,
            "after", after,
            "documents", documents,
            "start", start.toString(),
            "due", due.toString(),
            "days-min", minDays,
            "days-typical", typicalDays,
            "days-max", maxDays,
            "beside-operation", besideOperation,
            "uncertain", uncertain);
    if (calendar != null) {
      body = body.with("calendar", new Json.Str(calendar));
    }
    if (seen != null) {
      body =
          body.with("days-p90", new Json.Int(seen.p90Days()))
              .with("observed", new Json.Int(seen.count()));
    }
    if (amount != null && currency != null) {
      body =
          body.with("amount", new Json.Str(amount.toPlainString()))
              .with("currency", new Json.Str(currency));
    }
    return body;
  }

  /** The tasks that a log plans, in order. */
  static List<PlannedTask> of(List<Entry> log, String enterprise) {
    return log.stream().flatMap(entry -> read(entry, enterprise).stream()).toList();
  }

  private static Optional<PlannedTask> read(Entry entry, String enterprise) {
    Json.Obj body = entry.body();
    Long typical = body.number("days-typical");
    if (!entry.kind().equals("task-planned") || typical == null) {
      return Optional.empty();
    }
    String amount = body.text("amount");
    return Optional.of(
        new PlannedTask(
            text(body, "task"),
            text(body, "title"),
            text(body, "topic"),
            enterprise.equals(body.text("desk")),
            body.texts("after"),
            body.texts("documents"),
            LocalDate.parse(text(body, "start")),
            LocalDate.parse(text(body, "due")),
            number(body, "days-min"),
            typical.intValue(),
            number(body, "days-max"),
            seen(body),
            body.text("calendar"),
            flag(body, "beside-operation"),
            flag(body, "uncertain"),
            amount == null ? null : new BigDecimal(amount),
            body.text("currency")));
  }

  private static @Nullable Seen seen(Json.Obj body) {
    Long p90 = body.number("days-p90");
    Long count = body.number("observed");
    return p90 == null || count == null ? null : new Seen(count.intValue(), p90.intValue());
  }

  private static String text(Json.Obj body, String key) {
    return Objects.requireNonNullElse(body.text(key), "");
  }

  private static int number(Json.Obj body, String key) {
    return Objects.requireNonNull(body.number(key)).intValue();
  }

  private static boolean flag(Json.Obj body, String key) {
    return body.find(key) instanceof Json.Bool(boolean flag) && flag;
  }
}
