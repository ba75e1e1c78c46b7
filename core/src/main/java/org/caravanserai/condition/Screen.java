package org.caravanserai.condition;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caravanserai.condition.Expression.And;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Or;

/**
 * Many rules tested at once, for their truth alone or with that of each condition. The answers are
 * those of {@link Condition#test}; they come faster, for two reasons. Most rules hold for one
 * country or one sector only: they are shelved under the codes that they ask for, and where the
 * fact is known, the other shelves are refused unread. And every value is looked up once among all
 * codes and bounds that any rule names, so that each comparison is one of small whole numbers.
 * Conditions of the same text are tested once. Immutable; building it visits every node a few
 * times.
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
    Map<String, Integer> numbers = new HashMap<>();
    List<Bool> conditions = new ArrayList<>();
    int[][] conditionsOfRules = new int[rules.size()][];
    for (int i = 0; i < rules.size(); i++) {
      conditionsOfRules[i] =
          rules.get(i).conditions.stream().mapToInt(c -> number(c, numbers, conditions)).toArray();
    }
    List<List<Bool>> demands = rules.stream().map(Rule::demands).toList();
    Columns columns =
        new Columns(Stream.concat(conditions.stream(), demands.stream().flatMap(List::stream)));
    return new Screen(
        rules.size(),
        columns.array(),
        Shelves.of(demands, columns),
        new Ranges(conditions.stream().map(columns::range).toList()),
        conditionsOfRules);
  }

  /** The number of a condition; those of one text have one number, and stand once in the list. */
  private static int number(
      Condition condition, Map<String, Integer> numbers, List<Bool> conditions) {
    Integer number = numbers.putIfAbsent(condition.text(), conditions.size());
    if (number != null) {
      return number;
    }
    conditions.add(condition.expression());
    return conditions.size() - 1;
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
