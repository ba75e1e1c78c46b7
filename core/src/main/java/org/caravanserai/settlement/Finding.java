package org.caravanserai.settlement;

import java.time.LocalDate;
import org.caravanserai.knowledge.Text;
import org.jspecify.annotations.Nullable;

/** One reason why the Singapore Convention applies to an agreement in a state, or does not. */
public sealed interface Finding {
  /** The article of the Convention that it rests on. */
  String article();

  /** Nothing stands against it. */
  record Applies(String article) implements Finding {}

  /** The state asks for the parties' consent, and the text has it. */
  record ClauseStands(String article, Text reservation) implements Finding {}

  /** The state asks for the parties' consent, and the text lacks it. */
  record ClauseMissing(String article, Text reservation) implements Finding {}

  /**
   * The state is no party.
   *
   * @param signedOn when it signed without joining; null when it did not sign
   */
  record NotParty(String article, @Nullable LocalDate signedOn) implements Finding {}

  /** The state is a party, but the agreement is not concluded after the day of entry into force. */
  record NotYetInForce(String article, LocalDate inForceFrom) implements Finding {}

  /** A government is a party of the agreement, and the state leaves such agreements out. */
  record GovernmentParty(String article, Text reservation) implements Finding {}

  /** Both parties have their place of business in one state. */
  record NotInternational(String article) implements Finding {}

  /**
   * The agreement is of a kind that the Convention leaves out.
   *
   * @param asks the question that was answered by yes
   */
  record LeftOut(String article, Text asks) implements Finding {}

  /** Nothing is known of the state. */
  record NotKnown(String article) implements Finding {}
}
