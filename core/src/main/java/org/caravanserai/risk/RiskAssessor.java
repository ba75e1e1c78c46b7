package org.caravanserai.risk;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Knowledge;

/**
 * Weighs every risk factor of a snapshot against one project. Immutable and safe to share; the same
 * arguments give equal registers, always.
 *
 * <p>A risk whose criteria mention an attribute of consignments, or whose signal is about routes,
 * is judged for each consignment; all others, and all when there is no consignment, for the
 * project. The mode, the transit country and the border post that a consignment leaves blank are
 * taken from its recommended itineraries, the shipment's month and date from its departure. Risks
 * that count other risks are judged last.
 */
public final class RiskAssessor {
  private final Knowledge knowledge;
  private final Surroundings surroundings;
  private final List<Factor> factors;

  private RiskAssessor(Knowledge knowledge) {
    this.knowledge = knowledge;
    this.surroundings = Surroundings.of(knowledge);
    this.factors =
        knowledge.contents().risks().stream().map(risk -> Factor.of(knowledge, risk)).toList();
  }

  /** Returns an assessor that keeps the snapshot's calendars for many projects. */
  public static RiskAssessor of(Knowledge knowledge) {
    return new RiskAssessor(knowledge);
  }

  /** One register; see {@link #assess(RiskInputs)}. */
  public static RiskRegister assess(Knowledge knowledge, RiskInputs inputs) {
    return of(knowledge).assess(inputs);
  }

  /** The names of all signals that can be read. */
  public static Set<String> signals() {
    return Signals.ALL.keySet();
  }

  /**
   * The risks of a project.
   *
   * @throws IllegalArgumentException for facts of another vocabulary, or when a risk names a signal
   *     that does not exist
   */
  public RiskRegister assess(RiskInputs inputs) {
    requireSameWords(inputs.project());
    inputs.consignments().forEach(consignment -> requireSameWords(consignment.facts()));
    Scopes scopes = scopes(inputs);
    List<Tally> first = tally(inputs, scopes, List.of(), factor -> !factor.last());
    List<RiskEntry> entries = first.stream().flatMap(tally -> tally.entry().stream()).toList();
    List<Tally> last = tally(inputs, scopes, entries, Factor::last);
    return register(inputs, Stream.concat(first.stream(), last.stream()).toList());
  }

  private static RiskRegister register(RiskInputs inputs, List<Tally> tallies) {
    return new RiskRegister(
        inputs.asOf(),
        tallies.stream()
            .flatMap(tally -> tally.entry().stream())
            .sorted(Scoring.ranking(RiskEntry::risk))
            .toList(),
        tallies.stream()
            .flatMap(tally -> tally.open().stream())
            .sorted(Scoring.ranking(OpenRisk::risk))
            .toList());
  }

  /** The project, and each of its consignments. */
  private record Scopes(Scope project, List<Scope> consignments) {}

  private Scopes scopes(RiskInputs inputs) {
    List<Scope> consignments = new ArrayList<>();
    inputs.consignments().stream()
        .map(consignment -> Scope.of(knowledge, inputs, consignment))
        .forEach(consignments::add);
    return new Scopes(Scope.project(inputs), consignments);
  }

  private List<Tally> tally(
      RiskInputs inputs, Scopes scopes, List<RiskEntry> register, Predicate<Factor> which) {
    return factors.stream()
        .filter(which)
        .flatMap(factor -> tally(inputs, scopes, register, factor).stream())
        .toList();
  }

  /** Empty where the risk is refused in every scope, as most are: they are about elsewhere. */
  private Optional<Tally> tally(
      RiskInputs inputs, Scopes scopes, List<RiskEntry> register, Factor factor) {
    boolean each = !scopes.consignments().isEmpty() && factor.perConsignment();
    Tally tally = null;
    for (Scope scope : each ? scopes.consignments() : List.of(scopes.project())) {
      if (!factor.isRefused(scope)) {
        tally = tally == null ? new Tally(factor.risk()) : tally;
        tally.add(
            scope, new RiskJudge(surroundings, inputs, register, factor.risk(), scope).judge());
      }
    }
    return Optional.ofNullable(tally);
  }

  private void requireSameWords(Facts facts) {
    if (!facts.vocabulary().names().equals(knowledge.vocabulary().names())) {
      throw new IllegalArgumentException("The facts are of another vocabulary");
    }
  }
}
