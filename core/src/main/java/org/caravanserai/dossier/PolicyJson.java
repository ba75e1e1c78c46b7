package org.caravanserai.dossier;

import static org.caravanserai.json.JsonText.object;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.caravanserai.json.Citations;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Change;
import org.caravanserai.policy.CriterionFinding;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Question;
import org.caravanserai.policy.SmallestChange;
import org.jspecify.annotations.Nullable;

/** The policies of a dossier as JSON. */
final class PolicyJson {
  private final Knowledge knowledge;
  private final String language;

  PolicyJson(Knowledge knowledge, String language) {
    this.knowledge = knowledge;
    this.language = language;
  }

  Map<String, @Nullable Object> of(Finding finding) {
    Policy policy = finding.policy();
    return object(
        "id", policy.id(),
        "title", policy.title().in(language),
        "jurisdiction", policy.jurisdiction(),
        "kind", word(policy.kind()),
        "verdict", word(finding.verdict()),
        "status", word(policy.status()),
        "granted", finding.granted(),
        "consignments", finding.consignments(),
        "benefit", benefit(finding),
        "worthUsd", finding.worth() instanceof BenefitWorth.Usd(var amount) ? amount : null,
        "smallestChange", changes(finding.smallestChange()),
        "needsHumanCheck", finding.needsHumanCheck().stream().map(PolicyJson::word).toList(),
        "supersededBy", finding.supersededBy(),
        "excludedWith", finding.excludedWith(),
        "contradictedBy", finding.contradictedBy(),
        "criteria", finding.criteria().stream().map(this::of).toList(),
        "confidence", word(finding.confidence()),
        "conflicts",
            policy.provenance().conflicts().stream().map(text -> text.in(language)).toList(),
        "sources", Citations.of(knowledge, policy.provenance().sources(), language));
  }

  private Map<String, @Nullable Object> of(CriterionFinding finding) {
    return object(
        "id", finding.criterion().id(),
        "says", finding.criterion().says().in(language),
        "verdict", word(finding.verdict()),
        "needs", finding.needs(),
        "legalBasis",
            String.join(
                ", ",
                finding.legalBasis().parts(finding.legalBasis().instrument().name().in(language))));
  }

  private String benefit(Finding finding) {
    String gives = finding.policy().gives().in(language);
    List<String> sizes = finding.tiers().stream().map(tier -> tier.gives().in(language)).toList();
    return sizes.isEmpty() ? gives : gives + " (" + String.join(" / ", sizes) + ")";
  }

  /** Null when nothing within the company's control turns the refusal, or there is none. */
  private static @Nullable List<Map<String, @Nullable Object>> changes(
      @Nullable SmallestChange change) {
    return change instanceof SmallestChange.Changes(List<Change> changes)
        ? changes.stream()
            .map(c ->
                object("attribute", c.attribute(), "from", plain(c.from()), "to", plain(c.to())))
            .toList()
        : null;
  }

  private static Object plain(Object value) {
    return value instanceof Set<?> codes ? List.copyOf(codes) : value;
  }

  Map<String, @Nullable Object> of(Question question) {
    return object(
        "attribute", question.attribute(),
        "question", knowledge.getAttribute(question.attribute()).question().in(language),
        "resolves", question.resolves());
  }

  /** An enum's constant as the contract writes it. */
  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
