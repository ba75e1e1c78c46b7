package org.caravanserai.condition;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.condition.Expression.And;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.OneOf;
import org.caravanserai.condition.Expression.Or;
import org.jspecify.annotations.Nullable;

/**
 * Many rules tested at once, for their truth alone. The answers are those of {@link
 * Condition#test}; they come faster, because most rules hold for one country or one sector only: a
 * rule that asks for certain codes of an attribute is shelved under these codes, and where the fact
 * is known, the other shelves are refused unread. Immutable; building it visits every node a few
 * times.
 */
public final class Screen {

  /** Conditions joined by AND, or by OR when {@code any}; without conditions it is true. */
  public record Rule(List<Condition> conditions, boolean any) {
    public Rule {
      conditions = List.copyOf(conditions);
    }

    private Bool joined() {
      List<Bool> operands = conditions.stream().map(Condition::expression).toList();
      return switch (operands.size()) {
        case 0 -> new Expression.Constant(true);
        case 1 -> operands.getFirst();
        default -> any ? new Or(operands) : new And(operands);
      };
    }
  }

  /**
   * One rule, ready to be tested.
   *
   * @param whole the rule
   * @param rest the rule without the leaf that it is shelved under
   */
  private record Entry(int index, FastTest whole, FastTest rest) {}

  /** The rules that ask for codes of one attribute. */
  private record Shelf(int slot, Map<String, List<Entry>> byCode, List<Entry> all) {}

  private final int size;
  private final List<Shelf> shelves;
  private final List<Entry> unshelved;

  private Screen(int size, List<Shelf> shelves, List<Entry> unshelved) {
    this.size = size;
    this.shelves = shelves;
    this.unshelved = unshelved;
  }

  /** A screen of these rules, whose conditions are of one vocabulary. */
  public static Screen of(List<Rule> rules) {
    List<List<Bool>> demands = rules.stream().map(rule -> demands(rule.joined())).toList();
    Map<Integer, Integer> popularity = popularity(demands);
    Map<Integer, Shelf> shelves = new LinkedHashMap<>();
    List<Entry> unshelved = new ArrayList<>();
    for (int index = 0; index < demands.size(); index++) {
      List<Bool> all = demands.get(index);
      OneOf key = key(all, popularity);
      if (key == null) {
        FastTest whole = FastTest.all(all);
        unshelved.add(new Entry(index, whole, whole));
      } else {
        List<Bool> rest = all.stream().filter(leaf -> !leaf.equals(key)).toList();
        Entry entry = new Entry(index, FastTest.all(all), FastTest.all(rest));
        shelve(shelves, key, entry);
      }
    }
    return new Screen(rules.size(), List.copyOf(shelves.values()), unshelved);
  }

  /** The truth of every rule, in the order in which the rules were given. */
  public Truth[] test(Facts facts) {
    Truth[] truths = new Truth[size];
    Arrays.fill(truths, Truth.FALSE);
    FactSheet sheet = new FactSheet(facts);
    for (Shelf shelf : shelves) {
      if (facts.at(shelf.slot) instanceof String code) {
        List<Entry> entries = shelf.byCode.getOrDefault(code, List.of());
        for (int i = 0; i < entries.size(); i++) {
          Entry entry = entries.get(i);
          truths[entry.index] = FastTest.truth(entry.rest.of(sheet));
        }
      } else {
        testWhole(shelf.all, sheet, truths);
      }
    }
    testWhole(unshelved, sheet, truths);
    return truths;
  }

  private static void testWhole(List<Entry> entries, FactSheet sheet, Truth[] truths) {
    for (int i = 0; i < entries.size(); i++) {
      Entry entry = entries.get(i);
      truths[entry.index] = FastTest.truth(entry.whole.of(sheet));
    }
  }

  /** What must hold, all of it. */
  private static List<Bool> demands(Bool expression) {
    return expression instanceof And(List<Bool> operands)
        ? operands.stream().flatMap(operand -> demands(operand).stream()).toList()
        : List.of(expression);
  }

  /** How many rules ask for codes of the attribute in each slot. */
  private static Map<Integer, Integer> popularity(List<List<Bool>> demands) {
    Map<Integer, Integer> popularity = new HashMap<>();
    for (List<Bool> all : demands) {
      Set<Integer> slots = new HashSet<>();
      all.forEach(leaf -> addSlot(leaf, slots));
      slots.forEach(slot -> popularity.merge(slot, 1, Integer::sum));
    }
    return popularity;
  }

  private static void addSlot(Bool leaf, Set<Integer> slots) {
    if (leaf instanceof OneOf(_, int slot, _)) {
      slots.add(slot);
    }
  }

  private static @Nullable OneOf key(List<Bool> demands, Map<Integer, Integer> popularity) {
    return demands.stream()
        .filter(OneOf.class::isInstance)
        .map(OneOf.class::cast)
        .max(Comparator.comparing(leaf -> popularity.getOrDefault(leaf.slot(), 0)))
        .orElse(null);
  }

  private static void shelve(Map<Integer, Shelf> shelves, OneOf key, Entry entry) {
    Shelf shelf =
        shelves.computeIfAbsent(
            key.slot(), slot -> new Shelf(slot, new HashMap<>(), new ArrayList<>()));
    shelf.all.add(entry);
    key.codes()
        .forEach(code -> shelf.byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(entry));
  }
}
