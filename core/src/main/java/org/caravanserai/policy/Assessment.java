package org.caravanserai.policy;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * Every policy assessed for one project on one day.
 *
 * @param findings by policy id; more than one for a policy whose answer differs between
 *     consignments
 * @param notInForce the versions that do not hold on the day, in the order of the snapshot
 * @param questions the missing attributes that would settle most, heaviest first, then by name
 */
public record Assessment(
    LocalDate asOf, List<Finding> findings, List<NotInForce> notInForce, List<Question> questions) {
  public Assessment {
    findings = List.copyOf(findings);
    notInForce = List.copyOf(notInForce);
    questions = List.copyOf(questions);
  }

  /** Benefits that apply and are granted, those worth most first. */
  public List<Finding> benefits() {
    return findings.stream()
        .filter(finding -> finding.granted() && finding.policy().kind().isBenefit())
        .sorted(
            Comparator.comparing(Finding::worthUsd, Comparator.reverseOrder())
                .thenComparing(finding -> finding.policy().id()))
        .toList();
  }
}
