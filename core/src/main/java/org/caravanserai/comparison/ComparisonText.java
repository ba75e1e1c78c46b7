package org.caravanserai.comparison;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.EvidenceText;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.caravanserai.message.Unit;
import org.caravanserai.page.Page;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepRef;
import org.caravanserai.risk.Evidence;
import org.jspecify.annotations.Nullable;

/** Writes a comparison as text for a terminal. */
public final class ComparisonText {
  private static final int MOST_EVIDENCE = 3;

  private final Comparison comparison;
  private final Dossier before;
  private final Dossier after;
  private final Messages messages;
  private final Page page;
  private final ReasonText words;
  private final Map<Named, Policy> policies = new HashMap<>();
  private final EvidenceText evidenceBefore;
  private final EvidenceText evidenceAfter;

  /** What tells the versions of a policy apart in a comparison. */
  private record Named(String id, Text title) {}

  private ComparisonText(Comparison comparison, Messages messages, int columns, boolean colour) {
    this.comparison = comparison;
    this.before = Objects.requireNonNull(comparison.dossiers().before());
    this.after = Objects.requireNonNull(comparison.dossiers().after());
    this.messages = messages;
    this.page = new Page(columns, colour, messages);
    this.words = new ReasonText(before, after, messages);
    this.evidenceBefore = evidenceText(before, messages);
    this.evidenceAfter = evidenceText(after, messages);
    for (Policy policy : after.knowledge().contents().policies()) {
      policies.putIfAbsent(new Named(policy.id(), policy.title()), policy);
    }
  }

  private static EvidenceText evidenceText(Dossier dossier, Messages messages) {
    Map<StepRef, PlannedStep> steps = new HashMap<>();
    if (dossier.plan() != null) {
      dossier.plan().steps().forEach(step -> steps.put(step.ref(), step));
    }
    return new EvidenceText(dossier.knowledge(), messages, steps);
  }

  /** The page of a comparison. */
  public static String of(Comparison comparison, Messages messages, int columns, boolean colour) {
    ComparisonText text = new ComparisonText(comparison, messages, columns, colour);
    text.write();
    return text.page.toString();
  }

  private void write() {
    String one = before.profile().project();
    String other = after.profile().project();
    page.title(one.equals(other) ? one : words.shift(one, other));
    page.line(
        0,
        before.asOf().equals(after.asOf())
            ? page.say("diff.sameDay", after.asOf())
            : page.say("diff.days", before.asOf(), after.asOf()));
    if (comparison.isNone()) {
      page.line(0, page.say("diff.none"));
      return;
    }
    writeValues();
    writePolicies();
    writeQuestions();
    writePlan();
    writeRoutes();
    writeRisks();
    page.sources(after.knowledge());
  }

  private void writeValues() {
    if (!comparison.values().isEmpty()) {
      page.heading(page.say("diff.facts"));
      comparison.values().forEach(v -> bullet(Page.Style.DIM, 0, words.of(v)));
    }
  }

  private void writePolicies() {
    List<PolicyChange> shown =
        comparison.policies().stream().filter(PolicyChange::concerns).toList();
    int others = comparison.policies().size() - shown.size();
    if (comparison.policies().isEmpty()) {
      return;
    }
    page.heading(page.say("policies.heading"));
    shown.forEach(this::write);
    if (others > 0) {
      page.line(0, page.say("diff.policiesElsewhere", others));
    }
  }

