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

  private record Key(
      Profile profile, LocalDate asOf, String edition, RouteOptions options, Set<Part> parts) {}

  Composing(DossierSettings settings) {
    this.settings = settings;
    this.places = new Semaphore(settings.composing(), true);
    this.dossiers = Caffeine.newBuilder().maximumSize(settings.cached()).build();
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
    Key key = new Key(profile, asOf, edition.digest(), options, Set.copyOf(parts));
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
              .compose(key.profile(), key.asOf(), key.options(), key.parts(), _ -> {});
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
