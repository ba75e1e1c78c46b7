package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalInt;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.PublicNumbers;
import org.caravanserai.platform.casework.Statistics;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.house.Wording;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Public statistics: how many cases there were, without anybody in particular. */
@RestController
@Tag(name = "cases")
class StatisticsApi {
  private final Statistics statistics;
  private final CaseWords words;

  StatisticsApi(Statistics statistics, CaseWords words) {
    this.statistics = statistics;
    this.words = words;
  }

  /**
   * The numbers.
   *
   * @param at when they were counted; anew every ten minutes
   * @param least a smaller count is not shown, nor is one from which it could be computed
   */
  record PublicStatistics(Instant at, int least, List<StatisticsQuarter> quarters) {}

  /**
   * A finished quarter.
   *
   * @param to the first day after it
   */
  record StatisticsQuarter(LocalDate from, LocalDate to, List<StatisticsKind> kinds) {}

  /**
   * Cases of one kind.
   *
   * @param opened absent where it may not be shown
   * @param ended absent where it may not be shown
   */
  record StatisticsKind(
      String kind,
      @Nullable Integer opened,
      @Nullable Integer ended,
      List<StatisticsTable> tables) {}

  /**
   * The cases, divided.
   *
   * @param by {@code month}, {@code side}, {@code topic}; {@code outcome} of those that were ended
   * @param cells none where nothing may be shown
   */
  record StatisticsTable(String by, List<StatisticsCell> cells) {}

  /**
   * A count.
   *
   * @param key a month, the id of a side, a topic, an outcome
   * @param name of a side, in the reader's language
   * @param count absent where it may not be shown
   */
  record StatisticsCell(String key, @Nullable String name, @Nullable Integer count) {}

  @GetMapping("/api/v1/statistics")
  @Operation(
      summary = "How many cases there were, for everybody",
      description =
          "Of the last four finished quarters. Small counts are not shown, nor are those from which"
              + " a small one could be computed.")
  PublicStatistics read(HttpServletRequest request) {
    Messages messages = Wording.in(ReaderLanguage.of(request));
    PublicNumbers numbers = statistics.read();
    return new PublicStatistics(
        numbers.at(),
        numbers.least(),
        numbers.quarters().stream()
            .map(quarter ->
                new StatisticsQuarter(
                    quarter.from(),
                    quarter.to(),
                    quarter.kinds().stream().map(kind -> kind(kind, messages)).toList()))
            .toList());
  }

  private StatisticsKind kind(PublicNumbers.OfKind kind, Messages messages) {
    return new StatisticsKind(
        kind.kind(),
        number(kind.opened()),
        number(kind.ended()),
        kind.tables().stream()
            .map(table ->
                new StatisticsTable(
                    table.by().name().toLowerCase(Locale.ROOT),
                    table.isShown()
                        ? table.cells().stream()
                            .map(cell -> cell(table.by(), cell, messages))
                            .toList()
                        : List.of()))
            .toList());
  }

  private StatisticsCell cell(PublicNumbers.By by, PublicNumbers.Cell cell, Messages messages) {
    return new StatisticsCell(
        cell.key(),
        by == PublicNumbers.By.SIDE ? words.name(cell.key(), messages) : null,
        number(cell.count()));
  }

  private static @Nullable Integer number(OptionalInt count) {
    return count.isPresent() ? Integer.valueOf(count.getAsInt()) : null;
  }
}
