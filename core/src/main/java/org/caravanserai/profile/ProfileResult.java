package org.caravanserai.profile;

import java.util.List;
import org.caravanserai.reading.Mistake;

/** What became of an attempt to read a profile. */
public sealed interface ProfileResult {

  /** The profile is sound. */
  record Accepted(Profile profile) implements ProfileResult {}

  /** The profile was refused, with every mistake. */
  record Refused(List<Mistake> mistakes) implements ProfileResult {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }
}
