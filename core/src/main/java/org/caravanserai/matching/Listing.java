package org.caravanserai.matching;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Something that an organisation offers or needs.
 *
 * @param activities ISIC Rev.4 codes of two to four digits; empty when not stated
 * @param goods HS 2022 codes of two, four or six digits; empty when not stated
 * @param place where it is, or where it is wanted
 * @param validUntil the last day on which it holds; null when no end is set
 */
public record Listing(
    String id,
    Kind kind,
    Subject subject,
    Owner owner,
    Wording wording,
    Set<String> activities,
    Set<String> goods,
    Whereabouts place,
    Terms terms,
    Wishes wishes,
    @Nullable LocalDate validUntil) {
  public Listing {
    Checks.filled("id", id);
    activities = Checks.activities(activities);
    goods = Checks.goods(goods);
  }

  /** Whether it holds on a day. */
  public boolean holdsOn(LocalDate day) {
    return validUntil == null || !day.isAfter(validUntil);
  }

  /** This listing without what it says in words. */
  Listing withoutWording() {
    return new Listing(
        id,
        kind,
        subject,
        owner,
        Wording.NONE,
        activities,
        goods,
        place,
        terms,
        wishes,
        validUntil);
  }
}
