package org.caravanserai.condition;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.condition.Expression.And;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Or;

/**
 * Many rules tested at once, for their truth alone or with that of each condition. The answers are
 * those of {@link Condition#test}; they come faster, for two reasons. Most rules hold for one
 * country or one sector only: they are shelved under the codes that they ask for, and where the
 * fact is known, the other shelves are refused unread. And every value is looked up once among all
 * codes and bounds that any rule names, so that each comparison is one of small whole numbers.
 * Equal conditions are tested once. Immutable; building it visits every node a few times.
 */
public final class Screen {

  /** Conditions joined by AND, or by OR when {@code any}; without conditions it is true. */
  public record Rule(List<Condition> conditions, boolean any) {
    public Rule {
      conditions = List.copyOf(conditions);
    }

    /** What must hold, all of it. */
    private List<Bool> demands() {
      List<Bool> operands = conditions.stream().map(Condition::expression).toList();
      return any && operands.size() > 1
          ? List.of(new Or(operands))
          : operands.stream().flatMap(operand -> Screen.demands(operand).stream()).toList();
    }
  }

  private final int size;
  private final Column[] columns;
  private final Shelves shelves;
  private final Ranges conditions;
  private final int[][] conditionsOfRules;

  private Screen(
      int size, Column[] columns, Shelves shelves, Ranges conditions, int[][] conditionsOfRules) {
    this.size = size;
    this.columns = columns;
    this.shelves = shelves;
    this.conditions = conditions;
    this.conditionsOfRules = conditionsOfRules;
  }

  /** A screen of these rules, whose conditions are of one vocabulary. */
  public static Screen of(List<Rule> rules) {
    List<Shelves.Draft> drafts = new ArrayList<>(rules.size());
    Map<Bool, Integer> conditions = new LinkedHashMap<>();
    int[][] conditionsOfRules = new int[rules.size()][];
    for (int i = 0; i < rules.size(); i++) {
      Rule rule = rules.get(i);
      drafts.add(new Shelves.Draft(i, rule.demands()));
      conditionsOfRules[i] =
          rule.conditions.stream().mapToInt(c -> number(c, conditions)).toArray();
    }
    Set<Bool> tests = new LinkedHashSet<>(conditions.keySet());
    drafts.forEach(draft -> tests.addAll(draft.demands()));
    Columns columns = new Columns(tests);
    return new Screen(
        rules.size(),
        columns.array(),
        new Shelves(drafts, columns),
        new Ranges(conditions.keySet().stream().map(columns::range).toList()),
        conditionsOfRules);
  }

  /** Equal conditions have one number. */
  private static int number(Condition condition, Map<Bool, Integer> numbers) {
    return numbers.computeIfAbsent(condition.expression(), _ -> numbers.size());
  }

  /** The truth of every rule, in the order in which the rules were given. */
  public Truths test(Facts facts) {
    return test(new Positions(facts, columns));
  }

  /** The truth of every rule and of each of its conditions. */
  public Reasons explain(Facts facts) {
    Positions positions = new Positions(facts, columns);
    byte[] truths = conditions.each(positions.all());
    return new Reasons(test(positions), conditionsOfRules, truths);
  }

  private Truths test(Positions positions) {
    Truths truths = new Truths(size);
    shelves.test(positions, Ranges.TRUE, truths);
    return truths;
  }

  private static List<Bool> demands(Bool expression) {
    return expression instanceof And(List<Bool> operands)
        ? operands.stream().flatMap(operand -> demands(operand).stream()).toList()
        : List.of(expression);
  }
}
