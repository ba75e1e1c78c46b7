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
  private static final List<String> CONDITIONS =
      List.of(
          "project_country == 'UZ'",
          "project_country in ['KZ', 'KG'] || investor_country == 'CN'",
          "employees > 10",
          "!employs_foreign_staff",
          "perishable",
          "destination_country == 'UZ' && perishable",
          "transport_mode == 'road'",
          "transport_mode != 'sea' && transit_country == 'KZ'",
          "border_port in ['CNHRS', 'KZDOS']",
          "shipment_month <= 3 || shelf_life_days < 20");
  private static final List<String[]> SIGNALS =
      List.of(
          new String[] {"corridor.passes", "places=KZHOR,KZSRY", "share=0.5"},
          new String[] {"corridor.passes", "countries=KG", "share=0"},
          new String[] {"corridor.single-crossing"},
          new String[] {"corridor.slow-for-goods", "share=0.8"},
          new String[] {"corridor.unmeasured", "share=0.3"},
          new String[] {"plan.spread", "share=0.25"},
          new String[] {"plan.assumed", "share=0.5"},
          new String[] {"risk.accumulation", "categories=fx,logistics"});

  @Seeded(300)
  void the_order_is_total_and_does_not_hang_on_the_order_of_the_pack(long seed) {
    Random random = new Random(seed);
    List<Risk> risks = risks(random);
    RiskInputs inputs = project(random).inputs();
    List<Risk> shuffled = new ArrayList<>(risks);
    Collections.shuffle(shuffled, random);

    RiskRegister register = RiskAssessor.assess(World.withRisks(risks), inputs);

    assertThat(RiskAssessor.assess(World.withRisks(shuffled), inputs)).isEqualTo(register);
    assertThat(register.entries()).extracting(RiskEntry::id).doesNotHaveDuplicates();
    for (int i = 1; i < register.entries().size(); i++) {
      assertThat(rank(register.entries().get(i - 1))).isLessThan(rank(register.entries().get(i)));
    }
  }

  @Seeded(300)
  void a_score_is_the_product_and_every_entry_says_why(long seed) {
    Random random = new Random(seed);
    RiskRegister register = project(random).risks(risks(random)).register();

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

  @Seeded(300)
  void a_risk_never_fires_against_a_failed_criterion_and_never_hides_behind_met_ones(long seed) {
    Random random = new Random(seed);
    World world = project(random).risks(risks(random));
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

  @Seeded(300)
  void a_fact_more_never_removes_an_entry_and_never_opens_a_risk_that_was_settled(long seed) {
    Random random = new Random(seed);
    List<Risk> risks = risks(random);
    Map<String, Object> known = facts(random);
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
        .map(consignment -> Lookup.over(inputs.project(), consignment.facts()))
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

  private static List<Risk> risks(Random random) {
    List<Risk> risks = new ArrayList<>();
    for (int i = 0; i < 1 + random.nextInt(12); i++) {
      risks.add(risk(random, "r" + i));
    }
    return risks;
  }

  private static Risk risk(Random random, String id) {
    World.RiskBuilder risk =
        World.risk(id)
            .category(random.nextBoolean() ? "fx" : "logistics")
            .scores(1 + random.nextInt(5), 1 + random.nextInt(5));
    int shape = random.nextInt(5);
    if (shape != 4) {
      risk.when(any(random, CONDITIONS));
      if (random.nextBoolean()) {
        risk.when(any(random, CONDITIONS));
      }
    }
    if (shape >= 2) {
      String[] signal = any(random, SIGNALS);
      risk.signal(signal[0], List.of(signal).subList(1, signal.length).toArray(String[]::new));
    }
    return switch (shape) {
      case 2 -> risk.both().build();
      case 3 -> risk.either().build();
      default -> risk.build();
    };
  }

  private static World project(Random random) {
    World world =
        new World()
            .facts(facts(random))
            .plan(
                Plans.plan()
                    .working(100, 100 + random.nextInt(60))
                    .assumed("0." + random.nextInt(10)));
    for (int i = 0; i < random.nextInt(4); i++) {
      consign(world, "c" + i, random);
    }
    return world;
  }

  private static void consign(World world, String id, Random random) {
    Map<String, Object> own = new LinkedHashMap<>();
    maybe(random, own, "perishable", random.nextBoolean());
    maybe(random, own, "destination_country", random.nextBoolean() ? "UZ" : "KZ");
    maybe(random, own, "transport_mode", random.nextBoolean() ? "road" : "rail");
    maybe(random, own, "shelf_life_days", BigDecimal.valueOf(1 + random.nextInt(30)));
    if (random.nextInt(4) == 0) {
      world.unrouted(id, own);
      return;
    }
    Journey[] journeys = new Journey[1 + random.nextInt(3)];
    for (int i = 0; i < journeys.length; i++) {
      journeys[i] = journey(random);
    }
    world.consignment(id, own, journeys);
  }

  private static Journey journey(Random random) {
    int hours = 1 + random.nextInt(90);
    return switch (random.nextInt(4)) {
      case 0 ->
          Journey.from("CNSIA").road("CNHRS", hours).road("KZHOR", 2).guessedRoad("UZTAS", 30);
      case 1 -> Journey.from("CNSIA").rail("CNAKL", hours).rail("KZDOS", 2).rail("UZTAS", 50);
      case 2 -> Journey.from("CNSIA").road("CNTRT", hours).road("XKGTRG", 4).road("UZTAS", 30);
      default -> Journey.from("CNSIA").train(hours, "CNAKL", "KZDOS", "KZSRY", "UZTAS");
    };
  }

  private static Map<String, Object> facts(Random random) {
    Map<String, Object> facts = new LinkedHashMap<>();
    maybe(random, facts, "project_country", any(random, List.of("UZ", "KZ", "TJ")));
    maybe(random, facts, "investor_country", any(random, List.of("CN", "DE")));
    maybe(random, facts, "employees", BigDecimal.valueOf(random.nextInt(30)));
    maybe(random, facts, "employs_foreign_staff", random.nextBoolean());
    return facts;
  }

  private static void maybe(Random random, Map<String, Object> facts, String name, Object value) {
    if (random.nextInt(3) > 0) {
      facts.put(name, value);
    }
  }

  private static <T> T any(Random random, List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
