package org.caravanserai.risk;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.caravanserai.knowledge.Risk;

/** Random risks, and random facts, plans and routes for them to arise from. */
final class RandomProject {
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

  private RandomProject() {}

  static List<Risk> risks(Random random) {
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

  static World project(Random random) {
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

  static Map<String, Object> facts(Random random) {
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
