package org.caravanserai.lookup;

/** One thing that is known. */
public record Detail(Label label, Content content) {}
