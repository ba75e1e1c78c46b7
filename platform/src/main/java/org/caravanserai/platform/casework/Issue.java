package org.caravanserai.platform.casework;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A cause that repeats in the cases of one side: more than the problem of one enterprise.
 *
 * @param count how many cases have it: since it was resolved last, within the days that count
 * @param cases the newest of them
 * @param notes what its coordinators wrote, the oldest first
 * @param writable whether the reader may write about it
 */
public record Issue(
    Key key, Standing standing, int count, List<Sample> cases, List<Note> notes, boolean writable) {
  public Issue {
    cases = List.copyOf(cases);
    notes = List.copyOf(notes);
  }

  /** What its cases have in common. */
  public record Key(UUID side, String topic, String cause) {}

  /** How far it has come; one that was resolved is open again when it has repeated again. */
  public enum Standing {
    OPEN,
    ACKNOWLEDGED,
    RESOLVED
  }

  /** A case that has the cause. */
  public record Sample(
      UUID id, UUID organisation, @Nullable String outcome, String summary, Instant endedAt) {}

  /** What a coordinator wrote. */
  public record Note(Standing standing, String text, UUID person, Instant at) {}
}
