package org.caravanserai.matching;

import java.util.Map;

/**
 * A listing as it is compared.
 *
 * @param listing without its wording
 * @param concepts what its words are about, by concept id: from 0 to 1, how much
 * @param words its telling words by their stems, in the order of stems: from 0 to 1, how telling
 */
record Traits(Listing listing, Map<String, Double> concepts, Map<String, Double> words) {
  boolean saysWhatItIsAbout() {
    return !concepts.isEmpty() || !listing.goods().isEmpty() || !listing.activities().isEmpty();
  }
}
