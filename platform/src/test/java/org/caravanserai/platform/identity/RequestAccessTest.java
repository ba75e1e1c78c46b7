package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Report;
import org.caravanserai.platform.listing.Market;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * The table {@code requests.csv} says which role gets through to which page and command; each cell
 * is asked over HTTP. A request that gets through may still be refused for what it says (409, 412,
 * 422); one that does not is told to sign in, that it may not, or that there is no such thing.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestAccessTest {
  private static final List<String> WHO = List.of(lines().getFirst().split(",", -1)).subList(1, 11);

  @Autowired ApplicationContext house;
  private final Map<String, Visitor> visitors = new HashMap<>();
  private final Map<String, UUID> things = new HashMap<>();

  record Row(String request, List<String> answers) {
    @Override
    public String toString() {
      return request;
    }
  }

  @BeforeAll
  void everybody_comes() {
    Cast cast = Cast.of(house);
    Side side = cast.side();
    Side foreign = cast.side();
    Desk desk = cast.desk(side.id(), Topic.APPROVALS);
    Organisation organisation = cast.verified(cast.organisation(side.id(), "UZ"));
    Organisation foreignOrganisation = cast.verified(cast.organisation(foreign.id()));
    Cast.Somebody stranger =
        cast.person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(foreignOrganisation.id()));
    cast.give(
        cast.account("Colleague"),
        Role.ENTERPRISE_MEMBER,
        new Place.OfOrganisation(foreignOrganisation.id()));
    things.put("side", side.id());
    things.put("foreign side", foreign.id());
    things.put("desk", desk.id());
    things.put("organisation", organisation.id());
    things.put("foreign organisation", foreignOrganisation.id());
    things.put("somebody", cast.account("Somebody"));
    things.put(
        "foreign membership",
        house
            .getBean(Actors.class)
            .find(stranger.id())
            .orElseThrow()
            .memberships()
            .getFirst()
            .id());
    putListings(new Market(house), organisation, foreignOrganisation);
    putCase(cast, organisation);
    for (String who : WHO) {
      visitors.put(who, visitor(cast, who, side, desk, organisation));
    }
  }

  /** A draft and a public listing of each organisation, and interest of the foreign one. */
  private void putListings(Market market, Organisation organisation, Organisation foreign) {
    things.put("listing", market.drafted(organisation, Market.yarn("OFFER", "UZ")).id());
    things.put("foreign listing", market.drafted(foreign, Market.yarn("NEED", "CN")).id());
    UUID offer = market.published(organisation, Market.yarn("OFFER", "UZ")).id();
    UUID need = market.published(foreign, Market.yarn("NEED", "CN")).id();
    things.put("public listing", offer);
    things.put("interest", market.interest(foreign, need, offer).id());
  }

  /** A problem of the organisation, at the desk of its side. */
  private void putCase(Cast cast, Organisation organisation) {
    UUID member = cast.account("Reporter");
    cast.give(member, Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(organisation.id()));
    Report report = new Report(organisation.id(), "approvals", "No answer.", null, null, null);
    things.put(
        "case",
        house
            .getBean(Cases.class)
            .report(house.getBean(Actors.class).find(member).orElseThrow(), report)
            .value()
            .orElseThrow()
            .id());
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_house_lets_through_whom_the_table_says(Row row) {
    for (int column = 0; column < WHO.size(); column++) {
      String who = WHO.get(column);
      HttpResponse<String> answer = ask(Objects.requireNonNull(visitors.get(who)), row.request());
      assertThat(answer.statusCode()).as("%s as %s", row.request(), who).isLessThan(500);
      assertThat(isThrough(answer) ? "yes" : "no")
          .as("%s as %s: %s", row.request(), who, answer.statusCode())
          .isEqualTo(row.answers().get(column));
    }
  }

  static Stream<Row> rows() {
    return lines().stream()
        .skip(1)
        .map(line -> List.of(line.split(",", -1)))
        .map(fields -> new Row(fields.getFirst(), fields.subList(1, fields.size())));
  }

  private static boolean isThrough(HttpResponse<String> answer) {
    boolean toSignIn =
        answer.headers().firstValue("Location").filter("/sign-in"::equals).isPresent();
    return !toSignIn && !List.of(401, 403, 404).contains(answer.statusCode());
  }

  private HttpResponse<String> ask(Visitor visitor, String request) {
    String[] parts = request.split(" ", 2);
    String[] rest = parts[1].split(" (?=\\{[^}]*}$)", 2);
    String path = rest[0];
    for (Map.Entry<String, UUID> thing : things.entrySet()) {
      path = path.replace("{" + thing.getKey() + "}", thing.getValue().toString());
    }
    String body = rest.length > 1 ? rest[1] : "";
    return switch (parts[0]) {
      case "GET" -> visitor.get(path);
      case "POST" ->
          path.startsWith("/api/")
              ? visitor.json("POST", path, json(body), "If-Match", "\"99\"")
              : visitor.post(path, form(body));
      default -> visitor.json(parts[0], path, json(body), "If-Match", "\"99\"");
    };
  }

  private Map<String, String> form(String body) {
    String email = "guest-" + UUID.randomUUID() + "@example.org";
    return switch (body) {
      case "" -> Map.of();
      case "{version}" -> Map.of("version", "99");
      case "{decision}" -> Map.of("version", "99", "decision", "verify");
      case "{suspended}" -> Map.of("suspended", "false");
      case "{enterprise member}" ->
          Map.of(
              "email",
              email,
              "job",
              "ENTERPRISE_MEMBER",
              "organisation",
              String.valueOf(things.get("organisation")));
      case "{desk officer}" -> Map.of("email", email, "job", "DESK_OFFICER:" + things.get("desk"));
      case "{desk lead}" -> Map.of("email", email, "job", "DESK_LEAD:" + things.get("desk"));
      case "{side coordinator}" ->
          Map.of(
              "email",
              email,
              "job",
              "SIDE_COORDINATOR",
              "side",
              String.valueOf(things.get("side")));
      case "{auditor}" -> Map.of("email", email, "job", "AUDITOR");
      case "{side draft}", "{desk draft}", "{organisation draft}" -> Map.of("version", "99");
      default -> throw new IllegalArgumentException(body);
    };
  }

  private String json(String body) {
    return switch (body) {
      case "{decision json}" -> "{\"verified\": true}";
      case "{auditor json}" ->
          "{\"role\": \"auditor\", \"email\": \"guest@example.org\", \"language\": \"en\"}";
      case "{listing json}" ->
          "{\"organisation\": \"%s\", \"listing\": {}}".formatted(things.get("organisation"));
      case "{outcome json}" -> "{\"outcome\": \"TALKS\"}";
      case "{review json}", "{reply json}" -> "{\"accepted\": true}";
      case "{wish json}" -> "{\"theirs\": \"%s\"}".formatted(things.get("foreign listing"));
      case "{bad search json}" -> "{\"kind\": \"neither\"}";
      default -> "{}";
    };
  }

  private static Visitor visitor(
      Cast cast, String who, Side side, Desk desk, Organisation organisation) {
    Visitor visitor =
        switch (who) {
          case "nobody" -> cast.stranger();
          case "person" -> cast.person().visitor();
          case "enterprise_member" ->
              cast.person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(organisation.id()))
                  .visitor();
          case "desk_officer" -> cast.person(Role.DESK_OFFICER, desk.place()).visitor();
          case "desk_lead" -> cast.person(Role.DESK_LEAD, desk.place()).visitor();
          case "side_coordinator" ->
              cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side.id())).visitor();
          default -> cast.person(Role.valueOf(who.toUpperCase(Locale.ROOT))).visitor();
        };
    visitor.get("/");
    return visitor;
  }

  private static List<String> lines() {
    InputStream table =
        Objects.requireNonNull(RequestAccessTest.class.getResourceAsStream("requests.csv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
