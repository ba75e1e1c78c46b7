package org.caravanserai.platform.casework;

import java.util.UUID;
import org.caravanserai.platform.identity.PersonalData;
import org.springframework.stereotype.Component;

/** What a coordinator wrote about causes that repeat; it stays when he is erased. */
@Component
class PersonsIssueNotes implements PersonalData {
  private final IssueStore store;

  PersonsIssueNotes(IssueStore store) {
    this.store = store;
  }

  @Override
  public String part() {
    return "issues";
  }

  @Override
  public Object of(UUID person) {
    return store.notesBy(person);
  }
}
