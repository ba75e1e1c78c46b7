package org.caravanserai.procedure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** The critical path method over one set of durations. */
final class Schedule {
  private final Network network;
  private final int[] days;
  private final int[] start;
  private final int[] finish;
  private final int end;

  Schedule(Network network, int[] days) {
    this.network = network;
    this.days = days;
    this.start = new int[network.size()];
    this.finish = new int[network.size()];
    for (int step = 0; step < start.length; step++) {
      start[step] = network.start(step, network.ready(step, finish));
      finish[step] = network.finish(step, start[step], days[step]);
    }
    this.end = Arrays.stream(gatingSteps()).map(step -> finish[step]).max().orElse(0);
  }

  /** Calendar days from the step's start to its end. */
  int elapsed(int step) {
    return finish[step] - start[step];
  }

  /**
   * The steps that set the end, in order: from the step that ends last, back to the one before it
   * that ended last, and so on. Of equals the lowest position is taken.
   */
  List<Integer> criticalPath() {
    List<Integer> path = new ArrayList<>();
    int step = lastOf(gatingSteps());
    while (step >= 0) {
      path.addFirst(step);
      step = lastOf(network.predecessors(step));
    }
    return path;
  }

  /**
   * By how much each step may end later without moving the end of all, in the days that it counts.
   * A step of the critical path may have some where the next authority has a day off.
   */
  int[] slack() {
    int[] latest = new int[finish.length];
    int lastOfAll = Arrays.stream(finish).max().orElse(0);
    Arrays.setAll(latest, step -> network.gates(step) ? end : lastOfAll);
    int[] slack = new int[finish.length];
    for (int step = finish.length - 1; step >= 0; step--) {
      slack[step] = network.daysBetween(step, finish[step], latest[step]);
      int ready = network.latestReady(step, latest[step], days[step]);
      for (int predecessor : network.predecessors(step)) {
        latest[predecessor] = Math.min(latest[predecessor], ready);
      }
    }
    return slack;
  }

  private int[] gatingSteps() {
    return IntStream.range(0, finish.length).filter(network::gates).toArray();
  }

  private int lastOf(int[] steps) {
    int last = -1;
    for (int step : steps) {
      if (last < 0 || finish[step] > finish[last]) {
        last = step;
      }
    }
    return last;
  }
}
