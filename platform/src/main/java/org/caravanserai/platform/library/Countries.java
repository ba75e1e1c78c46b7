package org.caravanserai.platform.library;

import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.lookup.Catalogue;
import org.caravanserai.lookup.Content;
import org.caravanserai.lookup.Detail;
import org.caravanserai.lookup.Item;
import org.caravanserai.lookup.Kind;

/** The countries and blocs that items belong to. */
public final class Countries {
  private Countries() {}

  /**
   * ISO 3166-1 codes or names of blocs, without subdivisions: of what the item says itself, or of
   * the places that a crossing, link or service touches. Empty when it belongs to none.
   */
  public static Set<String> of(Item item, Catalogue catalogue) {
    Set<String> countries = new TreeSet<>();
    if (item.jurisdiction() != null) {
      add(item.jurisdiction(), countries);
    }
    for (Item.Version version : item.versions()) {
      for (Detail detail : version.details()) {
        addOfPlace(detail, catalogue, countries);
      }
    }
    return countries;
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
