package org.caravanserai.policy;

import static org.caravanserai.policy.KnowledgeFixture.code;
import static org.caravanserai.policy.KnowledgeFixture.codes;
import static org.caravanserai.policy.KnowledgeFixture.date;
import static org.caravanserai.policy.KnowledgeFixture.flag;
import static org.caravanserai.policy.KnowledgeFixture.integer;
import static org.caravanserai.policy.KnowledgeFixture.money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Small random policies over a vocabulary whose domains can be walked through completely. */
final class RandomRules {
  static final LocalDate FIRST_DAY = LocalDate.of(2026, 3, 1);

  /** Every value that each attribute is given or changed to. */
  static final Map<String, List<?>> DOMAINS = domains();

  private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=", "==", "!=");

  private final Random random;

  RandomRules(long seed) {
    random = new Random(seed);
  }

  static KnowledgeFixture house() {
    return new KnowledgeFixture()
        .words(
            flag("exporter"),
            flag("resident").outsideControl(),
            flag("in_zone"),
            integer("staff").between("0", "4"),
            money("capital_usd").between("0", "0.04"),
            code("region").codes("TO", "TOA", "TK", "XO"),
            codes("zones").codes("A", "AB", "C"),
            date("start"));
  }

  private static Map<String, List<?>> domains() {
    Map<String, List<?>> domains = new TreeMap<>();
    domains.put("exporter", List.of(false, true));
    domains.put("resident", List.of(false, true));
    domains.put("in_zone", List.of(false, true));
    domains.put("staff", IntStream.range(0, 5).mapToObj(BigDecimal::valueOf).toList());
    domains.put(
        "capital_usd", IntStream.range(0, 5).mapToObj(i -> BigDecimal.valueOf(i, 2)).toList());
    domains.put("region", List.of("TK", "TO", "TOA", "XO"));
    domains.put(
        "zones",
        Stream.of("", "A", "AB", "C", "A AB", "A C", "AB C", "A AB C")
            .map(all -> all.isEmpty() ? Set.of() : Set.of(all.split(" ", -1)))
            .toList());
    domains.put("start", IntStream.range(0, 9).mapToObj(FIRST_DAY::plusDays).toList());
    return domains;
  }

  /** Values for about the given share of all attributes. */
  Map<String, Object> values(double share) {
    Map<String, Object> values = new LinkedHashMap<>();
    DOMAINS.forEach((name, domain) -> {
      if (random.nextDouble() < share) {
        values.put(name, domain.get(random.nextInt(domain.size())));
      }
    });
    return values;
  }

  /** One to three conditions. */
  List<String> criteria() {
    List<String> criteria = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(3); i++) {
      criteria.add(condition(2));
    }
    return criteria;
  }

  boolean coin() {
    return random.nextBoolean();
  }

  <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  Random random() {
    return random;
  }

  String condition(int depth) {
    if (depth == 0 || random.nextInt(3) == 0) {
      return leaf();
    }
    String left = condition(depth - 1);
    String right = condition(depth - 1);
    return switch (random.nextInt(5)) {
      case 0 -> "!(" + left + ")";
      case 1, 2 -> "(" + left + " || " + right + ")";
      default -> "(" + left + " && " + right + ")";
    };
  }

  private String leaf() {
    return switch (random.nextInt(10)) {
      case 0 -> oneOf(List.of("exporter", "!exporter", "in_zone", "!in_zone"));
      case 1 -> "resident";
      case 2 -> "staff " + oneOf(RELATIONS) + " " + random.nextInt(6);
      case 3 -> "2 * staff - 1 " + oneOf(RELATIONS) + " " + random.nextInt(9);
      case 4 -> "capital_usd " + oneOf(RELATIONS) + " 0.0" + random.nextInt(6);
      case 5 -> "region " + oneOf(List.of("==", "!=")) + " 'TO'";
      case 6 -> oneOf(List.of("region.within(['TO'])", "region in ['TK', 'XO']"));
      case 7 -> oneOf(List.of("'A' in zones", "'C' in zones", "'AB' in zones"));
      case 8 -> "zones.within(['A'])";
      default ->
          "start "
              + oneOf(RELATIONS)
              + " date('"
              + FIRST_DAY.plusDays(2 + random.nextInt(5))
              + "')";
    };
  }
}
