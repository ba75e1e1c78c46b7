package org.caravanserai.platform.casework;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.procedure.Reforecast;
import org.jspecify.annotations.Nullable;

/**
 * A plan that is carried out, as it stands now.
 *
 * @param start the day on which the first steps could begin
 * @param promisedP50 the finish of the plan when it was handed in
 * @param now the finish by what has really happened; null once the case is over, and while the
 *     knowledge in force lacks a calendar of the plan
 * @param tasks in the order of the plan; those that were added later come last
 * @param changes what the knowledge in force would plan otherwise, of tasks that are not over
 */
public record ImplementationPlan(
    LocalDate start,
    LocalDate promisedP50,
    LocalDate promisedP90,
    @Nullable Reforecast now,
    List<Line> tasks,
    List<PlanChange> changes) {
  public ImplementationPlan {
    tasks = List.copyOf(tasks);
    changes = List.copyOf(changes);
  }

  /**
   * A task with all that belongs to it.
   *
   * @param planned null of a task that was added later
   * @param clock null while it is only planned
   * @param documents that were asked for, handed in or are needed for it, as far as they are there
   * @param waitsFor tasks that are not over
   */
  public record Line(
      CaseState.Task task,
      @Nullable PlannedTask planned,
      @Nullable ClockReading clock,
      List<CaseState.Document> documents,
      List<CaseState.Fee> fees,
      List<String> waitsFor) {
    public Line {
      documents = List.copyOf(documents);
      fees = List.copyOf(fees);
      waitsFor = List.copyOf(waitsFor);
    }

    /** The documents that the plan names for it, then the others. */
    public List<Paper> papers() {
      List<Paper> papers = new ArrayList<>();
      Map<String, CaseState.Document> there = new LinkedHashMap<>();
      documents.forEach(document -> there.put(document.id(), document));
      if (planned != null) {
        planned.documents().forEach(id -> papers.add(new Paper(id, there.remove(id))));
      }
      there.forEach((id, document) -> papers.add(new Paper(id, document)));
      return papers;
    }
  }

  /**
   * A document of a task.
   *
   * @param document null while nobody has asked for it or handed it in
   */
  public record Paper(String id, CaseState.@Nullable Document document) {}
}
