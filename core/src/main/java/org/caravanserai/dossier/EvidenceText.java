package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
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

  /**
   * Evidence over a plan.
   *
   * @param steps those that evidence may name
   */
  public EvidenceText(Knowledge knowledge, Messages messages, Map<StepRef, PlannedStep> steps) {
    this.knowledge = knowledge;
    this.messages = messages;
    this.values = new Values(knowledge, messages);
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
              leg.ports().stream().map(this::place).collect(Collectors.joining(", ")));
      case Evidence.HolidayArrival arrival ->
          say(
              "HolidayArrival",
              arrival.itinerary(),
              arrival.consignment(),
              place(arrival.post()),
              arrival.day(),
              arrival.holiday().in(messages.language()));
      case Evidence.SlowForGoods slow ->
          say(
              "SlowForGoods",
              slow.itinerary(),
              slow.consignment(),
              Shares.oneDecimal(slow.hoursP90()),
              percent(slow.shareOfShelfLife()),
              slow.shelfLifeDays());
      case Evidence.UnmeasuredHours hours ->
          say(
              "UnmeasuredHours",
              Shares.percent(hours.share()),
              Shares.oneDecimal(hours.hoursP50()),
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
              String.join(", ", accumulation.categories()),
              String.join(", ", accumulation.risks()));
      default -> ofPlanOrPolicy(evidence);
    };
  }

  /** That there was nothing to screen against. */
  String noListNote() {
    return messages.get("screening.noListNote");
  }

  private String ofPlanOrPolicy(Evidence evidence) {
    return switch (evidence) {
      case Evidence.PlanSpread spread ->
          say("PlanSpread", spread.finishP90(), Shares.percent(spread.ratio()), spread.finishP50());
      case Evidence.AssumedPath path -> say("AssumedPath", Shares.percent(path.share()));
      case Evidence.PermitWithoutSlack permit ->
          say(
              "PermitWithoutSlack",
              step(permit.step()),
              permit.finishP50(),
              Shares.percent(permit.criticality()));
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
              open.openUsd(),
              open.totalUsd(),
              Shares.percent(open.share()),
              String.join(", ", open.policies()));
      case Evidence.BenefitEndsEarly early ->
          say("BenefitEndsEarly", early.policy(), early.benefitEnds(), text(early.projectEnds()));
      case Evidence.LowConfidenceFinding low ->
          say("LowConfidenceFinding", low.policy(), messages.get("status." + low.status()));
      case Evidence.LinkedBenefit linked ->
          say("LinkedBenefit", linked.policy(), String.join(", ", linked.linkedTo()));
      case Evidence.Contradiction contradiction ->
          say("Contradiction", contradiction.policy(), contradiction.other());
      default -> throw new IllegalStateException("No words for " + evidence);
    };
  }

  private String criterion(Evidence.CriterionMet met) {
    String says = met.criterion().says().in(messages.language());
    String facts =
        met.facts().stream()
            .map(f -> messages.get("evidence.fact", f.name(), values.text(f.name(), f.value())))
            .collect(Collectors.joining(", "));
    return facts.isEmpty() ? say("CriterionMetPlain", says) : say("CriterionMet", says, facts);
  }

  private String passed(Evidence.RoutesPass pass) {
    TreeSet<String> names = new TreeSet<>();
    pass.places().forEach(code -> names.add(place(code)));
    names.addAll(pass.countries());
    return String.join(", ", names);
  }

  private String say(String type, Object... parameters) {
    return messages.get("evidence." + type, parameters);
  }

  private String place(String code) {
    return knowledge.getPlace(code).name().in(messages.language()) + " (" + code + ")";
  }

  private String step(StepRef ref) {
    PlannedStep step = steps.get(ref);
    return step == null ? ref.toString() : step.step().title().in(messages.language());
  }

  private static String percent(@Nullable BigDecimal share) {
    return share == null ? "–" : String.valueOf(Shares.percent(share));
  }

  private static String text(@Nullable Object value) {
    return value == null ? "–" : value.toString().toUpperCase(Locale.ROOT);
  }
}
