package org.caravanserai.corridor;

import java.time.Instant;
import org.caravanserai.knowledge.Confidence;
import org.jspecify.annotations.Nullable;

/**
 * One border on the way.
 *
 * @param exit place code on the side that is left
 * @param entry place code on the side that is entered
 * @param mode rail, road, sea or air
 * @param reachesExit when the goods usually come to the exit side; null inside a service ride, like
 *     {@code reachesEntry}
 * @param hoursP50 spent on both sides, waits for opening included; 0 inside a service ride, whose
 *     own time contains it
 * @param service id of the service that passes the border; null outside of services
 * @param confidence of the time
 */
public record BorderPassage(
    String exit,
    String entry,
    String mode,
    @Nullable Instant reachesExit,
    @Nullable Instant reachesEntry,
    double hoursP50,
    double hoursP90,
    @Nullable String service,
    Confidence confidence) {}
