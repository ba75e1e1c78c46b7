package org.caravanserai.knowledge;

/** An item that a later pack replaced. */
public record Replacement(String kind, String id, String earlierPack, String laterPack) {}
