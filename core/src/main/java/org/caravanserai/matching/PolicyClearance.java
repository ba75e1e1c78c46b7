package org.caravanserai.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.condition.Vocabulary;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.policy.LegalBasis;
import org.caravanserai.policy.PolicyAssessor;
import org.caravanserai.policy.Verdict;
import org.caravanserai.risk.PartyScreening;

/**
 * Asks the policies of a snapshot that forbid about the project that a need and an offer would make
 * together, and a screening about both owners. Only a policy in force bars a match; one that cannot
 * be settled is to be checked.
 */
public final class PolicyClearance implements Clearance {
  private static final int WHOLE_ISIC_CODE = 4;
  private static final int WHOLE_HS_CODE = 6;

  private final Knowledge knowledge;
  private final List<Policy> forbidding;
  private final Set<String> names;
  private final Function<Owner, List<PartyScreening.Candidate>> screening;

  private PolicyClearance(
      Knowledge knowledge, Function<Owner, List<PartyScreening.Candidate>> screening) {
    this.knowledge = knowledge;
    this.forbidding =
        knowledge.contents().policies().stream()
            .filter(policy -> policy.forbids() && policy.status() == Policy.Status.IN_FORCE)
            .toList();
    this.names =
        knowledge.vocabulary().names().stream()
            .map(Vocabulary.Name::name)
            .collect(Collectors.toSet());
    this.screening = screening;
  }

  /**
   * A clearance by policies and lists.
   *
   * @param screening the list entries that an organisation may be; empty when none is near. A hit
   *     bars every match of the organisation until the screening no longer gives it.
   */
  public static PolicyClearance of(
      Knowledge knowledge, Function<Owner, List<PartyScreening.Candidate>> screening) {
    return new PolicyClearance(knowledge, screening);
  }

  @Override
  public Ruling rule(Listing need, Listing offer, LocalDate asOf) {
    List<Bar> bars = new ArrayList<>();
    List<Bar> toCheck = new ArrayList<>();
    for (Owner owner : List.of(need.owner(), offer.owner())) {
      screening.apply(owner).forEach(hit -> bars.add(new Bar.Screened(owner, hit)));
    }
    List<Facts> cases = cases(need, offer, asOf);
    for (Policy policy : forbidding) {
      if (policy.valid().covers(asOf)) {
        rule(policy, cases, bars, toCheck);
      }
    }
    return new Ruling(bars, toCheck);
  }

  private static void rule(Policy policy, List<Facts> cases, List<Bar> bars, List<Bar> toCheck) {
    List<Verdict> verdicts =
        cases.stream().map(facts -> PolicyAssessor.verdict(policy, facts)).toList();
    if (verdicts.contains(Verdict.APPLIES)) {
      bars.add(bar(policy, List.of()));
      return;
    }
    int open = verdicts.indexOf(Verdict.UNDETERMINED);
    if (open >= 0 && concerns(policy, cases.get(open))) {
      toCheck.add(bar(policy, needs(policy, cases.get(open))));
    }
  }

  /** Whether a criterion is met already, so that a policy is more than a possibility. */
  private static boolean concerns(Policy policy, Facts facts) {
    return policy.criteria().stream()
        .anyMatch(criterion -> criterion.when().test(facts) == Truth.TRUE);
  }

  private static List<String> needs(Policy policy, Facts facts) {
    return policy.criteria().stream()
        .flatMap(criterion -> criterion.when().needs(facts).stream())
        .distinct()
        .sorted()
        .toList();
  }

  private static Bar bar(Policy policy, List<String> needs) {
    List<LegalBasis> basis =
        policy.criteria().stream()
            .map(criterion -> new LegalBasis(criterion.basis(), policy.instrument()))
            .distinct()
            .toList();
    return new Bar.Forbidden(policy.id(), policy.title(), policy.jurisdiction(), basis, needs);
  }

  /** The facts of the two together, once for each activity or kind of goods that is known. */
  private List<Facts> cases(Listing need, Listing offer, LocalDate asOf) {
    Facts facts =
        Facts.of(knowledge.vocabulary(), together(need, offer), knowledge.amountsOn(asOf));
    return switch (need.subject()) {
      case PROJECT, SITE -> cases(facts, "activity_isic", WHOLE_ISIC_CODE, need, offer);
      case GOODS -> cases(facts, "goods_hs", WHOLE_HS_CODE, need, offer);
      case CAPABILITY -> List.of(facts);
    };
  }

  /** A code that is wider than those that policies name does not say whether it is among them. */
  private List<Facts> cases(
      Facts facts, String attribute, int digits, Listing need, Listing offer) {
    Set<String> codes = new LinkedHashSet<>();
    for (Listing listing : List.of(offer, need)) {
      codes.addAll(digits == WHOLE_ISIC_CODE ? listing.activities() : listing.goods());
    }
    if (codes.isEmpty() || !names.contains(attribute)) {
      return List.of(facts);
    }
    return codes.stream()
        .map(code -> code.length() == digits ? facts.with(attribute, code) : facts)
        .toList();
  }

  /**
   * What is known of the project of the two, in the words of the dictionary. Who needs a project or
   * a site is the investor in it, and no place in a zone is named; work is done where it is needed;
   * goods go from the offer's place to the need's.
   */
  private Map<String, Object> together(Listing need, Listing offer) {
    Map<String, Object> facts = new HashMap<>();
    String buyer = need.owner().country();
    switch (need.subject()) {
      case PROJECT, SITE -> {
        String country = offer.place().country();
        facts.put("project_country", country);
        facts.put("investor_country", buyer);
        facts.put("company_country", buyer);
        facts.put("founder_foreign", !buyer.equals(country));
        facts.put("site_zones", Set.of());
        if (need.subject() == Subject.SITE) {
          facts.put("needs_land", true);
        }
      }
      case CAPABILITY -> {
        facts.put("project_country", need.place().country());
        facts.put("company_country", offer.owner().country());
      }
      case GOODS -> {
        facts.put("dispatch_country", offer.place().country());
        facts.put("origin_country", offer.place().country());
        facts.put("destination_country", need.place().country());
      }
    }
    facts.keySet().retainAll(names);
    return facts;
  }
}
