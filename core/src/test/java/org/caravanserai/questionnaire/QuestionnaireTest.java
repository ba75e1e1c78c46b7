package org.caravanserai.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.PolicyAssessor;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.Refusal;
import org.caravanserai.questionnaire.Ask.GoodsField;
import org.caravanserai.questionnaire.Ask.PartyField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QuestionnaireTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

  @TempDir static Path folder;

  private static final class Known {
    private static final Knowledge KNOWLEDGE = SmallPack.in(folder).load();
  }

  private static Questionnaire begun() {
    return Questionnaire.begin(Known.KNOWLEDGE, TODAY, "Unnamed");
  }

  /** After name, country and activity, in Uzbekistan. */
  private static Questionnaire opened() {
    return answered(begun(), "Mill", "UZ", "13", "CN");
  }

  private static Questionnaire answered(Questionnaire questionnaire, String... texts) {
    Questionnaire next = questionnaire;
    for (String text : texts) {
      assertThat(next.answer(text))
          .as(next.ask() + " " + text)
          .isInstanceOf(Answered.Accepted.class);
      next = ((Answered.Accepted) next.answer(text)).next();
    }
    return next;
  }

  private static String attribute(Questionnaire questionnaire) {
    return ((Ask.Fact) questionnaire.ask()).key().toString();
  }

  private static Questionnaire atGoods() {
    Questionnaire next = opened();
    while (next.ask() instanceof Ask.Fact) {
      next = next.skip();
    }
    return next;
  }

  @Test
  void it_begins_with_the_name_the_country_the_activity_and_the_investor() {
    Questionnaire questionnaire = begun();

    assertThat(questionnaire.ask()).isEqualTo(new Ask.Name());
    questionnaire = answered(questionnaire, "Mill");
    assertThat(attribute(questionnaire)).isEqualTo("project_country");
    questionnaire = answered(questionnaire, "UZ");
    assertThat(attribute(questionnaire)).isEqualTo("activity_isic");
    questionnaire = answered(questionnaire, "13");
    assertThat(attribute(questionnaire)).isEqualTo("investor_country");
    assertThat(questionnaire.profile())
        .isEqualTo(
            new Profile(
                "Mill",
                null,
                null,
                Map.of("project_country", "UZ", "activity_isic", "13"),
                List.of(),
                List.of()));
  }

  @Test
  void then_the_fact_comes_that_settles_most() {
    assertThat(attribute(opened())).isEqualTo("employees");
  }

  @Test
  void a_fact_that_settles_less_than_half_a_policy_is_not_asked_for() {
    Questionnaire next = opened();
    assertThat(next.progress().lesser()).isEqualTo(3);
    while (next.ask() instanceof Ask.Fact fact) {
      assertThat(fact.key().attribute()).doesNotStartWith("small_");
      next = next.skip();
    }
  }

  @Test
  void a_fact_that_makes_no_sense_here_is_not_asked_for() {
    Questionnaire next = answered(begun(), "Mill", "KZ", "13", "CN");
    while (next.ask() instanceof Ask.Fact fact) {
      assertThat(fact.key().attribute()).isNotIn("zone_since", "in_zone");
      next = next.skip();
    }
  }

  @Test
  void what_a_fact_depends_on_is_asked_for_first_and_the_fact_only_when_it_makes_sense_then() {
    Questionnaire zone = answered(opened(), "30").skip();

    assertThat(attribute(zone)).isEqualTo("in_zone");
    assertThat(attribute(answered(zone, "true"))).isEqualTo("zone_since");
    assertThat(attribute(answered(zone, "false"))).isNotEqualTo("zone_since");
    assertThat(attribute(zone.dontKnow())).isNotEqualTo("zone_since");
  }

  @Test
  void a_wrong_answer_changes_nothing_and_says_why() {
    assertThat(begun().answer(" ")).isEqualTo(new Answered.Refused(List.of(new Refusal.Empty())));
    assertThat(begun().answer("A\u0007 mill"))
        .isEqualTo(new Answered.Refused(List.of(new Refusal.NotAllowed(7))));
    assertThat(answered(begun(), "Mill").answer("ZZ"))
        .isEqualTo(
            new Answered.Refused(List.of(new Refusal.NotListed("ZZ", List.of("CN", "KZ", "UZ")))));
    assertThat(opened().answer("many"))
        .isEqualTo(new Answered.Refused(List.of(new Refusal.NotANumber(null))));
    assertThat(opened().answer("1.5"))
        .isEqualTo(new Answered.Refused(List.of(new Refusal.NotWhole(null))));
  }

  @Test
  void what_is_not_known_is_kept_not_asked_again_and_not_open() {
    Questionnaire before = opened();
    Questionnaire after = before.dontKnow();

    assertThat(after.unknown()).containsExactly(FactKey.ofProject("employees"));
    assertThat(after.progress().open()).isLessThan(before.progress().open());
    assertThat(after.progress().outOfReach()).isGreaterThan(before.progress().outOfReach());
    assertThat(before.skip().unknown()).isEmpty();
    assertThat(before.skip().progress().open()).isEqualTo(before.progress().open());
  }

  @Test
  void it_says_which_policies_an_answer_bears_on_and_what_they_are_worth() {
    Questionnaire questionnaire = answered(opened(), "30").skip().skip();
    assertThat(attribute(questionnaire)).isEqualTo("investment_usd");

    Stake grant =
        questionnaire.stakes().stream()
            .filter(stake -> stake.policy().id().equals("uz.grant"))
            .findFirst()
            .orElseThrow();

    assertThat(grant.settles()).isEqualTo(Stake.Settles.WORTH);
    assertThat(grant.worth()).isEqualTo(new BenefitWorth.Missing(List.of("investment_usd")));
    assertThat(grant.alsoNeeds()).isEmpty();
    assertThat(answered(questionnaire, "100").progress())
        .returns(1, Progress::benefits)
        .returns(new BigDecimal("10.00"), Progress::worthUsd);
  }

  @Test
  void the_reason_for_a_question_on_the_way_is_what_it_leads_to() {
    Questionnaire zone = answered(opened(), "30").skip();

    assertThat(attribute(zone)).isEqualTo("in_zone");
    assertThat(zone.stakes()).extracting(stake -> stake.policy().id()).contains("uz.zone");
  }

  @Test
  void an_answer_can_be_changed_by_its_name() {
    Questionnaire questionnaire = opened();
    FactKey country = questionnaire.findFact("project_country").orElseThrow();
    Questionnaire revised = questionnaire.revise(country);

    assertThat(attribute(revised)).isEqualTo("project_country");
    assertThat(revised.stakes()).isNotEmpty();
    assertThat(answered(revised, "KZ").profile().facts()).containsEntry("project_country", "KZ");
    assertThat(answered(revised, "KZ").ask()).isEqualTo(new Ask.MoreGoods(0));
    assertThat(revised.skip().profile()).isEqualTo(questionnaire.profile());
    assertThat(revised.skip().ask()).isEqualTo(questionnaire.ask());
    assertThat(revised.dontKnow().profile().facts()).doesNotContainKey("project_country");
    assertThat(answered(questionnaire.rename(), "Other").profile().project()).isEqualTo("Other");
    assertThat(questionnaire.findFact("project_contry")).isEmpty();
    assertThat(questionnaire.findFact("nowhere/goods_hs")).isEmpty();
    assertThatThrownBy(() -> questionnaire.revise(new FactKey("goods_hs", "nowhere")))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void goods_are_asked_for_part_by_part_and_then_their_facts() {
    Questionnaire goods = answered(atGoods(), "true");

    assertThat(goods.ask()).isEqualTo(new Ask.Goods(GoodsField.TITLE, 1));
    goods = answered(goods, "Looms", "CNKHG", "UZTAS");
    assertThat(goods.profile().consignments()).isEmpty();
    goods = answered(goods.skip(), "18");
    assertThat(goods.ask()).isEqualTo(new Ask.Goods(GoodsField.DEPART, 1));
    assertThat(goods.profile().consignments()).hasSize(1);
    goods = answered(goods, "2027-03-01");
    assertThat(attribute(goods)).isEqualTo("goods-1/goods_hs");
    goods = answered(goods, "8446");
    assertThat(attribute(goods)).isEqualTo("goods-1/perishable");
    goods = answered(goods, "false");
    assertThat(goods.ask()).isEqualTo(new Ask.MoreGoods(1));
    assertThat(goods.profile().consignments())
        .containsExactly(
            new Profile.Consignment(
                "goods-1",
                "Looms",
                "CNKHG",
                "UZTAS",
                null,
                new BigDecimal("18"),
                LocalDate.of(2027, 3, 1),
                Map.of(
                    "goods_hs", "8446",
                    "perishable", false,
                    "dispatch_country", "CN",
                    "destination_country", "UZ")));
  }

  @Test
  void goods_without_a_place_or_a_size_are_left_out() {
    Questionnaire from = answered(atGoods(), "true", "Looms");

    assertThat(from.skip().ask()).isEqualTo(new Ask.MoreParties(0));
    assertThat(answered(from, "CNKHG").answer("CNKHG"))
        .isEqualTo(new Answered.Refused(List.of(new Refusal.SamePlace())));
    assertThat(answered(from, "CNKHG", "UZTAS").skip().skip().profile().consignments()).isEmpty();
    assertThat(answered(from, "CNKHG", "UZTAS").answer("0"))
        .isEqualTo(
            new Answered.Refused(List.of(new Refusal.TooSmall(new BigDecimal("0.001"), "t"))));
  }

  @Test
  void parties_have_a_name_a_role_and_maybe_a_country() {
    Questionnaire party = answered(answered(atGoods(), "false"), "true", "Ordabasy TOO");

    assertThat(party.ask()).isEqualTo(new Ask.Party(PartyField.ROLE, 1));
    party = answered(party, "buyer", "KZ");
    assertThat(party.profile().parties())
        .containsExactly(new Profile.Party("Ordabasy TOO", "buyer", "KZ"));
    assertThat(answered(party, "false").ask()).isEqualTo(new Ask.Nothing());
    assertThat(answered(party, "true", "B").skip().skip().profile().parties().getLast())
        .isEqualTo(new Profile.Party("B", "other", null));
  }

  @Test
  void it_goes_on_from_a_profile_without_asking_what_is_there() {
    Profile known =
        new Profile(
            "Mill",
            null,
            null,
            Map.of("project_country", "UZ", "activity_isic", "13", "investor_country", "CN"),
            List.of(),
            List.of());

    assertThat(Questionnaire.resume(Known.KNOWLEDGE, TODAY, known).ask()).isEqualTo(opened().ask());
  }

  @Test
  void codes_are_found_by_words_of_any_language_in_part_and_without_accents() {
    Choices activities = Choices.of(Known.KNOWLEDGE, answered(begun(), "Mill", "UZ").ask());
    Choices places = Choices.of(Known.KNOWLEDGE, answered(atGoods(), "true", "Looms").ask());

    assertThat(activities.search("textile", 9))
        .extracting(Choices.Choice::code)
        .containsExactly("13");
    assertThat(activities.search("текстильные", 9))
        .extracting(Choices.Choice::code)
        .containsExactly("13");
    assertThat(activities.search("纺织业", 9)).extracting(Choices.Choice::code).containsExactly("13");
    assertThat(activities.search("zzz", 9)).isEmpty();
    assertThat(places.find("uztas")).map(Choices.Choice::code).contains("UZTAS");
    assertThat(places.find("kashgar")).map(Choices.Choice::code).contains("CNKHG");
    assertThat(places.search("Toshkent", 9))
        .extracting(Choices.Choice::code)
        .containsExactly("UZTAS");
    assertThat(places.several()).isFalse();
    assertThat(Choices.of(Known.KNOWLEDGE, begun().ask()).all()).isEmpty();
  }

  @Test
  void several_codes_may_be_none() {
    Questionnaire tags = opened().revise(FactKey.ofProject("sector_tags"));

    assertThat(Choices.of(Known.KNOWLEDGE, tags.ask()).several()).isTrue();
    assertThat(((Answered.Accepted) tags.answer(List.of())).next().profile().facts())
        .containsEntry("sector_tags", Set.of());
  }

  @Test
  void notes_that_no_longer_fit_are_forgotten() {
    Questionnaire left = atGoods();
    String notes = left.notes() + "\nUNKNOWN\tno_such_fact\nfocus\tgoods-9/goods_hs\ngoods\tx\n?";

    Questionnaire resumed =
        Questionnaire.resume(
            Known.KNOWLEDGE, PolicyAssessor.of(Known.KNOWLEDGE), TODAY, left.profile(), notes);

    assertThat(resumed.ask()).isEqualTo(left.ask());
    assertThat(resumed.notes()).isEqualTo(left.notes());
  }

  @Test
  void it_goes_on_over_a_profile_that_was_changed_by_other_means() {
    Questionnaire left = opened().dontKnow();

    Questionnaire renamed = left.over(left.profile().named("Another mill"));

    assertThat(renamed.profile().project()).isEqualTo("Another mill");
    assertThat(renamed.ask()).isEqualTo(left.ask());
    assertThat(renamed.unknown()).isEqualTo(left.unknown());
  }
}
