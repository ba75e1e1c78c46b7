package org.caravanserai.platform.web.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A match with all that is said of it.
 *
 * @param theirs the listing that matches
 * @param words how well it fits, in words
 * @param score of 100; likewise the two after it
 * @param interest how interest between the two stands; null when there is none
 */
public record MatchLine(
    Line theirs,
    String words,
    int score,
    int servesYou,
    int servesThem,
    List<String> reasons,
    List<String> concerns,
    List<String> missing,
    List<String> toCheck,
    @Nullable String interest) {}
