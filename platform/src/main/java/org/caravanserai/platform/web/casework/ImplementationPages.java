package org.caravanserai.platform.web.casework;

import java.math.BigDecimal;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.caravanserai.casework.CaseState.Document;
import org.caravanserai.casework.CaseState.Fee;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.ImplementationPlan;
import org.caravanserai.platform.casework.Implementations;
import org.caravanserai.platform.casework.PlanChange;
import org.caravanserai.platform.casework.PlanWords;
import org.caravanserai.platform.casework.PlannedTask;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.procedure.Reforecast;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the plan of a case that carries out one. */
@Component
class ImplementationPages {
  /** What an entry that plans a task says besides; the plan shows it. */
  private static final Set<String> SAID = Set.of("task", "desk", "due");

  private final Implementations implementations;
  private final PlanWords planWords;
  private final CaseWords words;

  ImplementationPages(Implementations implementations, PlanWords planWords, CaseWords words) {
    this.implementations = implementations;
    this.planWords = planWords;
    this.words = words;
  }

  /** Whether the log of the page leaves a field out, since the plan of the page shows it. */
  static boolean isUnsaid(EntryKind kind, Field field) {
    return (kind.does(Effect.PLANS_TASK) || kind.does(Effect.OPENS_TASK))
        && !SAID.contains(field.id());
  }

  String task(CaseView view, String id, Messages messages) {
    return planWords.task(view, id, messages);
  }

  String document(CaseView view, String id, Messages messages) {
    return planWords.document(view, id, messages);
  }

  /** Empty of cases that carry out no plan. */
  Optional<ImplementationPage> of(CaseView view, Messages messages) {
    return implementations.plan(view).map(plan -> page(view, plan, messages));
  }

  private ImplementationPage page(CaseView view, ImplementationPlan plan, Messages messages) {
    Reforecast now = plan.now();
    long over = plan.tasks().stream().filter(line -> line.task().over()).count();
    return new ImplementationPage(
        messages.get(
            "cases.plan.promised",
            messages.day(plan.promisedP50()),
            messages.day(plan.promisedP90())),
        now == null
            ? null
            : messages.get("cases.plan.now", messages.day(now.p50()), messages.day(now.p90())),
        messages.get("cases.plan.progress", over, plan.tasks().size()),
        plan.tasks().stream().map(line -> line(view, line, now, messages)).toList(),
        plan.changes().stream().map(change -> change(change, messages)).toList());
  }

  private ImplementationPage.TaskLine line(
      CaseView view, ImplementationPlan.Line line, @Nullable Reforecast now, Messages messages) {
    Task task = line.task();
    PlannedTask planned = line.planned();
    ClockReading clock = line.clock();
    Reforecast.Dates dates =
        now == null || planned == null || task.over() ? null : now.steps().get(planned.step());
    return new ImplementationPage.TaskLine(
        planWords.task(task, messages),
        words.name(task.desk(), messages),
        messages.get("cases.task." + state(line)),
        tone(line),
        remarks(view, line, messages),
        planned == null ? null : messages.day(planned.due()),
        dates == null
            ? null
            : messages.get(
                "cases.plan.expected", messages.day(dates.p50()), messages.day(dates.p90())),
        clock == null || task.over() ? null : left(clock, messages),
        isLate(clock) ? "bad" : "",
        documents(view, line, messages),
        fees(line, messages),
        task.over() ? null : report(view, task));
  }

  private static String state(ImplementationPlan.Line line) {
    Task task = line.task();
    if (task.over()) {
      return task.dropped() ? "dropped" : "done";
    }
    if (!task.open()) {
      return line.waitsFor().isEmpty() ? "ready" : "waiting";
    }
    return line.clock() != null && line.clock().standing() instanceof Standing.Paused
        ? "paused"
        : "open";
  }

  private static String tone(ImplementationPlan.Line line) {
    return switch (state(line)) {
      case "done" -> "good";
      case "paused" -> "warn";
      case "open" -> isLate(line.clock()) ? "bad" : "";
      default -> "";
    };
  }

  private static boolean isLate(@Nullable ClockReading clock) {
    return clock != null
        && clock.standing() instanceof Standing.Running running
        && running.breachedAt() != null;
  }

