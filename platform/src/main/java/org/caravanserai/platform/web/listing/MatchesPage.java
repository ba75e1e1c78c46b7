package org.caravanserai.platform.web.listing;

import java.util.List;
import java.util.UUID;

/**
 * Whom a listing matches.
 *
 * @param open whether interest can be expressed: the listing is public
 * @param asOf the day of which this is
 */
public record MatchesPage(
    UUID listing,
    Said title,
    boolean open,
    String asOf,
    List<MatchLine> possible,
    List<Barred> notPossible) {
  /** One that a policy forbids to join with. */
  public record Barred(Line theirs, List<String> bars) {}
}
