package org.caravanserai.benchmarks.corridor;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * From one terminal to another one, not leaving before a minute.
 *
 * @param departure a minute of the first day
 */
record Question(int from, int to, int departure) {

  /** So many questions, from a seed. */
  static List<Question> list(Timetable timetable, int count, long seed) {
    Random random = new Random(seed);
    return Stream.generate(() -> any(timetable.terminals(), random)).limit(count).toList();
  }

  private static Question any(int terminals, Random random) {
    int from = random.nextInt(terminals);
    int to = (from + 1 + random.nextInt(terminals - 1)) % terminals;
    return new Question(from, to, random.nextInt(24 * 60));
  }
}
