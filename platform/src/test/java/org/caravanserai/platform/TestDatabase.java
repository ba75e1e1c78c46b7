package org.caravanserai.platform;

import org.caravanserai.platform.database.EmbeddedDatabase;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives a house under test a database of its own, and a folder for what it writes. */
class TestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
  @Override
  public void initialize(ConfigurableApplicationContext house) {
    EmbeddedDatabase database = EmbeddedDatabase.migrated();
    TestPropertyValues.of(
            "serai.database.url=" + database.url(),
            "serai.data=target/house-" + ProcessHandle.current().pid(),
            "serai.api.per-minute=1000000",
            "serai.api.drafts-per-hour=1000000",
            "serai.casework.wake-millis=600000",
            "server.shutdown=immediate",
            "spring.lifecycle.timeout-per-shutdown-phase=2s")
        .applyTo(house);
  }
}
