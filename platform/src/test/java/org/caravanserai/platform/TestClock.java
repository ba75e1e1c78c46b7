package org.caravanserai.platform;

import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** The clock of a house under test. */
@TestConfiguration(proxyBeanMethods = false)
class TestClock {
  @Bean
  @Primary
  MovableClock movableClock() {
    return new MovableClock();
  }
}
