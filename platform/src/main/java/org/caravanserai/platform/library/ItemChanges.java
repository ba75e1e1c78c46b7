package org.caravanserai.platform.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.lookup.Item;
import org.caravanserai.lookup.Subject;

/**
 * What differs between two editions.
 *
 * @param items by kind and id
 * @param tables the names of tables whose rows are no items of their own and differ
 */
public record ItemChanges(List<ItemChange> items, List<Table> tables) {
  /** Tables of the packs that have no pages. */
  public enum Table {
    EMISSIONS,
    BORDER_TIMES,
    CONVENTIONS,
    CODE_LISTS,
    CASE_KINDS,
    TREATIES,
    BASE_MAP
  }

  private static final Map<Table, Function<Knowledge, Object>> TABLES = rowsByTable();

  public ItemChanges {
    items = List.copyOf(items);
    tables = List.copyOf(tables);
  }

  private static Map<Table, Function<Knowledge, Object>> rowsByTable() {
    Map<Table, Function<Knowledge, Object>> tables = new LinkedHashMap<>();
    tables.put(Table.EMISSIONS, knowledge -> knowledge.contents().emissions());
    tables.put(Table.BORDER_TIMES, knowledge -> knowledge.contents().borderTimes());
    tables.put(Table.CONVENTIONS, knowledge -> knowledge.contents().conventions());
    tables.put(Table.CODE_LISTS, knowledge -> knowledge.contents().codeLists());
    tables.put(Table.CASE_KINDS, knowledge -> knowledge.contents().caseKinds());
    tables.put(Table.TREATIES, knowledge -> knowledge.contents().treaties());
    tables.put(Table.BASE_MAP, Knowledge::baseMap);
    return tables;
  }

  static ItemChanges between(Edition before, Edition after) {
    return new ItemChanges(items(before, after), differing(before, after));
  }

  private static List<ItemChange> items(Edition before, Edition after) {
    Map<Subject, Item> one = bySubject(before);
    Map<Subject, Item> other = bySubject(after);
    List<ItemChange> changes = new ArrayList<>();
    one.forEach((subject, item) -> {
      Item now = other.get(subject);
      if (now == null) {
        changes.add(new ItemChange(subject, ItemChange.How.REMOVED));
      } else if (!now.equals(item)) {
        changes.add(new ItemChange(subject, ItemChange.How.CHANGED));
      }
    });
    other.keySet().stream()
        .filter(subject -> !one.containsKey(subject))
        .forEach(subject -> changes.add(new ItemChange(subject, ItemChange.How.ADDED)));
    changes.sort(Comparator.comparing(ItemChange::subject));
    return changes;
  }

  private static Map<Subject, Item> bySubject(Edition edition) {
    return edition.catalogue().items().stream()
        .collect(Collectors.toMap(Item::subject, Function.identity()));
  }

  private static List<Table> differing(Edition before, Edition after) {
    return TABLES.entrySet().stream()
        .filter(table ->
            !Objects.equals(
                table.getValue().apply(before.knowledge()),
                table.getValue().apply(after.knowledge())))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether nothing differs that anybody could see. */
  public boolean isNone() {
    return items.isEmpty() && tables.isEmpty();
  }

  /** How many items became so. */
  public long count(ItemChange.How how) {
    return items.stream().filter(change -> change.how() == how).count();
  }
}
