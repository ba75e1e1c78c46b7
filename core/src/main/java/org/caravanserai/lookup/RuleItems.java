package org.caravanserai.lookup;

import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.procedure.StepRef;

/** Policies, procedures with their steps, and risks. */
final class RuleItems {
  private final Shelf shelf;
  private final SharedFacts shared;
  private final Set<String> series;

  RuleItems(Shelf shelf, Knowledge knowledge) {
    this.shelf = shelf;
    this.shared = new SharedFacts(knowledge);
    this.series = knowledge.contents().series().keySet();
  }

  void policy(Policy policy) {
    Details details =
        new Details()
            .words(Label.GIVES, policy.gives())
            .plain(Label.JURISDICTION, policy.jurisdiction())
            .term(Label.KIND, "kind.", policy.kind())
            .coded(Label.TOPIC, "topic.", policy.topic())
            .term(Label.STATUS, "status.", policy.status())
            .row(Label.INSTRUMENT, instrument(policy.instrument()))
            .when(policy.anyCriterion() && policy.criteria().size() > 1, Label.ANY_CRITERION);
    policy.criteria().forEach(c -> details.group(Label.CRITERION, c.id(), criterion(c)));
    policy.tiers().forEach(t -> details.group(Label.TIER, t.id(), tier(t)));
    Policy.Worth worth = policy.worth();
    if (worth != null) {
      details
          .words(Label.WORTH, worth.says())
          .computed(Label.WORTH_USD, worth.usd())
          .reference(Label.WORTH_BASIS, Kind.POLICY, worth.basis());
    }
    policy
        .figures()
        .forEach(f ->
            details.row(
                Label.FIGURE,
                new Details().plain(Label.NAME, f.name()).plain(Label.VALUE, figure(f))));
    details
        .plain(Label.LINKED_TO, policy.linkedTo())
        .references(Label.SUPERSEDES, Kind.POLICY, policy.supersedes())
        .references(Label.EXCLUDES, Kind.POLICY, policy.excludes())
        .references(Label.CONTRADICTS, Kind.POLICY, policy.contradicts())
        .references(Label.SAME_FACTS, Kind.PROCEDURE, shared.proceduresOf(policy))
        .provenance(policy.provenance());
    shelf.put(
        Kind.POLICY, policy.id(), policy.title(), policy.jurisdiction(), policy.valid(), details);
  }

  private static String figure(Policy.Figure figure) {
    return figure.unit() == null ? figure.value() : figure.value() + " " + figure.unit();
  }

  private static Details instrument(Policy.Instrument instrument) {
    return new Details()
        .words(Label.NAME, instrument.name())
        .plain(Label.NUMBER, instrument.number())
        .plain(Label.DATED, instrument.date())
        .plain(Label.ARTICLE, instrument.article());
  }

  private static Details criterion(Policy.Criterion criterion) {
    return new Details()
        .words(Label.SAYS, criterion.says())
        .worded(criterion.when())
        .plain(Label.LEGAL_BASIS, criterion.basis());
  }

  private static Details tier(Policy.Tier tier) {
    Details details =
        new Details()
            .words(Label.SAYS, tier.says())
            .worded(tier.when())
            .words(Label.GIVES, tier.gives());
    tier.values()
        .forEach((name, value) ->
            details.row(
                Label.VALUES,
                new Details().plain(Label.NAME, name).number(Label.VALUE, value, null)));
    return details;
  }

  void procedure(Procedure procedure) {
    Details details =
        new Details()
            .words(Label.OUTCOME, procedure.outcome())
            .plain(Label.JURISDICTION, procedure.jurisdiction())
            .rule(Label.APPLIES_WHEN, procedure.appliesWhen());
    for (Procedure.Step step : procedure.steps()) {
      String id = new StepRef(procedure.id(), step.id()).toString();
      List<Detail> known = step(step).list();
      details.add(
          Label.STEP, new Content.Included(new Subject(Kind.STEP, id), step.title(), known));
      shelf.put(
          Kind.STEP,
          id,
          step.title(),
          procedure.jurisdiction(),
          procedure.valid(),
          step(step).reference(Label.PROCEDURE, Kind.PROCEDURE, procedure.id()));
    }
    shelf.put(
        Kind.PROCEDURE,
        procedure.id(),
        procedure.title(),
        procedure.jurisdiction(),
        procedure.valid(),
        details.provenance(procedure.provenance()));
  }

