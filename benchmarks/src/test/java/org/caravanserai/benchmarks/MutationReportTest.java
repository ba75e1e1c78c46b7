package org.caravanserai.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MutationReportTest {
  private static final MarkedPage FIGURES =
      new MarkedPage(
          """
          <!-- mutation:begin -->
          | `calendar` | 1 | old |
          | `risk` | 2 | kept |
          <!-- mutation:end -->
          """);
  private static final MarkedPage SURVIVORS =
      new MarkedPage(
          """
          | `Office.year` | speed |
          <!-- survivors:begin -->

          ### calendar

          - `Old.code`: gone

          ### risk

          - `Tally.add`: kept

          <!-- survivors:end -->
          """);
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final MutatedRoom CALENDAR = calendar(8, 2);

  @Test
  void one_room_is_written_and_the_others_stay() {
    assertThat(MutationReport.withRows(FIGURES, List.of(CALENDAR), DAY).lines("mutation"))
        .contains(
            "| `calendar` | 2026-11-22 | 10 | 8 | 0 | 2 | 0 | 80.0 % | 1 of 2 |",
            "| `risk` | 2 | kept |")
        .noneMatch(line -> line.contains("old"));
    assertThat(MutationReport.withSurvivors(SURVIVORS, List.of(CALENDAR)).lines("survivors"))
        .containsExactly(
            "",
            "### calendar",
            "",
            "- `Day.of`: replaced call",
            "",
            "### risk",
            "",
            "- `Tally.add`: kept",
            "");
  }

  @Test
  void writing_the_same_again_changes_nothing() {
    MarkedPage rows = MutationReport.withRows(FIGURES, List.of(CALENDAR), DAY);
    MarkedPage survivors = MutationReport.withSurvivors(SURVIVORS, List.of(CALENDAR));

    assertThat(MutationReport.withRows(rows, List.of(CALENDAR), DAY)).isEqualTo(rows);
    assertThat(MutationReport.withSurvivors(survivors, List.of(CALENDAR))).isEqualTo(survivors);
  }

  @Test
  void a_room_fails_with_too_few_mutants_or_too_many_survivors() {
    assertThat(calendar(8, 2).failure()).hasValueSatisfying(f -> assertThat(f).contains("JDK 25"));
    assertThat(calendar(800, 200).failure()).isEmpty();
    assertThat(calendar(799, 201).failure())
        .hasValueSatisfying(f -> assertThat(f).contains("79.9 %", "less than 80 %"));
  }

  /** Mutants of which some were killed, and some survive in two methods by turns. */
  private static MutatedRoom calendar(int killed, int survived) {
    Stream<Mutant> dead =
        IntStream.range(0, killed)
            .mapToObj(_ -> new Mutant("KILLED", true, "Office.zone", 1, "replaced call"));
    Stream<Mutant> alive =
        IntStream.range(0, survived)
            .mapToObj(i ->
                new Mutant(
                    "SURVIVED", false, i % 2 == 0 ? "Office.year" : "Day.of", 1, "replaced call"));
    return new MutatedRoom("calendar", Stream.concat(dead, alive).toList(), Set.of("Office.year"));
  }
}
