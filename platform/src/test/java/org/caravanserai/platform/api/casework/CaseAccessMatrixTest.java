package org.caravanserai.platform.api.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Post;
import org.caravanserai.platform.casework.Quarrel;
import org.caravanserai.platform.casework.Settlements;
import org.caravanserai.platform.casework.Works;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Scope;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Every cell of the page on access to cases, asked over HTTP of real people: each tries each entry
 * in each scope in each stage, with a body that cannot stand. Who may write is told what is wrong
 * with it, who may not is refused before; so a case is brought to each stage once.
 */
@HouseTest
class CaseAccessMatrixTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String CASES = "/api/v1/cases";
  private static final Set<Integer> TAKEN = Set.of(409, 422);
  private static final Set<Integer> REFUSED = Set.of(401, 403, 404);

  /** What the page calls the capacities of those who are asked, in its other tables. */
  private static final Map<String, String> INITIALS =
      Map.ofEntries(
          Map.entry("enterprise", "E"),
          Map.entry("home-officer", "o"),
          Map.entry("home-lead", "l"),
          Map.entry("home-coordinator", "c"),
          Map.entry("host-officer", "O"),
          Map.entry("host-lead", "L"),
          Map.entry("host-coordinator", "C"),
          Map.entry("claimant", "P"),
          Map.entry("respondent", "R"),
          Map.entry("mediator", "M"),
          Map.entry("auditor", "A"));

  @Autowired ApplicationContext house;
  private Cast cast;
  private UUID homeSide = new UUID(0, 0);
  private UUID hostSide = new UUID(0, 0);

  /** By what the page calls their capacities. */
  private final Map<String, Visitor> people = new LinkedHashMap<>();

  /** Who have no business with the case. */
  private final Map<String, Visitor> strangers = new LinkedHashMap<>();

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    Post other = new Post(house);
    strangers.put("administrator", program(Role.ADMINISTRATOR, new Place.House()));
    strangers.put("data steward", program(Role.DATA_STEWARD, new Place.House()));
    strangers.put("mediator", program(Role.MEDIATOR, new Place.House()));
    strangers.put("other lead", program(Role.DESK_LEAD, other.homeDesk.place()));
    strangers.put(
        "other enterprise",
        program(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(other.mill.id())));
    strangers.put("nobody", cast.stranger());
  }

  /** Everybody of two sides, with a desk each. */
  private void staff(Organisation enterprise, Place homeDesk, Place hostDesk) {
    people.put("E", program(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(enterprise.id())));
    people.put("o", program(Role.DESK_OFFICER, homeDesk));
    people.put("l", program(Role.DESK_LEAD, homeDesk));
    people.put("O", program(Role.DESK_OFFICER, hostDesk));
    people.put("L", program(Role.DESK_LEAD, hostDesk));
    coordinators();
  }

  private void coordinators() {
    people.put("c", program(Role.SIDE_COORDINATOR, new Place.OfSide(homeSide)));
    people.put("C", program(Role.SIDE_COORDINATOR, new Place.OfSide(hostSide)));
    people.put("A", program(Role.AUDITOR, new Place.House()));
  }

  private Visitor program(Role role, Place place) {
    UUID person = cast.account(role.name());
    cast.give(person, role, place);
    return program(person);
  }

  private Visitor program(UUID person) {
    return cast.stranger().withToken(cast.token(person, Scope.CASES_READ, Scope.CASES_WRITE));
  }

  private Visitor visitor(String who) {
    return Objects.requireNonNull(people.get(who));
  }

  private static HttpResponse<String> post(Visitor visitor, String path, Object body) {
    return visitor.json("POST", path, JSON.writeValueAsString(body));
  }

  /** Writes an entry that stands. */
  private void write(String who, String address, String kind, Map<String, Object> body) {
    Visitor writer = visitor(who);
    int against =
        JSON.readTree(writer.get(address).body()).path("counts").path("shared").intValue();
    HttpResponse<String> answer =
        post(writer, address + "/entries", Map.of("kind", kind, "against", against, "body", body));
    assertThat(answer.statusCode()).as(kind + " " + answer.body()).isEqualTo(201);
  }

  @Test
  void a_problem_is_read_and_written_by_whom_the_page_says() {
    Post post = new Post(house);
    homeSide = post.home.id();
    hostSide = post.host.id();
    staff(post.mill, post.homeDesk.place(), post.hostDesk.place());
    AccessPage page = AccessPage.of("response");
    JsonNode made =
        JSON.readTree(
            post(
                    visitor("E"),
                    CASES,
                    Map.of("organisation", post.mill.id(), "topic", "customs", "text", "Held."))
                .body());
    String address = CASES + "/" + made.path("id").stringValue();
    String text = "Since Monday.";

    check(page, address, "reported", Set.of("E", "o", "l", "c", "A"));
    write("o", address, "acknowledged", Map.of());
    write("l", address, "passed-to-host", Map.of("host-side", post.host.id(), "text", text));
    check(page, address, "host", people.keySet());
    write("O", address, "passed-back", Map.of("text", text));
    check(page, address, "home", people.keySet());
    checkReading(page, address, "note", Map.of("side:home", "o", "side:host", "O"));
    write("o", address, "proposed", Map.of("text", text));
    check(page, address, "proposed", people.keySet());
    write("E", address, "accepted", Map.of());
    check(page, address, "accepted", people.keySet());
    write("l", address, "closed", Map.of("outcome", "solved", "cause", "rule"));
    check(page, address, "closed", people.keySet());
  }

  @Test
  void a_plan_is_read_and_written_by_whom_the_page_says() {
    Works works = new Works(house);
    homeSide = works.home.id();
    hostSide = works.host.id();
    staff(works.exporter, works.homePolicy.place(), works.hostCustoms.place());
    AccessPage page = AccessPage.of("implementation");
    CaseView file = works.started();
    String address = CASES + "/" + file.id();

    check(page, address, "planned", people.keySet());
    write("l", address, "begun", Map.of());
    check(page, address, "running", people.keySet());
    checkReading(page, address, "note", Map.of("side:home", "o", "side:host", "O"));
    for (String task : works.now(works.officer(), file).state().tasks().keySet()) {
      write("l", address, "task-dropped", Map.of("task", task, "why", "Not needed."));
    }
    check(page, address, "done", people.keySet());
    CaseView other = works.started();
    write("E", CASES + "/" + other.id(), "stopped", Map.of("outcome", "stopped", "why", "Sold."));
    check(page, CASES + "/" + other.id(), "stopped", people.keySet());
  }

  @Test
  void a_dispute_is_read_and_written_by_whom_the_page_says() {
    Quarrel quarrel = new Quarrel(house);
    homeSide = quarrel.home.id();
    hostSide = quarrel.host.id();
    people.put("P", program(quarrel.claimant));
    people.put("R", program(quarrel.respondent));
    people.put("M", program(quarrel.mediator));
    coordinators();
    AccessPage page = AccessPage.of("mediation");
    UUID file = quarrel.notified();
    String address = CASES + "/" + file;
    Set<String> parties = Set.of("P", "R");

    check(page, address, "notified", parties);
    write("R", address, "contact-confirmed", Map.of("contact", "Legal office"));
    check(page, address, "confirmed", parties);
    write("R", address, "replied", Map.of("text", "The customs held them."));
    check(page, address, "appointing", parties);
    for (String party : List.of("P", "R")) {
      write(party, address, "mediator-chosen", Map.of("mediator", quarrel.mediator.toString()));
    }
    check(page, address, "appointing", people.keySet());
    write("M", address, "mediator-accepted", Map.of("interests", "None."));
    check(page, address, "mediating", people.keySet());
    checkReading(
        page, address, "caucus-message", Map.of("caucus:claimant", "P", "caucus:respondent", "R"));
    quarrel.agreeOn(file, house.getBean(Settlements.class).treaty().orElseThrow());
    check(page, address, "signing", people.keySet());
    for (UUID signer : List.of(quarrel.claimant, quarrel.respondent, quarrel.mediator)) {
      quarrel.sign(signer, file).orThrow(refusal -> new IllegalStateException(refusal.toString()));
    }
    check(page, address, "performing", people.keySet());
  }

  /**
   * Everybody tries everything.
   *
   * @param part who take part in the case by now; to all others it is not there
   */
  private void check(AccessPage page, String address, String stage, Set<String> part) {
    List<String> wrong = new ArrayList<>();
    for (AccessPage.Cell cell : page.writing(stage)) {
      people.forEach((who, visitor) -> {
        boolean may = cell.who().contains(who) && part.contains(who);
        int status = attempt(visitor, address, cell);
        if (!(may ? TAKEN : REFUSED).contains(status)) {
          wrong.add(who + " " + status + " " + cell);
        }
      });
    }
    AccessPage.Cell message =
        page.writing(stage).stream()
            .filter(c -> c.entry().equals("message"))
            .findFirst()
            .orElseThrow();
    strangers.forEach((who, visitor) -> {
      int status = attempt(visitor, address, message);
      if (status != (who.equals("nobody") ? 401 : 404)) {
        wrong.add(who + " " + status + " " + message);
      }
    });
    assertThat(wrong).isEmpty();
  }

  private int attempt(Visitor visitor, String address, AccessPage.Cell cell) {
    return post(
            visitor,
            address + "/entries",
            Map.of(
                "kind",
                cell.entry(),
                "scope",
                scope(cell.scope()),
                "against",
                999,
                "body",
                Map.of("nonsense", "x")))
        .statusCode();
  }

  /** The page calls the two sides by what they are to the case. */
  private String scope(String scope) {
    return switch (scope) {
      case "side:home" -> "side:" + homeSide;
      case "side:host" -> "side:" + hostSide;
      default -> scope;
    };
  }

  /** Somebody writes in each scope, then everybody tries to read each. */
  private void checkReading(
      AccessPage page, String address, String entry, Map<String, String> writers) {
    writers.forEach((scope, who) ->
        assertThat(
                post(
                        visitor(who),
                        address + "/entries",
                        Map.of(
                            "kind",
                            entry,
                            "scope",
                            scope(scope),
                            "against",
                            0,
                            "body",
                            Map.of("text", "Ours.")))
                    .statusCode())
            .isEqualTo(201));
    List<String> wrong = new ArrayList<>();
    for (AccessPage.Reading cell : page.reading()) {
      Visitor visitor = people.get(INITIALS.getOrDefault(cell.capacity(), ""));
      if (visitor != null && (cell.scope().equals("shared") || writers.containsKey(cell.scope()))) {
        String scope = scope(cell.scope());
        boolean inside = JSON.readTree(visitor.get(address).body()).path("counts").has(scope);
        int chain = visitor.get(address + "/chain/" + scope).statusCode();
        if (inside != cell.may() || chain != (cell.may() ? 200 : 404)) {
          wrong.add(inside + " " + chain + " " + cell);
        }
      } else if (visitor != null && cell.scope().equals("outline")) {
        int status = visitor.get(address).statusCode();
        if (status != (cell.may() ? 200 : 404)) {
          wrong.add(status + " " + cell);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
