package org.caravanserai.platform.dossiers;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.Part;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.platform.house.Busy;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.ProcedureDurations;
import org.caravanserai.procedure.ObservedTimes;
import org.caravanserai.profile.Profile;
import org.springframework.stereotype.Service;

/**
 * Composes dossiers: a few at a time, while some others wait; the last ones are remembered. Equal
 * arguments give equal dossiers, whether remembered or not.
 */
@Service
public class Composing {
  private final Cache<Key, Dossier> dossiers;
  private final Semaphore places;
  private final DossierSettings settings;
  private final ProcedureDurations durations;

  private record Key(
      Profile profile,
      LocalDate asOf,
      String edition,
      RouteOptions options,
      ObservedTimes observed,
      Set<Part> parts) {}

  Composing(DossierSettings settings, ProcedureDurations durations) {
    this.settings = settings;
    this.durations = durations;
    this.places = new Semaphore(settings.composing(), true);
    this.dossiers = Caffeine.newBuilder().maximumSize(settings.cached()).build();
  }

  /**
   * The whole of a kept dossier, with the times observed in this house where it was chosen so.
   *
   * @throws Busy when too many others wait
   */
  public Dossier compose(Dossiers.Opened opened, LocalDate asOf, RouteOptions options) {
    return compose(opened, asOf, options, EnumSet.allOf(Part.class));
  }

  /**
   * Some parts of a kept dossier; see {@link #compose(Dossiers.Opened, LocalDate, RouteOptions)}.
   *
   * @throws Busy when too many others wait
   */
  public Dossier compose(
      Dossiers.Opened opened, LocalDate asOf, RouteOptions options, Set<Part> parts) {
    ObservedTimes observed =
        opened.dossier().observedTimes() ? durations.observedTimes() : ObservedTimes.NONE;
    return compose(opened.edition(), opened.profile(), asOf, options, observed, parts);
  }

  /** Whether there is anything that a dossier could use in place of published durations. */
  public boolean hasObservedTimes() {
    return !durations.observedTimes().isEmpty();
  }

  /**
   * The whole dossier of a profile.
   *
   * @throws Busy when too many others wait
   */
  public Dossier compose(Edition edition, Profile profile, LocalDate asOf, RouteOptions options) {
    return compose(edition, profile, asOf, options, EnumSet.allOf(Part.class));
  }

  /**
   * Some parts of the dossier of a profile.
   *
   * @throws Busy when too many others wait
   */
  public Dossier compose(
      Edition edition, Profile profile, LocalDate asOf, RouteOptions options, Set<Part> parts) {
    return compose(edition, profile, asOf, options, ObservedTimes.NONE, parts);
  }

  /**
   * Some parts of the dossier of a profile, planned by these times.
   *
   * @throws Busy when too many others wait
   */
  public Dossier compose(
      Edition edition,
      Profile profile,
      LocalDate asOf,
      RouteOptions options,
      ObservedTimes observed,
      Set<Part> parts) {
    Key key = new Key(profile, asOf, edition.digest(), options, observed, Set.copyOf(parts));
    Dossier remembered = dossiers.getIfPresent(key);
    return remembered != null ? remembered : composed(edition, key);
  }

  private Dossier composed(Edition edition, Key key) {
    enter();
    try {
      Dossier meanwhile = dossiers.getIfPresent(key);
      if (meanwhile != null) {
        return meanwhile;
      }
      Dossier dossier =
          edition
              .composer()
              .compose(
                  key.profile(), key.asOf(), key.options(), key.observed(), key.parts(), _ -> {});
      dossiers.put(key, dossier);
      return dossier;
    } finally {
      places.release();
    }
  }

  private void enter() {
    if (places.tryAcquire()) {
      return;
    }
    if (places.getQueueLength() >= settings.waiting()) {
      throw new Busy("Too many dossiers are being composed");
    }
    try {
      if (!places.tryAcquire(settings.patience().toMillis(), TimeUnit.MILLISECONDS)) {
        throw new Busy("Too many dossiers are being composed");
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new Busy("Too many dossiers are being composed");
    }
  }
}
