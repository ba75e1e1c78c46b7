package org.caravanserai.comparison;

import static org.caravanserai.json.JsonText.object;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.EvidenceText;
import org.caravanserai.json.JsonText;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.message.Messages;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepRef;
import org.jspecify.annotations.Nullable;

/**
 * Writes a comparison as JSON; the keys are in {@code docs/reference/lookup-json.md}. Whatever
 * differs is an object with {@code before} and {@code after}, each null where there is nothing.
 */
public final class ComparisonJson {
  private final String language;
  private final Dossier before;
  private final Dossier after;

  private ComparisonJson(Comparison comparison, String language) {
    this.language = language;
    this.before = Objects.requireNonNull(comparison.dossiers().before());
    this.after = Objects.requireNonNull(comparison.dossiers().after());
  }

  /** The JSON text of a comparison. */
  public static String of(Comparison comparison, String language) {
    return JsonText.of(new ComparisonJson(comparison, language).tree(comparison));
  }

  private Map<String, @Nullable Object> tree(Comparison comparison) {
    return object(
        "project", shift(new Shift<>(before.profile().project(), after.profile().project())),
        "asOf", shift(new Shift<>(before.asOf(), after.asOf())),
        "language", language,
        "knowledge", after.knowledge().contents().digest(),
        "same", comparison.isNone(),
        "facts", values(comparison.values()),
        "policies", comparison.policies().stream().map(this::policy).toList(),
        "questions",
            comparison.questions().stream()
                .map(q -> object("attribute", q.attribute(), "resolves", shift(q.resolves())))
                .toList(),
        "plan", plan(comparison.plan()),
        "routes", comparison.routes().stream().map(this::route).toList(),
        "risks", comparison.risks().stream().map(this::risk).toList());
  }

  private Map<String, @Nullable Object> policy(PolicyChange change) {
    return object(
        "id", change.id(),
        "title", change.title().in(language),
        "jurisdiction", change.jurisdiction(),
        "consignments", change.consignments(),
        "state", shift(change.state(), this::state),
        "reasons", reasons(change.reasons()));
  }

  private Map<String, @Nullable Object> state(PolicyChange.State state) {
    return object(
        "verdict", word(state.verdict()),
        "granted", state.granted(),
        "sizes", state.sizes().stream().map(Policy.Tier::id).toList(),
        "worthUsd", state.worthUsd(),
        "gives", state.gives().in(language),
        "valid", valid(state.valid()));
  }

  private static Map<String, @Nullable Object> valid(Validity valid) {
    return object("from", valid.from(), "to", valid.to());
  }

  private Map<String, @Nullable Object> plan(PlanChange plan) {
    Map<String, @Nullable Object> fees = new LinkedHashMap<>();
    plan.fees().forEach((currency, total) -> fees.put(currency, shift(total)));
    return object(
        "start", shift(plan.start()),
        "finishP50", shift(plan.finishP50()),
        "finishP90", shift(plan.finishP90()),
        "procedures",
            plan.procedures().stream()
                .map(p ->
                    object(
                        "id", p.id(),
                        "title", p.title().in(language),
                        "applies", shift(p.applies(), ComparisonJson::word),
                        "reasons", reasons(p.reasons())))
                .toList(),
        "steps",
            plan.steps().stream()
                .map(s ->
                    object(
                        "id", s.id(),
                        "title", s.title().in(language),
                        "days", shift(s.days(), ComparisonJson::days),
                        "reasons", reasons(s.reasons())))
                .toList(),
        "fees", fees,
        "feesUsd", shift(plan.feesUsd()),
        "feesUnknown", shift(plan.feesUnknown()));
  }

  private static Map<String, @Nullable Object> days(PlanChange.Days days) {
    return object(
        "startP50", days.startP50(),
        "finishP50", days.finishP50(),
        "finishP90", days.finishP90());
  }

  private Map<String, @Nullable Object> route(RouteChange route) {
    return object(
        "consignment", route.consignment(),
        "title", route.title(),
        "state", shift(route.state(), ComparisonJson::state),
        "because", values(route.because()));
  }

