package org.caravanserai.platform.demo;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The mark of a demo house, and whom a visitor may be there. */
@Repository
class DemoStore {
  private final JdbcClient database;
  private final Clock clock;

  DemoStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  boolean isDemo() {
    return database.sql("SELECT count(*) FROM demo_house").query(Integer.class).single() > 0;
  }

  /** Marks the house; of two transactions at once, the second waits and gets false. */
  boolean mark() {
    return database
            .sql("INSERT INTO demo_house (made_at) VALUES (:now) ON CONFLICT DO NOTHING")
            .param("now", clock.instant().atOffset(ZoneOffset.UTC))
            .update()
        == 1;
  }

  void cast(List<UUID> people) {
    for (int place = 0; place < people.size(); place++) {
      database
          .sql("INSERT INTO demo_cast (place, person) VALUES (:place, :person)")
          .param("place", place)
          .param("person", people.get(place))
          .update();
    }
  }

  List<UUID> cast() {
    return database
        .sql("SELECT person FROM demo_cast ORDER BY place")
        .query((row, number) -> row.getObject("person", UUID.class))
        .list();
  }
}
