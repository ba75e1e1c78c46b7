package org.caravanserai.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.jspecify.annotations.Nullable;

/** Items on their way into a {@link Catalogue}; what has the same kind and id is one item. */
final class Shelf {
  private static final Comparator<Item.Version> BY_FIRST_DAY =
      Comparator.comparing(
          version -> version.valid().from(), Comparator.nullsFirst(LocalDate::compareTo));

  private final SortedMap<Subject, Item> items = new TreeMap<>();

  void put(Kind kind, String id, Text title, @Nullable String jurisdiction, Details details) {
    put(kind, id, title, jurisdiction, Validity.ALWAYS, details);
  }

  void put(
      Kind kind,
      String id,
      Text title,
      @Nullable String jurisdiction,
      Validity valid,
      Details details) {
    Subject subject = new Subject(kind, id);
    Item.Version version = new Item.Version(valid, details.list());
    Item earlier = items.get(subject);
    if (earlier == null) {
      items.put(subject, new Item(subject, title, jurisdiction, List.of(version)));
      return;
    }
    boolean isLast = BY_FIRST_DAY.compare(version, earlier.versions().getLast()) > 0;
    List<Item.Version> versions = new ArrayList<>(earlier.versions());
    versions.add(version);
    versions.sort(BY_FIRST_DAY);
    items.put(subject, new Item(subject, isLast ? title : earlier.title(), jurisdiction, versions));
  }

  /** All items, by kind and id. */
  SortedMap<Subject, Item> items() {
    return Collections.unmodifiableSortedMap(items);
  }
}
