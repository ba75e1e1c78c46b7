package org.caravanserai.platform.api.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.Post;
import org.caravanserai.platform.identity.Cast;
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

  @Autowired ApplicationContext house;
  private Cast cast;
  private Post post;

  /** By what the page calls their capacities. */
  private final Map<String, Visitor> people = new LinkedHashMap<>();

  /** Who have no business with the case. */
  private final Map<String, Visitor> strangers = new LinkedHashMap<>();

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    post = new Post(house);
    Post other = new Post(house);
    people.put("E", program(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(post.mill.id())));
    people.put("o", program(Role.DESK_OFFICER, post.homeDesk.place()));
    people.put("l", program(Role.DESK_LEAD, post.homeDesk.place()));
    people.put("c", program(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id())));
    people.put("O", program(Role.DESK_OFFICER, post.hostDesk.place()));
    people.put("L", program(Role.DESK_LEAD, post.hostDesk.place()));
    people.put("C", program(Role.SIDE_COORDINATOR, new Place.OfSide(post.host.id())));
    people.put("A", program(Role.AUDITOR, new Place.House()));
    strangers.put("administrator", program(Role.ADMINISTRATOR, new Place.House()));
    strangers.put("data steward", program(Role.DATA_STEWARD, new Place.House()));
    strangers.put("mediator", program(Role.MEDIATOR, new Place.House()));
    strangers.put("other lead", program(Role.DESK_LEAD, other.homeDesk.place()));
    strangers.put(
        "other enterprise",
        program(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(other.mill.id())));
    strangers.put("nobody", cast.stranger());
  }

  private Visitor program(Role role, Place place) {
    return cast.stranger()
        .withToken(cast.token(post.account(role, place), Scope.CASES_READ, Scope.CASES_WRITE));
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
    checkReading(page, address);
    write("o", address, "proposed", Map.of("text", text));
    check(page, address, "proposed", people.keySet());
    write("E", address, "accepted", Map.of());
    check(page, address, "accepted", people.keySet());
    write("l", address, "closed", Map.of("outcome", "solved", "cause", "rule"));
    check(page, address, "closed", people.keySet());
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
      case "side:home" -> "side:" + post.home.id();
      case "side:host" -> "side:" + post.host.id();
      default -> scope;
    };
  }

  private void checkReading(AccessPage page, String address) {
    for (String who : List.of("o", "O")) {
      String side = who.equals("o") ? "side:home" : "side:host";
      assertThat(
              post(
                      visitor(who),
                      address + "/entries",
                      Map.of(
                          "kind",
                          "note",
                          "scope",
                          scope(side),
                          "against",
                          0,
                          "body",
                          Map.of("text", "Ours.")))
                  .statusCode())
          .isEqualTo(201);
    }
    Map<String, String> capacities =
        Map.of(
            "enterprise", "E",
            "home-officer", "o",
            "home-lead", "l",
            "home-coordinator", "c",
            "host-officer", "O",
            "host-lead", "L",
            "host-coordinator", "C",
            "auditor", "A");
    List<String> wrong = new ArrayList<>();
    for (AccessPage.Reading cell : page.reading()) {
      String who = capacities.get(cell.capacity());
      if (who != null && !cell.scope().equals("outline")) {
        String scope = scope(cell.scope());
        Visitor visitor = visitor(who);
        boolean inside = JSON.readTree(visitor.get(address).body()).path("counts").has(scope);
        int chain = visitor.get(address + "/chain/" + scope).statusCode();
        if (inside != cell.may() || chain != (cell.may() ? 200 : 404)) {
          wrong.add(who + " " + inside + " " + chain + " " + cell);
        }
      }
    }
    assertThat(wrong).isEmpty();
  }
}