  private List<String> remarks(CaseView view, ImplementationPlan.Line line, Messages messages) {
    List<String> remarks = new ArrayList<>();
    if (!line.waitsFor().isEmpty()) {
      remarks.add(
          messages.get(
              "cases.plan.waits",
              messages.list(
                  line.waitsFor().stream()
                      .map(id -> planWords.task(view, id, messages))
                      .toList())));
    }
    if (line.planned() != null && line.planned().uncertain() && !line.task().over()) {
      remarks.add(messages.get("cases.plan.uncertain"));
    }
    return remarks;
  }

  private static String left(ClockReading clock, Messages messages) {
    return switch (clock.standing()) {
      case Standing.Running running ->
          running.remaining().signum() < 0
              ? messages.get("cases.plan.over", running.remaining().negated().rounded())
              : messages.get(
                  "cases.plan.left",
                  running.remaining().rounded(),
                  running.due() == null ? "" : Moment.of(running.due(), messages));
      case Standing.Paused paused ->
          messages.get("cases.plan.paused", paused.remaining().rounded());
      case Standing.NotStarted _, Standing.Stopped _ -> "";
    };
  }

  private List<String> documents(CaseView view, ImplementationPlan.Line line, Messages messages) {
    return line.papers().stream()
        .map(paper ->
            messages.brackets(
                planWords.document(view, paper.id(), messages),
                messages.get("cases.document." + status(paper.document()))))
        .toList();
  }

  private static String status(@Nullable Document document) {
    return document == null ? "needed" : document.status().name().toLowerCase(Locale.ROOT);
  }

  private static List<String> fees(ImplementationPlan.Line line, Messages messages) {
    List<String> said = new ArrayList<>();
    PlannedTask planned = line.planned();
    if (planned != null && planned.amount() != null && planned.currency() != null) {
      said.add(
          messages.get(
              "cases.plan.fee.planned", messages.money(planned.amount(), planned.currency())));
    }
    for (Fee fee : line.fees()) {
      said.add(
          messages.get(
              "cases.plan.fee.recorded",
              messages.money(new BigDecimal(fee.amount()), fee.currency())));
    }
    return said;
  }

  private static String report(CaseView view, Task task) {
    String dossier = Objects.requireNonNullElse(view.opening("dossier"), "");
    return "/cases/new?dossier="
        + dossier
        + "&task="
        + URLEncoder.encode(task.id(), StandardCharsets.UTF_8);
  }

  private ImplementationPage.ChangeLine change(PlanChange change, Messages messages) {
    PlannedTask before = change.before();
    PlannedTask after = change.after();
    String title =
        planWords.task(
            change.task(),
            before != null ? before.title() : after != null ? after.title() : change.task(),
            messages);
    if (before == null || after == null) {
      return new ImplementationPage.ChangeLine(
          title, List.of(messages.get("cases.change." + (before == null ? "new" : "gone"))));
    }
    return new ImplementationPage.ChangeLine(
        title,
        change.what().stream().sorted().map(what -> what(what, before, after, messages)).toList());
  }

  private String what(
      PlanChange.What what, PlannedTask before, PlannedTask after, Messages messages) {
    return switch (what) {
      case DURATION ->
          messages.get("cases.change.duration", days(before, messages), days(after, messages));
      case FEE -> messages.get("cases.change.fee", fee(before, messages), fee(after, messages));
      case DESK -> messages.get("cases.change.desk", desk(before, messages), desk(after, messages));
      case DOCUMENTS -> messages.get("cases.change.documents");
    };
  }

  private static String days(PlannedTask task, Messages messages) {
    return messages.get(
        task.calendar() == null ? "cases.change.days.calendar" : "cases.change.days.working",
        task.minDays(),
        task.maxDays());
  }

  private static String fee(PlannedTask task, Messages messages) {
    return task.amount() == null || task.currency() == null
        ? messages.get("cases.change.fee.unknown")
        : messages.money(task.amount(), task.currency());
  }

  private static String desk(PlannedTask task, Messages messages) {
    return task.own()
        ? messages.get("cases.holder.enterprise")
        : messages.get("identity.topic." + task.topic());
  }
}
