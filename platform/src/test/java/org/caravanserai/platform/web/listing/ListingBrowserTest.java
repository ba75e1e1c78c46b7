package org.caravanserai.platform.web.listing;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.caravanserai.platform.Chromium;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.listing.KeptListing;
import org.caravanserai.platform.listing.Market;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** The pages of listings in browsers. */
@HouseTest
class ListingBrowserTest {
  private static final int PHONE = 360;

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

  @Test
  void two_companies_come_together_in_two_languages_and_contacts_open_only_then(Chromium chromium) {
    Side side = cast.side();
    Organisation chinese = cast.verified(cast.organisation(side.id(), "CN"));
    Organisation uzbek = market.verified("UZ");
    market.published(
        uzbek,
        Market.draft(
            "OFFER",
            "GOODS",
            "UZ",
            Map.of("ru", "Пряжа хлопчатобумажная кольцевая"),
            List.of(),
            List.of("5205")));
    try (Chromium.Window buyer = chromium.window(1280, "zh-CN").as(member(chinese));
        Chromium.Window officer =
            chromium
                .window(1280, "en")
                .as(cast.person(Role.SIDE_COORDINATOR, new Place.OfSide(side.id())).visitor());
        Chromium.Window seller = chromium.window(PHONE, "ru").as(member(uzbek))) {
      String address = write(buyer.open("/listings/new").page());

      officer.open("/listings/review").page().click("ol.hits a[href='" + address + "']");
      officer.page().click("form[action$='/accept'] button");
      officer.page().waitForURL("**" + address);

      expressInterest(seller, address);

      Page page = buyer.open(address + "/interests").page();
      assertThat(page.content()).doesNotContain(Market.REACH.name());
      page.click("form[action$='/accept'] button");
      assertThat(page.locator("main")).containsText(Market.REACH.name());
      seller.page().reload();
      assertThat(seller.page().locator("main")).containsText("王采购");
    }
  }

  /** Writes a need for yarn by words, and hands it in. */
  private static String write(Page page) {
    page.selectOption("#kind", "NEED");
    page.selectOption("#subject", "GOODS");
    page.waitForCondition(() -> page.locator("[id='investment.least']").count() == 0);
    page.fill("[name='title.zh']", "求购棉纱");
    page.fill("[name='goods.words']", "棉纱线");
    page.locator("input[name='goods'][value='5205']").check();
    page.fill("[name='goods.words']", "");
    page.fill("[name='contact.name']", "王采购");
    page.fill("[name='contact.email']", "buyer@example.org");
    save(page);
    page.waitForURL("**/listings/*-*-*-*-*");
    page.click("form[action$='/submit'] button");
    assertThat(page.locator("form[action$='/submit']")).hasCount(0);
    return page.url().replaceFirst("^https?://[^/]+", "").replaceFirst("[?].*", "");
  }

  /** Finds the listing by Russian words, and expresses interest in it from the phone. */
  private static void expressInterest(Chromium.Window seller, String address) {
    Page page = seller.page();
    String hit = ".hits a[href='" + address + "']";
    page.waitForCondition(() -> {
      seller.open("/listings?q=хлопчатобумажная+пряжа&kind=NEED&country=CN");
      return page.locator(hit).count() == 1;
    });
    page.click(hit);
    seller.fitsItsWidth();
    assertThat(page.content()).doesNotContain("王采购");
    page.click("form[action='/listings/interests'] button");
    page.waitForURL("**/interests");
    assertThat(page.locator("main")).not().containsText("王采购");
  }

  @Test
  void two_colleagues_edit_one_listing_at_once_and_neither_loses_a_word(Chromium chromium) {
    Organisation mill = market.verified("UZ");
    KeptListing listing = market.drafted(mill, Market.yarn("OFFER", "UZ"));
    String own = "/listings/" + listing.id();
    try (Chromium.Window first = chromium.window(1280, "en").as(member(mill));
        Chromium.Window second = chromium.window(PHONE, "en").as(member(mill))) {
      Page one = first.open(own + "/edit").page();
      Page other = second.open(own + "/edit").page();
      one.fill("[name='title.en']", "Combed cotton yarn");
      one.fill("[name='contact.phone']", "+998 71 200 00 00");
      other.fill("[name='text.en']", "Ne 30 on cones.\nTen tonnes a month.");
      other.fill("[name='contact.note']", "Mornings only");

      save(one);
      one.waitForURL("**" + own);
      save(other);

      assertThat(other.locator("[role='alert']")).containsText("Combed cotton yarn");
      assertThat(other.locator("[role='alert']")).containsText("+998 71 200 00 00");
      assertThat(other.locator("[name='title.en']")).hasValue("Combed cotton yarn");
      assertThat(other.locator("[name='text.en']"))
          .hasValue("Ne 30 on cones.\nTen tonnes a month.");
      assertThat(other.locator("[name='contact.note']")).hasValue("Mornings only");
      second.fitsItsWidth().hasNoBarrier();
      assertThat(first.open(own).page().content()).doesNotContain("Ne 30");

      other.fill("[name='contact.phone']", "+998 71 200 00 00");
      save(other);
      other.waitForURL("**" + own);
      assertThat(one.locator("main")).not().containsText("Ne 30");
      one.reload();
      for (String said :
          List.of("Combed cotton yarn", "Ne 30 on cones.", "+998 71 200 00 00", "Mornings only")) {
        assertThat(one.locator("main")).containsText(said);
      }
    }
  }

  private static void save(Page page) {
    page.click("form.writing > button:not(.second):not(.unseen)");
  }

  @Test
  void all_pages_fit_a_phone_and_have_no_barrier(Chromium chromium) {
    Side side = cast.side();
    Organisation organisation = cast.verified(cast.organisation(side.id(), "UZ"));
    KeptListing offer = market.published(organisation, Market.yarn("OFFER", "UZ"));
    Organisation foreign = market.verified("CN");
    KeptListing need = market.published(foreign, Market.yarn("NEED", "CN"));
    market.interest(foreign, need.id(), offer.id());
    Cast.Somebody somebody =
        cast.person(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(organisation.id()));
    cast.give(somebody.id(), Role.SIDE_COORDINATOR, new Place.OfSide(foreign.side()));
    cast.give(somebody.id(), Role.ADMINISTRATOR, new Place.House());
    String own = "/listings/" + offer.id();
    try (Chromium.Window window = chromium.window(PHONE, "ru").as(somebody.visitor())) {
      for (String path :
          List.of(
              "/listings",
              "/listings?q=yarn",
              "/listings/" + need.id(),
              "/listings/mine",
              "/listings/new",
              own,
              own + "/edit",
              own + "/matches",
              own + "/interests",
              "/listings/interests",
              "/listings/review",
              "/listings/searches",
              "/listings/index")) {
        window.open(path);
        window
            .page()
            .evaluate("document.querySelectorAll('details').forEach(one => one.open = true)");
        window.fitsItsWidth().hasNoBarrier();
      }
    }
  }
}
