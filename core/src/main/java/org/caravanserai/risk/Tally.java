package org.caravanserai.risk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caravanserai.condition.Truth;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Risk;

/** The outcomes of one risk in all its scopes. */
final class Tally {
  private final Risk risk;
  private final List<String> fired = new ArrayList<>();
  private final List<String> open = new ArrayList<>();
  private final Set<FiredBy> firedBy = EnumSet.noneOf(FiredBy.class);
  private final Set<Evidence> criteria = new LinkedHashSet<>();
  private final Set<Evidence> signal = new LinkedHashSet<>();
  private final SortedSet<Need> needs = new TreeSet<>();
  private boolean isOpen;

  Tally(Risk risk) {
    this.risk = risk;
  }

  void add(Scope scope, Outcome outcome) {
    if (outcome.truth() == Truth.TRUE) {
      Stream.ofNullable(scope.consignment()).forEach(fired::add);
      firedBy.addAll(outcome.firedBy());
      criteria.addAll(outcome.criteria());
      signal.addAll(outcome.signal());
    } else if (outcome.truth() == Truth.UNKNOWN) {
      Stream.ofNullable(scope.consignment()).forEach(open::add);
      needs.addAll(outcome.needs());
      isOpen = true;
    }
  }

  Optional<RiskEntry> entry() {
    if (firedBy.isEmpty()) {
      return Optional.empty();
    }
    List<Evidence> evidence = new ArrayList<>(criteria);
    evidence.addAll(signal);
    Confidence confidence =
        evidence.stream()
            .map(Evidence::confidence)
            .reduce(risk.provenance().confidence(), Confidence::and);
    return Optional.of(new RiskEntry(risk, fired, firedBy, evidence, confidence));
  }

  Optional<OpenRisk> open() {
    return isOpen ? Optional.of(new OpenRisk(risk, open, List.copyOf(needs))) : Optional.empty();
  }
}
