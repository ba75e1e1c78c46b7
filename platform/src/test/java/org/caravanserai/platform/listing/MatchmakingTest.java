package org.caravanserai.platform.listing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.listing.Market.done;
import static org.caravanserai.platform.listing.Market.refusal;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.caravanserai.matching.MatchIndex;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.notice.AddressBook;
import org.caravanserai.platform.notice.GivenNotice;
import org.caravanserai.platform.notice.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What is found, by the index and through it. */
@HouseTest
class MatchmakingTest {
  private static final ListingSettings IN_MEMORY = settings("");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Autowired ApplicationContext house;
  @Autowired Listings listings;
  @Autowired Matchmaking matchmaking;
  @Autowired Interests interests;
  @Autowired SavedSearches searches;
  @Autowired Notices notices;
  @Autowired ListingIndex index;
  @Autowired MovableClock clock;
  private Market market;

  @BeforeEach
  void begin() {
    market = new Market(house);
  }

  @AfterEach
  void today() {
    clock.reset();
  }

  private static ListingSettings settings(String folder) {
    return new ListingSettings(500, 20, 20, 180, 366, folder);
  }

  private ListingIndex instance(ListingSettings settings) {
    return new ListingIndex(
        house.getBean(ListingStore.class),
        house.getBean(Organisations.class),
        house.getBean(Library.class),
        settings);
  }

  private List<String> all(ListingIndex of, String words) {
    var filter = new MatchIndex.Filter(null, null, Set.of(), listings.today());
    return of.ask(now -> now.index().search(words, "en", filter, 0, 1_000));
  }

  @Test
  void a_chinese_need_finds_an_uzbek_offer_and_both_read_why_in_their_language() {
    Organisation mill = market.verified("UZ");
    Organisation weaver = market.verified("CN");
    UUID offer =
        market
            .published(
                mill,
                Market.draft(
                    "OFFER", "GOODS", "UZ", Map.of("uz", "Paxta ip"), List.of(), List.of("5205")))
            .id();
    UUID need =
        market
            .published(
                weaver,
                Market.draft(
                    "NEED", "GOODS", "CN", Map.of("zh", "求购棉纱"), List.of(), List.of("5205")))
            .id();

    MatchView match =
        done(matchmaking.matches(market.member(weaver), need, 100, "zh")).possible().stream()
            .filter(one -> one.listing().id().equals(offer))
            .findFirst()
            .orElseThrow();
    assertThat(match.score()).isPositive();
    assertThat(match.reasons()).isNotEmpty().anyMatch(reason -> reason.contains("棉"));
    assertThat(done(matchmaking.matches(market.member(mill), offer, 100, "ru")).possible())
        .filteredOn(one -> one.listing().id().equals(need))
        .singleElement()
        .satisfies(one ->
            assertThat(one.reasons()).anyMatch(reason -> reason.matches(".*\\p{IsCyrillic}.*")));
    assertThat(refusal(matchmaking.matches(market.coordinator(mill.side()), offer, 10, "en")))
        .isEqualTo(new Refusal.NotAllowed());
  }

  @Test
  void what_a_policy_forbids_is_not_possible_and_no_interest_can_be_expressed_in_it() {
    Organisation firm = market.verified("CN");
    Organisation investor = market.verified("UZ");
    UUID offer =
        market
            .published(
                firm,
                Market.draft(
                    "OFFER",
                    "PROJECT",
                    "CN",
                    Map.of("en", "Law firm, legal services"),
                    List.of("6910"),
                    List.of()))
            .id();
    UUID need =
        market
            .published(
                investor,
                Market.draft(
                    "NEED",
                    "PROJECT",
                    "UZ",
                    Map.of("en", "Invest in legal services"),
                    List.of("6910"),
                    List.of()))
            .id();

    MatchesView matches = done(matchmaking.matches(market.member(investor), need, 100, "en"));

    assertThat(matches.possible()).noneMatch(match -> match.listing().id().equals(offer));
    assertThat(matches.notPossible())
        .filteredOn(barred -> barred.listing().id().equals(offer))
        .singleElement()
        .satisfies(barred -> assertThat(barred.bars()).isNotEmpty());
    assertThat(refusal(interests.express(market.member(investor), need, offer)))
        .isEqualTo(new Refusal.NotAMatch());
  }

