package org.caravanserai.platform.casework;

import java.util.List;
import java.util.Locale;
import org.caravanserai.casework.Objection;

/**
 * The message that says why a command is refused and what to do.
 *
 * @param field of the body that it is about; empty when it is about the whole
 * @param key of the messages
 */
public record RefusalWords(String field, String key, List<Object> parameters) {
  public RefusalWords {
    parameters = List.copyOf(parameters);
  }

  /** The words of a refusal; those of {@link Refusal.Invalid} stand in its faults. */
  public static RefusalWords of(Refusal refusal) {
    return switch (refusal) {
      case Refusal.NotFound _ -> words("", "not-found");
      case Refusal.SignInNeeded _ -> words("", "sign-in");
      case Refusal.NotAllowed _ -> words("", "not-allowed");
      case Refusal.Behind(var since) -> words("against", "behind", since.size());
      case Refusal.NotTaken(Objection why) -> of(why);
      case Refusal.NoCalendar _ -> words("organisation", "no-calendar");
      case Refusal.Full(int most) -> words("", "full", most);
      case Refusal.TooMany(int most) -> words("", "many", most);
      case Refusal.Invalid _ -> words("", "invalid");
    };
  }

  private static RefusalWords of(Objection why) {
    return switch (why) {
      case Objection.UnknownKind _ -> words("kind", "unknown-kind");
      case Objection.Opening _ -> words("kind", "opening");
      case Objection.NotInStage _ -> words("kind", "stage");
      case Objection.NotInScope _ -> words("scope", "scope");
      case Objection.NotBy _ -> words("kind", "not-allowed");
      case Objection.BadBody wrong ->
          new RefusalWords("body." + wrong.field(), fault(wrong), List.of(wrong.expected()));
      case Objection.NoSuch(String subject, String id) -> words("body." + subject, "no-such", id);
      case Objection.AlreadyThere(String subject, String id) ->
          words("body." + subject, "there", id);
      case Objection.Expired _ -> words("body.offer", "expired");
      case Objection.TopLevel _ -> words("kind", "top");
      case Objection.OtherTerms _ -> words("body.terms", "terms");
      case Objection.TimeOutOfRange _ -> words("", "time");
    };
  }

  /** The message that says what is wrong with a field of a body. */
  static String fault(Objection.BadBody wrong) {
    return "cases.refused.fault." + wrong.fault().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  private static RefusalWords words(String field, String name, Object... parameters) {
    return new RefusalWords(field, "cases.refused." + name, List.of(parameters));
  }
}
