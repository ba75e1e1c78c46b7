package org.caravanserai.platform.casework;

import java.time.Clock;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Access;
import org.caravanserai.casework.Action;
import org.caravanserai.casework.Alarm;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Holding;
import org.caravanserai.casework.Parties;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Addressee;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Substitutes;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Who is to be told of what happens in a case. Nobody is told of what he may not read. */
@Component
class Concerned {
  private final Memberships memberships;
  private final Actors actors;
  private final Substitutes substitutes;
  private final Clock clock;

  Concerned(Memberships memberships, Actors actors, Substitutes substitutes, Clock clock) {
    this.memberships = memberships;
    this.actors = actors;
    this.substitutes = substitutes;
    this.clock = clock;
  }

  /** Whoever holds the case, the enterprise or the parties and the officer; never the author. */
  List<Actor.Person> of(Entry entry, CaseKind kind, CaseState state) {
    Set<UUID> people = new LinkedHashSet<>(holders(state.holder(), state));
    Parties parties = state.parties();
    Stream.of(parties.enterprise(), parties.claimant(), parties.respondent())
        .forEach(organisation -> people.addAll(members(organisation)));
    Stream.of(parties.mediator(), state.officer())
        .map(KeptCase::find)
        .filter(Objects::nonNull)
        .forEach(people::add);
    return people.stream()
        .filter(person -> !person.toString().equals(entry.actor().person()))
        .flatMap(person -> actors.find(person).stream())
        .filter(actor -> may(actor, new Action.See(entry.scope()), kind, state))
        .toList();
  }

  /** Whom the kind of case names. */
  List<Actor.Person> of(Alarm alarm, CaseKind kind, CaseState state) {
    Set<UUID> people = new LinkedHashSet<>();
    for (Addressee addressee : alarm.addressees()) {
      people.addAll(people(addressee, alarm.holder(), state));
    }
    return people.stream()
        .flatMap(person -> actors.find(person).stream())
        .filter(actor -> may(actor, new Action.SeeOutline(), kind, state))
        .toList();
  }

  /** Whether he may read what is shared, and not only that the case is there. */
  static boolean mayRead(Actor actor, CaseKind kind, CaseState state) {
    return may(actor, new Action.See(org.caravanserai.casework.Scope.shared()), kind, state);
  }

  private static boolean may(Actor actor, Action action, CaseKind kind, CaseState state) {
    return Access.may(Standing.of(actor, state.parties()), action, kind, state);
  }

  private List<UUID> people(Addressee addressee, Holding holder, CaseState state) {
    Parties parties = state.parties();
    return switch (addressee) {
      case HOLDER -> holders(holder, state);
      case LEAD -> atDesks(holder, Optional.of(Role.DESK_LEAD));
      case COORDINATOR -> coordinators(holder.sides());
      case JOINT_COMMITTEE ->
          coordinators(
              Stream.of(parties.homeSide(), parties.hostSide()).filter(Objects::nonNull).toList());
      case ENTERPRISE -> members(parties.enterprise());
      case CLAIMANT -> members(parties.claimant());
      case RESPONDENT -> members(parties.respondent());
      case MEDIATOR -> Stream.ofNullable(KeptCase.find(parties.mediator())).toList();
    };
  }

  /** Of a desk that has assigned the case to one of its own, he and who stands in for him. */
  private List<UUID> holders(Holding holder, CaseState state) {
    return switch (holder.who()) {
      case HOME_DESK, HOST_DESK, TASK_DESKS -> {
        List<UUID> desk = atDesks(holder, Optional.empty());
        UUID officer = KeptCase.find(state.officer());
        yield officer != null && desk.contains(officer) ? officers(officer, holder) : desk;
      }
      case COORDINATOR, JOINT_COMMITTEE -> coordinators(holder.sides());
      case ENTERPRISE, CLAIMANT, RESPONDENT, PARTIES ->
          holder.ids().stream().flatMap(id -> members(id).stream()).toList();
      case MEDIATOR -> ids(holder.ids());
      case NOBODY -> List.of();
    };
  }

  private List<UUID> officers(UUID officer, Holding holder) {
    Stream<UUID> present =
        ids(holder.ids()).stream()
            .map(desk -> substitutes.standingInFor(officer, desk, clock.instant()));
    return Stream.concat(Stream.of(officer), present).distinct().toList();
  }

  /** A side in the place of a desk is its coordinator. */
  private List<UUID> atDesks(Holding holder, Optional<Role> role) {
    Set<UUID> people = new LinkedHashSet<>();
    for (UUID side : ids(holder.sides())) {
      for (UUID desk : ids(holder.ids())) {
        Place place = new Place.OfDesk(desk, side);
        people.addAll(
            desk.equals(side)
                ? coordinators(List.of(side.toString()))
                : role.map(one -> memberships.listPeopleAt(place, one))
                    .orElseGet(() -> memberships.listPeopleAt(place)));
      }
    }
    return List.copyOf(people);
  }

  private List<UUID> coordinators(List<String> sides) {
    return ids(sides).stream()
        .flatMap(side ->
            memberships.listPeopleAt(new Place.OfSide(side), Role.SIDE_COORDINATOR).stream())
        .toList();
  }

  private List<UUID> members(@Nullable String organisation) {
    UUID id = KeptCase.find(organisation);
    return id == null ? List.of() : memberships.listPeopleAt(new Place.OfOrganisation(id));
  }

  private static List<UUID> ids(List<String> texts) {
    return texts.stream().map(KeptCase::find).filter(Objects::nonNull).toList();
  }
}
