package org.caravanserai.platform.casework;

import java.util.UUID;
import org.caravanserai.platform.identity.PersonalData;
import org.springframework.stereotype.Component;

/** The days of the meetings that a coordinator called or confirmed; they stay when he is erased. */
@Component
class PersonsMeetings implements PersonalData {
  private final MeetingStore store;

  PersonsMeetings(MeetingStore store) {
    this.store = store;
  }

  @Override
  public String part() {
    return "meetings";
  }

  @Override
  public Object of(UUID person) {
    return store.daysOf(person);
  }
}
