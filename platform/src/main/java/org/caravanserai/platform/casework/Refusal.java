package org.caravanserai.platform.casework;

import java.util.List;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Objection;

/** Why a command is refused; nothing was changed. {@link RefusalWords} puts it in words. */
public sealed interface Refusal {
  /** There is no such thing, or the asker may not know of it: the two are told apart nowhere. */
  record NotFound() implements Refusal {}

  /** Only one who has signed in may do this. */
  record SignInNeeded() implements Refusal {}

  /** The asker may see it, and may not do this, or not now. */
  record NotAllowed() implements Refusal {}

  /**
   * Others wrote in the same scope since the asker read it.
   *
   * @param since what they wrote, in order
   */
  record Behind(List<Entry> since) implements Refusal {
    public Behind {
      since = List.copyOf(since);
    }
  }

  /** The entry cannot stand. */
  record NotTaken(Objection why) implements Refusal {}

  /** The enterprise's side works by a calendar that the knowledge in force does not hold. */
  record NoCalendar() implements Refusal {}

  /**
   * The case holds as much text as one may.
   *
   * @param most mebibytes
   */
  record Full(int most) implements Refusal {}

  /** As many are kept as may be. */
  record TooMany(int most) implements Refusal {}

  /** Some of what was sent is not right. */
  record Invalid(List<Fault> faults) implements Refusal {
    public Invalid {
      faults = List.copyOf(faults);
    }

    Invalid(String field, String key, Object... parameters) {
      this(List.of(new Fault(field, key, List.of(parameters))));
    }
  }

  /**
   * What is wrong with one field.
   *
   * @param key the message that says what is wanted
   */
  record Fault(String field, String key, List<Object> parameters) {
    public Fault {
      parameters = List.copyOf(parameters);
    }
  }
}
