package org.caravanserai.benchmarks.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.caravanserai.corridor.search.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.opentripplanner.raptor.api.path.RaptorPath;

class ParetoSetTest {

  static LongStream seeds() {
    return Seeds.first(40);
  }

  private static Set<EveryWay.Totals> totals(List<Path> paths) {
    return paths.stream()
        .map(path ->
            new EveryWay.Totals(
                (int) path.minutesP50(),
                (int) path.cents(),
                (int) path.grams(),
                (int) path.minutesP90()))
        .collect(Collectors.toSet());
  }

  /** OpenTripPlanner also keeps ways that merely leave later; those go first. */
  private static Set<EveryWay.Totals> shared(Collection<RaptorPath<OtpRun>> paths) {
    return EveryWay.unbeaten(
        paths.stream()
            .map(path ->
                new EveryWay.Totals(
                    path.endTime() / 60,
                    path.c1(),
                    path.numberOfTransfers() + 1,
                    path.endTime() / 60))
            .toList());
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void four_criteria_find_what_trying_every_way_finds(long seed) {
    Timetable timetable = TimetableGenerator.timetable(7, 10, seed);
    OwnSearch own = OwnSearch.of(timetable);
    EveryWay everyWay = new EveryWay(timetable);
    for (Question question : Question.list(timetable, 10, seed)) {
      assertThat(totals(own.paths(question)))
          .as("%s", question)
          .isEqualTo(everyWay.front(question));
    }
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void open_trip_planner_finds_the_same_in_the_criteria_that_it_shares(long seed) {
    Timetable timetable = TimetableGenerator.timetable(12, 24, seed);
    OwnSearch own = OwnSearch.withBoardings(timetable);
    OtpRaptor otp = new OtpRaptor(timetable);
    for (Question question : Question.list(timetable, 5, seed)) {
      Set<EveryWay.Totals> ours = totals(own.paths(question));
      assertThat(shared(otp.paths(question, true))).as("%s", question).isEqualTo(ours);
      assertThat(shared(otp.paths(question, false))).as("%s", question).isEqualTo(ours);
    }
  }

  @Test
  void open_trip_planner_finds_the_same_on_two_hundred_terminals() {
    Timetable timetable = TimetableGenerator.timetable(200, 400, 7);
    OwnSearch own = OwnSearch.withBoardings(timetable);
    OtpRaptor otp = new OtpRaptor(timetable);
    for (Question question : Question.list(timetable, 50, 7)) {
      assertThat(shared(otp.paths(question, true)))
          .as("%s", question)
          .isEqualTo(totals(own.paths(question)));
    }
  }
}
