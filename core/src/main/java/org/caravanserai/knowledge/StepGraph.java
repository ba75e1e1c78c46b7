package org.caravanserai.knowledge;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Place;

/** All steps of all procedures with what must come before each, to find circles. */
final class StepGraph {
  private record Entry(Place place, List<String> after, List<String> needs) {}

  private final Map<String, Entry> steps = new LinkedHashMap<>();
  private final Map<String, List<String>> givers = new HashMap<>();

  void add(String id, Place place, List<String> after, List<String> needs, List<String> gives) {
    steps.put(id, new Entry(place, after, needs));
    gives.forEach(document -> givers.computeIfAbsent(document, _ -> new ArrayList<>()).add(id));
  }

  Set<String> ids() {
    return steps.keySet();
  }

  /** Reports one circle for each group of steps that wait for each other. */
  void check(Mistakes mistakes) {
    Set<String> done = new HashSet<>();
    for (String start : steps.keySet()) {
      if (!done.contains(start)) {
        visit(start, done, mistakes);
      }
    }
  }

  private record Frame(String step, Deque<String> left) {}

  private void visit(String start, Set<String> done, Mistakes mistakes) {
    Deque<Frame> path = new ArrayDeque<>();
    Set<String> onPath = new HashSet<>();
    enter(start, path, onPath);
    while (!path.isEmpty()) {
      Frame frame = path.getLast();
      if (frame.left().isEmpty()) {
        onPath.remove(frame.step());
        done.add(frame.step());
        path.removeLast();
        continue;
      }
      String next = frame.left().removeFirst();
      if (onPath.contains(next)) {
        report(path, next, mistakes);
        done.add(next);
      } else if (!done.contains(next)) {
        enter(next, path, onPath);
      }
    }
  }

  private void enter(String step, Deque<Frame> path, Set<String> onPath) {
    onPath.add(step);
    path.addLast(new Frame(step, new ArrayDeque<>(before(step))));
  }

  private List<String> before(String step) {
    Entry entry = steps.get(step);
    if (entry == null) {
      return List.of();
    }
    List<String> before = new ArrayList<>(entry.after());
    for (String document : entry.needs()) {
      givers.getOrDefault(document, List.of()).stream()
          .filter(giver -> !giver.equals(step))
          .forEach(before::add);
    }
    return before;
  }

  private void report(Deque<Frame> path, String back, Mistakes mistakes) {
    List<String> circle =
        path.stream().map(Frame::step).dropWhile(step -> !step.equals(back)).toList();
    Entry entry = steps.get(back);
    if (entry != null) {
      mistakes.add(
          entry.place(),
          "steps wait for each other: " + String.join(" waits for ", circle) + " waits for " + back,
          "remove one `after`, or give one of the documents another id");
    }
  }
}
