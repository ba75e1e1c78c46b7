package org.caravanserai.matching;

import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;

/** Puts reasons, concerns, gaps and bars in words, one sentence each, in the reader's language. */
public final class MatchText {
  private final Knowledge knowledge;
  private final Messages messages;

  private MatchText(Knowledge knowledge, Messages messages) {
    this.knowledge = knowledge;
    this.messages = messages;
  }

  /** Words in the language of the messages. */
  public static MatchText in(Messages messages, Knowledge knowledge) {
    return new MatchText(knowledge, messages);
  }

  /** What speaks for a match. */
  public String say(Reason reason) {
    throw new UnsupportedOperationException(reason + messages.language() + knowledge);
  }

  /** What speaks against a match. */
  public String say(Concern concern) {
    throw new UnsupportedOperationException(concern.toString());
  }

  /** What is not stated. */
  public String say(Gap gap) {
    throw new UnsupportedOperationException(gap.toString());
  }

  /** What stands between. */
  public String say(Bar bar) {
    throw new UnsupportedOperationException(bar.toString());
  }
}
