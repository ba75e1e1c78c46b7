package org.caravanserai.platform.identity;

/**
 * Somebody typed an address and asked for a link. Whether the address has an account is looked up
 * only after the answer has gone out, so that the answer cannot tell.
 *
 * @param registering whether one without an account is wanted to make one
 */
record LinkWanted(String email, String language, boolean registering) {}
