package org.caravanserai.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Verdict;

/**
 * What benefits are worth in USD, granted and open. A policy with several findings, one for each
 * group of consignments, counts once: the largest worth among those granted is granted, and what
 * the largest of all has beyond it is open. Refused findings count nothing, nor does worth of zero
 * or less, nor worth that cannot be computed; the latter are listed.
 */
final class WorthSheet {
  private BigDecimal openUsd = BigDecimal.ZERO;
  private BigDecimal totalUsd = BigDecimal.ZERO;
  private Confidence confidence = Confidence.HIGH;
  private final List<String> open = new ArrayList<>();
  private final List<String> unvalued = new ArrayList<>();

  private WorthSheet() {}

  static WorthSheet of(List<Finding> findings) {
    Map<String, List<Finding>> byPolicy = new TreeMap<>();
    for (Finding finding : findings) {
      if (finding.verdict() != Verdict.DOES_NOT_APPLY) {
        byPolicy.computeIfAbsent(finding.policy().id(), _ -> new ArrayList<>()).add(finding);
      }
    }
    WorthSheet sheet = new WorthSheet();
    byPolicy.forEach(sheet::add);
    return sheet;
  }

  Showing showing(BigDecimal share) {
    return Shares.above(openUsd, totalUsd, share)
        ? Showing.of(
            List.of(
                new Evidence.OpenWorth(
                    openUsd, totalUsd, Shares.of(openUsd, totalUsd), open, unvalued, confidence)))
        : new Showing.NotShown();
  }

  private void add(String policy, List<Finding> findings) {
    BigDecimal granted = largest(findings.stream().filter(Finding::granted).toList());
    BigDecimal all = largest(findings);
    totalUsd = totalUsd.add(all);
    if (all.compareTo(granted) > 0) {
      openUsd = openUsd.add(all.subtract(granted));
      open.add(policy);
      confidence = findings.stream().map(Finding::confidence).reduce(confidence, Confidence::and);
    }
    if (findings.stream().anyMatch(f -> !f.granted() && lacksFacts(f))) {
      unvalued.add(policy);
    }
  }

  private static boolean lacksFacts(Finding finding) {
    return finding.worth() instanceof BenefitWorth.Missing;
  }

  private static BigDecimal largest(List<Finding> findings) {
    BigDecimal largest = BigDecimal.ZERO;
    for (Finding finding : findings) {
      if (finding.worth() instanceof BenefitWorth.Usd(BigDecimal amount)) {
        largest = largest.max(amount);
      }
    }
    return largest;
  }
}
