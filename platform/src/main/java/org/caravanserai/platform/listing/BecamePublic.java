package org.caravanserai.platform.listing;

import java.util.UUID;

/** A listing is found by everybody from now on, or says something new. */
record BecamePublic(UUID listing) {}
