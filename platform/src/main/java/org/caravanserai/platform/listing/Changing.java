package org.caravanserai.platform.listing;

/** Something that is public changed, or became or is no longer so; only a hint to look. */
record Changing() {}
