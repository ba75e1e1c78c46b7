package org.caravanserai.platform.web.dossiers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.comparison.PlanChange;
import org.caravanserai.comparison.PolicyChange;
import org.caravanserai.comparison.QuestionChange;
import org.caravanserai.comparison.Reason;
import org.caravanserai.comparison.ReasonText;
import org.caravanserai.comparison.RiskChange;
import org.caravanserai.comparison.RouteChange;
import org.caravanserai.comparison.Shift;
import org.caravanserai.comparison.ValueShift;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.Values;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.caravanserai.message.Unit;
import org.jspecify.annotations.Nullable;

/** Puts a comparison side by side, in one language. */
final class ComparisonViews {
  private static final String USD = "USD";
  private static final String NOTHING = "–";

  private final Comparison comparison;
  private final Knowledge knowledge;
  private final Messages messages;
  private final Values values;
  private final ReasonText words;

  ComparisonViews(Comparison comparison, Messages messages) {
    Dossier before = Objects.requireNonNull(comparison.dossiers().before());
    Dossier after = Objects.requireNonNull(comparison.dossiers().after());
    this.comparison = comparison;
    this.knowledge = after.knowledge();
    this.messages = messages;
    this.values = new Values(knowledge, messages);
    this.words = new ReasonText(before, after, messages);
  }

  ComparisonView view(String before, String after) {
    List<ComparisonView.Section> sections = new ArrayList<>();
    add(sections, "diff.facts", comparison.values(), this::value);
    addPolicies(sections, comparison.policies());
    List<QuestionChange> questions = comparison.questions();
    add(
        sections,
        "diff.questionsOpened",
        questions.stream().filter(q -> q.resolves().after() != null).toList(),
        this::question);
    add(
        sections,
        "diff.questionsClosed",
        questions.stream().filter(q -> q.resolves().after() == null).toList(),
        this::question);
    addPlan(sections);
    ComparisonView.Section routes = routes();
    if (!routes.rows().isEmpty()) {
      sections.add(routes);
    }
    add(sections, "risks.heading", comparison.risks(), this::risk);
    return new ComparisonView(before, after, sections);
  }

  /** The policies that stand otherwise, alone. */
  ComparisonView policies(String before, String after, List<PolicyChange> policies) {
    List<ComparisonView.Section> sections = new ArrayList<>();
    add(sections, "policies.heading", policies, this::policy);
    return new ComparisonView(before, after, sections);
  }

  ComparisonView.Section routes() {
    return section("routes.heading", comparison.routes(), this::route);
  }

  private <T> void add(
      List<ComparisonView.Section> sections,
      String key,
      List<T> changes,
      Function<T, ComparisonView.Row> row) {
    if (!changes.isEmpty()) {
      sections.add(section(key, changes, row));
    }
  }

  private <T> ComparisonView.Section section(
      String key, List<T> changes, Function<T, ComparisonView.Row> row) {
    return new ComparisonView.Section(messages.get(key), changes.stream().map(row).toList(), "");
  }

  private ComparisonView.Row row(
      String title, String about, String before, String after, List<String> why) {
    return new ComparisonView.Row(title, messages.languageTag(), about, before, after, why);
  }

  private ComparisonView.Row row(
      Text title, String about, String before, String after, List<String> why) {
    String language = messages.language();
    return new ComparisonView.Row(
        title.in(language), title.languageIn(language), about, before, after, why);
  }

  private ComparisonView.Row value(ValueShift shift) {
    boolean attribute =
        shift.origin() == ValueShift.Origin.FACT
            && knowledge.contents().attributes().containsKey(shift.name());
    if (attribute) {
      return row(
          knowledge.getAttribute(shift.name()).question(),
          about(shift.subject(), shift.name()),
          values.text(shift.name(), shift.value().before()),
          values.text(shift.name(), shift.value().after()),
          List.of());
    }
    return row(
        shift.name(),
        shift.subject(),
        words.text(shift.value().before()),
        words.text(shift.value().after()),
        List.of());
  }

  private static String about(String subject, String name) {
    return subject.isEmpty() ? name : subject + " · " + name;
  }

  private void addPolicies(List<ComparisonView.Section> sections, List<PolicyChange> policies) {
    List<PolicyChange> shown = policies.stream().filter(PolicyChange::concerns).toList();
    int others = policies.size() - shown.size();
    if (!policies.isEmpty()) {
      sections.add(
          new ComparisonView.Section(
              messages.get("policies.heading"),
              shown.stream().map(this::policy).toList(),
              others == 0 ? "" : messages.get("diff.policiesElsewhere", others)));
    }
  }

