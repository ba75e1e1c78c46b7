package org.caravanserai.corridor;

import java.math.BigDecimal;
import java.util.List;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Confidence;

/**
 * What a leg takes, in whole minutes, US cents and grams of CO2 equivalent.
 *
 * <p>P50 is the usual time: what a source gives as typical or mean. P90 is the bad case, which nine
 * of ten journeys stay within. The P90 of an itinerary is reached when every leg takes its own P90
 * (the legs are taken as comonotone: a bad day is bad everywhere), which makes it a cautious figure
 * and keeps the search exact.
 *
 * @param minutesP90 may be shorter than {@code minutesP50} for a wait, since a late arrival can
 *     meet an open gate
 * @param minutesLowConfidence the part of {@code minutesP50} that rests on low-confidence figures
 * @param confidence the lowest among the figures behind time and cost; the spread assumed for P90
 *     and the emission factors do not lower it
 * @param assumptions ids of all planning assumptions used
 */
public record Figures(
    long minutesP50,
    long minutesP90,
    long cents,
    long grams,
    long minutesLowConfidence,
    Confidence confidence,
    List<String> assumptions,
    List<Citation> sources) {
  public Figures {
    assumptions = List.copyOf(assumptions);
    sources = List.copyOf(sources);
  }

  /** Usual time in hours. */
  public double hoursP50() {
    return minutesP50 / 60.0;
  }

  /** Bad-case time in hours. */
  public double hoursP90() {
    return minutesP90 / 60.0;
  }

  /** Cost in USD, to the cent. */
  public BigDecimal costUsd() {
    return BigDecimal.valueOf(cents, 2);
  }

  /** Emissions in kilograms of CO2 equivalent, to the gram. */
  public BigDecimal co2eKg() {
    return BigDecimal.valueOf(grams, 3);
  }

  /** Both together, one after the other. */
  Figures plus(Figures other) {
    Grounds both =
        Grounds.of(confidence, assumptions, sources)
            .and(Grounds.of(other.confidence, other.assumptions, other.sources));
    return new Figures(
        minutesP50 + other.minutesP50,
        minutesP90 + other.minutesP90,
        cents + other.cents,
        grams + other.grams,
        minutesLowConfidence + other.minutesLowConfidence,
        both.confidence(),
        both.assumptions(),
        both.sources());
  }

  /** What a part takes. */
  static Figures of(long minutesP50, long minutesP90, long cents, long grams, Grounds grounds) {
    return new Figures(
        minutesP50,
        minutesP90,
        cents,
        grams,
        grounds.confidence() == Confidence.LOW ? minutesP50 : 0,
        grounds.confidence(),
        grounds.assumptions(),
        grounds.sources());
  }
}
