package org.caravanserai.platform.demo;

import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Wording;

/** A house is not opened this way. Nothing has been changed. */
final class DemoRefusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  enum Reason {
    /** A demo is wanted of a house in which real people may be. */
    OTHER_HOUSE("demo.refusal.other-house"),
    /** A demo house is to be opened as a real one. */
    DEMO_HOUSE("demo.refusal.demo-house");

    private final String key;

    Reason(String key) {
      this.key = key;
    }
  }

  private final Reason reason;

  DemoRefusal(Reason reason) {
    this.reason = reason;
  }

  Reason reason() {
    return reason;
  }

  String whatIsWrong(Messages messages) {
    return messages.get(reason.key + ".what");
  }

  String whatToDo(Messages messages) {
    return messages.get(reason.key + ".do");
  }

  @Override
  public String getMessage() {
    Messages messages = Wording.forOperator();
    return whatIsWrong(messages) + " " + whatToDo(messages);
  }
}
