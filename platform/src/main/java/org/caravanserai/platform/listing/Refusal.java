package org.caravanserai.platform.listing;

import java.util.List;

/** Why a command is refused; nothing was changed. {@link RefusalWords} puts it in words. */
public sealed interface Refusal {

  /** There is no such thing, or the asker may not know of it: the two are told apart nowhere. */
  record NotFound() implements Refusal {}

  /** Only one who has signed in may do this. */
  record SignInNeeded() implements Refusal {}

  /** The asker may see it, and may not do this. */
  record NotAllowed() implements Refusal {}

  /**
   * It was changed since the asker read it.
   *
   * @param version the one it has now
   */
  record Changed(int version) implements Refusal {}

  /** The side has not verified the organisation, or does so no longer. */
  record NotVerified() implements Refusal {}

  /** Nobody decides on a listing of his own organisation. */
  record OwnListing() implements Refusal {}

  /**
   * This is not done with a listing that stands so.
   *
   * @param standing how it stands
   */
  record NotNow(Standing standing) implements Refusal {}

  /** There is nothing new to hand in: it waits for the side already, or is public as it is. */
  record NothingToSubmit() implements Refusal {}

  /** It does not wait for the side. */
  record NotWaiting() implements Refusal {}

  /** The interest was withdrawn or declined already. */
  record InterestOver() implements Refusal {}

  /** Interest of one listing in the other is open, or was declined not long ago. */
  record InterestThere() implements Refusal {}

  /** The two listings do not fit, or a policy or list stands between them. */
  record NotAMatch() implements Refusal {}

  /** As many are kept as may be. */
  record TooMany(int most) implements Refusal {}

  /** Some of what was sent is not right; all of it is named. */
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
   * @param field its path in {@link ListingDraft} or {@link SearchDraft}, such as {@code title.ru}
   * @param key the message that says what is wanted
   */
  record Fault(String field, String key, List<Object> parameters) {
    public Fault {
      parameters = List.copyOf(parameters);
    }
  }
}
