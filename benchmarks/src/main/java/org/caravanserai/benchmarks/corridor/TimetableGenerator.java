package org.caravanserai.benchmarks.corridor;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.caravanserai.benchmarks.corridor.Timetable.Call;
import org.caravanserai.benchmarks.corridor.Timetable.Service;

/**
 * Makes timetables from a seed. Terminals lie at random in a rectangle of 4,000 by 2,000 km. Each
 * line joins a terminal to near ones and runs both ways, as two services; the first lines tie all
 * terminals together. Half of the lines are shuttles between two terminals, the others call at
 * three to six. A line is served by road, rail or ship, 1 to 14 times a week, at even intervals.
 */
final class TimetableGenerator {
  /** Three weeks. */
  static final int HORIZON_MINUTES = 21 * 24 * 60;

  private static final int WEEK_MINUTES = 7 * 24 * 60;
  private static final int[] RUNS_A_WEEK = {1, 2, 3, 5, 7, 14};

  private final Random random;
  private final double[] x;
  private final double[] y;

  /** Pace, price and emissions of one 20 ft box, before each line varies them by up to 30 %. */
  private enum Mode {
    ROAD(45, 1.10, 1_000, 4_000),
    RAIL(28, 0.45, 230, 6_000),
    SHIP(16, 0.15, 80, 9_000);

    private final double kmPerHour;
    private final double usdPerKm;
    private final double gramsPerKm;
    private final int handlingCents;

    Mode(double kmPerHour, double usdPerKm, double gramsPerKm, int handlingCents) {
      this.kmPerHour = kmPerHour;
      this.usdPerKm = usdPerKm;
      this.gramsPerKm = gramsPerKm;
      this.handlingCents = handlingCents;
    }
  }

  private TimetableGenerator(int terminals, long seed) {
    random = new Random(seed);
    x = random.doubles(terminals, 0, 4_000).toArray();
    y = random.doubles(terminals, 0, 2_000).toArray();
  }

  /** A timetable of so many terminals and so many services, an even number. */
  static Timetable timetable(int terminals, int services, long seed) {
    TimetableGenerator generator = new TimetableGenerator(terminals, seed);
    List<Service> all = new ArrayList<>();
    for (int line = 0; line < services / 2; line++) {
      generator.addLine(line, all);
    }
    return new Timetable(terminals, all);
  }

  private void addLine(int line, List<Service> services) {
    List<Integer> way = new ArrayList<>();
    if (line < x.length - 1) {
      way.add(line + 1);
      way.add(nearest(way, line + 1));
    } else {
      way.add(random.nextInt(x.length));
    }
    int calls = random.nextBoolean() ? 2 : 3 + random.nextInt(4);
    while (way.size() < Math.min(calls, x.length)) {
      way.add(nearest(way, x.length));
    }
    Mode mode = mode();
    double pace = mode.kmPerHour * about();
    double price = mode.usdPerKm * about();
    double emissions = mode.gramsPerKm * about();
    int runs = RUNS_A_WEEK[random.nextInt(RUNS_A_WEEK.length)];
    int centsPerMinute = (int) Math.max(1, Math.round(100 * price * pace / 60));
    for (List<Integer> direction : List.of(way, way.reversed())) {
      services.add(
          new Service(
              calls(direction, pace, emissions),
              departures(runs),
              (int) (mode.handlingCents * about()),
              centsPerMinute));
    }
  }

  /** One of the three nearest terminals that the way does not touch yet. */
  private int nearest(List<Integer> way, int among) {
    int last = way.getLast();
    List<Integer> near =
        IntStream.range(0, among)
            .boxed()
            .filter(terminal -> !way.contains(terminal))
            .sorted(Comparator.comparingDouble(terminal -> km(last, terminal)))
            .limit(3)
            .toList();
    return near.get(random.nextInt(near.size()));
  }

  private Mode mode() {
    int percent = random.nextInt(100);
    return percent < 40 ? Mode.ROAD : percent < 85 ? Mode.RAIL : Mode.SHIP;
  }

  private double about() {
    return random.nextDouble(0.7, 1.3);
  }

  private List<Call> calls(List<Integer> way, double pace, double emissions) {
    List<Call> calls = new ArrayList<>(List.of(new Call(way.getFirst(), 0, 0, 0, 0)));
    for (int i = 1; i < way.size(); i++) {
      Call before = calls.getLast();
      double km = km(before.terminal(), way.get(i));
      int ride = 30 + (int) Math.round(60 * km / pace);
      int arrival = before.departure() + ride;
      calls.add(
          new Call(
              way.get(i),
              arrival,
              arrival + 60 + random.nextInt(300),
              before.delay() + (int) (ride * random.nextDouble(0.1, 0.6)),
              before.grams() + (int) Math.round(km * emissions)));
    }
    return calls;
  }

  private List<Integer> departures(int runsAWeek) {
    int interval = WEEK_MINUTES / runsAWeek;
    int first = random.nextInt(interval);
    return IntStream.iterate(first, minute -> minute < HORIZON_MINUTES, minute -> minute + interval)
        .boxed()
        .toList();
  }

  private double km(int one, int other) {
    return Math.hypot(x[one] - x[other], y[one] - y[other]);
  }
}
