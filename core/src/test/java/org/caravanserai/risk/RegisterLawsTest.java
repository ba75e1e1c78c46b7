package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.caravanserai.Seeded;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Risk;

/** What holds of every register, on random risks, facts and routes. */
class RegisterLawsTest {
  @Seeded(120)
  void the_order_is_total_and_does_not_hang_on_the_order_of_the_pack(long seed) {
    Random random = new Random(seed);
    List<Risk> risks = RandomProject.risks(random);
    RiskInputs inputs = RandomProject.project(random).inputs();
    List<Risk> shuffled = new ArrayList<>(risks);
    Collections.shuffle(shuffled, random);

    RiskRegister register = RiskAssessor.assess(World.withRisks(risks), inputs);

    assertThat(RiskAssessor.assess(World.withRisks(shuffled), inputs)).isEqualTo(register);
    assertThat(register.entries()).extracting(RiskEntry::id).doesNotHaveDuplicates();
    for (int i = 1; i < register.entries().size(); i++) {
      assertThat(rank(register.entries().get(i - 1))).isLessThan(rank(register.entries().get(i)));
    }
  }

  @Seeded(120)
  void a_risk_among_others_is_judged_as_if_it_were_alone(long seed) {
    Random random = new Random(seed);
    List<Risk> risks = RandomProject.risks(random);
    RiskInputs inputs = RandomProject.project(random).inputs();
    RiskRegister all = RiskAssessor.assess(World.withRisks(risks), inputs);

    for (Risk risk : risks) {
      if (risk.signal() == null || !risk.signal().name().equals("risk.accumulation")) {
        RiskRegister alone = RiskAssessor.assess(World.withRisks(List.of(risk)), inputs);
        assertThat(alone.entries())
            .isEqualTo(all.entries().stream().filter(e -> e.risk().equals(risk)).toList());
        assertThat(alone.open())
            .isEqualTo(all.open().stream().filter(open -> open.risk().equals(risk)).toList());
      }
    }
  }

  @Seeded(120)
  void a_score_is_the_product_and_every_entry_says_why(long seed) {
    Random random = new Random(seed);
    RiskRegister register =
        RandomProject.project(random).risks(RandomProject.risks(random)).register();

    for (RiskEntry entry : register.entries()) {
      assertThat(entry.score())
          .isEqualTo(entry.likelihood().score() * entry.impact().score())
          .isBetween(1, 25);
      assertThat(entry.firedBy()).isNotEmpty();
      assertThat(entry.evidence()).isNotEmpty();
      assertThat(entry.confidence()).isGreaterThanOrEqualTo(entry.risk().provenance().confidence());
    }
    assertThat(register.open()).allSatisfy(open -> assertThat(open.needs()).isNotEmpty());
  }

  @Seeded(120)
  void a_risk_never_fires_against_a_failed_criterion_and_never_hides_behind_met_ones(long seed) {
    Random random = new Random(seed);
    World world = RandomProject.project(random).risks(RandomProject.risks(random));
    RiskInputs inputs = world.inputs();
    RiskRegister register = world.register();

    for (RiskEntry entry : register.entries()) {
      if (entry.risk().trigger() == Risk.Trigger.CONDITIONS
          || entry.risk().trigger() == Risk.Trigger.BOTH) {
        assertThat(failsEverywhere(entry.risk(), entry.consignments(), inputs))
            .as(entry.id())
            .isFalse();
      }
    }
    List<String> fired = register.entries().stream().map(RiskEntry::id).toList();
    for (Risk risk : world.knowledge().contents().risks()) {
      if (risk.trigger() == Risk.Trigger.CONDITIONS && isMet(risk, inputs.project())) {
        assertThat(fired).contains(risk.id());
      }
    }
  }

  @Seeded(120)
  void a_fact_more_never_removes_an_entry_and_never_opens_a_risk_that_was_settled(long seed) {
    Random random = new Random(seed);
    List<Risk> risks = RandomProject.risks(random);
    Map<String, Object> known = RandomProject.facts(random);
    known.remove("employees");
    RiskRegister before = new World().risks(risks).facts(known).register();
    Map<String, Object> more = new LinkedHashMap<>(known);
    more.put("employees", BigDecimal.valueOf(random.nextInt(30)));
    RiskRegister after = new World().risks(risks).facts(more).register();

    assertThat(ids(after)).containsAll(ids(before));
    assertThat(openIds(before)).containsAll(openIds(after));
  }

  private static List<String> ids(RiskRegister register) {
    return register.entries().stream().map(RiskEntry::id).toList();
  }

  private static List<String> openIds(RiskRegister register) {
    return register.open().stream().map(open -> open.risk().id()).toList();
  }

  /** Sorts as text like the register does as numbers. */
  private static String rank(RiskEntry entry) {
    return "%02d %d %s".formatted(25 - entry.score(), 5 - entry.impact().score(), entry.id());
  }

  private static boolean failsEverywhere(Risk risk, List<String> ids, RiskInputs inputs) {
    return inputs.consignments().stream()
        .filter(consignment -> ids.contains(consignment.id()))
        .map(consignment -> inputs.project().with(consignment.facts()))
        .anyMatch(facts -> fails(risk, facts));
  }

  private static boolean fails(Risk risk, Facts facts) {
    return risk.criteria().stream()
        .map(Policy.Criterion::when)
        .anyMatch(when -> when.test(facts) == Truth.FALSE);
  }

  private static boolean isMet(Risk risk, Facts facts) {
    return risk.criteria().stream()
        .map(Policy.Criterion::when)
        .allMatch(
            when -> when.test(facts) == Truth.TRUE && !mentionsConsignment(when.attributes()));
  }

  private static boolean mentionsConsignment(Set<String> attributes) {
    return attributes.stream()
        .anyMatch(name -> World.shipped().getAttribute(name).perConsignment());
  }
}