  private static Map<String, @Nullable Object> state(RouteChange.State state) {
    return switch (state) {
      case RouteChange.State.Best(var hours, var cost, var crossings) ->
          object(
              "hoursP50", hours,
              "costUsd", cost,
              "crossings", crossings);
      case RouteChange.State.None(var refusal) ->
          object("refusal", refusal.getClass().getSimpleName());
    };
  }

  private Map<String, @Nullable Object> risk(RiskChange risk) {
    RiskChange.State was = risk.state().before();
    RiskChange.State is = risk.state().after();
    return object(
        "id", risk.id(),
        "title", risk.title().in(language),
        "state",
            object(
                "before", was == null ? null : state(was, before),
                "after", is == null ? null : state(is, after)));
  }

  private Map<String, @Nullable Object> state(RiskChange.State state, Dossier dossier) {
    Map<StepRef, PlannedStep> steps = new HashMap<>();
    if (dossier.plan() != null) {
      dossier.plan().steps().forEach(step -> steps.put(step.ref(), step));
    }
    EvidenceText text = new EvidenceText(dossier.knowledge(), Messages.in(language), steps);
    return object(
        "open", state.open(),
        "score", state.score(),
        "evidence", state.evidence().stream().map(text::of).toList());
  }

  private List<Map<String, @Nullable Object>> reasons(List<Reason> reasons) {
    return reasons.stream().map(this::reason).toList();
  }

  private Map<String, @Nullable Object> reason(Reason reason) {
    return switch (reason) {
      case Reason.Edition() -> object("reason", "edition");
      case Reason.Version(var valid) ->
          object("reason", "version", "valid", shift(valid, ComparisonJson::valid));
      case Reason.Consignment(var id) -> object("reason", "consignment", "consignment", shift(id));
      case Reason.Criterion(String id, Text says, var verdict, var because) ->
          object(
              "reason", "criterion",
              "id", id,
              "says", says.in(language),
              "verdict", shift(verdict, ComparisonJson::word),
              "because", values(because));
      case Reason.Condition(String cel, var verdict, var because) ->
          object(
              "reason",
              "condition",
              "cel",
              cel,
              "verdict",
              shift(verdict, ComparisonJson::word),
              "because",
              values(because));
      case Reason.Values(var because) -> object("reason", "values", "because", values(because));
      case Reason.Others(var bond, var policies) ->
          object("reason", word(bond), "policies", shift(policies));
      case Reason.ByProcedure(String procedure) ->
          object("reason", "procedure", "procedure", procedure);
      case Reason.PlanStart(var start) -> object("reason", "plan_start", "start", shift(start));
      case Reason.Duration(var typical) -> object("reason", "duration", "days", shift(typical));
      case Reason.Waits(var steps) -> object("reason", "waits", "steps", shift(steps));
      case Reason.Predecessors(var steps) -> object("reason", "predecessors", "steps", steps);
      case Reason.Calendar() -> object("reason", "calendar");
    };
  }

  private static List<Map<String, @Nullable Object>> values(List<ValueShift> values) {
    return values.stream()
        .map(v ->
            object(
                "origin", word(v.origin()),
                "consignment", v.subject().isEmpty() ? null : v.subject(),
                "name", v.name(),
                "value", shift(v.value(), ComparisonJson::plain)))
        .toList();
  }

  private static Object plain(Object value) {
    return value instanceof Set<?> codes ? List.copyOf(new TreeSet<>(codes)) : value;
  }

  private static <T> Map<String, @Nullable Object> shift(Shift<T> shift) {
    return object("before", shift.before(), "after", shift.after());
  }

  private static <T> Map<String, @Nullable Object> shift(
      Shift<T> shift, Function<T, Object> written) {
    T was = shift.before();
    T is = shift.after();
    return object(
        "before", was == null ? null : written.apply(was),
        "after", is == null ? null : written.apply(is));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