  @Test
  void when_a_listing_ends_both_ends_of_open_interest_are_told() {
    Organisation mill = market.verified("UZ");
    Organisation weaver = market.verified("CN");
    KeptListing offer = market.published(mill, Market.yarn("OFFER", "UZ"));
    KeptListing wish = market.published(mill, Market.yarn("NEED", "UZ"));
    KeptListing need = market.published(weaver, Market.yarn("NEED", "CN"));
    KeptListing stock = market.published(weaver, Market.yarn("OFFER", "CN"));
    market.interest(weaver, need.id(), offer.id());
    market.interest(mill, wish.id(), stock.id());

    for (KeptListing each : List.of(offer, wish)) {
      done(listings.withdraw(market.member(mill), each.id(), each.version(), null));
    }

    UUID buyer = market.member(weaver).personId().orElseThrow();
    assertThat(notices.list(buyer, Optional.empty(), 100))
        .extracting(given -> given.notice().key() + " " + given.notice().path())
        .contains(
            "listing.notice.interest-ended /listings/" + need.id() + "/interests",
            "listing.notice.interest-withdrawn /listings/" + stock.id() + "/interests");
  }

  @Test
  void an_index_that_followed_equals_one_that_is_built_anew(@TempDir Path folder) {
    Organisation mill = market.verified("UZ");
    ListingIndex follower = instance(IN_MEMORY);
    follower.look();
    KeptListing stays = market.published(mill, Market.yarn("OFFER", "UZ"));
    KeptListing ends = market.published(mill, Market.yarn("OFFER", "UZ"));
    follower.look();
    assertThat(all(follower, "")).contains(stays.id().toString(), ends.id().toString());

    done(listings.withdraw(market.member(mill), ends.id(), ends.version(), null));
    follower.look();

    ListingIndex anew = instance(settings(folder.toString()));
    anew.look();
    assertThat(all(follower, "")).isEqualTo(all(anew, "")).contains(stays.id().toString());
    assertThat(all(follower, "cotton yarn")).isEqualTo(all(anew, "cotton yarn"));
    assertThat(all(follower, "")).doesNotContain(ends.id().toString());
    anew.stop();
    follower.stop();
  }

  @Test
  void of_a_folder_only_indexes_over_other_knowledge_are_dropped(@TempDir Path folder)
      throws IOException {
    Path old = Files.createDirectory(folder.resolve("0123456789abcdef"));
    Files.writeString(old.resolve("segments_1"), "old");
    Path mail = Files.createDirectory(folder.resolve("mail"));
    Path letter = Files.writeString(mail.resolve("letter.eml"), "kept");
    Path file = Files.writeString(folder.resolve("fedcba9876543210"), "kept");
    Path link = Files.createSymbolicLink(folder.resolve("aaaaaaaaaaaaaaaa"), mail);

    ListingIndex anew = instance(settings(folder.toString()));
    anew.look();
    anew.stop();

    assertThat(old).doesNotExist();
    assertThat(letter).exists();
    assertThat(file).exists();
    assertThat(link).exists();
  }

  @Test
  void an_organisation_that_is_no_longer_verified_is_not_found() {
    Organisation mill = market.verified("UZ");
    KeptListing open = market.published(mill, Market.yarn("OFFER", "UZ"));
    Organisations.Draft renamed =
        new Organisations.Draft(
            Map.of("en", "Other Works"), "UZ", mill.registrationNumber(), mill.side());

    assertThat(
            house
                .getBean(Organisations.class)
                .edit(market.member(mill), mill.id(), mill.version(), renamed)
                .value())
        .isPresent();
    index.look();

    assertThat(all(index, "")).doesNotContain(open.id().toString());
    assertThat(house.getBean(PublicListings.class).find(open.id())).isEmpty();
  }

  @Test
  void every_instance_builds_its_index_anew_when_an_administrator_asks() {
    Actor administrator = market.person(Role.ADMINISTRATOR, new Place.House());
    ListingIndex other = instance(IN_MEMORY);
    other.look();
    KeptListing open = market.published(market.verified("UZ"), Market.yarn("OFFER", "UZ"));
    other.look();
    other.ask(now -> {
      now.index().remove(List.of(open.id().toString()));
      return now;
    });

    done(house.getBean(IndexKeeping.class).rebuild(administrator));
    other.look();

    assertThat(all(other, "")).contains(open.id().toString());
    other.stop();
  }

