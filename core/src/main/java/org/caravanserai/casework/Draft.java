package org.caravanserai.casework;

import java.time.Instant;
import java.util.UUID;

/**
 * What somebody wants to write.
 *
 * @param id UUID version 7, of the caller's making
 * @param against the number, in its scope, of the last entry that the writer had seen; 0 for none.
 *     What is written elsewhere meanwhile is no conflict and is not told
 * @param at when; kept to the millisecond
 */
public record Draft(
    UUID id,
    UUID caseId,
    Scope scope,
    int against,
    Author actor,
    Instant at,
    String kind,
    Json.Obj body) {}
