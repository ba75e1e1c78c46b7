package org.caravanserai.platform.api.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caravanserai.casework.CaseState.Document;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.ImplementationPlan;
import org.caravanserai.platform.casework.PlanChange;
import org.caravanserai.platform.casework.PlanWords;
import org.caravanserai.platform.casework.PlannedTask;
import org.caravanserai.procedure.Reforecast;
import org.jspecify.annotations.Nullable;

/** Plans that are carried out as the API shows them. */
final class PlanForms {
  private PlanForms() {}

  /**
   * A plan to be carried out.
   *
   * @param dossier one of an enterprise that you act for
   * @param hostSide the side that does the steps of the other country; absent for the one that the
   *     plan suggests
   */
  record Start(@Nullable UUID dossier, @Nullable UUID hostSide) {}

  /**
   * A plan that is carried out, as it stands now.
   *
   * @param promised the finish as it was when the plan was handed in
   * @param now the finish by what has really happened; absent once the case is over
   * @param changes what the knowledge in force would plan otherwise
   */
  record PlanAnswer(
      UUID id,
      LocalDate start,
      Finish promised,
      @Nullable Finish now,
      List<PlanTask> tasks,
      List<Change> changes) {}

  /** By when something has ended in half of the runs, and in nine of ten. */
  record Finish(LocalDate p50, LocalDate p90) {}

  /**
   * A task.
   *
   * @param desk the id of a desk, of a side whose coordinator sees to it, or of the enterprise
   * @param state planned, open, done or dropped
   * @param after ids of the tasks that must be over before it begins
   * @param waitsFor those of them that are not
   * @param due by the plan; absent of a task that was added later
   * @param expected by what has really happened; absent once it is over
   * @param plannedFee absent when no figure is known
   */
  record PlanTask(
      String id,
      String title,
      String desk,
      String side,
      String state,
      List<String> after,
      List<String> waitsFor,
      int workingDays,
      @Nullable LocalDate due,
      @Nullable Finish expected,
      @Nullable Instant openedAt,
      @Nullable Instant endedAt,
      List<PlanDocument> documents,
      @Nullable Fee plannedFee,
      List<Fee> fees) {}

  /** A document that a task needs; the status is needed while nobody has asked for it. */
  record PlanDocument(String id, String title, String status) {}

  /** An amount in a currency of ISO 4217. */
  record Fee(BigDecimal amount, String currency) {}

  /**
   * What the knowledge in force would plan otherwise of a task.
   *
   * @param how new, gone or changed
   * @param what of one that is changed: duration, fee, desk, documents
   */
  record Change(String task, String how, List<String> what) {}

  static PlanAnswer answer(
      CaseView view, ImplementationPlan plan, PlanWords words, Messages messages) {
    Reforecast now = plan.now();
    return new PlanAnswer(
        view.id(),
        plan.start(),
        new Finish(plan.promisedP50(), plan.promisedP90()),
        now == null ? null : new Finish(now.p50(), now.p90()),
        plan.tasks().stream().map(line -> task(view, line, now, words, messages)).toList(),
        plan.changes().stream().map(PlanForms::change).toList());
  }

  private static PlanTask task(
      CaseView view,
      ImplementationPlan.Line line,
      @Nullable Reforecast now,
      PlanWords words,
      Messages messages) {
    Task task = line.task();
    PlannedTask planned = line.planned();
    Reforecast.Dates dates =
        now == null || planned == null || task.over() ? null : now.steps().get(planned.step());
    return new PlanTask(
        task.id(),
        words.task(task, messages),
        task.desk(),
        task.side(),
        state(task),
        task.after(),
        line.waitsFor(),
        task.workingDays(),
        planned == null ? null : planned.due(),
        dates == null ? null : new Finish(dates.p50(), dates.p90()),
        task.openedAt(),
        task.endedAt(),
        line.papers().stream()
            .map(paper ->
                new PlanDocument(
                    paper.id(),
                    words.document(view, paper.id(), messages),
                    status(paper.document())))
            .toList(),
        planned == null || planned.amount() == null || planned.currency() == null
            ? null
            : new Fee(planned.amount(), planned.currency()),
        line.fees().stream()
            .map(fee -> new Fee(new BigDecimal(fee.amount()), fee.currency()))
            .toList());
  }

  private static String state(Task task) {
    if (task.over()) {
      return task.dropped() ? "dropped" : "done";
    }
    return task.open() ? "open" : "planned";
  }

  private static String status(@Nullable Document document) {
    return document == null ? "needed" : document.status().name().toLowerCase(Locale.ROOT);
  }

  private static Change change(PlanChange change) {
    return new Change(
        change.task(),
        change.before() == null ? "new" : change.after() == null ? "gone" : "changed",
        change.what().stream().sorted().map(what -> what.name().toLowerCase(Locale.ROOT)).toList());
  }
}
