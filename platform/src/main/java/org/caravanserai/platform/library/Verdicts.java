package org.caravanserai.platform.library;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * What editions would change in the verdicts of kept dossiers. Working that out takes hundreds of
 * dossiers, so it is remembered until another dossier is kept or one is changed.
 */
@Component
class Verdicts {
  private static final int MOST = Press.MOST_DRAFTS;

  private final ObjectProvider<KeptProfiles> kept;
  private final Cache<Key, VerdictChanges> changes =
      Caffeine.newBuilder().maximumSize(MOST).build();

  private record Key(String before, String after, KeptProfiles.Mark mark) {}

  Verdicts(ObjectProvider<KeptProfiles> kept) {
    this.kept = kept;
  }

  VerdictChanges between(Edition before, Edition after) {
    KeptProfiles profiles = kept.getIfAvailable();
    return profiles == null
        ? VerdictChanges.between(before, after, KeptProfiles.Sample.NONE)
        : changes.get(
            new Key(before.digest(), after.digest(), profiles.mark()),
            _ -> VerdictChanges.between(before, after, profiles.newest(VerdictChanges.MOST)));
  }
}
