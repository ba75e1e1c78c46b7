package org.caravanserai.platform.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.caravanserai.platform.library.Library;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the house measures of itself: the edition in force, and what waits to be done after a
 * command. Asked when somebody reads the meters; what cannot be known then is NaN.
 */
@Component
class HouseMeters implements MeterBinder {
  private final Library library;
  private final JdbcClient database;
  private final Clock clock;

  HouseMeters(Library library, JdbcClient database, Clock clock) {
    this.library = library;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void bindTo(MeterRegistry meters) {
    Gauge.builder("serai.edition.number", this, HouseMeters::editionNumber)
        .description("Number of the publication in force on this instance")
        .register(meters);
    TimeGauge.builder("serai.edition.age", this, TimeUnit.SECONDS, HouseMeters::editionAgeSeconds)
        .description("Since the publication that is in force on this instance")
        .register(meters);
    Gauge.builder("serai.edition.items", this, HouseMeters::editionItems)
        .description("Items of the library that can be searched")
        .register(meters);
    Gauge.builder("serai.outbox.waiting", this, HouseMeters::outboxWaiting)
        .description("Events of which a listener has not finished, in the whole house")
        .register(meters);
    TimeGauge.builder(
            "serai.outbox.oldest", this, TimeUnit.SECONDS, HouseMeters::outboxOldestSeconds)
        .description("Age of the oldest of these events; 0 when none waits")
        .register(meters);
  }

  private double editionNumber() {
    return library.inForce().publication().number();
  }

  private double editionAgeSeconds() {
    return Duration.between(library.inForce().publication().at(), clock.instant()).toSeconds();
  }

  private double editionItems() {
    return library.current().catalogue().items().size();
  }

  private double outboxWaiting() {
    return database
        .sql("SELECT count(*) FROM event_publication WHERE completion_date IS NULL")
        .query(Long.class)
        .single();
  }

  private double outboxOldestSeconds() {
    return database
        .sql(
            """
            SELECT coalesce(extract(epoch FROM now() - min(publication_date)), 0)
            FROM event_publication WHERE completion_date IS NULL
            """)
        .query(Double.class)
        .single();
  }
}
