package org.caravanserai.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Place;

/**
 * All steps of all procedures with what must come before each, to find circles and steps that are
 * not there. Steps of procedures that a later pack replaced do not count; two versions of a
 * procedure meet only on days that both cover.
 */
final class StepGraph {

  /** A step that must come before, and where that is said. */
  record After(String id, Place place) {}

  /**
   * One step of one version of a procedure.
   *
   * @param id {@code procedure-id/step-id}
   * @param procedure where the procedure begins
   */
  record Entry(
      String id,
      Place procedure,
      Validity valid,
      Place place,
      List<After> after,
      List<String> needs,
      List<String> gives) {}

  private final List<Entry> read = new ArrayList<>();

  void add(Entry step) {
    read.add(step);
  }

  /**
   * Reports steps that are named but not there, and one circle for each step that circles lead back
   * to.
   *
   * @param procedures where the procedures begin that no later pack replaced
   */
  void check(Set<Place> procedures, Mistakes mistakes) {
    new Check(
            read.stream().filter(step -> procedures.contains(step.procedure())).toList(), mistakes)
        .run();
  }

  private static final class Check {
    private final List<Entry> steps;
    private final Mistakes mistakes;
    private final Map<String, List<Entry>> byId = new HashMap<>();
    private final Map<String, List<Entry>> givers = new HashMap<>();
    private final Set<Entry> done = new HashSet<>();
    private final Deque<Frame> path = new ArrayDeque<>();
    private final Set<Entry> onPath = new HashSet<>();
    private final Set<Entry> told = new HashSet<>();

    private record Frame(Entry step, Deque<Entry> left) {}

    Check(List<Entry> steps, Mistakes mistakes) {
      this.steps = steps;
      this.mistakes = mistakes;
      for (Entry step : steps) {
        byId.computeIfAbsent(step.id(), _ -> new ArrayList<>()).add(step);
        step.gives().forEach(id -> givers.computeIfAbsent(id, _ -> new ArrayList<>()).add(step));
      }
    }

    void run() {
      for (Entry step : steps) {
        for (After after : step.after()) {
          if (!byId.containsKey(after.id())) {
            References.report("step", after.id(), after.place(), mistakes);
          }
        }
        if (!done.contains(step)) {
          visit(step);
        }
      }
    }

    private void visit(Entry start) {
      enter(start);
      while (!path.isEmpty()) {
        Frame frame = path.getLast();
        if (frame.left().isEmpty()) {
          leave(frame.step());
          continue;
        }
        Entry next = frame.left().removeFirst();
        if (onPath.contains(next)) {
          if (told.add(next)) {
            report(next);
          }
        } else if (!done.contains(next)) {
          enter(next);
        }
      }
    }

    private void enter(Entry step) {
      onPath.add(step);
      path.addLast(new Frame(step, new ArrayDeque<>(before(step))));
    }

    private void leave(Entry step) {
      onPath.remove(step);
      done.add(step);
      path.removeLast();
    }

    private List<Entry> before(Entry step) {
      List<Entry> before = new ArrayList<>();
      for (After after : step.after()) {
        before.addAll(byId.getOrDefault(after.id(), List.of()));
      }
      for (String document : step.needs()) {
        givers.getOrDefault(document, List.of()).stream()
            .filter(giver -> !giver.equals(step))
            .forEach(before::add);
      }
      before.removeIf(other -> !other.valid().overlaps(step.valid()));
      return before;
    }

    private void report(Entry back) {
      List<String> circle =
          path.stream()
              .map(Frame::step)
              .dropWhile(step -> !step.equals(back))
              .map(Entry::id)
              .toList();
      mistakes.add(
          back.place(),
          "steps wait for each other: "
              + String.join(" waits for ", circle)
              + " waits for "
              + back.id(),
          "remove one `after`, or give one of the documents another id");
    }
  }
}
