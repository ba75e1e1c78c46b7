package org.caravanserai.platform.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Actor.Role;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Parties;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Subject;
import org.jspecify.annotations.Nullable;

/**
 * Who somebody of the house is to a case. Two rules must both allow what he wants: {@link May} by
 * his memberships and, for a program, the scopes of its token; and the core's rule of access by his
 * capacity in this case.
 */
final class Standing {
  private Standing() {}

  /**
   * The asker as the core knows him. Nobody meets a case of his own organisation as an officer,
   * lead or coordinator, nor as an auditor.
   */
  static org.caravanserai.casework.Actor of(Actor actor, Parties parties) {
    List<Role> roles = new ArrayList<>();
    for (Membership membership : actor.memberships()) {
      roles.add(role(membership));
    }
    List<Role> own =
        roles.stream()
            .filter(role ->
                role instanceof Role.EnterpriseMember(String organisation)
                    && Stream.of(parties.enterprise(), parties.claimant(), parties.respondent())
                        .anyMatch(organisation::equals))
            .toList();
    return new org.caravanserai.casework.Actor(
        actor.personId().map(UUID::toString).orElse("nobody"), own.isEmpty() ? roles : own);
  }

  private static Role role(Membership membership) {
    return switch (membership.place()) {
      case Place.OfOrganisation(UUID organisation) ->
          new Role.EnterpriseMember(organisation.toString());
      case Place.OfSide(UUID side) -> new Role.SideCoordinator(side.toString());
      case Place.OfDesk(UUID desk, UUID side) ->
          membership.role() == org.caravanserai.platform.identity.Role.DESK_LEAD
              ? new Role.DeskLead(desk.toString(), side.toString())
              : new Role.DeskOfficer(desk.toString(), side.toString());
      case Place.House _ ->
          switch (membership.role()) {
            case MEDIATOR -> new Role.Mediator();
            case AUDITOR -> new Role.Auditor();
            case DATA_STEWARD -> new Role.DataSteward();
            case ADMINISTRATOR, ENTERPRISE_MEMBER, DESK_OFFICER, DESK_LEAD, SIDE_COORDINATOR ->
                new Role.Administrator();
          };
    };
  }

  /** Whether memberships and scopes allow this on a case of these parties. */
  static boolean may(Actor actor, Action action, Parties parties) {
    return Stream.of(
            subject(parties, parties.enterprise(), parties.homeSide(), parties.homeDesk()),
            subject(parties, parties.claimant(), parties.hostSide(), parties.hostDesk()),
            subject(parties, parties.respondent(), null, null))
        .anyMatch(subject -> May.actor(actor, action, subject));
  }

  /** The same of a case whose tasks may lie at other desks than its own. */
  static boolean may(Actor actor, Action action, CaseState file) {
    return may(actor, action, file.parties())
        || file.tasks().values().stream()
            .anyMatch(task ->
                May.actor(actor, action, subject(file.parties(), null, task.side(), task.desk())));
  }

  /** A dispute is its mediator's own. */
  private static Subject subject(
      Parties parties,
      @Nullable String organisation,
      @Nullable String side,
      @Nullable String desk) {
    return new Subject(
        KeptCase.find(parties.mediator()),
        KeptCase.find(organisation),
        KeptCase.find(side),
        KeptCase.find(desk));
  }
}
