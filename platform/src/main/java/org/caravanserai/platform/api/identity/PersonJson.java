package org.caravanserai.platform.api.identity;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Person;

/** The account of the asker, with the roles that he holds. */
record PersonJson(
    UUID id,
    String email,
    String name,
    String language,
    boolean letters,
    List<MembershipJson> memberships) {
  static PersonJson of(Person person, Actor actor) {
    return new PersonJson(
        person.id(),
        person.email(),
        person.name(),
        person.language(),
        person.wantsLetters(),
        actor.memberships().stream().map(MembershipJson::of).toList());
  }
}
