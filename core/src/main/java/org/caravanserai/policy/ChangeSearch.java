package org.caravanserai.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.jspecify.annotations.Nullable;

/**
 * Searches for the {@link SmallestChange} of one refusal: all groups of one attribute, then of two,
 * then of three. Attributes not yet decided are held to be unknown meanwhile: where the policy is
 * refused even so, no value of theirs can help, and the branch is left.
 */
final class ChangeSearch {
  static final int MOST_ATTRIBUTES = 3;
  static final int MOST_TRIALS = 50_000;

  private final Knowledge knowledge;
  private final Policy policy;
  private final Facts facts;
  private final Leaves leaves;
  private final Candidates candidates;
  private int trials;
  private @Nullable Map<String, Object> best;
  private BigDecimal bestCost = BigDecimal.ZERO;

  ChangeSearch(Knowledge knowledge, CodeLists codeLists, Policy policy, Facts facts) {
    this.knowledge = knowledge;
    this.policy = policy;
    this.facts = facts;
    this.leaves = Leaves.of(policy);
    this.candidates = new Candidates(knowledge, codeLists, leaves, facts);
  }

  SmallestChange smallest() {
    List<String> changeable = known(true);
    if (refuses(without(facts, changeable))) {
      return new SmallestChange.NoneWithinControl(blocking(changeable), true);
    }
    for (int size = 1; size <= MOST_ATTRIBUTES && best == null; size++) {
      tryGroups(changeable, 0, size, List.of());
    }
    return best == null
        ? new SmallestChange.NoneWithinControl(attributesOfFailing(facts), false)
        : new SmallestChange.Changes(changes(best));
  }

  private List<String> known(boolean withinControl) {
    return leaves.attributes().stream()
        .filter(facts::knows)
        .filter(name -> knowledge.getAttribute(name).withinControl() == withinControl)
        .toList();
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
    Facts open = without(facts, group);
    if (!refuses(open)) {
      ordersOf(group).forEach(order -> decide(order, new Partial(Map.of(), facts, open)));
    }
  }

  /** Values decided so far; {@code open} holds the undecided attributes of the group unknown. */
  private record Partial(Map<String, Object> values, Facts changed, Facts open) {
    Partial with(String attribute, Object value) {
      Map<String, Object> more = new TreeMap<>(values);
      more.put(attribute, value);
      return new Partial(more, changed.with(attribute, value), open.with(attribute, value));
    }
  }

  private void decide(List<String> order, Partial partial) {
    decide(order, partial, BigDecimal.ZERO);
  }

  private void decide(List<String> order, Partial partial, BigDecimal cost) {
    if (order.isEmpty()) {
      best = partial.values();
      bestCost = cost;
      return;
    }
    String attribute = order.getFirst();
    for (Candidate candidate : candidates.of(attribute, partial.changed())) {
      BigDecimal total = cost.add(candidate.cost());
      if (trials >= MOST_TRIALS || (best != null && total.compareTo(bestCost) >= 0)) {
        return;
      }
      Partial next = partial.with(attribute, candidate.value());
      if (!refuses(next.open())) {
        decide(order.subList(1, order.size()), next, total);
      }
    }
  }

  private boolean refuses(Facts trial) {
    trials++;
    return Judgement.verdict(policy, trial) == Verdict.DOES_NOT_APPLY;
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

  private List<String> blocking(List<String> changeable) {
    List<String> fixed = known(false);
    Facts relaxed = without(facts, changeable);
    List<String> alone =
        fixed.stream().filter(name -> refuses(without(relaxed, except(fixed, name)))).toList();
    return alone.isEmpty() ? attributesOfFailing(relaxed) : alone;
  }

  /**
   * The attributes of the criteria that fail: those outside control, or all when there are none.
   */
  private List<String> attributesOfFailing(Facts given) {
    Set<String> all = new TreeSet<>();
    policy.criteria().stream()
        .map(Policy.Criterion::when)
        .filter(when -> when.test(given) == Truth.FALSE)
        .forEach(when -> all.addAll(when.attributes()));
    List<String> outside = all.stream().filter(known(false)::contains).toList();
    return outside.isEmpty() ? List.copyOf(all) : outside;
  }

  private List<Change> changes(Map<String, Object> values) {
    return values.entrySet().stream()
        .map(e -> new Change(e.getKey(), getKnown(e.getKey()), e.getValue()))
        .sorted(Comparator.comparing(Change::attribute))
        .toList();
  }

  private Object getKnown(String attribute) {
    Object value = facts.find(attribute);
    if (value == null) {
      throw new IllegalStateException("Attribute '" + attribute + "' is not known");
    }
    return value;
  }

  private static Facts without(Facts facts, Collection<String> attributes) {
    Facts fewer = facts;
    for (String attribute : attributes) {
      fewer = fewer.without(attribute);
    }
    return fewer;
  }

  private static List<String> except(List<String> names, String one) {
    return names.stream().filter(name -> !name.equals(one)).toList();
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
