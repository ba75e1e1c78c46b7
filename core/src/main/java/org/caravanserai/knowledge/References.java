package org.caravanserai.knowledge;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Place;

/** Names of other items, kept until everything is read and then looked up. */
final class References {
  private record Reference(String kind, Supplier<Set<String>> known, String id, Place place) {}

  private final List<Reference> references = new ArrayList<>();

  void add(Items<?> items, String id, Place place) {
    add(items.kind(), items::ids, id, place);
  }

  void add(String kind, Supplier<Set<String>> known, String id, Place place) {
    if (!id.isEmpty()) {
      references.add(new Reference(kind, known, id, place));
    }
  }

  void check(Mistakes mistakes) {
    for (Reference reference : references) {
      if (!reference.known().get().contains(reference.id())) {
        mistakes.add(
            reference.place(),
            "there is no " + reference.kind() + " " + Mistakes.quote(reference.id()),
            "name one that the packs hold, or add it");
      }
    }
  }
}
