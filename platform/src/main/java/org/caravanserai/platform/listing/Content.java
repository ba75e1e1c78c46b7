package org.caravanserai.platform.listing;

import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Listing;
import org.caravanserai.matching.Owner;
import org.caravanserai.matching.Subject;
import org.caravanserai.matching.Terms;
import org.caravanserai.matching.Whereabouts;
import org.caravanserai.matching.Wishes;
import org.caravanserai.matching.Wording;
import org.caravanserai.platform.identity.Names;

/**
 * What a listing says, apart from whose it is and how to reach it.
 *
 * @param activities ISIC codes
 * @param goods HS codes
 * @param validUntil the last day on which it is found
 * @param named whether the organisation's name is shown
 */
public record Content(
    Kind kind,
    Subject subject,
    Wording wording,
    Set<String> activities,
    Set<String> goods,
    Whereabouts place,
    Terms terms,
    Wishes wishes,
    LocalDate validUntil,
    boolean named) {

  /** The title in a language, else in English, else in the first language that there is. */
  public String title(String language) {
    return new Names(wording.title()).in(language);
  }

  /** The same words until another day, and with the organisation's name or without it. */
  Content shown(LocalDate until, boolean withName) {
    return new Content(
        kind, subject, wording, activities, goods, place, terms, wishes, until, withName);
  }

  /** Whether the other says the same, but for its last day and the organisation's name. */
  boolean saysTheSameAs(Content other) {
    return kind == other.kind
        && subject == other.subject
        && wording.equals(other.wording)
        && activities.equals(other.activities)
        && goods.equals(other.goods)
        && place.equals(other.place)
        && terms.equals(other.terms)
        && wishes.equals(other.wishes);
  }

  /** As the matching knows it. */
  Listing asListing(UUID id, Owner owner) {
    return new Listing(
        id.toString(),
        kind,
        subject,
        owner,
        wording,
        activities,
        goods,
        place,
        terms,
        wishes,
        validUntil);
  }
}
