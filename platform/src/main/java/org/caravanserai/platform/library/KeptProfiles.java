package org.caravanserai.platform.library;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The profiles of the dossiers that the house keeps for good, so that a steward can see what a
 * publication would change for them. He is shown numbers alone, never a profile or whose it is.
 */
public interface KeptProfiles {
  /**
   * Some of the profiles.
   *
   * @param most how many at most; those changed last come first
   */
  Sample newest(int most);

  /** How much is kept and when it was changed last; while it stays the same, the profiles do. */
  Mark mark();

  /**
   * What tells whether something was kept, changed or dropped since.
   *
   * @param changedAt when one was kept or changed last; null when there is none
   */
  record Mark(long total, @Nullable Instant changedAt) {}

  /**
   * A part of what is kept.
   *
   * @param total how many are kept altogether
   */
  record Sample(List<Kept> profiles, long total) {
    /** Nothing is kept. */
    public static final Sample NONE = new Sample(List.of(), 0);

    public Sample {
      profiles = List.copyOf(profiles);
    }
  }

  /**
   * One profile.
   *
   * @param text YAML or JSON as {@code ProfileReader} takes it
   */
  record Kept(String text, LocalDate asOf) {}
}
