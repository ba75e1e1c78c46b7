package org.caravanserai.dossier.html;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caravanserai.dossier.PolicyGroups;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Change;
import org.caravanserai.policy.CriterionFinding;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.SmallestChange;
import org.caravanserai.policy.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * One finding as a card.
 *
 * @param anchor the id of the card, alone on the page
 */
record PolicyCard(String anchor, Finding finding, PoliciesView policies, Wording wording) {
  /** A criterion that explains the verdict. */
  record Criterion(String mark, String verdict, Said says, String basis, List<Need> needs) {}

  /** A change of one fact. */
  record ChangeOfFact(String says, Said question) {}

  /** Other policies that bear on this one. */
  record Relation(String label, List<Link> links) {}

  Said title() {
    return wording.said(policy().title());
  }

  List<Integer> sources() {
    return wording.cite(policy().provenance().sources());
  }

  /** What the look depends on: granted, held-back, open or refused. */
  String look() {
    return switch (finding.verdict()) {
      case APPLIES -> finding.granted() ? "granted" : "held-back";
      case UNDETERMINED -> "open";
      case DOES_NOT_APPLY -> "refused";
    };
  }

  String verdict() {
    return wording.say("html.verdict." + look());
  }

  String jurisdiction() {
    return wording.values().jurisdiction(policy().jurisdiction());
  }

  String kind() {
    return wording.say("kind." + policy().kind());
  }

  String topic() {
    return wording.say("topic." + policy().topic());
  }

  String topicCode() {
    return policy().topic();
  }

  String status() {
    return wording.say("status." + policy().status());
  }

  boolean inForce() {
    return policy().status() == Policy.Status.IN_FORCE;
  }

  String confidence() {
    return wording.say("confidence." + finding.confidence());
  }

  String confidenceLook() {
    return "confidence-" + finding.confidence().name().toLowerCase(Locale.ROOT);
  }

  String id() {
    return policy().id();
  }

  boolean applies() {
    return finding.verdict() == Verdict.APPLIES;
  }

  Said gives() {
    return wording.said(policy().gives());
  }

  List<Said> sizes() {
    return applies()
        ? finding.tiers().stream().map(tier -> wording.said(tier.gives())).toList()
        : List.of();
  }

  /** The worth of what applies; null when there is none to tell. */
  @Nullable String worth() {
    return applies() && policy().worth() != null && finding.worth() instanceof BenefitWorth.Usd usd
        ? wording.messages().money(usd.amount(), "USD")
        : null;
  }

  /** How the worth was reckoned; null when the pack has no formula. */
  @Nullable Said reckoning() {
    Policy.Worth worth = policy().worth();
    return worth == null ? null : wording.said(worth.says());
  }

  /** What the worth of a policy that applies lacks. */
  List<Need> worthNeeds() {
    return applies() && finding.worth() instanceof BenefitWorth.Missing(List<String> needs)
        ? policies.needs(needs)
        : List.of();
  }

  List<Name> consignments() {
    return finding.consignments().stream().map(policies::consignment).toList();
  }

  List<Criterion> criteria() {
    return finding.criteria().stream()
        .filter(criterion -> PolicyGroups.tells(finding, criterion))
        .map(this::criterion)
        .toList();
  }

  private Criterion criterion(CriterionFinding found) {
    String mark =
        switch (found.verdict()) {
          case MET -> "met";
          case NOT_MET -> "notMet";
          case UNKNOWN -> "unknown";
        };
    return new Criterion(
        mark.toLowerCase(Locale.ROOT),
        wording.say("policies." + mark),
        wording.said(found.criterion().says()),
        wording
            .messages()
            .items(
                found
                    .legalBasis()
                    .parts(wording.said(found.legalBasis().instrument().name()).text())),
        policies.needs(found.needs()));
  }

  /** The smallest change that would turn a refusal. */
  List<ChangeOfFact> changes() {
    return finding.smallestChange() instanceof SmallestChange.Changes(List<Change> changes)
        ? changes.stream().map(this::change).toList()
        : List.of();
  }

  private ChangeOfFact change(Change change) {
    return new ChangeOfFact(
        wording.say(
            "policies.changeOne",
            change.attribute(),
            wording.values().text(change.attribute(), change.from()),
            wording.values().text(change.attribute(), change.to())),
        wording.said(wording.knowledge().getAttribute(change.attribute()).question()));
  }

  /** Why a person should look at it. */
  List<String> checks() {
    return finding.verdict() == Verdict.DOES_NOT_APPLY
        ? List.of()
        : finding.needsHumanCheck().stream().map(check -> wording.say("check." + check)).toList();
  }

  List<Said> conflicts() {
    return finding.verdict() == Verdict.DOES_NOT_APPLY
        ? List.of()
        : policy().provenance().conflicts().stream().map(wording::said).toList();
  }

  List<Relation> relations() {
    return Stream.of(
            new Relation(wording.say("html.superseded"), links(finding.supersededBy())),
            new Relation(wording.say("html.excluded"), links(finding.excludedWith())),
            new Relation(wording.say("html.contradicted"), links(finding.contradictedBy())))
        .filter(relation -> !relation.links().isEmpty())
        .toList();
  }

  private List<Link> links(List<String> ids) {
    return ids.stream().map(policies::link).toList();
  }

  /** The days on which the rule holds; null when neither end is known. */
  @Nullable String validity() {
    Validity valid = policy().valid();
    LocalDate last = valid.to() == null ? null : valid.to().minusDays(1);
    if (valid.from() != null && last != null) {
      return wording.say("html.validBetween", valid.from(), last);
    }
    if (valid.from() != null) {
      return wording.say("html.validFrom", valid.from());
    }
    return last == null ? null : wording.say("html.validUntil", last);
  }

  private Policy policy() {
    return finding.policy();
  }
}
