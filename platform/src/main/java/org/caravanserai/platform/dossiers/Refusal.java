package org.caravanserai.platform.dossiers;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.comparison.ValueShift;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;

/** Why a command is refused; nothing was changed. */
public sealed interface Refusal {

  /** There is no such dossier, or the asker may not know of it: the two are told apart nowhere. */
  record NotFound() implements Refusal {}

  /** Only one who has signed in may do this. */
  record SignInNeeded() implements Refusal {}

  /** The asker may read it, and may not do this. */
  record NotAllowed() implements Refusal {}

  /**
   * It was changed since the asker read it.
   *
   * @param now as it is
   * @param since what differs from the version that the asker read; null when that version is no
   *     longer kept
   */
  record Changed(KeptDossier now, @Nullable List<ValueShift> since) implements Refusal {
    public Changed {
      since = since == null ? null : List.copyOf(since);
    }
  }

  /** As many are kept as may be. */
  record TooMany(int most) implements Refusal {}

  /** The profile cannot be read; every mistake is named. */
  record ProfileRefused(List<Mistake> mistakes) implements Refusal {
    public ProfileRefused {
      mistakes = List.copyOf(mistakes);
    }
  }

  /** The profile would have more characters than are kept. */
  record TooLarge(int most) implements Refusal {}

  /**
   * Some entries are refused.
   *
   * @param byField the reasons, by what was filled in: {@code answer}, {@code title}, {@code
   *     variant}, or a field of goods or of a party; in the order of the fields
   */
  record EntriesRefused(Map<String, List<org.caravanserai.profile.Refusal>> byField)
      implements Refusal {
    public EntriesRefused {
      byField = Collections.unmodifiableMap(new LinkedHashMap<>(byField));
    }

    EntriesRefused(String field, List<org.caravanserai.profile.Refusal> reasons) {
      this(Map.of(field, reasons));
    }
  }

  /** There is nothing before. */
  record AtBeginning() implements Refusal {}

  /** There is no fact, consignment or party of that name. */
  record NoSuchEntry(String name) implements Refusal {}
}
