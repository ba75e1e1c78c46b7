package org.caravanserai.platform.api.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Scope;
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
