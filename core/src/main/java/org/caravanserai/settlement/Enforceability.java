package org.caravanserai.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.knowledge.Treaty.Exclusion;
import org.caravanserai.knowledge.Treaty.Reservation;
import org.caravanserai.knowledge.Treaty.Reserved;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement could be enforced under the Singapore Convention on Mediation. A court looks
 * at its own state alone: the Convention asks for no reciprocity, so each state stands for itself.
 *
 * @param states those of the claimant and of the respondent, in this order; one when they are one
 * @param open what has to be asked still: a yes to any of them would take the agreement out
 * @param addsClause whether the clause of consent, which the text lacks, would help in some state
 */
public record Enforceability(List<InState> states, List<Exclusion> open, boolean addsClause) {
  private static final String SCOPE = "Art. 1(1)";
  private static final String DUTY_TO_ENFORCE = "Art. 3";
  private static final String EFFECT_IN_TIME = "Art. 9";
  private static final String ENTRY_INTO_FORCE = "Art. 14";

  public Enforceability {
    states = List.copyOf(states);
    open = List.copyOf(open);
  }

  /** How the Convention stands to an agreement. */
  public enum Standing {
    APPLIES,
    NEEDS_CLAUSE,
    DOES_NOT_APPLY,
    NOT_KNOWN
  }

  /**
   * What holds in one state.
   *
   * @param findings every reason, never none
   * @param confidence null when nothing is known of the state
   */
  public record InState(
      String country,
      Standing standing,
      List<Finding> findings,
      List<Citation> sources,
      @Nullable Confidence confidence) {
    public InState {
      findings = List.copyOf(findings);
      sources = List.copyOf(sources);
    }
  }

  /** Where the agreement could be enforced under this treaty. */
  public static Enforceability of(Treaty treaty, Agreement agreement) {
    List<InState> states = states(treaty, agreement);
    boolean adds =
        !agreement.optedIn()
            && states.stream().anyMatch(state -> state.standing() == Standing.NEEDS_CLAUSE);
    List<Exclusion> open =
        treaty.excluded().stream()
            .filter(exclusion -> !agreement.answers().containsKey(exclusion.id()))
            .toList();
    return new Enforceability(states, open, adds);
  }

  /** Whether the Convention applies in every state of the parties. */
  public boolean appliesEverywhere() {
    return states.stream().allMatch(state -> state.standing() == Standing.APPLIES);
  }

  private static List<InState> states(Treaty treaty, Agreement agreement) {
    return Stream.of(agreement.claimantCountry(), agreement.respondentCountry())
        .distinct()
        .map(country -> inState(treaty, agreement, country))
        .toList();
  }

  private static InState inState(Treaty treaty, Agreement agreement, String country) {
    Treaty.State state = treaty.findState(country);
    List<Finding> against = againstAll(treaty, agreement);
    if (state == null) {
      against.add(new Finding.NotKnown(DUTY_TO_ENFORCE));
      Standing standing = against.size() > 1 ? Standing.DOES_NOT_APPLY : Standing.NOT_KNOWN;
      return new InState(country, standing, against, treaty.provenance().sources(), null);
    }
    against.addAll(againstIn(state, agreement));
    Reservation optIn = state.findReservation(Reserved.OPT_IN, agreement.concludedOn());
    return new InState(
        country,
        standing(agreement, optIn, against),
        against.isEmpty() ? List.of(inFavour(agreement, optIn)) : against,
        Stream.of(state.provenance(), treaty.provenance())
            .flatMap(provenance -> provenance.sources().stream())
            .toList(),
        state.provenance().confidence());
  }

  private static Standing standing(
      Agreement agreement, @Nullable Reservation optIn, List<Finding> against) {
    if (!against.isEmpty()) {
      return Standing.DOES_NOT_APPLY;
    }
    return optIn == null || agreement.optedIn() ? Standing.APPLIES : Standing.NEEDS_CLAUSE;
  }

  private static Finding inFavour(Agreement agreement, @Nullable Reservation optIn) {
    if (optIn == null) {
      return new Finding.Applies(DUTY_TO_ENFORCE);
    }
    return agreement.optedIn()
        ? new Finding.ClauseStands(optIn.article(), optIn.says())
        : new Finding.ClauseMissing(optIn.article(), optIn.says());
  }

  /** What stands against the agreement whatever the state. */
  private static List<Finding> againstAll(Treaty treaty, Agreement agreement) {
    List<Finding> against = new ArrayList<>();
    if (agreement.claimantCountry().equals(agreement.respondentCountry())) {
      against.add(new Finding.NotInternational(SCOPE));
    }
    for (Exclusion exclusion : treaty.excluded()) {
      if (agreement.answers().getOrDefault(exclusion.id(), false)) {
        against.add(new Finding.LeftOut(exclusion.article(), exclusion.asks()));
      }
    }
    return against;
  }

  private static List<Finding> againstIn(Treaty.State state, Agreement agreement) {
    if (state.inForceFrom() == null) {
      return List.of(new Finding.NotParty(ENTRY_INTO_FORCE, state.signedOn()));
    }
    if (!agreement.concludedOn().isAfter(state.inForceFrom())) {
      return List.of(new Finding.NotYetInForce(EFFECT_IN_TIME, state.inForceFrom()));
    }
    Reservation government =
        state.findReservation(Reserved.GOVERNMENT_PARTIES, agreement.concludedOn());
    return government == null || !agreement.governmentParty()
        ? List.of()
        : List.of(new Finding.GovernmentParty(government.article(), government.says()));
  }
}
