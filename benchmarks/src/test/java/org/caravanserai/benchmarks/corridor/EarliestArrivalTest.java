package org.caravanserai.benchmarks.corridor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.ToIntFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class EarliestArrivalTest {

  static LongStream seeds() {
    return Seeds.first(40);
  }

  private static void assertAllArriveAlike(Timetable timetable, int questions, long seed) {
    ConnectionScan scan = new ConnectionScan(timetable);
    OwnSearch own = OwnSearch.of(timetable);
    OtpRaptor otp = new OtpRaptor(timetable);
    NaviqoreRaptor naviqore = new NaviqoreRaptor(timetable);
    for (Question question : Question.list(timetable, questions, seed)) {
      int arrival = scan.arrival(question);
      assertAlike("Caravanserai", question, own::arrival, arrival);
      assertAlike("OpenTripPlanner", question, otp::arrival, arrival);
      assertAlike("Naviqore", question, naviqore::arrival, arrival);
    }
  }

  private static void assertAlike(
      String who, Question question, ToIntFunction<Question> asked, int arrival) {
    assertThat(asked.applyAsInt(question)).as("%s, %s", who, question).isEqualTo(arrival);
  }

  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void on_small_networks_the_earliest_arrival_is_what_trying_every_way_finds(long seed) {
    Timetable timetable = TimetableGenerator.timetable(7, 10, seed);
    ConnectionScan scan = new ConnectionScan(timetable);
    EveryWay everyWay = new EveryWay(timetable);
    for (Question question : Question.list(timetable, 10, seed)) {
      assertAlike("Connection Scan", question, scan::arrival, everyWay.arrival(question));
    }
    assertAllArriveAlike(timetable, 10, seed);
  }

  @Test
  void on_two_hundred_terminals_all_four_searches_arrive_alike() {
    assertAllArriveAlike(TimetableGenerator.timetable(200, 400, 5), 300, 5);
  }

  @Test
  void on_a_thousand_terminals_all_four_searches_arrive_alike() {
    assertAllArriveAlike(TimetableGenerator.timetable(1_000, 3_000, 6), 100, 6);
  }
}
