package org.caravanserai.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.OneOf;
import org.jspecify.annotations.Nullable;

/**
 * Rules, shelved by the codes that they ask for. Where the fact is known, only the shelf of its
 * code is read; where it is not, a shelf of all rules is, on which none can be more than unknown.
 * Within a shelf the rules are shelved again by what else they ask for. Rules that ask for no code
 * that others ask for too stand loose, side by side.
 */
final class Shelves {
  /** Fewer rules than this are tested sooner than looked up. */
  private static final int FEWEST_ON_A_SHELF = 4;

  /** How many shelves one rule may stand on. */
  private static final int MOST_COPIES = 256;

  /**
   * A rule on its way to the shelves.
   *
   * @param index which rule it is
   * @param demands what must hold, all of it, and is not settled by the shelf
   * @param copies how many shelves it stands on
   */
  record Draft(int index, List<Bool> demands, int copies) {
    Draft(int index, List<Bool> demands) {
      this(index, demands, 1);
    }

    private Draft without(OneOf key) {
      return new Draft(
          index,
          demands.stream().filter(demand -> !demand.equals(key)).toList(),
          copies * key.codes().size());
    }
  }

  /** The rules that ask for codes of one attribute. */
  private record Shelf(int slot, Map<String, Shelves> byCode, Shelves all) {}

  private final List<Shelf> shelves;
  private final int[] loose;
  private final int[] starts;
  private final Ranges ranges;

  /** Shelves of these rules. */
  Shelves(List<Draft> drafts, Columns columns) {
    Map<Integer, Long> popularity = popularity(drafts);
    Map<Integer, Map<Draft, OneOf>> keyed = new LinkedHashMap<>();
    List<Draft> rest = new ArrayList<>();
    for (Draft draft : drafts) {
      OneOf key = key(draft, popularity);
      if (key == null) {
        rest.add(draft);
      } else {
        keyed.computeIfAbsent(key.slot(), _ -> new LinkedHashMap<>()).put(draft, key);
      }
    }
    shelves = keyed.entrySet().stream().map(e -> shelf(e.getKey(), e.getValue(), columns)).toList();
    loose = rest.stream().mapToInt(Draft::index).toArray();
    starts = new int[loose.length + 1];
    List<Columns.Range> tests = new ArrayList<>();
    for (int i = 0; i < loose.length; i++) {
      tests.addAll(tests(rest.get(i), columns));
      starts[i + 1] = tests.size();
    }
    ranges = new Ranges(tests);
  }

  /** Puts the truth of every rule, none above the cap. */
  void test(Positions facts, int cap, Truths truths) {
    for (int i = 0; i < shelves.size(); i++) {
      Shelf shelf = shelves.get(i);
      if (facts.facts().at(shelf.slot) instanceof String code) {
        Shelves found = shelf.byCode.get(code);
        if (found != null) {
          found.test(facts, cap, truths);
        }
      } else {
        shelf.all.test(facts, Ranges.UNKNOWN, truths);
      }
    }
    for (int i = 0; i < loose.length; i++) {
      truths.put(loose[i], ranges.all(starts[i], starts[i + 1], facts, cap));
    }
  }

  /** What is read off a fact comes before what must be worked out. */
  private static List<Columns.Range> tests(Draft draft, Columns columns) {
    return draft.demands.stream()
        .sorted(Comparator.comparing(columns::isWhole))
        .map(columns::range)
        .toList();
  }

  /** How many rules ask for codes of the attribute in each slot. */
  private static Map<Integer, Long> popularity(List<Draft> drafts) {
    return drafts.stream()
        .flatMap(draft -> draft.demands.stream().filter(OneOf.class::isInstance))
        .map(demand -> ((OneOf) demand).slot())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
  }

  private static @Nullable OneOf key(Draft draft, Map<Integer, Long> popularity) {
    return draft.demands.stream()
        .filter(OneOf.class::isInstance)
        .map(OneOf.class::cast)
        .filter(demand -> popularity.getOrDefault(demand.slot(), 0L) >= FEWEST_ON_A_SHELF)
        .filter(demand -> (long) draft.copies * demand.codes().size() <= MOST_COPIES)
        .max(Comparator.comparing(demand -> popularity.getOrDefault(demand.slot(), 0L)))
        .orElse(null);
  }

  private static Shelf shelf(int slot, Map<Draft, OneOf> keyed, Columns columns) {
    Map<String, List<Draft>> byCode = new LinkedHashMap<>();
    List<Draft> all = new ArrayList<>();
    keyed.forEach((draft, key) -> {
      Draft rest = draft.without(key);
      all.add(rest);
      key.codes().forEach(c -> byCode.computeIfAbsent(c, _ -> new ArrayList<>()).add(rest));
    });
    Map<String, Shelves> shelves = new HashMap<>();
    byCode.forEach((code, drafts) -> shelves.put(code, new Shelves(drafts, columns)));
    return new Shelf(slot, shelves, new Shelves(all, columns));
  }
}
