package org.caravanserai.knowledge;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Place;

/** Names of other items, kept until everything is read and then looked up. */
final class References {
  private record Reference(Items<?> items, String id, Place place) {}

  private final List<Reference> references = new ArrayList<>();

  void add(Items<?> items, String id, Place place) {
    if (!id.isEmpty()) {
      references.add(new Reference(items, id, place));
    }
  }

  void check(Mistakes mistakes) {
    for (Reference reference : references) {
      if (!reference.items().ids().contains(reference.id())) {
        report(reference.items().kind(), reference.id(), reference.place(), mistakes);
      }
    }
  }

  static void report(String kind, String id, Place place, Mistakes mistakes) {
    mistakes.add(
        place,
        "there is no " + kind + " " + Mistakes.quote(id),
        "name one that the packs hold, or add it");
  }
}
