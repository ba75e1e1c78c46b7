package org.caravanserai.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.listing.Market.done;
import static org.caravanserai.platform.listing.Market.refusal;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Topic;
import org.caravanserai.platform.library.Library;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@HouseTest
class ListingLifeTest {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired ApplicationContext house;
  @Autowired Listings listings;
  @Autowired Reviews reviews;
  @Autowired PublicListings found;
  @Autowired MovableClock clock;
  private Market market;
  private Cast cast;

  @BeforeEach
  void begin() {
    market = new Market(house);
    cast = Cast.of(house);
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  @Test
  void a_listing_goes_from_draft_through_review_to_its_outcome() {
    Organisation mill = market.verified("UZ");
    Actor member = market.member(mill);
    Actor coordinator = market.coordinator(mill.side());
    KeptListing draft = market.drafted(mill, Market.yarn("OFFER", "UZ"));
    assertThat(draft.standingOn(listings.today())).isEqualTo(Standing.DRAFT);

    KeptListing handedIn = done(listings.submit(member, draft.id(), 0));
    assertThat(done(reviews.listWaiting(coordinator, mill.side(), Optional.empty(), 9)))
        .extracting(KeptListing::id)
        .containsExactly(draft.id());
    KeptListing returned =
        done(reviews.sendBack(coordinator, draft.id(), handedIn.version(), "Say which count."));
    assertThat(returned.standingOn(listings.today())).isEqualTo(Standing.RETURNED);
    assertThat(done(listings.read(member, draft.id())).decision())
        .extracting(KeptListing.Decision::reason)
        .isEqualTo("Say which count.");

    ListingDraft better = Market.with(Market.yarn("OFFER", "UZ"), Map.of("en", "Yarn Ne 30"), null);
    KeptListing edited = done(listings.edit(member, draft.id(), returned.version(), better));
    KeptListing again = done(listings.submit(member, draft.id(), edited.version()));
    KeptListing open = done(reviews.accept(coordinator, draft.id(), again.version()));
    assertThat(open.standingOn(listings.today())).isEqualTo(Standing.PUBLIC);
    assertThat(found.find(draft.id()).orElseThrow().content().title("en")).isEqualTo("Yarn Ne 30");

    KeptListing talked =
        done(listings.recordOutcome(member, draft.id(), open.version(), Outcome.TALKS));
    KeptListing ended = done(listings.withdraw(member, draft.id(), talked.version(), null));
    assertThat(ended.standingOn(listings.today())).isEqualTo(Standing.WITHDRAWN);
    assertThat(ended.result()).extracting(KeptListing.Result::outcome).isEqualTo(Outcome.TALKS);
    assertThat(found.find(draft.id())).isEmpty();
    assertThat(refusal(listings.edit(member, draft.id(), ended.version(), better)))
        .isEqualTo(new Refusal.NotNow(Standing.WITHDRAWN));
  }

  @Test
  void what_matters_of_a_public_listing_is_reviewed_again_and_the_rest_holds_at_once() {
    Organisation mill = market.verified("UZ");
    Actor member = market.member(mill);
    KeptListing open = market.published(mill, Market.yarn("OFFER", "UZ"));
    ListingDraft other = Market.with(Market.yarn("OFFER", "UZ"), Map.of("en", "Silk"), null);

    KeptListing revised = done(listings.edit(member, open.id(), open.version(), other));
    assertThat(revised.isBeingRevised()).isTrue();
    assertThat(found.find(open.id()).orElseThrow().content().title("en")).isEqualTo("Cotton yarn");

    LocalDate soon = listings.today().plusDays(9);
    ListingDraft sooner =
        Market.with(Market.yarn("OFFER", "UZ"), Map.of("en", "Cotton yarn"), soon.toString());
    KeptListing dated = done(listings.edit(member, open.id(), revised.version(), sooner));
    assertThat(dated.isBeingRevised()).isFalse();
    assertThat(found.find(open.id()).orElseThrow().content().validUntil()).isEqualTo(soon);
  }

  @Test
  void the_name_and_the_last_day_hold_at_once_while_the_words_wait_for_review() {
    Organisation mill = market.verified("UZ");
    Actor member = market.member(mill);
    ListingDraft yarn = Market.yarn("OFFER", "UZ");
    Map<String, String> before = Map.of("en", "Cotton yarn");
    KeptListing open = market.published(mill, Market.with(yarn, before, null, true));
    LocalDate soon = listings.today().plusDays(9);

    ListingDraft other = Market.with(yarn, Map.of("en", "Silk"), soon.toString(), false);
    KeptListing revised = done(listings.edit(member, open.id(), open.version(), other));

    assertThat(revised.isBeingRevised()).isTrue();
    Content shown = found.find(open.id()).orElseThrow().content();
    assertThat(shown.title("en")).isEqualTo("Cotton yarn");
    assertThat(shown.named()).isFalse();
    assertThat(shown.validUntil()).isEqualTo(soon);
  }

  @Test
  void an_organisation_and_its_listing_can_change_at_once() {
    Organisation mill = market.verified("UZ");
    Actor member = market.member(mill);
    KeptListing open = market.published(mill, Market.yarn("OFFER", "UZ"));
    TransactionTemplate transaction = house.getBean(TransactionTemplate.class);
    ListingStore store = house.getBean(ListingStore.class);

    CompletableFuture<List<UUID>> moving =
        transaction.execute(status -> {
          store.findForChange(open.id());
          CompletableFuture<List<UUID>> moved =
              CompletableFuture.supplyAsync(() -> transaction.execute(own -> move(store, mill)));
          awaitLock();
          done(listings.renew(member, open.id(), open.version(), listings.today()));
          return moved;
        });

    assertThat(moving.join()).containsExactly(open.id());
  }

  /** What follows the change of an organisation that stays where it is. */
  private static List<UUID> move(ListingStore store, Organisation organisation) {
    List<UUID> shown = store.moveTo(organisation.id(), organisation.side());
    store.countChange(shown);
    return shown;
  }

  /** Until some transaction waits for another. */
  private void awaitLock() {
    JdbcClient database = house.getBean(JdbcClient.class);
    Instant end = Instant.now().plus(PATIENCE);
    while (database
            .sql("SELECT count(*) FROM pg_locks WHERE NOT granted")
            .query(Integer.class)
            .single()
        == 0) {
      assertThat(Instant.now()).as("a transaction that waits").isBefore(end);
      LockSupport.parkNanos(5_000_000L);
    }
  }

  @Test
  void of_two_edits_of_one_version_the_second_is_refused() {
    Organisation mill = market.verified("UZ");
    Actor member = market.member(mill);
    KeptListing draft = market.drafted(mill, Market.yarn("OFFER", "UZ"));
    ListingDraft first = Market.with(Market.yarn("OFFER", "UZ"), Map.of("en", "First"), null);
    ListingDraft second = Market.with(Market.yarn("OFFER", "UZ"), Map.of("en", "Second"), null);

    done(listings.edit(member, draft.id(), 0, first));
    assertThat(refusal(listings.edit(member, draft.id(), 0, second)))
        .isEqualTo(new Refusal.Changed(1));
    assertThat(done(listings.read(member, draft.id())).content().title("en")).isEqualTo("First");
  }

  @Test
  void a_browser_that_ends_lines_in_its_own_way_changes_nothing_that_needs_review() {
    Organisation mill = market.verified("UZ");
    Actor member = market.member(mill);
    KeptListing open = market.published(mill, told("Ne 30\non cones"));
    KeptListing same =
        done(listings.edit(member, open.id(), open.version(), told("Ne 30\r\non cones")));
    assertThat(same.isBeingRevised()).isFalse();
  }

  private static ListingDraft told(String text) {
    ListingDraft yarn = Market.yarn("OFFER", "UZ");
    return new ListingDraft(
        yarn.kind(),
        yarn.subject(),
        yarn.title(),
        Map.of("en", text),
        null,
        yarn.goods(),
        "UZ",
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        null,
        yarn.contact());
  }

  @Test
  void of_two_who_review_at_once_one_decides_and_of_two_who_answer_one_answers() {
    Organisation mill = market.verified("UZ");
    Organisation weaver = market.verified("CN");
    KeptListing draft = market.drafted(mill, Market.yarn("OFFER", "UZ"));
    int version = done(listings.submit(market.member(mill), draft.id(), 0)).version();
    Actor coordinator = market.coordinator(mill.side());
    assertThat(
            atOnce(
                () -> reviews.accept(coordinator, draft.id(), version),
                () -> reviews.sendBack(coordinator, draft.id(), version, "Say the count")))
        .containsExactlyInAnyOrder(true, false);
    assertThat(done(reviews.listDecisions(coordinator, draft.id(), Optional.empty(), 9)))
        .hasSize(1);

    KeptListing offer = market.published(mill, Market.yarn("OFFER", "UZ"));
    KeptListing need = market.published(weaver, Market.yarn("NEED", "CN"));
    UUID interest = market.interest(weaver, need.id(), offer.id()).id();
    Interests interests = house.getBean(Interests.class);
    assertThat(
            atOnce(
                () -> interests.answer(market.member(mill), interest, 0, true),
                () -> interests.withdraw(market.member(weaver), interest, 0)))
        .containsExactlyInAnyOrder(true, false);
  }

  /** Whether each of two commands was done. */
  private static List<Boolean> atOnce(Supplier<Answer<?, ?>> one, Supplier<Answer<?, ?>> other) {
    CompletableFuture<Answer<?, ?>> first = CompletableFuture.supplyAsync(one);
    CompletableFuture<Answer<?, ?>> second = CompletableFuture.supplyAsync(other);
    return Stream.of(first, second).map(each -> each.join().value().isPresent()).toList();
  }

  @Test
  void who_took_interest_back_asks_again_a_week_later() {
    Organisation mill = market.verified("UZ");
    Organisation weaver = market.verified("CN");
    UUID offer = market.published(mill, Market.yarn("OFFER", "UZ")).id();
    UUID need = market.published(weaver, Market.yarn("NEED", "CN")).id();
    Interests interests = house.getBean(Interests.class);
    Actor buyer = market.member(weaver);
    done(interests.withdraw(buyer, market.interest(weaver, need, offer).id(), 0));

    clock.forward(Duration.ofDays(6));
    assertThat(refusal(interests.express(buyer, need, offer)))
        .isEqualTo(new Refusal.InterestThere());

    clock.forward(Duration.ofDays(2));
    Interest again = market.interest(weaver, need, offer);
    done(interests.answer(market.member(mill), again.id(), 0, false));
    clock.forward(Duration.ofDays(89));
    assertThat(refusal(interests.express(buyer, need, offer)))
        .isEqualTo(new Refusal.InterestThere());
  }

  @Test
  void an_expired_listing_is_not_found_until_it_is_renewed_within_bounds() {
    Organisation mill = market.verified("UZ");
    Actor member = market.member(mill);
    ListingDraft today =
        Market.with(Market.yarn("OFFER", "UZ"), Map.of("en", "Yarn"), listings.today().toString());
    KeptListing open = market.published(mill, today);
    assertThat(search()).contains(open.id());

    clock.forward(Duration.ofDays(1));
    assertThat(open.standingOn(listings.today())).isEqualTo(Standing.EXPIRED);
    assertThat(found.find(open.id())).isEmpty();
    assertThat(search()).doesNotContain(open.id());

    LocalDate tooLate = listings.lastDay().plusDays(1);
    assertThat(refusal(listings.renew(member, open.id(), open.version(), tooLate)))
        .isInstanceOf(Refusal.Invalid.class);
    done(listings.renew(member, open.id(), open.version(), null));
    house.getBean(ListingIndex.class).look();
    assertThat(search()).contains(open.id());
  }

  @Test
  void only_a_verified_organisation_publishes_and_only_its_side_reviews() {
    Organisation unknown = cast.organisation(cast.side().id(), "UZ");
    KeptListing draft = market.drafted(unknown, Market.yarn("OFFER", "UZ"));
    assertThat(refusal(listings.submit(market.member(unknown), draft.id(), 0)))
        .isEqualTo(new Refusal.NotVerified());

    Organisation mill = cast.verified(unknown);
    KeptListing handedIn = done(listings.submit(market.member(mill), draft.id(), 0));
    int version = handedIn.version();
    Actor foreign = market.coordinator(cast.side().id());
    assertThat(refusal(reviews.accept(foreign, draft.id(), version)))
        .isEqualTo(new Refusal.NotFound());
    assertThat(refusal(reviews.accept(market.member(mill), draft.id(), version)))
        .isEqualTo(new Refusal.NotAllowed());

    Actor.Person member = (Actor.Person) market.member(mill);
    cast.give(member.id(), Role.SIDE_COORDINATOR, new Place.OfSide(mill.side()));
    Actor both = house.getBean(Actors.class).find(member.id()).orElseThrow();
    assertThat(refusal(reviews.accept(both, draft.id(), version)))
        .isEqualTo(new Refusal.OwnListing());

    Actor officer =
        market.person(Role.DESK_OFFICER, cast.desk(mill.side(), Topic.APPROVALS).place());
    KeptListing open = done(reviews.accept(officer, draft.id(), version));
    assertThat(open.contact()).isNull();
  }

  @Test
  void every_mistake_of_a_draft_is_named_at_its_field() {
    Organisation mill = market.verified("UZ");
    ListingDraft wrong =
        new ListingDraft(
            "GIFT",
            "GOODS",
            Map.of("en", "Write to me@example.org"),
            null,
            List.of(),
            List.of("52051"),
            "XX",
            null,
            null,
            new ListingDraft.Amount("9", "1", "TNE", null),
            null,
            null,
            List.of("ISO 9001", "Phone +998 71 555 01 02"),
            null,
            null,
            null,
            "2020-01-01",
            null,
            new ListingDraft.Reach("Aziz", null, null, null));

    Refusal refused = refusal(listings.create(market.member(mill), mill.id(), wrong));

    assertThat(((Refusal.Invalid) refused).faults())
        .extracting(Refusal.Fault::field)
        .containsExactlyInAnyOrder(
            "kind",
            "title.en",
            "goods",
            "country",
            "capacity.most",
            "certificates",
            "validUntil",
            "contact");
  }

  @Test
  void what_reaches_an_organisation_is_refused_in_words_and_figures_are_not() {
    for (String said :
        List.of(
            "电话13812345678联系",
            "138 1234 5678",
            "8 (727) 250-00-00",
            "8(495)1234567",
            "7 701 123 45 67",
            "998 71 555 01 02",
            "998901234567",
            "+998 (71) 555-01-02",
            "see silk-road.uz",
            "1688.com/yarn",
            "ACME.COM",
            "mail a@b.example",
            "t.me/yarn")) {
      assertThat(faults(said)).as(said).containsExactly("text.en");
    }
    for (String said :
        List.of(
            "GB/T 13838-2008, GB 175-2007, ISO 9001:2015",
            "HS 5205.12, ТН ВЭД 5205 12 000 0",
            "15000000000 UZS or 998 000 000 000 UZS",
            "Chapter 8 (205), 2,500,000.50 USD",
            "50.kg a bag.Net weight 25 kg",
            "2026-11-22 to 2027-01-31",
            "ASP.NET developers, e.g. for ports",
            "91110000138123456Z")) {
      assertThat(faults(said)).as(said).isEmpty();
    }
    assertThat(faults("1".repeat(19_999) + "+")).isEmpty();
  }

  private List<String> faults(String text) {
    return DraftReader.read(
            told(text),
            house.getBean(Library.class).current().knowledge(),
            listings.today(),
            house.getBean(ListingSettings.class))
        .map(
            read -> List.of(),
            refusal ->
                ((Refusal.Invalid) refusal).faults().stream().map(Refusal.Fault::field).toList());
  }

  private List<UUID> search() {
    SearchDraft yarn = new SearchDraft("yarn", "en", "OFFER", "GOODS", List.of("UZ"));
    return done(found.search(yarn, 0, PublicListings.MOST_AT_ONCE)).listings().stream()
        .map(PublicListing::id)
        .toList();
  }
}
