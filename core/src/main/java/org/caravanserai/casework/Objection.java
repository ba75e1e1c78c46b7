package org.caravanserai.casework;

import java.util.List;

/**
 * Why an entry cannot stand as it is. Who wants to write it is refused for it; a fold that meets it
 * in a log keeps the entry, does nothing that it says, and gives this reason.
 */
public sealed interface Objection {
  /** The kind of case has no such kind of entry. */
  record UnknownKind(String kind) implements Objection {}

  /** The entry opens a case that is open, or is written before one is. */
  record Opening(String kind) implements Objection {}

  /**
   * Not now.
   *
   * @param stage where the case stands
   * @param allowed where it may be written
   */
  record NotInStage(String stage, List<String> allowed) implements Objection {
    public NotInStage {
      allowed = List.copyOf(allowed);
    }
  }

  /** Not in that scope. */
  record NotInScope(String kind, Scope scope) implements Objection {}

  /** Not by somebody of that capacity. */
  record NotBy(String kind, Author author) implements Objection {}

  /** A field of the body is not as the kind of entry asks. */
  record BadBody(String field, Fault fault, String expected) implements Objection {}

  /** What is wrong with a field. */
  enum Fault {
    MISSING,
    UNKNOWN,
    WRONG_TYPE,
    TOO_LONG,
    OUT_OF_BOUNDS,
    NO_SUCH_CHOICE,
    BODY_TOO_LARGE
  }

  /** There is no question, document, task, offer or clock of that name, or it is not open. */
  record NoSuch(String subject, String id) implements Objection {}

  /** There is one of that name already. */
  record AlreadyThere(String subject, String id) implements Objection {}

  /** The offer's time is over. */
  record Expired(String offer) implements Objection {}

  /** The case stands at the highest level. */
  record TopLevel(String level) implements Objection {}

  /** Another text is to be signed. */
  record OtherTerms(String terms) implements Objection {}

  /** The time is outside the years 2000 to 2149. */
  record TimeOutOfRange() implements Objection {}
}