  private void write(PolicyChange change) {
    PolicyChange.State was = change.state().before();
    PolicyChange.State is = change.state().after();
    Policy policy = policies.get(new Named(change.id(), change.title()));
    bullet(
        is != null && is.granted() ? Page.Style.GOOD : Page.Style.WARNING,
        0,
        page.in(change.title()) + (policy == null ? "" : page.cite(policy.provenance().sources())));
    String about = change.jurisdiction() + " · " + change.id();
    page.styled(Page.Style.DIM, 2, about);
    if (!change.consignments().isEmpty()) {
      page.line(2, page.say("policies.consignments", String.join(", ", change.consignments())));
    }
    page.line(2, words.shift(state(was), state(is)));
    if (was != null && is != null && !was.gives().equals(is.gives())) {
      page.line(2, page.say("diff.givesBefore", page.in(was.gives())));
      page.line(2, page.say("diff.givesAfter", page.in(is.gives())));
    }
    change.reasons().stream()
        .map(words::of)
        .filter(reason -> !reason.isEmpty())
        .forEach(reason -> bullet(Page.Style.DIM, 2, reason));
  }

  private String state(PolicyChange.@Nullable State state) {
    if (state == null) {
      return page.say("diff.notThere");
    }
    List<String> said = new ArrayList<>();
    said.add(
        state.granted() ? page.say("diff.granted") : page.say("diff.verdict." + state.verdict()));
    state.sizes().forEach(size -> said.add(page.in(size.gives())));
    if (state.worthUsd() != null) {
      said.add(messages.money(state.worthUsd(), "USD"));
    }
    return String.join(", ", said);
  }

  private void writeQuestions() {
    writeQuestions("diff.questionsOpened", true);
    writeQuestions("diff.questionsClosed", false);
  }

  private void writeQuestions(String key, boolean opened) {
    List<QuestionChange> shown =
        comparison.questions().stream()
            .filter(q -> (q.resolves().after() != null) == opened)
            .toList();
    if (!shown.isEmpty()) {
      page.heading(page.say(key));
      for (QuestionChange q : shown) {
        String question = page.in(after.knowledge().getAttribute(q.attribute()).question());
        bullet(Page.Style.DIM, 0, q.attribute() + " · " + question);
      }
    }
  }

  private void writePlan() {
    PlanChange plan = comparison.plan();
    if (plan.isNone()) {
      return;
    }
    page.heading(page.say("plan.heading"));
    shift("diff.planStarts", plan.start());
    shift("diff.finishP50", plan.finishP50());
    shift("diff.finishP90", plan.finishP90());
    for (PlanChange.ProcedureChange p : plan.procedures()) {
      bullet(
          Page.Style.WARNING,
          0,
          page.say(
              "diff.procedure",
              page.in(p.title()),
              p.id(),
              words.shift(truth(p.applies().before()), truth(p.applies().after()))));
      p.reasons().forEach(r -> bullet(Page.Style.DIM, 2, words.of(r)));
    }
    List<PlanChange.StepChange> shown =
        plan.steps().stream().filter(step -> !step.isCarried()).toList();
    shown.forEach(this::write);
    if (shown.size() < plan.steps().size()) {
      page.line(0, page.say("diff.stepsCarried", plan.steps().size() - shown.size()));
    }
    plan.fees()
        .forEach((currency, total) ->
            page.line(
                0,
                page.say(
                    "diff.fees",
                    words.shift(money(total.before(), currency), money(total.after(), currency)))));
    shift("diff.feesUsd", plan.feesUsd());
    shift("diff.feesUnknown", plan.feesUnknown());
  }

  private String money(java.math.@Nullable BigDecimal amount, String currency) {
    return amount == null ? "–" : messages.money(amount, currency);
  }

  private String truth(@Nullable Enum<?> applies) {
    return applies == null ? page.say("diff.notThere") : page.say("diff.applies." + applies);
  }

  private void write(PlanChange.StepChange step) {
    PlanChange.Days was = step.days().before();
    PlanChange.Days is = step.days().after();
    String mark = was == null ? "+" : is == null ? "-" : "~";
    Page.Style style = was == null || is == null ? Page.Style.WARNING : Page.Style.DIM;
    page.item(
        style,
        0,
        mark,
        page.say("diff.step", page.in(step.title()), step.id(), words.shift(days(was), days(is))));
    step.reasons().forEach(r -> bullet(Page.Style.DIM, 2, words.of(r)));
  }

