package org.caravanserai.platform.api.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Desk;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Scope;
import org.caravanserai.platform.identity.Topic;
import org.caravanserai.platform.listing.ListingDraft;
import org.caravanserai.platform.listing.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@HouseTest
class ListingApiTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final String LISTINGS = "/api/v1/listings";

  @Autowired ApplicationContext house;
  private Cast cast;
  private Market market;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    market = new Market(house);
  }

  private Visitor program(Role role, Place place) {
    UUID person = cast.account(role.name());
    cast.give(person, role, place);
    return cast.stranger().withToken(cast.token(person, Scope.LISTINGS_READ, Scope.LISTINGS_WRITE));
  }

  private Visitor member(Organisation organisation) {
    return program(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(organisation.id()));
  }

  private static JsonNode json(HttpResponse<String> answer, int status) {
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
    return JSON.readTree(answer.body());
  }

  private static HttpResponse<String> command(
      Visitor visitor, String path, Object body, int version) {
    return visitor.json(
        "POST", path, JSON.writeValueAsString(body), "If-Match", "\"" + version + "\"");
  }

  @Test
  void a_program_drafts_a_side_reviews_and_everybody_finds() {
    Organisation mill = market.verified("UZ");
    Visitor program = member(mill);
    Visitor side = program(Role.SIDE_COORDINATOR, new Place.OfSide(mill.side()));
    ListingDraft draft = Market.yarn("OFFER", "UZ");
    JsonNode made =
        json(
            program.json(
                "POST",
                LISTINGS,
                JSON.writeValueAsString(Map.of("organisation", mill.id(), "listing", draft))),
            201);
    String address = LISTINGS + "/" + made.path("id").stringValue();
    assertThat(made.path("standing").stringValue()).isEqualTo("DRAFT");

    String again = JSON.writeValueAsString(made.path("listing"));
    assertThat(program.json("PUT", address, again).statusCode()).isEqualTo(428);
    assertThat(program.json("PUT", address, again, "If-Match", "\"0\"").statusCode())
        .isEqualTo(200);
    HttpResponse<String> stale = program.json("PUT", address, again, "If-Match", "\"0\"");
    assertThat(stale.statusCode()).isEqualTo(412);

    json(command(program, address + "/submission", Map.of(), 1), 200);
    assertThat(
            json(side.get(LISTINGS + "/waiting?side=" + mill.side()), 200)
                .path("items")
                .path(0)
                .path("id")
                .stringValue())
        .isEqualTo(made.path("id").stringValue());
    assertThat(command(side, address + "/review", Map.of("accepted", false), 2).statusCode())
        .isEqualTo(422);
    JsonNode open = json(command(side, address + "/review", Map.of("accepted", true), 2), 200);
    assertThat(open.path("standing").stringValue()).isEqualTo("PUBLIC");
    assertThat(json(cast.stranger().get(address), 200).path("registeredIn").stringValue())
        .isEqualTo("UZ");
    JsonNode mine = json(program.get(LISTINGS + "/mine?limit=1"), 200);
    assertThat(mine.path("items").path(0).path("version").intValue()).isEqualTo(3);
  }

  @Test
  void a_place_or_an_amount_that_cannot_be_kept_is_a_fault_at_its_field() {
    Organisation mill = market.verified("UZ");
    Visitor program = member(mill);
    assertFaults(
        program, mill, Map.of("country", "(", "region", "(-1", "locode", "((((1"), "country");
    assertFaults(
        program,
        mill,
        Map.of("country", "UZ", "region", "KZ-ALA", "locode", "UZ-TO"),
        "region",
        "locode");
    assertFaults(
        program, mill, investment("0.001", "0.004", "USD"), "investment.least", "investment.most");
    assertFaults(program, mill, investment("0.4", "9", "JPY"), "investment.least");
    assertFaults(
        program, mill, investment("1", "999999999999999.999999", "USD"), "investment.most");
  }

  private static Map<String, Object> investment(String least, String most, String currency) {
    return Map.of(
        "country", "UZ", "investment", Map.of("least", least, "most", most, "currency", currency));
  }

  private static void assertFaults(
      Visitor program, Organisation mill, Map<String, Object> said, String... fields) {
    Map<String, Object> listing = new HashMap<>(said);
    listing.putAll(Map.of("kind", "OFFER", "subject", "GOODS", "title", Map.of("en", "Yarn")));
    JsonNode problem =
        json(
            program.json(
                "POST",
                LISTINGS,
                JSON.writeValueAsString(Map.of("organisation", mill.id(), "listing", listing))),
            422);
    assertThat(problem.path("errors").valueStream().map(fault -> fault.path("field").stringValue()))
        .containsExactly(fields);
  }

  @Test
  void every_decision_on_a_listing_is_kept_for_its_organisation_and_its_side() {
    Organisation mill = market.verified("UZ");
    Visitor program = member(mill);
    Desk desk = cast.desk(mill.side(), Topic.APPROVALS);
    Visitor officer = program(Role.DESK_OFFICER, desk.place());
    Visitor side = program(Role.SIDE_COORDINATOR, new Place.OfSide(mill.side()));
    String address = LISTINGS + "/" + market.drafted(mill, Market.yarn("OFFER", "UZ")).id();
    json(command(program, address + "/submission", Map.of(), 0), 200);
    json(
        command(
            officer, address + "/review", Map.of("accepted", false, "reason", "Say the count"), 1),
        200);
    json(command(program, address + "/submission", Map.of(), 2), 200);
    json(command(side, address + "/review", Map.of("accepted", true), 3), 200);

    JsonNode last = json(program.get(address + "/decisions?limit=1"), 200);
    assertThat(last.path("items").path(0).path("accepted").booleanValue()).isTrue();
    assertThat(last.path("items").path(0).path("version").intValue()).isEqualTo(3);
    assertThat(last.path("items").path(0).path("desk").isString()).isFalse();
    String next = last.path("next").stringValue();
    JsonNode first =
        json(side.get(address + "/decisions?after=" + next), 200).path("items").path(0);
    assertThat(first.path("reason").stringValue()).isEqualTo("Say the count");
    assertThat(first.path("version").intValue()).isEqualTo(1);
    assertThat(first.path("desk").stringValue()).isEqualTo(desk.id().toString());
    assertThat(cast.stranger().get(address).body()).doesNotContain("Say the count");
    assertThat(member(market.verified("KZ")).get(address + "/decisions").statusCode())
        .isEqualTo(404);
  }

  @Test
  void interest_of_all_listings_comes_in_slices_newest_first() {
    Organisation mill = market.verified("UZ");
    Organisation weaver = market.verified("CN");
    UUID offer = market.published(mill, Market.yarn("OFFER", "UZ")).id();
    UUID second = market.published(mill, Market.yarn("OFFER", "UZ")).id();
    UUID need = market.published(weaver, Market.yarn("NEED", "CN")).id();
    UUID received = market.interest(weaver, need, offer).id();
    UUID sent = market.interest(mill, second, need).id();
    Visitor seller = member(mill);

    JsonNode slice = json(seller.get("/api/v1/interests?limit=1"), 200);
    assertThat(slice.path("items").path(0).path("id").stringValue()).isEqualTo(sent.toString());
    assertThat(slice.path("items").path(0).path("waitsFor").stringValue()).isEqualTo("THEY");
    JsonNode rest =
        json(seller.get("/api/v1/interests?after=" + slice.path("next").stringValue()), 200);
    assertThat(rest.path("items").size()).isEqualTo(1);
    assertThat(rest.path("items").path(0).path("waitsFor").stringValue()).isEqualTo("YOU");
    JsonNode waiting = json(seller.get("/api/v1/interests?waiting=true"), 200);
    assertThat(waiting.path("items").size()).isEqualTo(1);
    assertThat(waiting.path("items").path(0).path("id").stringValue())
        .isEqualTo(received.toString());
    assertSecret(seller.get("/api/v1/interests"));
    assertThat(seller.get("/api/v1/interests?waiting=maybe").statusCode()).isEqualTo(400);
    assertThat(json(member(market.verified("KZ")).get("/api/v1/interests"), 200).path("items"))
        .isEmpty();
  }

  @Test
  void nothing_tells_how_to_reach_an_organisation_before_both_want_to_talk() {
    Organisation mill = market.verified("UZ");
    Organisation weaver = market.verified("CN");
    String offer = market.published(mill, Market.yarn("OFFER", "UZ")).id().toString();
    String need = market.published(weaver, Market.yarn("NEED", "CN")).id().toString();
    Visitor buyer = member(weaver);
    Visitor seller = member(mill);
    Visitor side = program(Role.SIDE_COORDINATOR, new Place.OfSide(mill.side()));
    Visitor stranger = cast.stranger();

    HttpResponse<String> asked =
        buyer.json(
            "POST",
            LISTINGS + "/" + need + "/interests",
            JSON.writeValueAsString(Map.of("theirs", offer)));
    String interest = "/api/v1/interests/" + json(asked, 201).path("id").stringValue();

    assertSecret(asked);
    assertSecret(stranger.get(LISTINGS + "?limit=100&words=yarn"));
    assertSecret(stranger.get(LISTINGS + "/" + offer));
    assertSecret(side.get(LISTINGS + "/" + offer + "/record"));
    assertSecret(buyer.get(LISTINGS + "/" + need + "/matches?limit=100"));
    assertSecret(buyer.get(LISTINGS + "/" + need + "/interests"));
    assertSecret(buyer.get(interest));
    assertSecret(seller.get(interest));
    assertThat(buyer.get(LISTINGS + "/" + offer + "/record").statusCode()).isEqualTo(404);
    assertThat(stranger.get(interest).statusCode()).isEqualTo(401);
    assertThat(member(market.verified("KZ")).get(interest).statusCode()).isEqualTo(404);

    JsonNode accepted =
        json(command(seller, interest + "/answer", Map.of("accepted", true), 0), 200);
    assertThat(accepted.path("contact").path("email").stringValue())
        .isEqualTo(Market.REACH.email());
    assertThat(json(buyer.get(interest), 200).path("contact").path("phone").stringValue())
        .isEqualTo(Market.REACH.phone());

    assertSecret(command(buyer, interest + "/withdrawal", Map.of(), 1));
    assertSecret(seller.get(interest));
    assertThat(command(seller, interest + "/answer", Map.of("accepted", true), 2).statusCode())
        .isEqualTo(409);
  }

  private static void assertSecret(HttpResponse<String> answer) {
    assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 201);
    assertThat(answer.body())
        .contains("\"id\"")
        .doesNotContain("gulnora", "Gulnora", "hidden.example", "555 01 02");
  }
}
