package org.caravanserai.matching;

/**
 * The organisation behind a listing.
 *
 * @param organisation its id in the house; two listings of one organisation never match
 * @param side the id of the government partner that answers for it
 * @param country where it is registered, ISO 3166-1, two letters
 */
public record Owner(String organisation, String side, String country) {
  public Owner {
    Checks.filled("organisation", organisation);
    Checks.filled("side", side);
    Checks.country(country);
  }
}
