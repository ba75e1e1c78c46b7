package org.caravanserai.platform.casework;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.platform.dossiers.Composing;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.procedure.ObservedDuration;
import org.caravanserai.procedure.ObservedTimes;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.StepRef;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Compares the plan of a case with what the knowledge in force makes of the same project. The plan
 * is made again once for each case and edition, and remembered.
 */
@Component
class PlanChanges {
  private static final int MOST_REMEMBERED = 200;

  private record Key(UUID file, String edition) {}

  private final CaseKnowledge knowledge;
  private final TaskStore tasks;
  private final Composing composing;
  private final Cache<Key, Map<String, PlannedTask>> plans =
      Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).build();

  PlanChanges(CaseKnowledge knowledge, TaskStore tasks, Composing composing) {
    this.knowledge = knowledge;
    this.tasks = tasks;
    this.composing = composing;
  }

  /**
   * What differs, of tasks that are not over; nothing while the edition is the one of the plan, or
   * cannot read the project.
   */
  List<PlanChange> of(CaseView view, List<ImplementationPlan.Line> lines) {
    Edition edition = knowledge.inForce();
    String planned = view.opening("knowledge");
    if (edition.digest().equals(planned)) {
      return List.of();
    }
    Key key = new Key(view.id(), edition.digest());
    Map<String, PlannedTask> again = plans.getIfPresent(key);
    if (again == null) {
      again =
          tasks
              .find(view.id())
              .map(project -> plan(project, edition, observed(lines)))
              .orElse(Map.of());
      plans.put(key, again);
    }
    return again.isEmpty() ? List.of() : compare(lines, again);
  }

  /** What the plan was made with, so that only what the knowledge changed differs. */
  private static ObservedTimes observed(List<ImplementationPlan.Line> lines) {
    Map<StepRef, ObservedDuration> times = new HashMap<>();
    for (ImplementationPlan.Line line : lines) {
      PlannedTask task = line.planned();
      if (task != null && task.seen() != null) {
        times.put(
            StepRef.parse(task.step()),
            new ObservedDuration(
                task.seen().count(),
                BigDecimal.valueOf(task.typicalDays()),
                BigDecimal.valueOf(task.seen().p90Days())));
      }
    }
    return new ObservedTimes(times);
  }

  private Map<String, PlannedTask> plan(
      TaskStore.Project project, Edition edition, ObservedTimes observed) {
    if (!(ProfileReader.read("profile", project.profile(), edition.knowledge())
        instanceof ProfileResult.Accepted(var profile))) {
      return Map.of();
    }
    Plan plan =
        Objects.requireNonNull(
            composing
                .compose(
                    edition,
                    profile,
                    project.asOf(),
                    RouteOptions.NONE,
                    observed,
                    EnumSet.of(Part.PLAN))
                .plan());
    return plan.steps().stream()
        .map(step -> PlannedTask.of(step, edition.knowledge()))
        .collect(
            Collectors.toMap(
                PlannedTask::id, task -> task, (first, _) -> first, LinkedHashMap::new));
  }

  static List<PlanChange> compare(
      List<ImplementationPlan.Line> lines, Map<String, PlannedTask> again) {
    List<PlanChange> changes = new ArrayList<>();
    Set<String> known = new HashSet<>();
    for (ImplementationPlan.Line line : lines) {
      PlannedTask before = line.planned();
      if (before == null) {
        continue;
      }
      known.add(before.id());
      PlannedTask after = again.get(before.id());
      Set<PlanChange.What> what = after == null ? Set.of() : differences(before, after);
      if (!line.task().over() && (after == null || !what.isEmpty())) {
        changes.add(new PlanChange(before.id(), before, after, what));
      }
    }
    again.values().stream()
        .filter(task -> !known.contains(task.id()))
        .map(task -> new PlanChange(task.id(), null, task, Set.of()))
        .forEach(changes::add);
    return changes;
  }

  private static Set<PlanChange.What> differences(PlannedTask before, PlannedTask after) {
    Set<PlanChange.What> what = EnumSet.noneOf(PlanChange.What.class);
    if (before.minDays() != after.minDays()
        || before.typicalDays() != after.typicalDays()
        || before.maxDays() != after.maxDays()
        || (before.calendar() == null) != (after.calendar() == null)) {
      what.add(PlanChange.What.DURATION);
    }
    if (!isSame(before.amount(), after.amount())
        || !Objects.equals(before.currency(), after.currency())) {
      what.add(PlanChange.What.FEE);
    }
    if (!before.topic().equals(after.topic()) || before.own() != after.own()) {
      what.add(PlanChange.What.DESK);
    }
    if (!Set.copyOf(before.documents()).equals(Set.copyOf(after.documents()))) {
      what.add(PlanChange.What.DOCUMENTS);
    }
    return what;
  }

  private static boolean isSame(@Nullable BigDecimal before, @Nullable BigDecimal after) {
    if (before != null && after != null) {
      return before.compareTo(after) == 0;
    }
    return before == null && after == null;
  }
}