  private ComparisonView.Row policy(PolicyChange change) {
    String about = values.jurisdiction(change.jurisdiction()) + " · " + change.id();
    return row(
        change.title(),
        change.consignments().isEmpty()
            ? about
            : about + " · " + String.join(", ", change.consignments()),
        state(change.state().before()),
        state(change.state().after()),
        why(change.reasons()));
  }

  private List<String> why(List<Reason> reasons) {
    return reasons.stream().map(words::of).filter(said -> !said.isEmpty()).toList();
  }

  private String state(PolicyChange.@Nullable State state) {
    if (state == null) {
      return messages.get("diff.notThere");
    }
    List<String> said = new ArrayList<>();
    said.add(
        state.granted()
            ? messages.get("diff.granted")
            : messages.get("diff.verdict." + state.verdict()));
    state.sizes().forEach(size -> said.add(size.gives().in(messages.language())));
    if (state.worthUsd() != null) {
      said.add(messages.money(state.worthUsd(), USD));
    }
    return String.join(", ", said);
  }

  private ComparisonView.Row question(QuestionChange change) {
    return row(
        knowledge.getAttribute(change.attribute()).question(),
        change.attribute(),
        change.resolves().before() == null ? NOTHING : messages.get("dossiers.compare.open"),
        change.resolves().after() == null ? NOTHING : messages.get("dossiers.compare.open"),
        List.of());
  }

  private void addPlan(List<ComparisonView.Section> sections) {
    PlanChange plan = comparison.plan();
    List<ComparisonView.Row> rows = new ArrayList<>();
    shift(rows, "dossiers.compare.start", plan.start());
    shift(rows, "dossiers.compare.p50", plan.finishP50());
    shift(rows, "dossiers.compare.p90", plan.finishP90());
    plan.procedures()
        .forEach(one ->
            rows.add(
                row(
                    one.title(),
                    one.id(),
                    truth(one.applies().before()),
                    truth(one.applies().after()),
                    why(one.reasons()))));
    List<PlanChange.StepChange> steps =
        plan.steps().stream().filter(step -> !step.isCarried()).toList();
    steps.forEach(one ->
        rows.add(
            row(
                one.title(),
                one.id(),
                days(one.days().before()),
                days(one.days().after()),
                why(one.reasons()))));
    plan.fees()
        .forEach((currency, total) ->
            rows.add(
                row(
                    messages.get("dossiers.compare.fees", currency),
                    "",
                    money(total.before(), currency),
                    money(total.after(), currency),
                    List.of())));
    int carried = plan.steps().size() - steps.size();
    if (!rows.isEmpty() || carried > 0) {
      sections.add(
          new ComparisonView.Section(
              messages.get("plan.heading"),
              rows,
              carried == 0 ? "" : messages.get("diff.stepsCarried", carried)));
    }
  }

  private void shift(List<ComparisonView.Row> rows, String key, Shift<?> shift) {
    if (!shift.isNone()) {
      rows.add(
          row(
              messages.get(key),
              "",
              words.text(shift.before()),
              words.text(shift.after()),
              List.of()));
    }
  }

  private String truth(@Nullable Enum<?> applies) {
    return applies == null
        ? messages.get("diff.notThere")
        : messages.get("diff.applies." + applies);
  }

  private String days(PlanChange.@Nullable Days days) {
    return days == null
        ? NOTHING
        : messages.get(
            "diff.stepDays", messages.day(days.startP50()), messages.day(days.finishP50()));
  }

  private String money(@Nullable BigDecimal amount, String currency) {
    return amount == null ? NOTHING : messages.money(amount, currency);
  }

  private ComparisonView.Row route(RouteChange change) {
    return row(
        change.title(),
        change.consignment(),
        route(change.state().before()),
        route(change.state().after()),
        change.because().stream().map(words::of).toList());
  }

  private String route(RouteChange.@Nullable State state) {
    return switch (state) {
      case null -> messages.get("diff.noConsignment");
      case RouteChange.State.None _ -> messages.get("diff.noRoute");
      case RouteChange.State.Best best ->
          messages.get(
              "dossiers.compare.route",
              messages.quantity(best.hoursP50(), Unit.HOUR),
              messages.money(best.costUsd(), USD),
              best.crossings().isEmpty() ? NOTHING : String.join(", ", best.crossings()));
    };
  }

  private ComparisonView.Row risk(RiskChange change) {
    return row(
        change.title(),
        change.id(),
        risk(change.state().before()),
        risk(change.state().after()),
        List.of());
  }

  private String risk(RiskChange.@Nullable State state) {
    if (state == null) {
      return messages.get("diff.riskExcluded");
    }
    return state.open()
        ? messages.get("diff.riskOpen")
        : messages.get("diff.riskScore", state.score());
  }
}
