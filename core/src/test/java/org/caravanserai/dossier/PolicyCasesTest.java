package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicContainer.dynamicContainer;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.HumanCheck;
import org.caravanserai.policy.PolicyAssessor;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The cases in {@code examples/policy-cases}, each against the shipped packs. */
class PolicyCasesTest {
  private static final int FEWEST = 60;

  @Test
  void there_are_enough_cases_and_no_two_share_a_name() {
    List<String> names = cases().map(PolicyCase::name).toList();

    assertThat(names).hasSizeGreaterThanOrEqualTo(FEWEST).doesNotHaveDuplicates();
  }

  @TestFactory
  Stream<DynamicContainer> every_case_holds() {
    return files()
        .map(file ->
            dynamicContainer(
                String.valueOf(file.getFileName()),
                PolicyCase.read(file).stream()
                    .map(one -> dynamicTest(one.name(), () -> holds(one)))));
  }

  private static Stream<Path> files() {
    return Shipped.files("examples/policy-cases", ".yaml").stream();
  }

  private static Stream<PolicyCase> cases() {
    return files().flatMap(file -> PolicyCase.read(file).stream());
  }

  private static void holds(PolicyCase one) {
    assertThat(Shipped.knowledge().contents().policies())
        .as("policies of the packs")
        .anyMatch(policy -> policy.id().equals(one.policy()));
    List<Finding> findings = findings(one);
    if (findings.isEmpty()) {
      assertThat(one.expect()).as("no version holds on %s", one.asOf()).isEqualTo("does_not_apply");
      return;
    }
    assertThat(findings).hasSize(1);
    holds(one, findings.getFirst());
  }

  private static List<Finding> findings(PolicyCase one) {
    Knowledge knowledge = Shipped.knowledge();
    Assessment assessment =
        PolicyAssessor.assess(knowledge, one.given().factsOn(knowledge, one.asOf()), one.asOf());
    return assessment.findings().stream()
        .filter(finding -> finding.policy().id().equals(one.policy()))
        .toList();
  }

  private static void holds(PolicyCase one, Finding finding) {
    assertThat(finding.verdict().name().toLowerCase(Locale.ROOT))
        .as("verdict; criteria %s", finding.criteria())
        .isEqualTo(one.expect());
    if (one.tiers() != null) {
      assertThat(finding.tiers())
          .extracting(Policy.Tier::id)
          .containsExactlyElementsOf(one.tiers());
    }
    if (one.needs() != null) {
      assertThat(finding.needs()).containsAll(one.needs());
    }
    if (one.worthUsd() != null) {
      assertThat(finding.worth())
          .isInstanceOfSatisfying(
              BenefitWorth.Usd.class,
              usd -> assertThat(usd.amount()).isEqualByComparingTo(one.worthUsd()));
    }
    if (one.humanCheck()) {
      assertThat(finding.needsHumanCheck()).contains(HumanCheck.TIER_EDGE);
    }
  }
}
