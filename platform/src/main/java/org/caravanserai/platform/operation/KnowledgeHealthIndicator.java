package org.caravanserai.platform.operation;

import org.caravanserai.platform.library.InForce;
import org.caravanserai.platform.library.Library;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Whether there is an edition of the knowledge to answer by. */
@Component
class KnowledgeHealthIndicator implements HealthIndicator {
  private final Library library;

  KnowledgeHealthIndicator(Library library) {
    this.library = library;
  }

  @Override
  public Health health() {
    try {
      InForce now = library.inForce();
      return Health.up()
          .withDetail("publication", now.publication().number())
          .withDetail("digest", now.edition().digest())
          .build();
    } catch (IllegalStateException notOpened) {
      return Health.outOfService().build();
    }
  }
}
