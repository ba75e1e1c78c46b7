package org.caravanserai.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.risk.PartyScreening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MatchingTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final Matching OPEN = Matching.of(Shipped.knowledge(), Clearance.OPEN);

  private final Listing need = Listings.goods(Kind.NEED, "need", "CN", "zh", "求购樱桃，长期合作");
  private final Listing offer =
      Listings.goods(Kind.OFFER, "offer", "UZ", "uz", "Янги узилган гилос экспортга");

  private static List<Match> matches(Listing one, Listing... others) {
    return OPEN.match(one, List.of(others), TODAY, 10).possible();
  }

  private static Match match(Listing one, Listing other) {
    return matches(one, other).getFirst();
  }

  @Test
  void a_chinese_need_finds_an_uzbek_offer_in_cyrillic_letters_without_any_code() {
    Match match = match(need, offer);

    assertThat(match.reasons())
        .contains(new Reason.Concept("sweet-cherry", "sweet-cherry", Kinship.SAME));
    assertThat(match.missing()).contains(new Gap(Gap.Field.CODES, Gap.Whose.BOTH));
  }

  @ParameterizedTest
  @CsvSource({
    "ru, Продаём черешню свежую",
    "en, Fresh sweet cherries for export",
    "uz, Gilos sotamiz",
    "kk, тәтті шие сатамыз"
  })
  void words_bridge_the_languages(String language, String title) {
    Listing other = Listings.goods(Kind.OFFER, "other", "KZ", language, title);

    assertThat(matches(need, other)).extracting(Match::listing).containsExactly("other");
  }

  @Test
  void another_thing_is_no_match() {
    Listing cement = Listings.goods(Kind.OFFER, "cement", "UZ", "ru", "Цемент М500 навалом");

    assertThat(matches(need, cement)).isEmpty();
  }

  @Test
  void both_sides_see_the_same_score_and_the_same_reasons_turned_round() {
    Match mine = match(need, offer);
    Match theirs = match(offer, need);

    assertThat(theirs.score()).isEqualTo(mine.score());
    assertThat(theirs.servesYou()).isEqualTo(mine.servesThem());
    assertThat(theirs.reasons())
        .containsExactlyInAnyOrderElementsOf(
            mine.reasons().stream().map(Reason::reversed).toList());
  }

  @Test
  void two_offers_do_not_match() {
    assertThat(matches(Listings.goods(Kind.OFFER, "x", "CN", "zh", "供应樱桃"), offer)).isEmpty();
  }

  @Test
  void another_subject_does_not_match() {
    Listing project =
        Listings.of(Kind.OFFER, Subject.PROJECT, "p", "UZ", "uz", "Gilos bogʻi loyihasi, gilos");

    assertThat(matches(need, project)).isEmpty();
  }

  @Test
  void a_listing_holds_on_its_last_day_and_no_longer() {
    assertThat(matches(need, Listings.until(offer, TODAY))).hasSize(1);
    assertThat(matches(need, Listings.until(offer, TODAY.minusDays(1)))).isEmpty();
    assertThat(matches(Listings.until(need, TODAY.minusDays(1)), offer)).isEmpty();
  }

  @Test
  void an_organisation_does_not_meet_itself() {
    assertThat(matches(need, Listings.owned(offer, need.owner()))).isEmpty();
  }

  @Test
  void the_countries_that_either_side_wants_are_kept() {
    Wishes fromUzbekistan = new Wishes(Set.of("UZ"), Set.of());
    Wishes fromKazakhstan = new Wishes(Set.of("KZ"), Set.of());

    assertThat(match(Listings.wishing(need, fromUzbekistan), offer).reasons())
        .contains(new Reason.WantedCountry("UZ", true));
    assertThat(matches(Listings.wishing(need, fromKazakhstan), offer)).isEmpty();
    assertThat(matches(need, Listings.wishing(offer, fromKazakhstan))).isEmpty();
  }

  @Test
  void a_certificate_that_is_required_must_be_held() {
    Listing strict = Listings.wishing(need, new Wishes(Set.of(), Set.of("GlobalG.A.P.")));

    assertThat(matches(strict, offer)).isEmpty();
    assertThat(match(strict, Listings.with(offer, Listings.certificates("GLOBALG.A.P."))).reasons())
        .contains(new Reason.CertificatesHeld(Set.of("GLOBALG.A.P."), true));
  }

  @Test
  void amounts_that_cannot_meet_are_no_match_and_a_part_is_a_concern() {
    Listing wanted =
        Listings.with(need, Listings.capacity(Capacity.yearly(100, 400, CapacityUnit.TONNE)));
    Listing tooLittle =
        Listings.with(offer, Listings.capacity(Capacity.yearly(1, 60_000, CapacityUnit.KILOGRAM)));
    Listing half =
        Listings.with(offer, Listings.capacity(Capacity.yearly(1, 200_000, CapacityUnit.KILOGRAM)));

    assertThat(matches(wanted, tooLittle)).isEmpty();
    assertThat(match(wanted, half).concerns())
        .filteredOn(Concern.CapacityPartly.class::isInstance)
        .singleElement()
        .isInstanceOfSatisfying(
            Concern.CapacityPartly.class, c -> assertThat(c.share()).isEqualByComparingTo("0.5"));
  }

  @Test
  void amounts_in_units_that_cannot_be_compared_are_left_open() {
    Listing wanted =
        Listings.with(need, Listings.capacity(Capacity.yearly(100, 400, CapacityUnit.TONNE)));
    Listing inPieces =
        Listings.with(offer, Listings.capacity(Capacity.yearly(1, 2, CapacityUnit.PIECE)));

    assertThat(match(wanted, inPieces).concerns())
        .noneMatch(Concern.CapacityPartly.class::isInstance);
  }

  @Test
  void investments_in_two_currencies_are_compared_at_the_rate_of_the_day() {
    Listing project =
        Listings.with(
            Listings.of(
                Kind.OFFER, Subject.PROJECT, "p", "UZ", "ru", "Солнечная электростанция 50 МВт"),
            Listings.investment(Listings.range(30_000_000, 40_000_000, "USD")));
    Listing investor = Listings.of(Kind.NEED, Subject.PROJECT, "i", "CN", "zh", "寻太阳能发电项目");

    assertThat(
            matches(
                Listings.with(
                    investor, Listings.investment(Listings.range(200_000_000, 300_000_000, "CNY"))),
                project))
        .hasSize(1);
    assertThat(
            matches(
                Listings.with(
                    investor, Listings.investment(Listings.range(1_000_000, 30_000_000, "CNY"))),
                project))
        .isEmpty();
  }

  @Test
  void a_site_must_be_in_the_country_where_one_is_wanted() {
    Listing wanted = Listings.of(Kind.NEED, Subject.SITE, "n", "CN", "zh", "求租仓库，保税仓库");
    Listing store =
        Listings.of(Kind.OFFER, Subject.SITE, "s", "UZ", "ru", "Складские помещения, склад");

    assertThat(matches(wanted, store)).isEmpty();
    assertThat(matches(Listings.at(wanted, Whereabouts.in("UZ")), store)).hasSize(1);
  }

  @Test
  void what_a_policy_forbids_is_listed_as_not_possible_with_its_legal_basis() {
    Listing project =
        Listings.coded(
            Listings.of(Kind.OFFER, Subject.PROJECT, "law", "CN", "en", "Law firm, legal services"),
            Set.of("6910"),
            Set.of());
    Listing investor =
        Listings.coded(
            Listings.of(Kind.NEED, Subject.PROJECT, "n", "UZ", "en", "Invest in legal services"),
            Set.of("6910"),
            Set.of());
    Matching matching =
        Matching.of(
            Shipped.knowledge(), PolicyClearance.of(Shipped.knowledge(), owner -> List.of()));

    Matches matches = matching.match(investor, List.of(project), TODAY, 10);

    assertThat(matches.possible()).isEmpty();
    assertThat(matches.notPossible())
        .singleElement()
        .satisfies(barred -> assertThat(barred.listing()).isEqualTo("law"));
    assertThat(matches.notPossible().getFirst().bars())
        .filteredOn(Bar.Forbidden.class::isInstance)
        .extracting(bar -> ((Bar.Forbidden) bar).policy())
        .contains("cn.fi.negative-list.2024");
  }

  @Test
  void what_depends_on_an_unknown_fact_is_to_be_checked_and_stays_possible() {
    Listing project =
        Listings.of(Kind.OFFER, Subject.PROJECT, "p", "UZ", "ru", "Солнечная электростанция");
    Listing investor = Listings.of(Kind.NEED, Subject.PROJECT, "n", "CN", "zh", "寻太阳能发电项目");
    Matching matching =
        Matching.of(
            Shipped.knowledge(), PolicyClearance.of(Shipped.knowledge(), owner -> List.of()));

    assertThat(
            matching.match(investor, List.of(project), TODAY, 10).possible().getFirst().toCheck())
        .anySatisfy(bar ->
            assertThat(bar)
                .isInstanceOfSatisfying(
                    Bar.Forbidden.class,
                    f -> assertThat(f.needs()).containsExactly("odi_direction")));
  }

  @Test
  void whoever_may_be_on_a_watch_list_is_not_possible() {
    var hit = new PartyScreening.Candidate("Offer Trading", "A list", 97, List.of("name"));
    Matching matching =
        Matching.of(
            Shipped.knowledge(),
            PolicyClearance.of(
                Shipped.knowledge(),
                owner -> owner.equals(offer.owner()) ? List.of(hit) : List.of()));

    Matches matches = matching.match(need, List.of(offer), TODAY, 10);

    assertThat(matches.possible()).isEmpty();
    assertThat(matches.notPossible().getFirst().bars())
        .containsExactly(new Bar.Screened(offer.owner(), hit));
  }

  @Test
  void matches_that_are_barred_do_not_take_the_place_of_possible_ones() {
    List<Listing> many =
        Stream.iterate(0, i -> i + 1)
            .limit(9)
            .map(i -> Listings.goods(Kind.OFFER, "o" + i, i < 5 ? "KZ" : "UZ", "ru", "Черешня"))
            .toList();
    Clearance notKazakhstan =
        (n, o, day) ->
            o.owner().country().equals("KZ")
                ? new Clearance.Ruling(
                    List.of(
                        new Bar.Screened(
                            o.owner(), new PartyScreening.Candidate("x", "y", 1, List.of()))),
                    List.of())
                : Clearance.Ruling.CLEAR;

    Matches matches = Matching.of(Shipped.knowledge(), notKazakhstan).match(need, many, TODAY, 4);

    assertThat(matches.possible())
        .extracting(Match::listing)
        .containsExactly("o5", "o6", "o7", "o8");
    assertThat(matches.notPossible()).hasSizeLessThanOrEqualTo(4);
  }

  @Test
  void more_matches_than_can_be_read_are_refused() {
    assertThatThrownBy(() -> OPEN.match(need, List.of(offer), TODAY, 101))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("101");
  }
}
