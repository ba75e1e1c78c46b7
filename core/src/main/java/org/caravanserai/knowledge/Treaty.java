package org.caravanserai.knowledge;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A treaty on the enforcement of settlements, as each state applies it.
 *
 * @param inForceFrom the day on which it came into force at all
 * @param optInClause what parties write into an agreement to agree that the treaty applies to it
 * @param excluded what the treaty leaves out, put as questions that are answered by yes or no
 * @param states one of each country; a country that is not here is not known
 */
public record Treaty(
    String id,
    Text title,
    LocalDate inForceFrom,
    Text optInClause,
    List<Exclusion> excluded,
    List<State> states,
    Provenance provenance) {
  public Treaty {
    excluded = List.copyOf(excluded);
    states = List.copyOf(states);
  }

  /**
   * A kind of agreement that the treaty leaves out.
   *
   * @param asks whether the agreement is of that kind
   */
  public record Exclusion(String id, String article, Text asks) {}

  /**
   * How one state stands to the treaty.
   *
   * @param signedOn null when it never signed, or nothing is known of it
   * @param joinedOn the day of its ratification or accession; null when it is no party
   * @param inForceFrom null when it is no party
   */
  public record State(
      String country,
      @Nullable LocalDate signedOn,
      @Nullable LocalDate joinedOn,
      @Nullable LocalDate inForceFrom,
      List<Reservation> reservations,
      Provenance provenance) {
    public State {
      reservations = List.copyOf(reservations);
    }

    /** Whether a reservation of this kind holds for what is agreed on a day. */
    public @Nullable Reservation findReservation(Reserved kind, LocalDate agreedOn) {
      return reservations.stream()
          .filter(reservation -> reservation.kind() == kind && agreedOn.isAfter(reservation.from()))
          .findFirst()
          .orElse(null);
    }
  }

  /** What a state keeps out. */
  public enum Reserved {
    /** Agreements to which the state or one of its agencies is a party. */
    GOVERNMENT_PARTIES,
    /** Agreements whose parties have not agreed that the treaty applies. */
    OPT_IN
  }

  /**
   * A reservation.
   *
   * @param from the day on which it took effect; it holds for what is agreed after that day
   */
  public record Reservation(Reserved kind, String article, LocalDate from, Text says) {}

  /** How a country stands to the treaty; null when that is not known. */
  public @Nullable State findState(String country) {
    return states.stream()
        .filter(state -> state.country().equals(country))
        .findFirst()
        .orElse(null);
  }
}
