package org.caravanserai.platform.house;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/**
 * Who does what follows from a command, such as letters: a few at a time, while the rest wait. Each
 * keeps a connection to the database; without an end to their number they would keep all of them
 * from the requests. What is not done when the house ends is still in the outbox and done later.
 */
@Configuration(proxyBeanMethods = false)
class FollowUps {
  /** Of the connections that there are, well below half. */
  private static final int AT_ONCE = 8;

  /** What comes beyond is brought again by the outbox. */
  private static final int MOST_WAITING = 100_000;

  /**
   * By the names under which Spring Boot and, where there is a scheduler as well, Spring look for
   * it.
   */
  @Bean({"applicationTaskExecutor", "taskExecutor"})
  ThreadPoolTaskExecutor applicationTaskExecutor() {
    ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
    executor.setCorePoolSize(AT_ONCE);
    executor.setMaxPoolSize(AT_ONCE);
    executor.setQueueCapacity(MOST_WAITING);
    executor.setAllowCoreThreadTimeOut(true);
    executor.setThreadNamePrefix("follow-up-");
    return executor;
  }
}
