package org.caravanserai.dossier;

import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.PolicyAssessor;
import org.caravanserai.procedure.ObservedTimes;
import org.caravanserai.profile.Profile;

/**
 * Runs the engines over profiles. Keeps what the engines compile from the snapshot (the network,
 * the calendars, the rules) for many dossiers; safe to share. The same arguments give equal
 * dossiers.
 */
public final class Composer {
  private final Engines engines;

  private Composer(Knowledge knowledge) {
    this.engines = new Engines(knowledge);
  }

  /** Returns a composer over one snapshot. */
  public static Composer of(Knowledge knowledge) {
    return new Composer(knowledge);
  }

  /** What judges the policies for the dossiers; compiled when first asked for. */
  public PolicyAssessor policies() {
    return engines.policies();
  }

  /** One dossier; see {@link #compose(Profile, LocalDate, RouteOptions, Set, Consumer)}. */
  public static Dossier compose(
      Knowledge knowledge,
      Profile profile,
      LocalDate asOf,
      RouteOptions options,
      Set<Part> parts,
      Consumer<Part> progress) {
    return of(knowledge).compose(profile, asOf, options, parts, progress);
  }

  /**
   * As {@link #compose(Profile, LocalDate, RouteOptions, ObservedTimes, Set, Consumer)}, with none
   * observed.
   */
  public Dossier compose(
      Profile profile,
      LocalDate asOf,
      RouteOptions options,
      Set<Part> parts,
      Consumer<Part> progress) {
    return compose(profile, asOf, options, ObservedTimes.NONE, parts, progress);
  }

  /**
   * Composes the parts asked for; the risks need all others, which are then there too.
   *
   * @param profile read with the composer's snapshot
   * @param observed what the plan uses in place of published durations
   * @param progress told of each part before work on it begins
   */
  public Dossier compose(
      Profile profile,
      LocalDate asOf,
      RouteOptions options,
      ObservedTimes observed,
      Set<Part> parts,
      Consumer<Part> progress) {
    return new Composition(engines, profile, asOf, options, observed).compose(parts, progress);
  }
}
