package org.caravanserai.platform.demo;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sees to it that a demo house stays one and a real house never becomes one. Decides before the
 * other rooms open; furnishes an empty house after the library has opened and the index of listings
 * stands, and before the web server answers.
 */
@Component
class DemoHouse implements SmartInitializingSingleton, SmartLifecycle {
  /** What is to be done on a start. */
  enum Decision {
    OPEN,
    FURNISH
  }

  private static final Logger LOG = LoggerFactory.getLogger(DemoHouse.class);

  private final DemoStore store;
  private final ObjectProvider<Furnishing> furnishing;
  private volatile Decision decision = Decision.OPEN;
  private volatile boolean open;

  DemoHouse(DemoStore store, ObjectProvider<Furnishing> furnishing) {
    this.store = store;
    this.furnishing = furnishing;
  }

  /**
   * @param asked whether the house is started with {@code --demo}
   * @param isDemo whether it is marked as a demo house
   * @param isEmpty whether nobody has an account in it
   * @throws DemoRefusal when it may not be opened this way
   */
  static Decision decide(boolean asked, boolean isDemo, boolean isEmpty) {
    if (isDemo) {
      if (!asked) {
        throw new DemoRefusal(DemoRefusal.Reason.DEMO_HOUSE);
      }
      return Decision.OPEN;
    }
    if (asked && !isEmpty) {
      throw new DemoRefusal(DemoRefusal.Reason.OTHER_HOUSE);
    }
    return asked ? Decision.FURNISH : Decision.OPEN;
  }

  @Override
  public void afterSingletonsInstantiated() {
    Furnishing asked = furnishing.getIfAvailable();
    decision = decide(asked != null, store.isDemo(), asked != null && asked.isHouseEmpty());
  }

  /** After the library, whose phase is 0, and the index of listings, whose phase is 1. */
  @Override
  public int getPhase() {
    return 2;
  }

  @Override
  public void start() {
    if (decision == Decision.FURNISH && furnishing.getObject().furnish()) {
      LOG.info("The demo house is furnished");
    }
    open = true;
  }

  @Override
  public void stop() {
    open = false;
  }

  @Override
  public boolean isRunning() {
    return open;
  }
}
