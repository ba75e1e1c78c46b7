package org.caravanserai.platform.listing;

/**
 * How the index of this instance stands.
 *
 * @param listings how many are in it
 * @param change number of the last change that it has seen
 * @param edition digest of the knowledge that it was built over
 */
public record IndexState(int listings, long change, String edition) {}