  private String days(PlanChange.@Nullable Days days) {
    return days == null
        ? "–"
        : page.say("diff.stepDays", messages.day(days.startP50()), messages.day(days.finishP50()));
  }

  private void shift(String key, Shift<?> shift) {
    if (!shift.isNone()) {
      page.line(
          0, page.say(key, words.shift(words.text(shift.before()), words.text(shift.after()))));
    }
  }

  private void writeRoutes() {
    if (comparison.routes().isEmpty()) {
      return;
    }
    page.heading(page.say("routes.heading"));
    for (RouteChange route : comparison.routes()) {
      bullet(Page.Style.WARNING, 0, route.title() + " (" + route.consignment() + ")");
      RouteChange.State was = route.state().before();
      RouteChange.State is = route.state().after();
      if (was instanceof RouteChange.State.Best one && is instanceof RouteChange.State.Best other) {
        writeBest(one, other);
      } else {
        page.line(2, words.shift(state(was), state(is)));
      }
      route.because().forEach(v -> bullet(Page.Style.DIM, 2, words.of(v)));
    }
  }

  private void writeBest(RouteChange.State.Best was, RouteChange.State.Best is) {
    if (!new Shift<>(was.hoursP50(), is.hoursP50()).isNone()) {
      page.line(2, page.say("diff.fastest", words.shift(hours(was), hours(is))));
    }
    if (!new Shift<>(was.costUsd(), is.costUsd()).isNone()) {
      page.line(2, page.say("diff.cheapest", words.shift(cost(was), cost(is))));
    }
    if (!was.crossings().equals(is.crossings())) {
      page.line(
          2,
          page.say("diff.crossings", words.shift(names(was.crossings()), names(is.crossings()))));
    }
  }

  private String state(RouteChange.@Nullable State state) {
    return switch (state) {
      case null -> page.say("diff.noConsignment");
      case RouteChange.State.None _ -> page.say("diff.noRoute");
      case RouteChange.State.Best best ->
          hours(best) + ", " + cost(best) + ", " + names(best.crossings());
    };
  }

  private String hours(RouteChange.State.Best best) {
    return messages.quantity(best.hoursP50(), Unit.HOUR);
  }

  private String cost(RouteChange.State.Best best) {
    return messages.money(best.costUsd(), "USD");
  }

  private static String names(List<String> crossings) {
    return crossings.isEmpty() ? "–" : String.join(", ", crossings);
  }

  private void writeRisks() {
    if (comparison.risks().isEmpty()) {
      return;
    }
    page.heading(page.say("risks.heading"));
    for (RiskChange risk : comparison.risks()) {
      RiskChange.State was = risk.state().before();
      RiskChange.State is = risk.state().after();
      bullet(
          is != null && !is.open() ? Page.Style.BAD : Page.Style.GOOD,
          0,
          page.say(
              "diff.risk", page.in(risk.title()), risk.id(), words.shift(state(was), state(is))));
      writeEvidence("diff.evidenceBefore", evidenceBefore, was);
      writeEvidence("diff.evidenceAfter", evidenceAfter, is);
    }
  }

  private String state(RiskChange.@Nullable State state) {
    if (state == null) {
      return page.say("diff.riskExcluded");
    }
    return state.open() ? page.say("diff.riskOpen") : page.say("diff.riskScore", state.score());
  }

  private void writeEvidence(String key, EvidenceText text, RiskChange.@Nullable State state) {
    if (state == null || state.evidence().isEmpty()) {
      return;
    }
    List<Evidence> evidence = state.evidence();
    String said =
        evidence.stream().limit(MOST_EVIDENCE).map(text::of).collect(Collectors.joining("; "));
    page.line(2, page.say(key, evidence.size() > MOST_EVIDENCE ? said + "; …" : said));
  }

  private void bullet(Page.Style style, int indent, String text) {
    page.item(style, indent, "·", text);
  }
}
