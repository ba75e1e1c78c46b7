package org.caravanserai.casework;

import java.util.Set;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Room;

/** What a capacity entitles to, of one kind of case. What no rule here allows is refused. */
final class Entitlement {
  /** The parties that have a caucus, by the name of their scope. */
  static final Set<String> CAUCUSES = Set.of("claimant", "respondent");

  private final CaseKind kind;

  Entitlement(CaseKind kind) {
    this.kind = kind;
  }

  boolean hasTasks() {
    return kind.entries().stream().anyMatch(entry -> entry.does(Effect.OPENS_TASK));
  }

  /** Whether the scope is one that the capacity belongs to: its side, its caucus, or all. */
  boolean fits(Scope scope, Capacity capacity, Parties parties) {
    return switch (scope) {
      case Scope.Shared _ -> true;
      case Scope.Side(String side) ->
          switch (capacity) {
            case HOME_OFFICER, HOME_LEAD, HOME_COORDINATOR -> side.equals(parties.homeSide());
            case HOST_OFFICER, HOST_LEAD, HOST_COORDINATOR -> side.equals(parties.hostSide());
            case ENTERPRISE, CLAIMANT, RESPONDENT, MEDIATOR, AUDITOR, HOUSE -> false;
          };
      case Scope.Caucus(String party) ->
          switch (capacity) {
            case CLAIMANT -> isCaucus(party, "claimant");
            case RESPONDENT -> isCaucus(party, "respondent");
            case MEDIATOR -> CAUCUSES.stream().anyMatch(p -> party.equals(parties.caucus(p)));
            case ENTERPRISE,
                HOME_OFFICER,
                HOME_LEAD,
                HOME_COORDINATOR,
                HOST_OFFICER,
                HOST_LEAD,
                HOST_COORDINATOR,
                AUDITOR,
                HOUSE ->
                false;
          };
    };
  }

  /** Whether it is a party's caucus with one mediator or another. */
  private static boolean isCaucus(String caucus, String party) {
    return caucus.equals(party) || caucus.matches(party + "\\.[1-9][0-9]{0,3}");
  }

  /** Whether entries of that scope may be read. */
  boolean mayRead(Capacity capacity, Scope scope, Parties parties) {
    CaseKind.Readers readers = kind.readers();
    return fits(scope, capacity, parties)
        && switch (scope.room()) {
          case SHARED -> readers.shared().contains(capacity);
          case SIDE -> readers.side().contains(capacity);
          case CAUCUS -> readers.caucus().contains(capacity);
        };
  }

  /** Whether it may be seen that the file exists, with its stage and clocks. */
  boolean mayReadOutline(Capacity capacity) {
    return kind.readers().outline().contains(capacity)
        || kind.readers().shared().contains(capacity);
  }

  /** Whether an entry may be written in a stage, or as the first when {@code stage} is empty. */
  boolean mayWrite(Capacity capacity, EntryKind entry, Room room, String stage) {
    return entry.by().contains(capacity)
        && entry.scopes().contains(room)
        && (entry.opens() ? stage.isEmpty() : entry.stages().contains(stage));
  }
}
