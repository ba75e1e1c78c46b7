package org.caravanserai.platform.web.listing;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A listing in a list.
 *
 * @param version that a command on it names
 * @param owner null when it is not shown
 * @param standing how it stands; null for what is public to all
 * @param tone of the standing: good, warn or bad
 * @param renewable whether its organisation may renew it
 */
public record Line(
    UUID id,
    int version,
    Said title,
    String what,
    String place,
    @Nullable Said owner,
    String until,
    @Nullable String standing,
    String tone,
    boolean revised,
    boolean renewable) {}
