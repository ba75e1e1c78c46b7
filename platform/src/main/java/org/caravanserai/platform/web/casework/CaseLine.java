package org.caravanserai.platform.web.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A case in a list; all texts are in the reader's language. */
public record CaseLine(
    UUID id,
    String topic,
    String enterprise,
    String stage,
    boolean over,
    String holder,
    CasePage.@Nullable ClockLine clock) {}
