package org.caravanserai.platform.web.listing;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.listing.Interest;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of listings over HTTP, without script. */
@HouseTest
class ListingPagesTest {
  private static final Pattern VERSION = Pattern.compile("name=\"version\" value=\"([0-9]+)\"");

  @Autowired ApplicationContext house;
  private Cast cast;
  private Market market;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    market = new Market(house);
  }

  private Visitor member(Organisation organisation) {
    return cast.person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(organisation.id()))
        .visitor();
  }

  private static Map<String, String> form(String... fields) {
    Map<String, String> form =
        new HashMap<>(Map.of("act", "save", "kind", "NEED", "country", "CN"));
    for (int i = 0; i < fields.length; i += 2) {
      form.put(fields[i], fields[i + 1]);
    }
    return form;
  }

  private static String version(HttpResponse<String> page) {
    Matcher version = VERSION.matcher(page.body());
    assertThat(version.find()).as(page.body()).isTrue();
    return version.group(1);
  }

  @Test
  void the_fields_follow_the_subject_and_what_was_typed_stays() {
    Organisation organisation = market.verified("CN");
    Visitor visitor = member(organisation);
    String goods = visitor.get("/listings/new").body();
    assertThat(goods).contains("investment.least").contains("name=\"goods.words\"");
    String site =
        visitor
            .post(
                "/listings",
                form(
                    "organisation", organisation.id().toString(),
                    "act", "fields",
                    "subject", "SITE",
                    "title.en", "A hall by the railway"))
            .body();
    assertThat(site)
        .contains("A hall by the railway")
        .contains("name=\"activities.words\"")
        .doesNotContain("investment.least")
        .doesNotContain("name=\"goods.words\"");
  }

  @Test
  void every_mistake_is_said_at_its_field() {
    Organisation organisation = market.verified("CN");
    Visitor visitor = member(organisation);
    visitor.get("/listings/new?lang=ru");
    HttpResponse<String> answer =
        visitor.post(
            "/listings",
            form(
                "organisation", organisation.id().toString(),
                "subject", "GOODS",
                "text.en", "Call +998 71 200 00 00",
                "capacity.least", "12,5",
                "capacity.most", "2",
                "capacity.unit", "TNE"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body())
        .contains("id=\"title-mistake\"")
        .contains("id=\"text.en-mistake\"")
        .contains("id=\"capacity.most-mistake\"")
        .contains("value=\"12,5\"");
  }

  @Test
  void codes_are_found_by_words_of_the_readers_language() {
    Organisation organisation = market.verified("CN");
    Visitor visitor = member(organisation);
    visitor.get("/listings/new?lang=zh");
    HttpResponse<String> answer =
        visitor.post(
            "/listings",
            form(
                "organisation", organisation.id().toString(),
                "subject", "GOODS",
                "title.zh", "棉纱",
                "goods.words", "棉纱线"));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("id=\"goods-mistake\"").contains("value=\"5205\"");
    assertThat(
            cast.stranger()
                .speaking("ru")
                .get("/listings/codes/goods?goods.words=%D0%BF%D1%80%D1%8F%D0%B6%D0%B0")
                .body())
        .contains("value=\"5205\"");
  }

  @Test
  void the_second_of_two_tabs_sees_both_versions_and_overwrites_nothing_unseen() {
    Organisation organisation = market.verified("CN");
    KeptListing listing = market.drafted(organisation, Market.yarn("NEED", "CN"));
    Visitor visitor = member(organisation);
    String edit = "/listings/" + listing.id() + "/edit";
    String version = version(visitor.get(edit));
    Map<String, String> first =
        form("version", version, "subject", "GOODS", "title.en", "Yarn of the first tab");
    Map<String, String> second =
        form("version", version, "subject", "GOODS", "title.en", "Yarn of the second tab");
    assertThat(visitor.post(edit, first).statusCode()).isEqualTo(303);
    HttpResponse<String> stale = visitor.post(edit, second);
    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains("<del>Yarn of the first tab</del>")
        .contains("<ins>Yarn of the second tab</ins>")
        .contains("value=\"Yarn of the second tab\"");
    assertThat(visitor.get("/listings/" + listing.id()).body()).contains("Yarn of the first tab");
    second.put("version", version(stale));
    assertThat(visitor.post(edit, second).statusCode()).isEqualTo(303);
    assertThat(visitor.get("/listings/" + listing.id()).body()).contains("Yarn of the second tab");
  }

  @Test
  void what_only_a_colleague_changed_stands_in_the_form_that_comes_back() {
    Organisation organisation = market.verified("CN");
    KeptListing listing = market.drafted(organisation, Market.yarn("NEED", "CN"));
    Visitor visitor = member(organisation);
    String edit = "/listings/" + listing.id() + "/edit";
    HttpResponse<String> opened = visitor.get(edit);
    Map<String, String> mine =
        form(
            "version", version(opened),
            "read", hidden("read", opened),
            "subject", "GOODS",
            "title.en", "Cotton yarn",
            "text.en", "As I typed it",
            "goods", "5205",
            "validUntil", hidden("validUntil", opened));
    Map<String, String> theirs = new HashMap<>(mine);
    theirs.put("title.en", "Their title");
    theirs.put("text.en", "Their text");
    assertThat(visitor.post(edit, theirs).statusCode()).isEqualTo(303);

    HttpResponse<String> stale = visitor.post(edit, mine);

    assertThat(stale.statusCode()).isEqualTo(409);
    assertThat(stale.body())
        .contains("<del>Cotton yarn</del>", "<ins>Their title</ins>")
        .contains("value=\"Their title\"")
        .contains("<del>Their text</del>", "<ins>As I typed it</ins>")
        .contains(">As I typed it</textarea>");
  }

  private static String hidden(String name, HttpResponse<String> page) {
    Matcher field =
        Pattern.compile("name=\"%s\"[^>]* value=\"([^\"]*)\"".formatted(name)).matcher(page.body());
    assertThat(field.find()).as(page.body()).isTrue();
    return field.group(1);
  }

  @Test
  void the_inbox_shows_what_came_and_went_and_answers_stay_in_it() {
    Organisation mill = market.verified("UZ");
    Organisation weaver = market.verified("CN");
    KeptListing offer = market.published(mill, Market.yarn("OFFER", "UZ"));
    KeptListing need = market.published(weaver, Market.yarn("NEED", "CN"));
    Interest interest = market.interest(weaver, need.id(), offer.id());
    Visitor seller = member(mill);
    Visitor buyer = member(weaver);

    assertThat(seller.get("/me").body())
        .contains("/listings/interests?waiting")
        .contains("1 expression of interest");
    assertThat(seller.get("/listings/interests?waiting").body())
        .contains("waits for your answer", "/listings/" + need.id(), "/listings/" + offer.id())
        .doesNotContain(Market.REACH.name());
    assertThat(buyer.get("/listings/interests").body())
        .contains("waits for their answer")
        .doesNotContain(interest.id() + "/accept");
    assertThat(buyer.get("/listings/interests?waiting").body()).contains("Nothing waits");
    assertThat(member(market.verified("KZ")).get("/listings/interests").body())
        .doesNotContain(interest.id().toString());

    String accept = "/listings/interests/" + interest.id() + "/accept";
    HttpResponse<String> accepted = seller.post(accept, Map.of("version", "0", "from", "inbox"));
    assertThat(accepted.headers().firstValue("Location")).hasValue("/listings/interests");
    assertThat(seller.get("/listings/interests").body()).contains(Market.REACH.name());
    assertThat(seller.get("/me").body()).doesNotContain("/listings/interests?waiting");
    HttpResponse<String> again = seller.post(accept, Map.of("version", "0", "from", "inbox"));
    assertThat(again.statusCode()).isEqualTo(409);
    assertThat(again.body()).contains("Somebody changed it meanwhile");
  }

  @Test
  void what_the_side_sends_back_tells_why_and_comes_again() {
    Side side = cast.side();
    Organisation organisation = cast.verified(cast.organisation(side.id()));
    KeptListing listing = market.drafted(organisation, Market.yarn("OFFER", "UZ"));
    Visitor owner = member(organisation);
    Visitor officer = cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side.id())).visitor();
    String page = "/listings/" + listing.id();
    owner.post(page + "/submit", Map.of("version", version(owner.get(page))));
    assertThat(officer.get("/listings/review").body()).contains(page);
    String version = version(officer.get(page));
    HttpResponse<String> silent =
        officer.post(page + "/send-back", Map.of("version", version, "reason", " "));
    assertThat(silent.statusCode()).isEqualTo(422);
    assertThat(silent.body()).contains("id=\"reason-mistake\"");
    officer.post(page + "/send-back", Map.of("version", version, "reason", "Name the yarn count"));
    HttpResponse<String> back = owner.get(page);
    assertThat(back.body()).contains("Name the yarn count", "sent back");
    owner.post(page + "/submit", Map.of("version", version(back)));
    officer.post(page + "/accept", Map.of("version", version(officer.get(page))));
    assertThat(owner.get(page).body()).contains("Name the yarn count", "Decisions of the review");
    assertThat(cast.stranger().get(page).body()).doesNotContain("Name the yarn count");
    String mine = owner.get("/listings/mine").body();
    assertThat(mine).contains(page + "/renew");
    assertThat(
            owner
                .post(
                    page + "/renew",
                    Map.of("version", version(owner.get("/listings/mine")), "from", "mine"))
                .statusCode())
        .isEqualTo(303);
    owner.post(
        page + "/outcome", Map.of("version", version(owner.get(page)), "outcome", "AGREEMENT"));
    owner.post(page + "/withdraw", Map.of("version", version(owner.get(page))));
    assertThat(owner.get(page).body()).contains("agreement signed").contains("withdrawn");
    assertThat(cast.stranger().get(page).statusCode()).isEqualTo(302);
  }

  @Test
  void a_search_is_kept_and_ended() {
    Visitor visitor = cast.person().visitor();
    visitor.post("/listings/searches", Map.of("q", "camel wool", "kind", "OFFER"));
    String kept = visitor.get("/listings/searches").body();
    assertThat(kept).contains("camel wool").contains("kind=OFFER");
    Matcher end = Pattern.compile("/listings/searches/[0-9a-f-]+/end").matcher(kept);
    assertThat(end.find()).isTrue();
    visitor.post(end.group(), Map.of());
    assertThat(visitor.get("/listings/searches").body()).doesNotContain("camel wool");
  }

  @Test
  void nothing_opens_to_whom_it_does_not_concern() {
    Organisation organisation = market.verified("CN");
    KeptListing listing = market.published(organisation, Market.yarn("NEED", "CN"));
    KeptListing draft = market.drafted(organisation, Market.yarn("OFFER", "CN"));
    String open = "/listings/" + listing.id();
    String closed = "/listings/" + draft.id();
    Visitor other = member(market.verified("UZ"));
    Visitor nobody = cast.stranger();
    assertThat(other.get(open).body())
        .contains("Cotton yarn")
        .doesNotContain(Market.REACH.name())
        .doesNotContain("/withdraw");
    for (String below : List.of("/edit", "/matches", "/interests")) {
      assertThat(other.get(open + below).statusCode()).as(below).isEqualTo(404);
      assertThat(nobody.get(open + below).headers().firstValue("Location"))
          .as(below)
          .hasValue("/sign-in");
    }
    assertThat(other.get(closed).statusCode()).isEqualTo(404);
    assertThat(nobody.get(closed).headers().firstValue("Location"))
        .isEqualTo(nobody.get("/listings/" + UUID.randomUUID()).headers().firstValue("Location"))
        .hasValue("/sign-in");
    assertThat(other.post(closed + "/submit", Map.of("version", "0")).statusCode()).isEqualTo(404);
    assertThat(other.get("/listings/review").statusCode()).isEqualTo(403);
    assertThat(other.get("/listings/index").statusCode()).isEqualTo(403);
    assertThat(other.post("/listings/index", Map.of()).statusCode()).isEqualTo(403);
    assertThat(other.get("/listings/new?organisation=" + organisation.id()).statusCode())
        .isEqualTo(404);
  }
}
