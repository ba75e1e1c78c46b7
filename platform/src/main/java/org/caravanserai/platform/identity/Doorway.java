package org.caravanserai.platform.identity;

import java.io.PrintStream;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Wording;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells the operator how to become administrator. It goes to the console and not to the log: logs
 * are shipped and kept, and the link opens the house.
 */
@Component
class Doorway {
  private final FirstAdministrator first;

  Doorway(FirstAdministrator first) {
    this.first = first;
  }

  @EventListener(ApplicationReadyEvent.class)
  void open() {
    Messages messages = Wording.forOperator();
    PrintStream console = System.out;
    first
        .offer()
        .ifPresent(link -> console.println(messages.get("identity.first.console") + "\n  " + link));
  }
}
