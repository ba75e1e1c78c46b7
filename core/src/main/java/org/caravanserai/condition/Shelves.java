package org.caravanserai.condition;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
   * One thing that must hold for a rule.
   *
   * @param codes the codes that it asks for, or null when it asks for something else
   * @param isWhole whether it must be worked out, not just read off a fact
   */
  private record Demand(@Nullable OneOf codes, Columns.Range range, boolean isWhole) {}

  /**
   * A rule on its way to the shelves.
   *
   * @param index which rule it is
   * @param demands what must hold, all of it, and is not settled by the shelf
   * @param copies how many shelves it stands on
   */
  private record Draft(int index, List<Demand> demands, int copies) {

    private Draft without(Demand key, int codes) {
      List<Demand> rest = new ArrayList<>(demands.size());
      for (Demand demand : demands) {
        if (!demand.equals(key)) {
          rest.add(demand);
        }
      }
      return new Draft(index, rest, copies * codes);
    }
  }

  /** The rules that ask for codes of one attribute. */
  private record Shelf(int slot, Map<String, Shelves> byCode, Shelves all) {}

  /** A shelf that is being filled. */
  private record Filling(Map<String, List<Draft>> byCode, List<Draft> all) {}

  private final List<Shelf> shelves;
  private final int[] loose;
  private final int[] starts;
  private final Ranges ranges;

  /** Shelves of rules, each of which is what must hold, all of it. */
  static Shelves of(List<List<Bool>> rules, Columns columns) {
    List<Draft> drafts = new ArrayList<>(rules.size());
    for (List<Bool> rule : rules) {
      drafts.add(new Draft(drafts.size(), demands(rule, columns), 1));
    }
    return new Shelves(drafts);
  }

  private Shelves(List<Draft> drafts) {
    Map<Integer, Integer> popularity = popularity(drafts);
    Map<Integer, Filling> filled = new LinkedHashMap<>();
    List<Draft> rest = new ArrayList<>();
    for (Draft draft : drafts) {
      Demand key = key(draft, popularity);
      if (key == null || key.codes == null) {
        rest.add(draft);
      } else {
        fill(filled, draft.without(key, key.codes.codes().size()), key.codes);
      }
    }
    shelves = filled.entrySet().stream().map(e -> shelf(e.getKey(), e.getValue())).toList();
    loose = rest.stream().mapToInt(Draft::index).toArray();
    starts = new int[loose.length + 1];
    List<Columns.Range> tests = new ArrayList<>();
    for (int i = 0; i < loose.length; i++) {
      rest.get(i).demands.forEach(demand -> tests.add(demand.range));
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
  private static List<Demand> demands(List<Bool> rule, Columns columns) {
    List<Demand> demands = new ArrayList<>(rule.size());
    for (Bool test : rule) {
      OneOf codes = test instanceof OneOf some ? some : null;
      demands.add(new Demand(codes, columns.range(test), columns.isWhole(test)));
    }
    demands.sort(Comparator.comparing(Demand::isWhole));
    return demands;
  }

  /** How many demands there are for codes of the attribute in each slot. */
  private static Map<Integer, Integer> popularity(List<Draft> drafts) {
    Map<Integer, Integer> popularity = new HashMap<>();
    for (Draft draft : drafts) {
      for (Demand demand : draft.demands) {
        if (demand.codes != null) {
          popularity.merge(demand.codes.slot(), 1, Integer::sum);
        }
      }
    }
    return popularity;
  }

  /** The demand for codes of the attribute that most rules ask for. */
  private static @Nullable Demand key(Draft draft, Map<Integer, Integer> popularity) {
    Demand key = null;
    int most = FEWEST_ON_A_SHELF - 1;
    for (Demand demand : draft.demands) {
      if (demand.codes != null
          && (long) draft.copies * demand.codes.codes().size() <= MOST_COPIES) {
        int asked = popularity.getOrDefault(demand.codes.slot(), 0);
        if (asked > most) {
          most = asked;
          key = demand;
        }
      }
    }
    return key;
  }

  private static void fill(Map<Integer, Filling> filled, Draft draft, OneOf key) {
    Filling filling =
        filled.computeIfAbsent(
            key.slot(), _ -> new Filling(new LinkedHashMap<>(), new ArrayList<>()));
    filling.all.add(draft);
    for (String code : key.codes()) {
      filling.byCode.computeIfAbsent(code, _ -> new ArrayList<>()).add(draft);
    }
  }

  private static Shelf shelf(int slot, Filling filling) {
    Map<String, Shelves> byCode = new HashMap<>();
    filling.byCode.forEach((code, drafts) -> byCode.put(code, new Shelves(drafts)));
    return new Shelf(slot, byCode, new Shelves(filling.all));
  }
}
