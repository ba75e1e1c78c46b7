package org.caravanserai.matching;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.caravanserai.knowledge.Knowledge;

/**
 * Finds partners: holds a listing against others, leaves out those that break a hard constraint,
 * and ranks the rest by how well both sides are served. Immutable and safe to share; the same
 * arguments give equal answers, always.
 */
public final class Matching {
  /** The most matches that are asked for at once. */
  public static final int MOST_MATCHES = 100;

  private static final int FULL = 1_000;

  private final Knowledge knowledge;
  private final Clearance clearance;
  private final TraitMaker maker;
  private final Geography geography;

  private Matching(Knowledge knowledge, Clearance clearance, TraitMaker maker) {
    this.knowledge = knowledge;
    this.clearance = clearance;
    this.maker = maker;
    this.geography = new Geography(knowledge);
  }

  /**
   * A matching over the codes and the thesaurus of a snapshot.
   *
   * @param clearance what may come together; {@link PolicyClearance} asks the snapshot's policies
   */
  public static Matching of(Knowledge knowledge, Clearance clearance) {
    return of(knowledge, clearance, new TraitMaker(knowledge, Words.measured()));
  }

  static Matching of(Knowledge knowledge, Clearance clearance, TraitMaker maker) {
    return new Matching(knowledge, clearance, maker);
  }

  /**
   * The best matches among the given listings, each of which is looked at.
   *
   * @param limit from 1 to {@value #MOST_MATCHES}
   */
  public Matches match(Listing listing, Collection<Listing> candidates, LocalDate asOf, int limit) {
    return match(
        listing, maker.of(listing), candidates.stream().map(maker::of).toList(), asOf, limit);
  }

  /**
   * The best matches of an index over the same knowledge. It looks closely only at the few hundred
   * listings that share the most telling words, concepts or codes; of those that it gives, score
   * and reasons are the same as if all had been looked at.
   *
   * @param limit from 1 to {@value #MOST_MATCHES}
   */
  public Matches match(Listing listing, MatchIndex index, LocalDate asOf, int limit) {
    Traits traits = maker.of(listing);
    return match(listing, traits, index.candidates(traits, asOf), asOf, limit);
  }

  private record Ranked(Listing listing, Scoring.Scored scored) {
    private static final Comparator<Ranked> BEST_FIRST =
        Comparator.comparingDouble((Ranked r) -> -r.scored().score())
            .thenComparing(r -> r.listing().id());
  }

  private Matches match(
      Listing listing, Traits traits, List<Traits> candidates, LocalDate asOf, int limit) {
    if (limit < 1 || limit > MOST_MATCHES) {
      throw new IllegalArgumentException("From 1 to " + MOST_MATCHES + " matches, not " + limit);
    }
    List<Match> possible = new ArrayList<>();
    List<Matches.Barred> notPossible = new ArrayList<>();
    Map<String, String> surfaces = maker.surfaces(listing);
    for (Ranked ranked : ranked(traits, candidates, asOf)) {
      if (possible.size() == limit) {
        break;
      }
      Clearance.Ruling ruling = rule(listing, ranked.listing(), asOf);
      if (ruling.bars().isEmpty()) {
        possible.add(match(ranked, ruling.toCheck(), surfaces));
      } else if (notPossible.size() < limit) {
        notPossible.add(new Matches.Barred(ranked.listing().id(), ruling.bars()));
      }
    }
    return new Matches(listing.id(), asOf, possible, notPossible);
  }

  private List<Ranked> ranked(Traits traits, List<Traits> candidates, LocalDate asOf) {
    Rates rates = Rates.on(asOf, knowledge);
    Constraints constraints = new Constraints(rates);
    Scoring scoring = new Scoring(traits, maker.concepts(), geography, rates);
    List<Ranked> ranked = new ArrayList<>();
    for (Traits candidate : candidates) {
      if (constraints.hold(traits.listing(), candidate.listing(), asOf)) {
        Scoring.Scored scored = scoring.score(candidate);
        if (scored != null) {
          ranked.add(new Ranked(candidate.listing(), scored));
        }
      }
    }
    ranked.sort(Ranked.BEST_FIRST);
    return ranked;
  }

  private Clearance.Ruling rule(Listing one, Listing other, LocalDate asOf) {
    return one.kind() == Kind.NEED
        ? clearance.rule(one, other, asOf)
        : clearance.rule(other, one, asOf);
  }

  private static Match match(Ranked ranked, List<Bar> toCheck, Map<String, String> surfaces) {
    Scoring.Scored scored = ranked.scored();
    return new Match(
        ranked.listing().id(),
        perMille(scored.score()),
        perMille(scored.servesYou()),
        perMille(scored.servesThem()),
        scored.reasons().stream().map(reason -> asWritten(reason, surfaces)).toList(),
        scored.concerns(),
        scored.missing(),
        toCheck);
  }

  private static Reason asWritten(Reason reason, Map<String, String> surfaces) {
    return reason instanceof Reason.Words(List<String> stems)
        ? new Reason.Words(stems.stream().map(s -> surfaces.getOrDefault(s, s)).distinct().toList())
        : reason;
  }

  private static int perMille(double share) {
    return (int) Math.round(share * FULL);
  }
}
