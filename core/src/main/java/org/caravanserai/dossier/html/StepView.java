package org.caravanserai.dossier.html;

import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.caravanserai.message.Messages;
import org.caravanserai.procedure.FeeLine;
import org.caravanserai.procedure.Money;
import org.caravanserai.procedure.ObservedDuration;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepDuration;
import org.jspecify.annotations.Nullable;

/** One step as the table of the plan shows it. */
final class StepView {
  private final PlannedStep step;
  private final NumberedSteps steps;
  private final PlanWords words;
  private final Wording wording;
  private final Messages messages;

  StepView(PlannedStep step, NumberedSteps steps, PlanWords words) {
    this.step = step;
    this.steps = steps;
    this.words = words;
    this.wording = words.wording();
    this.messages = wording.messages();
  }

  int number() {
    return steps.number(step);
  }

  Said title() {
    return words.title(step);
  }

  List<Integer> sources() {
    return wording.cite(step.step().provenance().sources());
  }

  /** What could settle whether it is needed; null when it is needed for sure. */
  @Nullable String conditional() {
    return step.conditional()
        ? wording.say("plan.conditional", words.needs(step.needsFacts()))
        : null;
  }

  boolean besideOperation() {
    return step.step().besideOperation();
  }

  Said authority() {
    return wording.said(wording.knowledge().getAuthority(step.step().authority()).name());
  }

  String desk() {
    return wording.say("desk." + step.step().desk());
  }

  String country() {
    return messages.country(step.country());
  }

  List<Integer> after() {
    return step.after().stream()
        .map(steps::find)
        .filter(Objects::nonNull)
        .map(steps::number)
        .sorted()
        .toList();
  }

  /** The shortest, the typical and the longest duration; one figure when they are equal. */
  String days() {
    StepDuration days = step.duration();
    String typical = messages.number(days.typical());
    return days.min().compareTo(days.max()) == 0
        ? typical
        : messages.number(days.min()) + " / " + typical + " / " + messages.number(days.max());
  }

  String counting() {
    return wording.say(step.duration().working() ? "gantt.workingDays" : "gantt.calendarDays");
  }

  boolean assumed() {
    return switch (step.duration().basis()) {
      case PARTLY_ASSUMED, ASSUMED -> true;
      case KNOWN, OBSERVED -> false;
    };
  }

  String basis() {
    ObservedDuration observed = step.duration().observed();
    return observed == null
        ? wording.say("gantt.basis." + step.duration().basis())
        : wording.say("plan.observedStep", observed.count());
  }

  String start() {
    return day(step.startP50());
  }

  String finishP50() {
    return day(step.finishP50());
  }

  String finishP90() {
    return day(step.finishP90());
  }

  private String day(LocalDate day) {
    return messages.day(day);
  }

  /** Why the finish is later than the days alone say; null when no holiday lies within. */
  @Nullable String explained() {
    return words.wording().values().skipped(step.finishExplained());
  }

  String criticality() {
    return messages.percent(step.criticality());
  }

  @Nullable Integer placeOnCriticalPath() {
    return steps.placeOnCriticalPath(step);
  }

  String fee() {
    Money amount = step.fee().amount();
    if (amount == null) {
      return wording.say("gantt.feeUnknown");
    }
    return amount.amount().signum() == 0 ? wording.say("gantt.feeNone") : words.money(amount);
  }

  /** What a fee is for, as published; null when there is none or nothing is said. */
  @Nullable Said feeBasis() {
    FeeLine fee = step.fee();
    return fee.fee().basis() == null || !hasFee() ? null : wording.said(fee.fee().basis());
  }

  List<Said> needs() {
    return step.step().needs().stream().map(words::document).toList();
  }

  List<Said> gives() {
    return step.step().gives().stream().map(words::document).toList();
  }

  /** Whether its fee is known and not nought. */
  boolean hasFee() {
    Money amount = step.fee().amount();
    return amount != null && amount.amount().signum() != 0;
  }

  /** The fee in USD; a dash when no rate is known. */
  String feeUsd() {
    Money usd = step.fee().usd();
    return usd == null
        ? "–"
        : words.money(usd.amount().setScale(0, RoundingMode.HALF_UP), usd.currency());
  }
}
