package org.caravanserai.platform.library;

/** That a publication changed an item. */
public record ItemHistory(Publication publication, ItemChange.How how) {}
