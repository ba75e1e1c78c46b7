package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.OptionalInt;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.PublicNumbers.By;
import org.caravanserai.platform.identity.Actor;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class StatisticsTest {
  @Autowired ApplicationContext house;
  @Autowired Statistics statistics;

  @Test
  void cases_of_a_finished_quarter_are_counted_and_few_of_a_side_are_not_shown() {
    Post busy = new Post(house);
    Post quiet = new Post(house);
    Actor member = busy.member();
    for (int i = 0; i < 23; i++) {
      busy.reported(member);
    }
    busy.reported(member);
    quiet.reported(quiet.member());

    PublicNumbers.OfKind responses = responses(statistics.count(afterThisQuarter()));
    assertThat(responses.opened().orElseThrow()).isGreaterThanOrEqualTo(25);
    PublicNumbers.Table sides =
        responses.tables().stream()
            .filter(table -> table.by() == By.SIDE)
            .findFirst()
            .orElseThrow();
    assertThat(cell(sides, quiet)).isEmpty();
    assertThat(sides.cells().stream().filter(cell -> cell.count().isEmpty()).count())
        .isGreaterThan(1);
    for (PublicNumbers.Cell cell : sides.cells()) {
      assertThat(cell.count().orElse(5)).isGreaterThanOrEqualTo(5);
    }
  }

  private static Instant afterThisQuarter() {
    return Instant.now().plus(92, ChronoUnit.DAYS);
  }

  private static PublicNumbers.OfKind responses(PublicNumbers numbers) {
    return numbers.quarters().getFirst().kinds().stream()
        .filter(kind -> kind.kind().equals("response"))
        .findFirst()
        .orElseThrow();
  }

  private static OptionalInt cell(PublicNumbers.Table table, Post of) {
    return table.cells().stream()
        .filter(cell -> cell.key().equals(of.home.id().toString()))
        .findFirst()
        .orElseThrow()
        .count();
  }

  @Test
  void a_quarter_that_is_not_over_is_not_counted() {
    assertThat(statistics.count(Instant.parse("2026-11-23T12:00:00Z")).quarters())
        .extracting(quarter -> quarter.from() + " " + quarter.to())
        .containsExactly(
            "2026-07-01 2026-10-01",
            "2026-04-01 2026-07-01",
            "2026-01-01 2026-04-01",
            "2025-10-01 2026-01-01");
  }

  @Test
  void they_are_there_for_everybody_in_every_language(Visitor visitor) {
    for (String language : Messages.LANGUAGES) {
      assertThat(visitor.speaking(language).get("/statistics").statusCode()).isEqualTo(200);
    }
    assertThat(visitor.speaking("en").get("/statistics").body())
        .contains("Fewer than 5 cases are not shown", "Two-way response");
    assertThat(visitor.get("/api/v1/statistics").body()).contains("\"least\":5", "\"quarters\":[");
    assertThat(List.of(statistics.read())).containsExactly(statistics.read());
  }
}
