package org.caravanserai.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Who asks. */
public sealed interface Actor {
  /** The memberships that he holds at the moment of asking. */
  List<Membership> memberships();

  /** The person who answers for what is asked; nobody's is empty. */
  Optional<UUID> personId();

  /** Nobody has signed in. */
  record Nobody() implements Actor {
    @Override
    public List<Membership> memberships() {
      return List.of();
    }

    @Override
    public Optional<UUID> personId() {
      return Optional.empty();
    }
  }

  /**
   * A person who has signed in.
   *
   * @param language the one that the person chose, of {@code Messages.LANGUAGES}
   */
  record Person(UUID id, String name, String language, List<Membership> memberships)
      implements Actor {
    public Person {
      memberships = List.copyOf(memberships);
    }

    /** The same person, whose roles of the house itself rest. */
    public Person withoutHouseRoles() {
      return new Person(
          id,
          name,
          language,
          memberships.stream().filter(membership -> !membership.role().isOfHouse()).toList());
    }

    @Override
    public Optional<UUID> personId() {
      return Optional.of(id);
    }
  }

  /** A program that brings a token of a person. */
  record Token(UUID id, Person person, Set<Scope> scopes) implements Actor {
    public Token {
      scopes = Set.copyOf(scopes);
    }

    @Override
    public List<Membership> memberships() {
      return person.memberships();
    }

    @Override
    public Optional<UUID> personId() {
      return Optional.of(person.id());
    }
  }

  /** Whether he holds the role anywhere. */
  default boolean is(Role role) {
    return memberships().stream().anyMatch(membership -> membership.role() == role);
  }

  /** The organisations that he acts for. */
  default List<UUID> organisations() {
    return memberships().stream()
        .map(Membership::place)
        .filter(Place.OfOrganisation.class::isInstance)
        .map(place -> ((Place.OfOrganisation) place).organisation())
        .distinct()
        .toList();
  }

  /** The sides that he works for, at a desk or as coordinator. */
  default List<UUID> sides() {
    return memberships().stream()
        .map(Membership::place)
        .flatMap(place ->
            switch (place) {
              case Place.OfSide(UUID side) -> Optional.of(side).stream();
              case Place.OfDesk(_, UUID side) -> Optional.of(side).stream();
              case Place.House _ -> Optional.<UUID>empty().stream();
              case Place.OfOrganisation _ -> Optional.<UUID>empty().stream();
            })
        .distinct()
        .toList();
  }
}
