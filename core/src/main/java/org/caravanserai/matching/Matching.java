package org.caravanserai.matching;

import java.time.LocalDate;
import java.util.Collection;
import org.caravanserai.knowledge.Knowledge;

/**
 * Finds partners: holds a listing against others, leaves out those that break a hard constraint,
 * and ranks the rest by how well both sides are served. Immutable and safe to share; the same
 * arguments give equal answers, always.
 */
public final class Matching {
  /** The most matches that are asked for at once. */
  public static final int MOST_MATCHES = 100;

  private final Knowledge knowledge;
  private final Clearance clearance;

  private Matching(Knowledge knowledge, Clearance clearance) {
    this.knowledge = knowledge;
    this.clearance = clearance;
  }

  /**
   * A matching over the codes and the thesaurus of a snapshot.
   *
   * @param clearance what may come together; {@link PolicyClearance} asks the snapshot's policies
   */
  public static Matching of(Knowledge knowledge, Clearance clearance) {
    return new Matching(knowledge, clearance);
  }

  /**
   * The best matches among the given listings, each of which is looked at.
   *
   * @param limit from 1 to {@value #MOST_MATCHES}
   */
  public Matches match(Listing listing, Collection<Listing> candidates, LocalDate asOf, int limit) {
    throw new UnsupportedOperationException();
  }

  /**
   * The best matches of an index over the same knowledge. It looks only at the listings that share
   * the most telling words, concepts or codes; of those that it gives, score and reasons are the
   * same as if all had been looked at.
   *
   * @param limit from 1 to {@value #MOST_MATCHES}
   */
  public Matches match(Listing listing, MatchIndex index, LocalDate asOf, int limit) {
    throw new UnsupportedOperationException();
  }
}
