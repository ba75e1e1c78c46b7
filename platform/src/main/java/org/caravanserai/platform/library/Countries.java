package org.caravanserai.platform.library;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.lookup.Catalogue;
import org.caravanserai.lookup.Content;
import org.caravanserai.lookup.Detail;
import org.caravanserai.lookup.Item;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;

/** The countries and blocs that the items of an edition belong to. */
public final class Countries {
  private final Map<Subject, Set<String>> bySubject;
  private final Set<String> all;

  private Countries(Map<Subject, Set<String>> bySubject) {
    this.bySubject = bySubject;
    Set<String> codes = new TreeSet<>();
    bySubject.values().forEach(codes::addAll);
    this.all = Collections.unmodifiableSet(codes);
  }

  static Countries of(Catalogue catalogue) {
    Map<Subject, Set<String>> bySubject = new HashMap<>();
    catalogue.items().forEach(item -> bySubject.put(item.subject(), of(item, catalogue)));
    return new Countries(bySubject);
  }

  /** Those of all items, in order. */
  public Set<String> all() {
    return all;
  }

  /**
   * ISO 3166-1 codes or names of blocs, without subdivisions: of what the item says itself, or of
   * the places that a crossing, link or service touches. Empty when it belongs to none.
   */
  public Set<String> of(Item item) {
    return bySubject.getOrDefault(item.subject(), Set.of());
  }

  private static Set<String> of(Item item, Catalogue catalogue) {
    Set<String> countries = new TreeSet<>();
    if (item.jurisdiction() != null) {
      add(item.jurisdiction(), countries);
    }
    for (Item.Version version : item.versions()) {
      for (Detail detail : version.details()) {
        addOfPlace(detail, catalogue, countries);
      }
    }
    return Set.copyOf(countries);
  }

  private static void addOfPlace(Detail detail, Catalogue catalogue, Set<String> countries) {
    boolean touches =
        switch (detail.label()) {
          case PLACE, FROM, TO, VIA -> true;
          default -> false;
        };
    if (touches
        && detail.content() instanceof Content.Reference(var subject)
        && subject.kind() == Kind.PLACE) {
      var place = catalogue.knowledge().contents().places().get(subject.id());
      if (place != null) {
        add(place.country(), countries);
      }
    }
  }

  private static void add(String jurisdictions, Set<String> countries) {
    for (String jurisdiction : jurisdictions.split(", ", -1)) {
      countries.add(jurisdiction.split("-", 2)[0]);
    }
  }
}
