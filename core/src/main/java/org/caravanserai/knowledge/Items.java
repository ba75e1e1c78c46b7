package org.caravanserai.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Place;

/**
 * The items of one kind while packs are read: by id, several versions of one id with disjoint
 * validity, a later pack replacing all versions of an earlier one. An item without an id is left
 * out: its reader has told so.
 */
final class Items<T> {

  record Held<T>(T item, Validity validity, String pack, Place place) {
    private Held<T> changed(Place at, UnaryOperator<T> change) {
      return place.equals(at) ? new Held<>(change.apply(item), validity, pack, place) : this;
    }
  }

  private final String kind;
  private final Mistakes mistakes;
  private final List<Replacement> replacements;
  private final Map<String, List<Held<T>>> byId = new TreeMap<>();

  Items(String kind, Mistakes mistakes, List<Replacement> replacements) {
    this.kind = kind;
    this.mistakes = mistakes;
    this.replacements = replacements;
  }

  void put(String id, T item, String pack, Place place) {
    put(id, item, Validity.ALWAYS, pack, place);
  }

  void put(String id, T item, Validity validity, String pack, Place place) {
    if (id.isEmpty()) {
      return;
    }
    List<Held<T>> versions = byId.computeIfAbsent(id, _ -> new ArrayList<>());
    if (!versions.isEmpty() && !versions.getFirst().pack().equals(pack)) {
      replacements.add(new Replacement(kind, id, versions.getFirst().pack(), pack));
      versions.clear();
    }
    for (Held<T> version : versions) {
      if (version.validity().overlaps(validity)) {
        boolean timeless = validity.equals(Validity.ALWAYS) && version.validity().equals(validity);
        mistakes.add(
            place,
            "the " + kind + " " + Mistakes.quote(id) + " is at " + version.place() + " too",
            timeless ? "rename one" : "rename one, or let one end before the other begins");
      }
    }
    versions.add(new Held<>(item, validity, pack, place));
  }

  /** What is held under an id. */
  List<Held<T>> versions(String id) {
    return List.copyOf(byId.getOrDefault(id, List.of()));
  }

  /** Changes the item of an id that was read at a place, unless it has been replaced since. */
  void change(String id, Place place, UnaryOperator<T> change) {
    List<Held<T>> versions = byId.get(id);
    if (versions != null) {
      versions.replaceAll(held -> held.changed(place, change));
    }
  }

  String kind() {
    return kind;
  }

  Set<String> ids() {
    return byId.keySet();
  }

  Collection<Held<T>> all() {
    return byId.values().stream().flatMap(List::stream).toList();
  }

  List<T> list() {
    return all().stream().map(Held::item).toList();
  }

  /** The items by id, for kinds that have one version each. */
  Map<String, T> map() {
    Map<String, T> map = new TreeMap<>();
    byId.forEach((id, versions) -> map.put(id, versions.getLast().item()));
    return java.util.Collections.unmodifiableMap(map);
  }
}
