package org.caravanserai.benchmarks.corridor;

import java.util.List;
import java.util.function.ToIntFunction;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The network that a contestant is asked about, and the questions, one after the other. */
@State(Scope.Benchmark)
public class GeneratedNetwork {
  private static final long SEED = 1;
  private static final int QUESTIONS = 200;

  /** Terminals and services. */
  @Param({"200/400", "1000/3000"})
  public String network = "";

  private List<Question> questions = List.of();
  private int asked;

  final Timetable generate() {
    int slash = network.indexOf('/');
    Timetable timetable =
        TimetableGenerator.timetable(
            Integer.parseInt(network.substring(0, slash)),
            Integer.parseInt(network.substring(slash + 1)),
            SEED);
    questions = Question.list(timetable, QUESTIONS, SEED);
    return timetable;
  }

  final Question next() {
    return questions.get(asked++ % questions.size());
  }

  /** Refuses a contestant that does not arrive as early as the Connection Scan, every time. */
  final void check(Timetable timetable, ToIntFunction<Question> arrival) {
    ConnectionScan scan = new ConnectionScan(timetable);
    for (Question question : questions) {
      int right = scan.arrival(question);
      int answer = arrival.applyAsInt(question);
      if (answer != right) {
        throw new IllegalStateException(question + ": " + answer + " instead of " + right);
      }
    }
  }
}
