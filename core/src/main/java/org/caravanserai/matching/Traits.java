package org.caravanserai.matching;

import java.util.Map;

/**
 * A listing as it is compared.
 *
 * @param listing without its wording
 * @param concepts what its words are about, by concept id: from 0 to 1, how much
 * @param codes that its words point to, marked by {@link Labels}: from 0 to 1, how surely
 * @param words its telling words by their stems, in the order of stems: from 0 to 1, how telling
 */
record Traits(
    Listing listing,
    Map<String, Double> concepts,
    Map<String, Double> codes,
    Map<String, Double> words) {}
