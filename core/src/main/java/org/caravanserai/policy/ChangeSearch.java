package org.caravanserai.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the {@link SmallestChange} of a refusal that a company might turn: all groups of one
 * attribute, then of two, then of three. Attributes not yet decided are held to be unknown
 * meanwhile: where the policy is refused even so, no value of theirs can help, and the branch is
 * left.
 */
final class ChangeSearch {
  static final int MOST_ATTRIBUTES = 3;
  static final int MOST_TRIALS = 50_000;

  private final Rule rule;
  private final Scope scope;
  private final Facts facts;
  private final Leaves leaves;
  private final Candidates candidates;
  private int trials;
  private @Nullable Partial best;

  ChangeSearch(Knowledge knowledge, CodeLists codeLists, Rule rule, Scope scope) {
    this.rule = rule;
    this.scope = scope;
    this.facts = scope.facts();
    this.leaves = rule.leaves();
    this.candidates = new Candidates(knowledge, codeLists, leaves, facts);
  }

  SmallestChange smallest() {
    List<String> changeable = rule.changeable().stream().filter(facts::knows).toList();
    for (int size = 1; size <= MOST_ATTRIBUTES && best == null; size++) {
      tryGroups(changeable, 0, size, List.of());
    }
    return best == null
        ? new SmallestChange.NoneWithinControl(scope.given().blocking(rule), false)
        : new SmallestChange.Changes(changes(best.values()));
  }

  private void tryGroups(List<String> changeable, int from, int size, List<String> group) {
    if (group.size() == size) {
      tryGroup(group);
      return;
    }
    for (int i = from; i < changeable.size(); i++) {
      tryGroups(changeable, i + 1, size, append(group, changeable.get(i)));
    }
  }

  private void tryGroup(List<String> group) {
    Facts open = facts.without(group);
    if (!refuses(open)) {
      Partial none = new Partial(Map.of(), BigDecimal.ZERO, facts, open);
      ordersOf(group).forEach(order -> decide(order, none));
    }
  }

  /** Values decided so far; {@code open} holds the undecided attributes of the group unknown. */
  private record Partial(Map<String, Object> values, BigDecimal cost, Facts changed, Facts open) {
    Partial with(String attribute, Candidate candidate) {
      Map<String, Object> more = new TreeMap<>(values);
      more.put(attribute, candidate.value());
      return new Partial(
          more,
          cost.add(candidate.cost()),
          changed.with(attribute, candidate.value()),
          open.with(attribute, candidate.value()));
    }
  }

  private void decide(List<String> order, Partial partial) {
    if (order.isEmpty()) {
      best = partial;
      return;
    }
    String attribute = order.getFirst();
    for (Candidate candidate : candidates.of(attribute, partial.changed())) {
      Partial next = partial.with(attribute, candidate);
      if (trials >= MOST_TRIALS || !isCheaperThanBest(next)) {
        return;
      }
      if (!refuses(next.open())) {
        decide(order.subList(1, order.size()), next);
      }
    }
  }

  private boolean isCheaperThanBest(Partial partial) {
    return best == null || partial.cost().compareTo(best.cost()) < 0;
  }

  private boolean refuses(Facts trial) {
    trials++;
    return Judgement.verdict(rule.policy(), trial) == Verdict.DOES_NOT_APPLY;
  }

  /** One order is enough, unless a candidate depends on what another attribute was changed to. */
  private List<List<String>> ordersOf(List<String> group) {
    boolean linked =
        group.stream().anyMatch(name -> leaves.partners(name).stream().anyMatch(group::contains));
    return linked ? permutations(group) : List.of(group);
  }

  private static List<List<String>> permutations(List<String> group) {
    if (group.isEmpty()) {
      return List.of(List.of());
    }
    List<List<String>> all = new ArrayList<>();
    for (String first : group) {
      List<String> others = group.stream().filter(name -> !name.equals(first)).toList();
      permutations(others).forEach(rest -> all.add(append(List.of(first), rest)));
    }
    return all;
  }

  private List<Change> changes(Map<String, Object> values) {
    List<Change> changes = new ArrayList<>();
    new TreeMap<>(values).forEach((name, to) -> changes.add(new Change(name, getKnown(name), to)));
    return changes;
  }

  private Object getKnown(String attribute) {
    Object value = facts.find(attribute);
    if (value == null) {
      throw new IllegalStateException("Attribute '" + attribute + "' is not known");
    }
    return value;
  }

  private static List<String> append(List<String> names, String last) {
    return append(names, List.of(last));
  }

  private static List<String> append(List<String> names, List<String> last) {
    List<String> longer = new ArrayList<>(names);
    longer.addAll(last);
    return longer;
  }
}
