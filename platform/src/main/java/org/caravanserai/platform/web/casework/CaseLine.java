package org.caravanserai.platform.web.casework;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A case in a list; all texts are in the reader's language.
 *
 * @param href null where the reader may see no more than this line
 * @param since since when it is held by whom it is held; null once it is over
 */
public record CaseLine(
    UUID id,
    String title,
    @Nullable String href,
    String summary,
    String stage,
    boolean over,
    String holder,
    @Nullable String since,
    @Nullable String officer,
    @Nullable String level,
    CasePage.@Nullable ClockLine clock) {}