  @Test
  void a_kept_search_tells_its_person_of_a_new_listing_once() {
    Cast cast = Cast.of(house);
    UUID buyer = cast.account("Buyer");
    Actor actor = new Actor.Person(buyer, "Buyer", "en", List.of());
    done(searches.keep(actor, new SearchDraft("棉纱", "zh", "OFFER", null, List.of("UZ"))));
    Organisation mill = market.verified("UZ");
    done(searches.keep(market.member(mill), new SearchDraft("yarn", "en", null, null, null)));

    KeptListing open = market.published(mill, Market.yarn("OFFER", "UZ"));
    await(buyer, open.id());
    UUID late = cast.account("Late buyer");
    Actor after = new Actor.Person(late, "Late buyer", "en", List.of());
    done(searches.keep(after, new SearchDraft("棉纱", "zh", "OFFER", null, List.of("UZ"))));
    done(listings.renew(market.member(mill), open.id(), open.version(), null));
    KeptListing next = market.published(mill, Market.yarn("OFFER", "UZ"));
    await(buyer, next.id());
    await(late, next.id());

    assertThat(told(buyer, open.id())).hasSize(1);
    assertThat(told(late, open.id())).as("what was public already is no news").isEmpty();
    assertThat(told(market.member(mill).personId().orElseThrow(), open.id()))
        .noneMatch(notice -> notice.notice().key().equals("listing.notice.found"));
    assertThat(refusal(searches.forget(market.member(mill), UUID.randomUUID())))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void a_kept_search_tells_what_everybody_reads_and_not_what_is_drafted() {
    Organisation mill = market.verified("UZ");
    Actor member = market.member(mill);
    String today = listings.today().toString();
    ListingDraft yarn = Market.yarn("OFFER", "UZ");
    KeptListing open =
        market.published(mill, Market.with(yarn, Map.of("en", "Cotton yarn"), today));
    ListingDraft secret = Market.with(yarn, Map.of("en", "Not reviewed yet"), today);
    KeptListing drafted = done(listings.edit(member, open.id(), open.version(), secret));
    clock.forward(Duration.ofDays(1));
    UUID buyer = Cast.of(house).account("Buyer");
    Actor actor = new Actor.Person(buyer, "Buyer", "en", List.of());
    done(searches.keep(actor, new SearchDraft(null, null, "OFFER", "GOODS", List.of("UZ"))));

    done(listings.renew(member, open.id(), drafted.version(), null));

    await(buyer, open.id());
    assertThat(told(buyer, open.id()))
        .extracting(given -> given.notice().parameters())
        .containsExactly(List.of("Cotton yarn"));
  }

  @Test
  void a_notice_names_a_listing_in_the_language_of_the_person() {
    KeptListing yarn =
        market.drafted(
            market.verified("UZ"),
            Market.with(
                Market.yarn("OFFER", "UZ"), Map.of("en", "Cotton yarn", "ru", "Пряжа"), null));
    UUID buyer = Cast.of(house).account("Buyer");
    AddressBook russian =
        new AddressBook() {
          @Override
          public Optional<Addressee> find(UUID person) {
            return house
                .getBean(AddressBook.class)
                .find(person)
                .map(found -> new Addressee(found.email(), "ru", found.byMail(), found.hours()));
          }

          @Override
          public void stopLetters(UUID person) {}
        };

    new ListingNotices(notices, house.getBean(Memberships.class), russian)
        .found(buyer, yarn.id(), yarn.content());

    assertThat(told(buyer, yarn.id()))
        .extracting(given -> given.notice().parameters())
        .containsExactly(List.of("Пряжа"));
  }

  private List<GivenNotice> told(UUID person, UUID listing) {
    return notices.list(person, Optional.empty(), 100).stream()
        .filter(given -> given.notice().path().equals("/listings/" + listing))
        .toList();
  }

  private void await(UUID person, UUID listing) {
    Instant end = Instant.now().plus(PATIENCE);
    while (told(person, listing).isEmpty()) {
      assertThat(Instant.now()).as("a notice of %s", listing).isBefore(end);
      LockSupport.parkNanos(50_000_000L);
    }
  }
}
