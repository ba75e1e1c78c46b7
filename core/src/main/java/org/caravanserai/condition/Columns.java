package org.caravanserai.condition;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Compare;
import org.caravanserai.condition.Expression.Flag;
import org.caravanserai.condition.Expression.Literal;
import org.caravanserai.condition.Expression.Not;
import org.caravanserai.condition.Expression.OneOf;
import org.caravanserai.condition.Expression.Quantity;
import org.caravanserai.condition.Expression.Relation;

/** All {@link Column}s of a {@link Screen}, and every test as a {@link Range} of one of them. */
final class Columns {

  /**
   * A test: whether a column's position lies from low to high, both included.
   *
   * @param column the index of the column
   */
  record Range(int column, int low, int high) {}

  private final List<Column> columns = new ArrayList<>();
  private final Map<Integer, Integer> codes = new HashMap<>();
  private final Map<Integer, Integer> numbers = new HashMap<>();
  private final Map<Integer, Integer> flags = new HashMap<>();
  private final Map<Bool, Integer> wholes = new HashMap<>();

  /** Columns for these tests; ranges may be asked of these tests only. */
  Columns(Stream<Bool> tests) {
    Map<Integer, Set<String>> namedCodes = new TreeMap<>();
    Map<Integer, Set<BigDecimal>> bounds = new TreeMap<>();
    tests.forEach(test -> collect(test, namedCodes, bounds));
    namedCodes.forEach((slot, some) -> codes.put(slot, add(codesOf(slot, some))));
    bounds.forEach(
        (slot, some) -> numbers.put(slot, add(new Column.Numbers(slot, List.copyOf(some)))));
  }

  private void collect(
      Bool test, Map<Integer, Set<String>> namedCodes, Map<Integer, Set<BigDecimal>> bounds) {
    switch (test) {
      case OneOf(_, int slot, var some) when some.size() == 1 ->
          namedCodes.computeIfAbsent(slot, _ -> new TreeSet<>()).addAll(some);
      case Compare(Quantity(_, int slot), Relation relation, Literal(BigDecimal bound))
          when relation != Relation.NOT_EQUAL ->
          bounds.computeIfAbsent(slot, _ -> new TreeSet<>()).add(bound);
      case Flag(_, int slot) -> flags.computeIfAbsent(slot, _ -> add(new Column.Flags(slot)));
      case Not(Flag(_, int slot)) -> flags.computeIfAbsent(slot, _ -> add(new Column.Flags(slot)));
      default -> wholes.computeIfAbsent(test, _ -> add(new Column.Whole(test)));
    }
  }

  /** The columns, in the order of the indices in ranges. */
  Column[] array() {
    return columns.toArray(Column[]::new);
  }

  /** Whether the test costs more than a look at one fact. */
  boolean isWhole(Bool test) {
    return wholes.containsKey(test);
  }

  /** The range that a test is. */
  Range range(Bool test) {
    return switch (test) {
      case OneOf(_, int slot, var some) when some.size() == 1 -> {
        int column = index(codes, slot);
        yield at(column, codes(column).of(some.iterator().next()));
      }
      case Compare(Quantity(_, int slot), Relation relation, Literal(BigDecimal bound))
          when relation != Relation.NOT_EQUAL ->
          range(index(numbers, slot), relation, bound);
      case Flag(_, int slot) -> at(index(flags, slot), Column.settled(true));
      case Not(Flag(_, int slot)) -> at(index(flags, slot), Column.settled(false));
      default -> at(index(wholes, test), Column.settled(true));
    };
  }

  private Range range(int index, Relation relation, BigDecimal bound) {
    Column.Numbers column = (Column.Numbers) columns.get(index);
    int position = column.of(bound);
    return switch (relation) {
      case EQUAL -> at(index, position);
      case LESS -> new Range(index, Column.FIRST, position - 1);
      case AT_MOST -> new Range(index, Column.FIRST, position);
      case GREATER -> new Range(index, position + 1, column.last());
      case AT_LEAST -> new Range(index, position, column.last());
      case NOT_EQUAL -> throw new IllegalArgumentException("Two ranges, not one");
    };
  }

  private static Range at(int column, int position) {
    return new Range(column, position, position);
  }

  private Column.Codes codes(int column) {
    return (Column.Codes) columns.get(column);
  }

  private static Column.Codes codesOf(int slot, Set<String> codes) {
    Map<String, Integer> positions = new HashMap<>();
    codes.forEach(code -> positions.put(code, Column.FIRST + 1 + positions.size()));
    return new Column.Codes(slot, positions);
  }

  private static <K> int index(Map<K, Integer> indices, K key) {
    return Objects.requireNonNull(indices.get(key), "No column was made for this test");
  }

  private int add(Column column) {
    columns.add(column);
    return columns.size() - 1;
  }
}
