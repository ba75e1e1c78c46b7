package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.message.Unit;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepRef;
import org.caravanserai.risk.Evidence;
import org.jspecify.annotations.Nullable;

/** The evidence of a risk in one sentence each. */
public final class EvidenceText {
  private final Knowledge knowledge;
  private final Messages messages;
  private final Values values;
  private final Map<StepRef, PlannedStep> steps;

  public EvidenceText(Knowledge knowledge, Messages messages, Map<StepRef, PlannedStep> steps) {
    this(knowledge, new Values(knowledge, messages), steps);
  }

  /**
   * @param values reads out the texts of the packs
   */
  public EvidenceText(Knowledge knowledge, Values values, Map<StepRef, PlannedStep> steps) {
    this.knowledge = knowledge;
    this.messages = values.messages();
    this.values = values;
    this.steps = steps;
  }

  /** The sentence. */
  public String of(Evidence evidence) {
    return switch (evidence) {
      case Evidence.CriterionMet met -> criterion(met);
      case Evidence.RoutesPass pass ->
          say("RoutesPass", pass.itineraries().size(), pass.of(), pass.consignment(), passed(pass));
      case Evidence.SharedCrossing shared ->
          say(
              "SharedCrossing",
              shared.itineraries(),
              shared.consignment(),
              place(shared.one()) + " – " + place(shared.other()));
      case Evidence.SeaLeg leg ->
          say(
              "SeaLeg",
              leg.itinerary(),
              leg.consignment(),
              messages.list(leg.ports().stream().map(this::place).toList()));
      case Evidence.HolidayArrival arrival ->
          say(
              "HolidayArrival",
              arrival.itinerary(),
              arrival.consignment(),
              place(arrival.post()),
              arrival.day(),
              values.in(arrival.holiday()));
      case Evidence.SlowForGoods slow ->
          say(
              "SlowForGoods",
              slow.itinerary(),
              slow.consignment(),
              hours(slow.hoursP90()),
              percent(slow.shareOfShelfLife()),
              slow.shelfLifeDays());
      case Evidence.UnmeasuredHours hours ->
          say(
              "UnmeasuredHours",
              percent(hours.share()),
              hours(hours.hoursP50()),
              hours.itinerary(),
              hours.consignment());
      case Evidence.PlannedLink link ->
          say(
              "PlannedLink",
              link.itinerary(),
              link.consignment(),
              link.link(),
              messages.get("linkStatus." + link.status()));
      case Evidence.PartyMatch match ->
          say(
              "PartyMatch",
              match.party(),
              match.candidate().name(),
              match.candidate().list(),
              match.candidate().score());
      case Evidence.Accumulation accumulation ->
          say(
              "Accumulation",
              accumulation.risks().size(),
              messages.list(words("riskCategory.", accumulation.categories())),
              messages.items(accumulation.risks()));
      default -> ofPlanOrPolicy(evidence);
    };
  }

  /** That there was nothing to screen against. */
  public String noListNote() {
    return messages.get("screening.noListNote");
  }

  private String ofPlanOrPolicy(Evidence evidence) {
    return switch (evidence) {
      case Evidence.PlanSpread spread ->
          say("PlanSpread", spread.finishP90(), percent(spread.ratio()), spread.finishP50());
      case Evidence.AssumedPath path -> say("AssumedPath", percent(path.share()));
      case Evidence.PermitWithoutSlack permit ->
          say(
              "PermitWithoutSlack",
              step(permit.step()),
              permit.finishP50(),
              percent(permit.criticality()));
      case Evidence.FinanceBeforeFiling order ->
          say(
              "FinanceBeforeFiling",
              step(order.finance()),
              order.financeStart(),
              step(order.filing()),
              order.filingFinish());
      case Evidence.OpenWorth open ->
          say(
              "OpenWorth",
              messages.money(open.openUsd(), "USD"),
              messages.money(open.totalUsd(), "USD"),
              percent(open.share()),
              messages.items(open.policies()));
      case Evidence.BenefitEndsEarly early ->
          say("BenefitEndsEarly", early.policy(), early.benefitEnds(), day(early.projectEnds()));
      case Evidence.LowConfidenceFinding low ->
          say("LowConfidenceFinding", low.policy(), messages.get("status." + low.status()));
      case Evidence.LinkedBenefit linked ->
          say(
              "LinkedBenefit",
              linked.policy(),
              messages.list(words("linkedTo.", linked.linkedTo())));
      case Evidence.Contradiction contradiction ->
          say("Contradiction", contradiction.policy(), contradiction.other());
      default -> throw new IllegalStateException("No words for " + evidence);
    };
  }

  private String criterion(Evidence.CriterionMet met) {
    String says = values.in(met.criterion().says());
    String facts =
        messages.items(
            met.facts().stream()
                .map(f ->
                    messages.get(
                        "evidence.fact", values.name(f.name()), values.text(f.name(), f.value())))
                .toList());
    return facts.isEmpty() ? says : messages.brackets(says, facts);
  }

  private String passed(Evidence.RoutesPass pass) {
    TreeSet<String> names = new TreeSet<>();
    pass.places().forEach(code -> names.add(place(code)));
    pass.countries().forEach(code -> names.add(messages.country(code)));
    return messages.list(names);
  }

  private String say(String type, Object... parameters) {
    return messages.get("evidence." + type, parameters);
  }

  private String place(String code) {
    return messages.brackets(values.in(knowledge.getPlace(code).name()), code);
  }

  private String step(StepRef ref) {
    PlannedStep step = steps.get(ref);
    return step == null ? ref.toString() : values.in(step.step().title());
  }

  /** Words of the product for the codes of the packs; a code that is not one of ours stays. */
  private List<String> words(String prefix, Collection<String> codes) {
    return codes.stream()
        .map(c -> messages.has(prefix + c) ? messages.get(prefix + c) : c)
        .toList();
  }

  private String hours(double hours) {
    return messages.quantity(Shares.oneDecimal(hours), Unit.HOUR);
  }

  private String percent(@Nullable BigDecimal share) {
    return share == null ? "–" : messages.percent(share);
  }

  private String day(@Nullable LocalDate day) {
    return day == null ? "–" : messages.day(day);
  }
}
