package org.caravanserai.platform.demo;

import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.house.Wording;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells on the console where the demo house is entered. */
@Component
@ConditionalOnBooleanProperty("serai.demo")
class DemoDoorway {
  private final HouseAddress house;

  DemoDoorway(HouseAddress house) {
    this.house = house;
  }

  @EventListener(ApplicationReadyEvent.class)
  @SuppressWarnings("SystemOut")
  void open() {
    System.out.println(Wording.forOperator().get("demo.console") + "\n  " + house.link("/demo"));
  }
}
