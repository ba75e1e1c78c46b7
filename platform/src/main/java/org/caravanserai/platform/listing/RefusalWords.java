package org.caravanserai.platform.listing;

import java.util.List;
import java.util.Locale;

/**
 * The message that says why a command is refused and what to do.
 *
 * @param key of the messages
 */
public record RefusalWords(String key, List<Object> parameters) {
  public RefusalWords {
    parameters = List.copyOf(parameters);
  }

  /** The words of a refusal; those of {@link Refusal.Invalid} stand in its faults. */
  public static RefusalWords of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotFound _ -> words("not-found");
      case Refusal.SignInNeeded _ -> words("sign-in");
      case Refusal.NotAllowed _ -> words("not-allowed");
      case Refusal.Changed(int version) -> words("changed", version);
      case Refusal.NotVerified _ -> words("not-verified");
      case Refusal.OwnListing _ -> words("own");
      case Refusal.NotNow(Standing standing) ->
          words("not-now." + standing.name().toLowerCase(Locale.ROOT));
      case Refusal.NothingToSubmit _ -> words("submitted");
      case Refusal.NotWaiting _ -> words("not-waiting");
      case Refusal.InterestOver _ -> words("interest-over");
      case Refusal.InterestThere _ -> words("interest-there");
      case Refusal.NotAMatch _ -> words("no-match");
      case Refusal.TooMany(int most) -> words("many", most);
      case Refusal.Invalid _ -> words("invalid");
    };
  }

  private static RefusalWords words(String name, Object... parameters) {
    return new RefusalWords("listing.refused." + name, List.of(parameters));
  }
}
