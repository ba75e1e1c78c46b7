package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The table {@code access.csv} says who may what; the rules must say the same, cell by cell. */
class MayTest {
  private static final UUID ME = new UUID(1, 1);
  private static final UUID OTHER = new UUID(1, 2);
  private static final UUID SIDE = new UUID(2, 1);
  private static final UUID OTHER_SIDE = new UUID(2, 2);
  private static final UUID DESK = new UUID(3, 1);
  private static final UUID OTHER_DESK = new UUID(3, 2);
  private static final UUID ORGANISATION = new UUID(4, 1);
  private static final UUID OTHER_ORGANISATION = new UUID(4, 2);

  /** What is another's in every way. */
  private static final Subject FOREIGN =
      new Subject(OTHER, OTHER_ORGANISATION, OTHER_SIDE, OTHER_DESK);

  record Cell(String action, String who, String answer) {
    @Override
    public String toString() {
      return action + " by " + who + ": " + answer;
    }

    Action toAction() {
      return Action.valueOf(action.toUpperCase(Locale.ROOT));
    }
  }

  @ParameterizedTest
  @MethodSource("cells")
  void the_rules_say_what_the_table_says(Cell cell) {
    Actor actor = actor(cell.who());
    boolean toAny = May.actor(actor, cell.toAction(), FOREIGN);
    boolean toNone = May.actor(actor, cell.toAction());
    boolean toOwn = owned(cell.who()).anyMatch(own -> May.actor(actor, cell.toAction(), own));

    assertThat(toAny).isEqualTo(cell.answer().equals("yes"));
    assertThat(toNone).isEqualTo(cell.answer().equals("yes"));
    assertThat(toOwn).isEqualTo(!cell.answer().equals("no"));
  }

  @Test
  void the_table_has_a_cell_for_every_action_and_role() {
    assertThat(cells().map(Cell::action).distinct())
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Action.values()).map(action -> lower(action.name())).toList());
    assertThat(cells().map(Cell::who).distinct())
        .containsAll(Arrays.stream(Role.values()).map(role -> lower(role.name())).toList())
        .contains("nobody", "person");
    assertThat(cells().map(Cell::answer).distinct()).containsOnly("yes", "no", "own");
  }

  @Test
  void what_lies_at_one_desk_is_not_its_neighbours() {
    Actor officer = actor("desk_officer");

    assertThat(May.actor(officer, Action.LISTING_REVIEW, Subject.ofDesk(DESK, SIDE))).isTrue();
    assertThat(May.actor(officer, Action.LISTING_REVIEW, Subject.ofSide(SIDE))).isTrue();
    assertThat(May.actor(officer, Action.LISTING_REVIEW, Subject.ofDesk(OTHER_DESK, SIDE)))
        .isFalse();
  }

  @Test
  void a_token_may_what_its_person_may_and_its_scopes_cover() {
    Actor.Person member = (Actor.Person) actor("enterprise_member");
    Actor token = new Actor.Token(OTHER, member, Set.of(Scope.LISTINGS_READ));
    Subject own = Subject.ofOrganisation(ORGANISATION);

    assertThat(May.actor(token, Action.LISTING_READ, own)).isTrue();
    assertThat(May.actor(token, Action.LISTING_READ, FOREIGN)).isFalse();
    assertThat(May.actor(token, Action.LISTING_EDIT, own)).isFalse();
  }

  @Test
  void no_token_however_wide_does_what_only_a_person_may() {
    Actor.Person administrator = (Actor.Person) actor("administrator");
    Actor token = new Actor.Token(OTHER, administrator, EnumSet.allOf(Scope.class));

    assertThat(
            Arrays.stream(Action.values())
                .filter(action -> action.scope().isEmpty())
                .filter(action -> May.actor(token, action, Subject.ofPerson(ME))))
        .isEmpty();
  }

  static Stream<Cell> cells() {
    List<String> lines = lines();
    List<String> head = List.of(lines.getFirst().split(",", -1));
    List<Cell> cells = new ArrayList<>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> fields = List.of(line.split(",", -1));
      assertThat(fields).hasSameSizeAs(head);
      for (int column = 1; column < head.size(); column++) {
        cells.add(new Cell(fields.getFirst(), head.get(column), fields.get(column)));
      }
    }
    return cells.stream();
  }

  private static List<String> lines() {
    InputStream table = Objects.requireNonNull(MayTest.class.getResourceAsStream("access.csv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Actor actor(String who) {
    return switch (who) {
      case "nobody" -> new Actor.Nobody();
      case "person" -> person();
      default -> {
        Role role = Role.valueOf(who.toUpperCase(Locale.ROOT));
        yield person(new Membership(new UUID(5, 1), role, place(role)));
      }
    };
  }

  private static Actor person(Membership... memberships) {
    return new Actor.Person(ME, "Aygul", "ru", List.of(memberships));
  }

  private static Place place(Role role) {
    return switch (role) {
      case ENTERPRISE_MEMBER -> new Place.OfOrganisation(ORGANISATION);
      case DESK_OFFICER, DESK_LEAD -> new Place.OfDesk(DESK, SIDE);
      case SIDE_COORDINATOR -> new Place.OfSide(SIDE);
      case MEDIATOR, DATA_STEWARD, AUDITOR, ADMINISTRATOR -> new Place.House();
    };
  }

  /** All that can be called the actor's own, each thing another's in every other way. */
  private static Stream<Subject> owned(String who) {
    Subject mine = new Subject(ME, OTHER_ORGANISATION, OTHER_SIDE, OTHER_DESK);
    Subject ours =
        switch (who) {
          case "enterprise_member" -> new Subject(OTHER, ORGANISATION, OTHER_SIDE, OTHER_DESK);
          case "desk_officer", "desk_lead" -> new Subject(OTHER, OTHER_ORGANISATION, SIDE, DESK);
          case "side_coordinator" -> new Subject(OTHER, OTHER_ORGANISATION, SIDE, OTHER_DESK);
          default -> mine;
        };
    return Stream.of(mine, ours);
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
