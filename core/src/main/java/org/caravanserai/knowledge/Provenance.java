package org.caravanserai.knowledge;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an item rests on.
 *
 * @param asOf which state of the world the sources describe, as written: a year, a month or a day
 * @param conflicts what the sources disagree about
 * @param pack the pack that holds the item
 */
public record Provenance(
    Confidence confidence,
    List<Citation> sources,
    @Nullable String asOf,
    List<Text> conflicts,
    List<Text> notes,
    String pack) {
  public Provenance {
    sources = List.copyOf(sources);
    conflicts = List.copyOf(conflicts);
    notes = List.copyOf(notes);
  }
}
