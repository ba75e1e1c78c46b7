package org.caravanserai.casework;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.CaseKind.Capacity;

/**
 * Who wants to see or write something.
 *
 * @param person an id
 * @param roles what he is in the house
 */
public record Actor(String person, List<Role> roles) {
  public Actor {
    roles = List.copyOf(roles);
  }

  /** What a person is in the house, and where; ids are those that the entries of a case name. */
  public sealed interface Role {
    /** Acts for an organisation. */
    record EnterpriseMember(String organisation) implements Role {}

    /** Works at a desk. */
    record DeskOfficer(String desk, String side) implements Role {}

    /** Answers for a desk. */
    record DeskLead(String desk, String side) implements Role {}

    /** Answers for a side. */
    record SideCoordinator(String side) implements Role {}

    /** Is on the panel of mediators. */
    record Mediator() implements Role {}

    /** Reads what was done. */
    record Auditor() implements Role {}

    /** Keeps the published knowledge. */
    record DataSteward() implements Role {}

    /** Runs the house, and reads no one's papers. */
    record Administrator() implements Role {}
  }

  /** In what capacities he meets a case; none when it is no business of his. */
  Set<Capacity> capacities(CaseState file) {
    Set<Capacity> capacities = EnumSet.noneOf(Capacity.class);
    for (Role role : roles) {
      Parties parties = file.parties();
      switch (role) {
        case Role.EnterpriseMember(String organisation) -> {
          add(capacities, Capacity.ENTERPRISE, organisation.equals(parties.enterprise()));
          add(capacities, Capacity.CLAIMANT, organisation.equals(parties.claimant()));
          add(capacities, Capacity.RESPONDENT, organisation.equals(parties.respondent()));
        }
        case Role.DeskOfficer(String desk, String side) -> {
          add(capacities, Capacity.HOME_OFFICER, isHome(file, desk, side));
          add(capacities, Capacity.HOST_OFFICER, isHost(file, desk, side));
        }
        case Role.DeskLead(String desk, String side) -> {
          add(capacities, Capacity.HOME_LEAD, isHome(file, desk, side));
          add(capacities, Capacity.HOST_LEAD, isHost(file, desk, side));
        }
        case Role.SideCoordinator(String side) -> {
          add(capacities, Capacity.HOME_COORDINATOR, side.equals(parties.homeSide()));
          add(capacities, Capacity.HOST_COORDINATOR, side.equals(parties.hostSide()));
        }
        case Role.Mediator() ->
            add(capacities, Capacity.MEDIATOR, person.equals(parties.mediator()));
        case Role.Auditor() -> capacities.add(Capacity.AUDITOR);
        case Role.DataSteward(), Role.Administrator() -> {}
      }
    }
    return capacities;
  }

  private static void add(Set<Capacity> capacities, Capacity capacity, boolean holds) {
    if (holds) {
      capacities.add(capacity);
    }
  }

  private static boolean isHome(CaseState file, String desk, String side) {
    return side.equals(file.parties().homeSide())
        && (desk.equals(file.parties().homeDesk()) || hasTask(file, desk, side));
  }

  private static boolean isHost(CaseState file, String desk, String side) {
    return side.equals(file.parties().hostSide())
        && (desk.equals(file.parties().hostDesk()) || hasTask(file, desk, side));
  }

  private static boolean hasTask(CaseState file, String desk, String side) {
    return file.tasks().values().stream()
        .anyMatch(task -> task.desk().equals(desk) && task.side().equals(side));
  }
}