  private Details step(Procedure.Step step) {
    return new Details()
        .reference(Label.AUTHORITY, Kind.AUTHORITY, step.authority())
        .term(Label.DESK, "desk.", step.desk())
        .words(Label.CHANNEL, step.channel())
        .rule(Label.ONLY_WHEN, step.when())
        .when(step.optional(), Label.OPTIONAL)
        .when(step.besideOperation(), Label.BESIDE_OPERATION)
        .references(Label.AFTER, Kind.STEP, step.after())
        .references(Label.NEEDS, Kind.DOCUMENT, step.needs())
        .references(Label.YIELDS, Kind.DOCUMENT, step.gives())
        .row(Label.DAYS, days(step.days()))
        .row(Label.FEE, fee(step.fee()))
        .plain(Label.LEGAL_BASIS, step.legalBasis())
        .provenance(step.provenance());
  }

  private static Details days(Procedure.Days days) {
    Details row = new Details();
    if (!days.known()) {
      return row.flag(Label.KNOWN, false);
    }
    return row.number(Label.MIN, days.min(), null)
        .number(Label.TYPICAL, days.typical(), null)
        .number(Label.MAX, days.max(), null)
        .flag(Label.WORKING_DAYS, days.working())
        .reference(Label.STATED_BY, Kind.ATTRIBUTE, days.fact());
  }

  private Details fee(Procedure.Fee fee) {
    Details row = new Details();
    if (fee.amount() == null) {
      row.flag(Label.KNOWN, false);
    }
    boolean isMultiple = fee.unit() != null && series.contains(fee.unit());
    row.number(Label.AMOUNT, fee.amount(), isMultiple ? null : fee.unit())
        .reference(Label.UNIT, Kind.SERIES, isMultiple ? fee.unit() : null);
    return row.words(Label.BASIS, fee.basis());
  }

  void risk(Risk risk) {
    Details details =
        new Details()
            .words(Label.EVENT, risk.event())
            .words(Label.RISK_SOURCE, risk.riskSource())
            .words(Label.CAUSE, risk.cause())
            .words(Label.CONSEQUENCE, risk.consequence())
            .coded(Label.CATEGORY, "riskCategory.", risk.category())
            .plain(Label.JURISDICTION, risk.jurisdictions())
            .term(Label.DESK, "desk.", risk.desk())
            .row(Label.LIKELIHOOD, score(risk.likelihood()))
            .row(Label.IMPACT, score(risk.impact()));
    risk.criteria().forEach(c -> details.group(Label.CRITERION, c.id(), criterion(c)));
    Risk.Signal signal = risk.signal();
    if (signal != null) {
      details.row(
          Label.SIGNAL,
          new Details()
              .plain(Label.NAME, signal.name())
              .references(Label.PLACE, Kind.PLACE, signal.places())
              .plain(Label.COUNTRY, signal.countries())
              .coded(Label.CATEGORY, "riskCategory.", signal.categories())
              .number(Label.SHARE, signal.share(), null));
    }
    risk.indicators()
        .forEach(i ->
            details.row(
                Label.INDICATOR,
                new Details()
                    .words(Label.NAME, i.name())
                    .plain(Label.COUNTRY, i.country())
                    .plain(Label.VALUE, i.value() + (i.unit() == null ? "" : " " + i.unit()))
                    .plain(Label.DATED, i.date())
                    .reference(Label.SOURCE, Kind.SOURCE, i.sourceId())));
    details
        .words(Label.MITIGATION, risk.mitigations())
        .words(Label.CONTESTED, risk.contested())
        .provenance(risk.provenance());
    shelf.put(Kind.RISK, risk.id(), risk.title(), String.join(", ", risk.jurisdictions()), details);
  }

  private static Details score(Risk.Score score) {
    return new Details()
        .number(Label.SCORE, java.math.BigDecimal.valueOf(score.score()), null)
        .words(Label.REASONING, score.reasoning());
  }
}
