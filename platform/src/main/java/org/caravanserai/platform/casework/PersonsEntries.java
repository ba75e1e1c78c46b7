package org.caravanserai.platform.casework;

import java.util.UUID;
import org.caravanserai.platform.identity.PersonalData;
import org.springframework.stereotype.Component;

/**
 * What a person wrote in cases. It stays when he is erased, for others rest on it; of him it keeps
 * an id that then names nobody.
 */
@Component
class PersonsEntries implements PersonalData {
  private final CaseStore store;

  PersonsEntries(CaseStore store) {
    this.store = store;
  }

  @Override
  public String part() {
    return "cases";
  }

  @Override
  public Object of(UUID person) {
    return store.textsBy(person);
  }
}
