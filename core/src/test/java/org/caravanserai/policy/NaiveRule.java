package org.caravanserai.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * A condition over the attributes of {@link RandomRules}, judged the slow, obvious way: two-valued,
 * with plain Java, once for every way in which the missing facts could turn out.
 */
sealed interface NaiveRule {

  /** As it stands in a pack. */
  String cel();

  /** Whether it holds when every fact that it asks for is there. */
  boolean holds(Map<String, ?> facts);

  /** A comparison of one fact; both answers are possible. */
  record Leaf(String attribute, String cel, Predicate<Object> test) implements NaiveRule {
    @Override
    public boolean holds(Map<String, ?> facts) {
      return test.test(Objects.requireNonNull(facts.get(attribute)));
    }
  }

  /** The opposite. */
  record Not(NaiveRule rule) implements NaiveRule {
    @Override
    public String cel() {
      return "!(" + rule.cel() + ")";
    }

    @Override
    public boolean holds(Map<String, ?> facts) {
      return !rule.holds(facts);
    }
  }

  /** Both. */
  record And(NaiveRule left, NaiveRule right) implements NaiveRule {
    @Override
    public String cel() {
      return "(" + left.cel() + " && " + right.cel() + ")";
    }

    @Override
    public boolean holds(Map<String, ?> facts) {
      return left.holds(facts) && right.holds(facts);
    }
  }

  /** At least one. */
  record Or(NaiveRule left, NaiveRule right) implements NaiveRule {
    @Override
    public String cel() {
      return "(" + left.cel() + " || " + right.cel() + ")";
    }

    @Override
    public boolean holds(Map<String, ?> facts) {
      return left.holds(facts) || right.holds(facts);
    }
  }

  /** A rule in which no attribute stands twice. */
  static NaiveRule random(Random random, List<String> attributes) {
    if (attributes.size() == 1) {
      NaiveRule leaf = leaf(random, attributes.getFirst());
      return random.nextInt(4) == 0 ? new Not(leaf) : leaf;
    }
    int cut = 1 + random.nextInt(attributes.size() - 1);
    NaiveRule left = random(random, attributes.subList(0, cut));
    NaiveRule right = random(random, attributes.subList(cut, attributes.size()));
    return switch (random.nextInt(5)) {
      case 0 -> new Not(new And(left, right));
      case 1, 2 -> new Or(left, right);
      default -> new And(left, right);
    };
  }

  private static NaiveRule leaf(Random random, String attribute) {
    int n = 1 + random.nextInt(3);
    return switch (attribute) {
      case "staff" -> number(random, attribute, "", new BigDecimal(n));
      case "capital_usd" -> number(random, attribute, "0.0", BigDecimal.valueOf(n, 2));
      case "region" -> new Leaf(attribute, "region.within(['TO'])", v -> begins(v, "TO"));
      case "zones" ->
          random.nextBoolean()
              ? new Leaf(attribute, "'C' in zones", v -> ((Set<?>) v).contains("C"))
              : new Leaf(
                  attribute,
                  "zones.within(['A'])",
                  v -> ((Set<?>) v).stream().anyMatch(code -> begins(code, "A")));
      case "start" -> {
        LocalDate day = RandomRules.FIRST_DAY.plusDays(n);
        yield new Leaf(
            attribute, "start >= date('" + day + "')", v -> !((LocalDate) v).isBefore(day));
      }
      default -> new Leaf(attribute, attribute, v -> (Boolean) v);
    };
  }

  private static Leaf number(Random random, String attribute, String prefix, BigDecimal bound) {
    String text = prefix + bound.unscaledValue();
    return random.nextBoolean()
        ? new Leaf(attribute, attribute + " > " + text, v -> compare(v, bound) > 0)
        : new Leaf(attribute, attribute + " != " + text, v -> compare(v, bound) != 0);
  }

  private static int compare(Object value, BigDecimal bound) {
    return ((BigDecimal) value).compareTo(bound);
  }

  private static boolean begins(Object code, String prefix) {
    return ((String) code).startsWith(prefix);
  }

  /** Every set of facts that the known ones can become. */
  static List<Map<String, Object>> completions(List<String> attributes, Map<String, ?> known) {
    List<Map<String, Object>> all = new ArrayList<>();
    all.add(new LinkedHashMap<>());
    for (String attribute : attributes) {
      Object fact = known.get(attribute);
      List<?> values =
          fact == null ? RandomRules.DOMAINS.getOrDefault(attribute, List.of()) : List.of(fact);
      List<Map<String, Object>> more = new ArrayList<>();
      for (Map<String, Object> facts : all) {
        for (Object value : values) {
          Map<String, Object> extended = new LinkedHashMap<>(facts);
          extended.put(attribute, value);
          more.add(extended);
        }
      }
      all = more;
    }
    return all;
  }

  /** The missing facts of which one alone can turn the answer. */
  static List<String> deciding(
      Predicate<Map<String, Object>> answer,
      List<Map<String, Object>> completions,
      Map<String, ?> known) {
    Set<String> deciding = new TreeSet<>();
    for (String attribute : completions.getFirst().keySet()) {
      Map<Map<String, Object>, Boolean> answers = new HashMap<>();
      for (Map<String, Object> facts : completions) {
        Map<String, Object> others = new HashMap<>(facts);
        others.remove(attribute);
        Boolean before = answers.put(others, answer.test(facts));
        if (before != null && before != answer.test(facts) && !known.containsKey(attribute)) {
          deciding.add(attribute);
        }
      }
    }
    return List.copyOf(deciding);
  }
}
