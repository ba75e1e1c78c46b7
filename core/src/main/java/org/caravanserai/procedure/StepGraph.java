package org.caravanserai.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Procedure.Step;
import org.jspecify.annotations.Nullable;

/**
 * Who waits for whom.
 *
 * <p>A step waits for the steps that its procedure puts before it; where one of these was left out,
 * for those before that one. And it waits for the documents it needs: for all steps of its own
 * procedure that give the document, or, when there is none, for the first step in the order of the
 * packs that does. A step that its procedure puts after the needer cannot be the giver. A document
 * that no step gives has to be brought.
 */
final class StepGraph {
  private final List<Candidate> steps;
  private final Map<String, Procedure> procedures = new HashMap<>();
  private final Map<StepRef, Integer> indexOf = new HashMap<>();
  private final Map<String, List<Integer>> giversOf = new HashMap<>();
  private final List<Set<Integer>> before = new ArrayList<>();
  private final List<Map<String, List<Integer>>> sources = new ArrayList<>();
  private final List<Integer> order;

  /**
   * Joins the steps.
   *
   * @throws IllegalArgumentException when steps wait for each other, naming them
   */
  StepGraph(Knowledge knowledge, LocalDate asOf, List<Candidate> steps) {
    this.steps = steps;
    knowledge.proceduresOn(asOf).forEach(p -> procedures.put(p.id(), p));
    for (int i = 0; i < steps.size(); i++) {
      register(i);
    }
    joinByOrder();
    joinByDocuments();
    this.order = topologicalOrder(allPredecessors());
  }

  /** Positions of the steps, each after all that it waits for; else in the order of the packs. */
  List<Integer> order() {
    return order;
  }

  /** Positions of the steps that a step waits for, ascending. */
  Set<Integer> predecessors(int step) {
    Set<Integer> all = new TreeSet<>(before.get(step));
    sources.get(step).values().forEach(all::addAll);
    return all;
  }

  /** The documents that a step needs, each with its givers: none when it has to be brought. */
  Map<String, List<StepRef>> sources(StepRef needer) {
    Map<String, List<StepRef>> refs = new LinkedHashMap<>();
    sources
        .get(Objects.requireNonNull(indexOf.get(needer)))
        .forEach((document, givers) -> refs.put(document, refs(givers)));
    return refs;
  }

  List<Edge> edges() {
    List<Edge> edges = new ArrayList<>();
    for (int to : order) {
      for (int from : predecessors(to)) {
        edges.add(edge(from, to));
      }
    }
    return edges;
  }

  private Edge edge(int from, int to) {
    Candidate giver = steps.get(from);
    Candidate needer = steps.get(to);
    return new Edge(
        giver.ref(),
        needer.ref(),
        before.get(to).contains(from),
        documents(from, to),
        !giver.authority().country().equals(needer.authority().country()));
  }

  private List<String> documents(int from, int to) {
    return sources.get(to).entrySet().stream()
        .filter(source -> source.getValue().contains(from))
        .map(Map.Entry::getKey)
        .toList();
  }

  private List<StepRef> refs(List<Integer> positions) {
    return positions.stream().map(i -> steps.get(i).ref()).toList();
  }

  private @Nullable Step find(StepRef ref) {
    Procedure procedure = procedures.get(ref.procedure());
    return procedure == null
        ? null
        : procedure.steps().stream()
            .filter(s -> s.id().equals(ref.step()))
            .findFirst()
            .orElse(null);
  }

  private void register(int step) {
    indexOf.put(steps.get(step).ref(), step);
    for (String document : new LinkedHashSet<>(steps.get(step).step().gives())) {
      giversOf.computeIfAbsent(document, _ -> new ArrayList<>()).add(step);
    }
  }

  private void joinByOrder() {
    for (Candidate candidate : steps) {
      Set<Integer> earlier = new TreeSet<>();
      addBefore(candidate.step(), earlier, new HashSet<>());
      before.add(earlier);
    }
  }

  private void addBefore(Step step, Set<Integer> earlier, Set<StepRef> seen) {
    for (String text : step.after()) {
      StepRef ref = StepRef.parse(text);
      Integer included = indexOf.get(ref);
      if (included != null) {
        earlier.add(included);
        continue;
      }
      Step leftOut = find(ref);
      if (leftOut != null && seen.add(ref)) {
        addBefore(leftOut, earlier, seen);
      }
    }
  }

  private void joinByDocuments() {
    List<BitSet> ancestors = ancestors();
    for (int needer = 0; needer < steps.size(); needer++) {
      Map<String, List<Integer>> givers = new LinkedHashMap<>();
      for (String document : steps.get(needer).step().needs()) {
        givers.put(document, giversFor(needer, document, ancestors));
      }
      sources.add(givers);
    }
  }

  private List<Integer> giversFor(int needer, String document, List<BitSet> ancestors) {
    List<Integer> possible =
        giversOf.getOrDefault(document, List.of()).stream()
            .filter(giver -> giver != needer && !ancestors.get(giver).get(needer))
            .toList();
    String procedure = steps.get(needer).ref().procedure();
    List<Integer> own =
        possible.stream().filter(g -> steps.get(g).ref().procedure().equals(procedure)).toList();
    return own.isEmpty() ? possible.stream().limit(1).toList() : own;
  }

  /** For each step those that its procedure puts before it, near or far. */
  private List<BitSet> ancestors() {
    List<BitSet> ancestors = new ArrayList<>();
    steps.forEach(_ -> ancestors.add(new BitSet()));
    for (int step : topologicalOrder(before)) {
      for (int earlier : before.get(step)) {
        ancestors.get(step).set(earlier);
        ancestors.get(step).or(ancestors.get(earlier));
      }
    }
    return ancestors;
  }

  private List<Set<Integer>> allPredecessors() {
    List<Set<Integer>> all = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      all.add(predecessors(i));
    }
    return all;
  }

  private List<Integer> topologicalOrder(List<Set<Integer>> predecessors) {
    List<Integer> order = Topology.order(predecessors);
    if (order.size() < steps.size()) {
      List<StepRef> cycle = refs(Topology.cycle(predecessors, order));
      throw new IllegalArgumentException("Steps wait for each other: " + cycle);
    }
    return order;
  }
}
