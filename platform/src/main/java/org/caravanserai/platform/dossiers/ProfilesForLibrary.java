package org.caravanserai.platform.dossiers;

import org.caravanserai.platform.library.KeptProfiles;
import org.springframework.stereotype.Component;

/** Shows the library what is kept, so that a steward sees what a publication would change. */
@Component
class ProfilesForLibrary implements KeptProfiles {
  private final DossierStore store;

  ProfilesForLibrary(DossierStore store) {
    this.store = store;
  }

  @Override
  public Sample newest(int most) {
    return new Sample(store.newest(most), mark().total());
  }

  @Override
  public Mark mark() {
    return store.mark();
  }
}
