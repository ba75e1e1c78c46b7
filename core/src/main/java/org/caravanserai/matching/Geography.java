package org.caravanserai.matching;

import java.util.HashSet;
import java.util.Set;
import org.caravanserai.knowledge.Crossing;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Place;
import org.jspecify.annotations.Nullable;

/** How near places are, by the codes they carry and the crossings of the network. */
final class Geography {
  private final Knowledge knowledge;
  private final Set<String> borders = new HashSet<>();

  Geography(Knowledge knowledge) {
    this.knowledge = knowledge;
    for (Crossing crossing : knowledge.contents().crossings()) {
      String from = country(crossing.from());
      String to = country(crossing.to());
      borders.add(from + to);
      borders.add(to + from);
    }
  }

  private String country(String place) {
    return knowledge.getPlace(place).country();
  }

  Nearness between(Whereabouts one, Whereabouts other) {
    if (!one.country().equals(other.country())) {
      return borders.contains(one.country() + other.country())
          ? Nearness.NEIGHBOURS
          : Nearness.APART;
    }
    if (one.locode() != null && one.locode().equals(other.locode())) {
      return Nearness.SAME_PLACE;
    }
    String region = region(one);
    return region != null && region.equals(region(other))
        ? Nearness.SAME_REGION
        : Nearness.SAME_COUNTRY;
  }

  private @Nullable String region(Whereabouts where) {
    if (where.region() != null || where.locode() == null) {
      return where.region();
    }
    Place place = knowledge.contents().places().get(where.locode());
    return place == null ? null : place.subdivision();
  }
}
