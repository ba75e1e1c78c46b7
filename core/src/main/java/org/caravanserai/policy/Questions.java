package org.caravanserai.policy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;

/** Ranks the missing attributes; {@link Question} has the formula. */
final class Questions {
  private static final double SHARE_OF_WORTH_ALONE = 0.5;

  private final Knowledge knowledge;
  private final List<Facts> facts;

  /** Attribute to policy id to the largest share. */
  private final Map<String, Map<String, Double>> shares = new TreeMap<>();

  private Questions(Knowledge knowledge, List<Facts> facts) {
    this.knowledge = knowledge;
    this.facts = facts;
  }

  /**
   * The questions that findings leave.
   *
   * @param facts of the project and of each consignment
   */
  static List<Question> of(Knowledge knowledge, List<Finding> findings, List<Facts> facts) {
    Questions questions = new Questions(knowledge, facts);
    findings.forEach(questions::weigh);
    return questions.ranked();
  }

  private void weigh(Finding finding) {
    if (finding.verdict() == Verdict.UNDETERMINED) {
      share(finding, finding.needs(), weight(finding));
    } else if (finding.verdict() == Verdict.APPLIES
        && finding.worth() instanceof BenefitWorth.Missing(List<String> needs)) {
      share(finding, needs, SHARE_OF_WORTH_ALONE);
    }
  }

  private static double weight(Finding finding) {
    boolean counts = finding.policy().status() == Policy.Status.IN_FORCE;
    return counts && finding.worth() instanceof BenefitWorth.Usd(BigDecimal amount)
        ? 1 + StrictMath.log10(1 + Math.max(0, amount.doubleValue()))
        : 1;
  }

  private void share(Finding finding, List<String> needs, double weight) {
    List<String> asked = needs.stream().filter(this::isAsked).toList();
    for (String attribute : asked) {
      shares
          .computeIfAbsent(attribute, _ -> new TreeMap<>())
          .merge(finding.policy().id(), weight / asked.size(), Math::max);
    }
  }

  /** Whether it is an attribute, not a reference series, and makes sense for this project. */
  private boolean isAsked(String need) {
    if (knowledge.vocabulary().find(need) == null) {
      return false;
    }
    Condition askedWhen = knowledge.getAttribute(need).askedWhen();
    return askedWhen == null || facts.stream().anyMatch(f -> askedWhen.test(f) != Truth.FALSE);
  }

  private List<Question> ranked() {
    return shares.entrySet().stream()
        .map(entry -> question(entry.getKey(), entry.getValue()))
        .sorted(Comparator.comparing(Question::weight).reversed())
        .toList();
  }

  private static Question question(String attribute, Map<String, Double> byPolicy) {
    double weight = byPolicy.values().stream().mapToDouble(Double::doubleValue).sum();
    return new Question(
        attribute,
        byPolicy.size(),
        BigDecimal.valueOf(weight).setScale(3, RoundingMode.HALF_UP),
        List.copyOf(byPolicy.keySet()));
  }
}
