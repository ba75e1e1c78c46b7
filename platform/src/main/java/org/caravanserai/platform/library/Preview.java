package org.caravanserai.platform.library;

/**
 * What would change if an edition came into force now.
 *
 * @param now the publication in force
 * @param after the edition that would be
 */
public record Preview(
    Publication now, Edition before, Edition after, ItemChanges items, VerdictChanges verdicts) {}
