package org.caravanserai.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.procedure.Documents.Expiring;
import org.caravanserai.procedure.Documents.Given;
import org.caravanserai.procedure.Documents.Needed;
import org.jspecify.annotations.Nullable;

/** The papers of a plan whose steps have dates. */
final class DocumentList {
  private final Knowledge knowledge;
  private final LocalDate start;
  private final Map<StepRef, PlannedStep> byRef = new HashMap<>();
  private final Map<String, Set<StepRef>> broughtFor = new LinkedHashMap<>();
  private final Map<String, Set<StepRef>> givenBy = new LinkedHashMap<>();
  private final Map<String, Set<StepRef>> givenFor = new HashMap<>();
  private final Map<String, Set<StepRef>> offers = new HashMap<>();
  private final List<Expiring> expiring = new ArrayList<>();

  /**
   * Follows every document to the steps that need it.
   *
   * @param planned in the order of the plan
   */
  DocumentList(Knowledge knowledge, StepGraph graph, List<PlannedStep> planned, LocalDate start) {
    this.knowledge = knowledge;
    this.start = start;
    for (PlannedStep step : planned) {
      byRef.put(step.ref(), step);
      step.step().gives().forEach(document -> add(givenBy, document, step.ref()));
    }
    for (PlannedStep step : planned) {
      graph.sources(step.ref()).forEach((document, givers) -> follow(document, givers, step));
    }
  }

  /** Notes who outside the plan would give documents. */
  DocumentList offeredBy(Selection selection, LocalDate asOf) {
    selection.optional().forEach(o -> offer(o.ref(), o.step().gives()));
    List<String> undetermined =
        selection.undetermined().stream().map(UndeterminedProcedure::procedure).toList();
    for (Procedure procedure : knowledge.proceduresOn(asOf)) {
      if (undetermined.contains(procedure.id())) {
        procedure.steps().forEach(s -> offer(new StepRef(procedure.id(), s.id()), s.gives()));
      }
    }
    return this;
  }

  Documents documents() {
    List<Needed> needed = new ArrayList<>();
    broughtFor.forEach((document, steps) ->
        needed.add(new Needed(document, List.copyOf(steps), listed(offers, document))));
    List<Given> given = new ArrayList<>();
    givenBy.forEach((document, steps) ->
        given.add(new Given(document, List.copyOf(steps), listed(givenFor, document))));
    return new Documents(needed, given, expiring);
  }

  private void offer(StepRef ref, List<String> documents) {
    documents.forEach(document -> add(offers, document, ref));
  }

  private void follow(String document, List<StepRef> givers, PlannedStep needer) {
    add(givers.isEmpty() ? broughtFor : givenFor, document, needer.ref());
    PlannedStep last =
        givers.stream()
            .map(this::step)
            .max(Comparator.comparing(PlannedStep::finishP50))
            .orElse(null);
    checkValidity(document, last, needer);
  }

  private void checkValidity(String document, @Nullable PlannedStep giver, PlannedStep needer) {
    Integer months = knowledge.getDocument(document).validMonths();
    if (months == null) {
      return;
    }
    LocalDate issued = giver == null ? start : giver.finishP50();
    LocalDate expires = issued.plusMonths(months);
    if (needer.startP50().isAfter(expires)) {
      StepRef issuer = giver == null ? null : giver.ref();
      expiring.add(
          new Expiring(document, issuer, issued, expires, needer.ref(), needer.startP50()));
    }
  }

  private PlannedStep step(StepRef ref) {
    PlannedStep step = byRef.get(ref);
    if (step == null) {
      throw new IllegalStateException(ref + " is not in the plan");
    }
    return step;
  }

  private static List<StepRef> listed(Map<String, Set<StepRef>> steps, String document) {
    return List.copyOf(steps.getOrDefault(document, Set.of()));
  }

  private static void add(Map<String, Set<StepRef>> steps, String document, StepRef ref) {
    steps.computeIfAbsent(document, _ -> new LinkedHashSet<>()).add(ref);
  }
}
