package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.procedure.AppliedValue;
import org.caravanserai.procedure.Documents;
import org.caravanserai.procedure.Edge;
import org.caravanserai.procedure.FeeLine;
import org.caravanserai.procedure.Fees;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.jspecify.annotations.Nullable;

/** The plan: when it ends and why, Gantt chart, table of steps, papers across the border, fees. */
final class PlanView {
  private final Plan plan;
  private final Wording wording;
  private final PlanWords words;
  private final NumberedSteps steps;

  PlanView(Plan plan, Wording wording) {
    this.plan = plan;
    this.wording = wording;
    this.words = new PlanWords(plan, wording);
    this.steps = new NumberedSteps(plan);
  }

  /** The steps of one procedure in the table. */
  record ProcedureRows(Said title, List<Integer> sources, List<StepView> steps) {}

  /** Something the plan leaves out, and what could settle it. */
  record LeftOut(Said title, List<Integer> sources, @Nullable String needs) {}

  /** Papers that one side gives and the other waits for. */
  record HandOver(StepView from, StepView to, List<Said> documents) {}

  /** A paper that is out of date when a step needs it. */
  record Expiring(String says, int step) {}

  /** A rate of exchange behind the fees in USD. */
  record Rate(String says, List<Integer> sources) {}

  Wording wording() {
    return wording;
  }

  boolean isEmpty() {
    return plan.steps().isEmpty();
  }

  String finishP50() {
    return wording.messages().day(plan.finish().p50());
  }

  String finishP90() {
    return wording.messages().day(plan.finish().p90());
  }

  String finish() {
    return wording.say(
        "plan.finish",
        plan.finish().p50(),
        plan.finish().workingDaysP50(),
        plan.finish().p90(),
        plan.finish().workingDaysP90(),
        plan.hostCalendar() == null ? "–" : words.calendar(plan.hostCalendar()));
  }

  /** What the reader must bear in mind with these dates. */
  List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    if (!plan.undetermined().isEmpty()) {
      warnings.add(wording.say("plan.withoutOpen", plan.undetermined().size()));
    }
    if (plan.assumedShareOfCriticalPath().signum() > 0) {
      warnings.add(
          wording.say(
              "plan.assumed", wording.messages().percent(plan.assumedShareOfCriticalPath())));
    }
    if (plan.forecast()) {
      warnings.add(wording.say("plan.forecast"));
    }
    return List.copyOf(warnings);
  }

  String knownOnly() {
    return wording.say(
        plan.observedSteps() == 0 ? "plan.knownOnly" : "plan.knownOrSeen", plan.knownOnly().p50());
  }

  /** How many steps are planned by what was observed; null when none is. */
  @Nullable String observed() {
    return plan.observedSteps() == 0 ? null : wording.say("plan.observed", plan.observedSteps());
  }

  List<StepView> criticalPath() {
    return plan.criticalPath().stream()
        .map(steps::find)
        .filter(Objects::nonNull)
        .map(this::view)
        .toList();
  }

  @Nullable Gantt gantt() {
    return Gantt.of(plan, steps, words);
  }

  List<ProcedureRows> procedures() {
    return steps.byProcedure().entrySet().stream()
        .map(group ->
            new ProcedureRows(
                words.procedure(group.getKey()),
                words.citeProcedure(group.getKey()),
                group.getValue().stream().map(this::view).toList()))
        .toList();
  }

  private StepView view(PlannedStep step) {
    return new StepView(step, steps, words);
  }

  List<HandOver> handOvers() {
    return plan.edges().stream()
        .filter(edge -> edge.crossBorder() && !edge.documents().isEmpty())
        .flatMap(this::handOver)
        .toList();
  }

  private Stream<HandOver> handOver(Edge edge) {
    PlannedStep from = steps.find(edge.from());
    PlannedStep to = steps.find(edge.to());
    return from == null || to == null
        ? Stream.of()
        : Stream.of(
            new HandOver(
                view(from), view(to), edge.documents().stream().map(words::document).toList()));
  }

  List<LeftOut> undetermined() {
    return plan.undetermined().stream()
        .map(open ->
            new LeftOut(
                words.procedure(open.procedure()),
                words.citeProcedure(open.procedure()),
                wording.say("policies.needs", words.needs(open.needs()))))
        .toList();
  }

  List<LeftOut> optional() {
    return plan.optional().stream()
        .map(optional ->
            new LeftOut(
                wording.said(optional.step().title()),
                wording.cite(optional.step().provenance().sources()),
                null))
        .toList();
  }

  List<Expiring> expiring() {
    return plan.documents().expiring().stream().flatMap(this::expiring).toList();
  }

  private Stream<Expiring> expiring(Documents.Expiring paper) {
    PlannedStep user = steps.find(paper.usedBy());
    return user == null
        ? Stream.of()
        : Stream.of(
            new Expiring(
                wording.say(
                    "plan.expiringItem",
                    words.document(paper.document()).text(),
                    paper.issuedOn(),
                    paper.expiresOn(),
                    paper.usedOn(),
                    words.title(user).text()),
                steps.number(user)));
  }

  /** The steps with a fee that is known and not nought, in the order of the table. */
  List<StepView> withFee() {
    return steps.byProcedure().values().stream()
        .flatMap(List::stream)
        .map(this::view)
        .filter(StepView::hasFee)
        .toList();
  }

  List<String> feeTotals() {
    return plan.fees().totals().stream()
        .filter(total -> total.amount().signum() != 0)
        .map(words::money)
        .toList();
  }

  String feesUsd() {
    return words.money(whole(plan.fees().usdTotal().amount()), plan.fees().usdTotal().currency());
  }

  private static BigDecimal whole(BigDecimal amount) {
    return amount.setScale(0, RoundingMode.HALF_UP);
  }

  List<String> feeWarnings() {
    Fees fees = plan.fees();
    List<String> warnings = new ArrayList<>();
    if (fees.unknown() > 0) {
      warnings.add(wording.say("plan.feesUnknown", fees.unknown()));
    }
    if (fees.withoutRate() > 0) {
      warnings.add(wording.say("plan.feesWithoutRate", fees.withoutRate()));
    }
    return List.copyOf(warnings);
  }

  List<Rate> rates() {
    Map<String, AppliedValue> rates = new TreeMap<>();
    for (FeeLine line : plan.fees().lines()) {
      if (line.rate() != null && line.amount() != null && line.amount().amount().signum() != 0) {
        rates.put(line.amount().currency(), line.rate());
      }
    }
    return rates.entrySet().stream()
        .map(rate ->
            new Rate(
                wording.say(
                    "plan.feesRate",
                    words.money(BigDecimal.ONE, "USD"),
                    wording.messages().rate(rate.getValue().value(), rate.getKey()),
                    rate.getValue().since()),
                wording.cite(rate.getValue().provenance().sources())))
        .collect(Collectors.toUnmodifiableList());
  }
}
