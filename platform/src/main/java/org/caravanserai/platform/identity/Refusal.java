package org.caravanserai.platform.identity;

import java.util.List;

/** Why a command is refused. */
public sealed interface Refusal {
  /** There is no such thing, or the asker may not know of it: the two are told apart nowhere. */
  record NotFound() implements Refusal {}

  /** The asker may not, and what is there is no secret. */
  record NotAllowed() implements Refusal {}

  /** The thing was edited since the asker read it. */
  record Stale() implements Refusal {}

  /**
   * What is asked does not go together with what is there.
   *
   * @param key the message that says why, and what to do
   */
  record Conflict(String key) implements Refusal {}

  /** Some of what was sent is not right; all of it is named. */
  record Invalid(List<Fault> faults) implements Refusal {
    public Invalid {
      faults = List.copyOf(faults);
    }

    public Invalid(String field, String key, Object... parameters) {
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
