package org.caravanserai.platform.identity;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Who a person is at this moment, with the roles that he holds now. */
@Service
public class Actors {
  private final PersonStore people;
  private final MembershipStore memberships;

  Actors(PersonStore people, MembershipStore memberships) {
    this.people = people;
    this.memberships = memberships;
  }

  /** Empty for one who was erased or is suspended. */
  public Optional<Actor.Person> find(UUID person) {
    return people
        .find(person)
        .filter(found -> !found.suspended())
        .map(found ->
            new Actor.Person(
                found.id(), found.name(), found.language(), memberships.listOf(found.id())));
  }
}
