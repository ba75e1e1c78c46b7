package org.caravanserai.comparison;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.condition.Facts;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.policy.Question;
import org.caravanserai.risk.OpenRisk;
import org.caravanserai.risk.RiskEntry;

/** The two sides of a comparison. */
record Pair(Side before, Side after) {

  static Pair of(Dossier before, Dossier after) {
    return new Pair(Side.of(before), Side.of(after));
  }

  /** Whether the two rest on different knowledge. */
  boolean isOfEditions() {
    return !digest(before).equals(digest(after));
  }

  private static String digest(Side side) {
    return side.dossier().knowledge().contents().digest();
  }

  /** These reasons, or that the knowledge differs when it does and there are none. */
  List<Reason> orEdition(List<Reason> reasons) {
    return reasons.isEmpty() && isOfEditions() ? List.of(new Reason.Edition()) : reasons;
  }

  Comparison compare() {
    return new Comparison(
        new Shift<>(before.dossier(), after.dossier()),
        ProfileShifts.of(before.dossier().profile(), after.dossier().profile()),
        new PolicyChanges(this).list(),
        questions(),
        new PlanChanges(this).change(),
        new RouteChanges(this).list(),
        risks());
  }

  /** What both sides say, taken from each. */
  <T> Shift<T> shift(Function<Side, T> said) {
    return new Shift<>(said.apply(before), said.apply(after));
  }

  /** Which of these attributes and reference series differ for a consignment or the project. */
  List<ValueShift> values(
      Collection<String> attributes, Collection<String> series, String consignment) {
    Facts one = before.facts(consignment);
    Facts other = after.facts(consignment);
    List<ValueShift> shifts = new ArrayList<>();
    for (String name : attributes) {
      shifts.add(
          new ValueShift(
              ValueShift.Origin.FACT,
              consignment,
              name,
              new Shift<>(one.find(name), other.find(name))));
    }
    for (String id : series) {
      shifts.add(
          new ValueShift(
              ValueShift.Origin.AMOUNT, "", id, new Shift<>(one.amount(id), other.amount(id))));
    }
    return shifts.stream().filter(s -> !s.value().isNone()).distinct().sorted().toList();
  }

  private List<QuestionChange> questions() {
    Map<String, Integer> one = resolves(before);
    Map<String, Integer> other = resolves(after);
    return names(one, other).stream()
        .filter(name -> !(one.containsKey(name) && other.containsKey(name)))
        .map(name -> new QuestionChange(name, new Shift<>(one.get(name), other.get(name))))
        .toList();
  }

  private static Map<String, Integer> resolves(Side side) {
    return side.assessment().questions().stream()
        .collect(Collectors.toMap(Question::attribute, Question::resolves));
  }

  private List<RiskChange> risks() {
    Map<String, RiskChange> changes = new TreeMap<>();
    Map<String, RiskChange.State> one = states(before);
    Map<String, RiskChange.State> other = states(after);
    risks(before, after)
        .forEach(risk -> {
          RiskChange.State was = one.get(risk.id());
          RiskChange.State is = other.get(risk.id());
          boolean same = was == null ? is == null : is != null && was.weighs(is);
          if (!same) {
            changes.put(risk.id(), new RiskChange(risk.id(), risk.title(), new Shift<>(was, is)));
          }
        });
    return List.copyOf(changes.values());
  }

  /** Those of both; where both have one, the later. */
  private static Collection<Risk> risks(Side before, Side after) {
    Map<String, Risk> risks = new TreeMap<>();
    before.dossier().knowledge().contents().risks().forEach(risk -> risks.put(risk.id(), risk));
    after.dossier().knowledge().contents().risks().forEach(risk -> risks.put(risk.id(), risk));
    return risks.values();
  }

  private static Map<String, RiskChange.State> states(Side side) {
    Map<String, RiskChange.State> states = new TreeMap<>();
    for (OpenRisk open : side.risks().open()) {
      states.put(open.risk().id(), new RiskChange.State(true, open.score(), List.of()));
    }
    for (RiskEntry entry : side.risks().entries()) {
      states.put(entry.id(), new RiskChange.State(false, entry.score(), entry.evidence()));
    }
    return states;
  }

  /** The keys of both, in order. */
  static <K extends Comparable<K>> TreeSet<K> names(Map<K, ?> one, Map<K, ?> other) {
    TreeSet<K> names = new TreeSet<>(one.keySet());
    names.addAll(other.keySet());
    return names;
  }
}
