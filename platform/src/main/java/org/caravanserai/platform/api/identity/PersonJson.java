package org.caravanserai.platform.api.identity;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Person;
import org.caravanserai.platform.notice.ByMail;

/**
 * The account of the asker, with the roles that he holds.
 *
 * @param letters whether {@code byMail} is not {@code NEVER}
 */
record PersonJson(
    UUID id,
    String email,
    String name,
    String language,
    boolean letters,
    ByMail byMail,
    List<MembershipJson> memberships) {
  static PersonJson of(Person person, Actor actor) {
    return new PersonJson(
        person.id(),
        person.email(),
        person.name(),
        person.language(),
        person.wantsLetters(),
        person.byMail(),
        actor.memberships().stream().map(MembershipJson::of).toList());
  }
}
