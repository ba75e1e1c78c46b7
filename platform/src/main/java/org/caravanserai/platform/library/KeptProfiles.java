package org.caravanserai.platform.library;

import java.time.LocalDate;
import java.util.List;

/**
 * The profiles of the dossiers that the house keeps, so that a steward can see what a publication
 * would change for them. He is shown numbers alone, never a profile or whose it is.
 */
public interface KeptProfiles {
  /**
   * Some of the profiles.
   *
   * @param most how many at most; those changed last come first
   */
  Sample newest(int most);

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
