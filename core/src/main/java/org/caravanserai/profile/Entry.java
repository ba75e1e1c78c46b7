package org.caravanserai.profile;

import java.util.List;

/** What became of one entry of a profile. */
public sealed interface Entry<T> {

  /** The entry is sound. */
  record Accepted<T>(T value) implements Entry<T> {}

  /** The entry is refused, with every reason. */
  record Refused<T>(List<Refusal> reasons) implements Entry<T> {
    public Refused {
      reasons = List.copyOf(reasons);
    }
  }

  /** A refused entry. */
  static <T> Entry<T> refused(Refusal reason) {
    return new Refused<>(List.of(reason));
  }
}
