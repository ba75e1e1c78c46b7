package org.caravanserai.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.caravanserai.policy.LegalBasis;
import org.caravanserai.risk.PartyScreening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class MatchTextTest {
  static final List<String> LANGUAGES = Messages.LANGUAGES;

  private static final Capacity CAPACITY = Capacity.yearly(500, 800, CapacityUnit.TONNE);
  private static final InvestmentRange INVESTMENT = Listings.range(1_000_000, 2_000_000, "USD");
  private static final Whereabouts TASHKENT = new Whereabouts("UZ", "UZ-TO", "UZTAS");
  private static final Whereabouts KASHGAR = new Whereabouts("CN", "CN-XJ", null);
  private static final Owner OWNER = new Owner("Silk Ltd", "side", "CN");

  private static MatchText in(String language) {
    return MatchText.in(Messages.in(language), Shipped.knowledge());
  }

  private static List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    for (CodeLevel level : CodeLevel.values()) {
      reasons.add(
          level.name().startsWith("HS")
              ? new Reason.Goods("520512", "520524", level)
              : new Reason.Activity("1311", "131", level));
    }
    for (Kinship kinship : Kinship.values()) {
      reasons.add(new Reason.Concept("cotton-yarn", "textile", kinship));
    }
    for (Nearness nearness : Nearness.values()) {
      if (nearness != Nearness.APART) {
        reasons.add(new Reason.Place(TASHKENT, TASHKENT, nearness));
      }
    }
    for (boolean yours : List.of(true, false)) {
      reasons.add(new Reason.CodeSpokenOf("5205", true, "cotton-yarn", yours));
      reasons.add(new Reason.WantedCountry("UZ", yours));
      reasons.add(new Reason.CertificatesHeld(Set.of("ISO 9001"), yours));
    }
    reasons.add(new Reason.WordsPoint("131", false));
    reasons.add(new Reason.Words(List.of("пряжа", "кардная")));
    reasons.add(new Reason.CapacityFits(CAPACITY, CAPACITY));
    reasons.add(new Reason.InvestmentFits(INVESTMENT, INVESTMENT));
    reasons.add(new Reason.StageFits(Stage.IDEA, Stage.FEASIBILITY));
    reasons.add(new Reason.CommonLanguages(new LinkedHashSet<>(List.of("ru", "zh"))));
    return reasons;
  }

  private static List<Concern> concerns() {
    return List.of(
        new Concern.OtherCodes(Set.of("5205"), Set.of("2523")),
        new Concern.FarApart(TASHKENT, KASHGAR),
        new Concern.CapacityPartly(CAPACITY, CAPACITY, new BigDecimal("0.25")),
        new Concern.OtherStage(Stage.IDEA, Stage.EXPANSION),
        new Concern.NoCommonLanguage(Set.of("zh"), Set.of("uz")));
  }

  private static List<Bar> bars() {
    LegalBasis basis =
        new LegalBasis(null, new Policy.Instrument(Text.english("Land Code"), null, null, null));
    return List.of(
        new Bar.Forbidden("x", Text.english("No land"), "KZ", List.of(basis), List.of()),
        new Bar.Forbidden(
            "x", Text.english("No land"), "KZ", List.of(basis), List.of("land_category")),
        new Bar.Screened(
            OWNER, new PartyScreening.Candidate("Silk Limited", "List", 91, List.of("name"))));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void everything_is_said_in_whole_sentences(String language) {
    MatchText text = in(language);
    List<String> said = new ArrayList<>();
    reasons().forEach(reason -> said.add(text.say(reason)));
    concerns().forEach(concern -> said.add(text.say(concern)));
    bars().forEach(bar -> said.add(text.say(bar)));
    for (Gap.Field field : Gap.Field.values()) {
      for (Gap.Whose whose : Gap.Whose.values()) {
        said.add(text.say(new Gap(field, whose)));
      }
    }

    assertThat(said).allSatisfy(s -> assertThat(s).isNotBlank().doesNotContain("{", "null"));
    assertThat(said).allMatch(s -> s.endsWith(".") || s.endsWith("。") || s.matches(".*[?？]"));
  }

  @Test
  void every_kind_of_reason_and_concern_is_tried_here() {
    assertThat(reasons().stream().map(Object::getClass).distinct())
        .hasSize(Reason.class.getPermittedSubclasses().length);
    assertThat(concerns().stream().map(Object::getClass).distinct())
        .hasSize(Concern.class.getPermittedSubclasses().length);
  }

  @Test
  void reasons_and_concerns_turned_round_twice_are_as_before() {
    assertThat(reasons()).allSatisfy(r -> assertThat(r.reversed().reversed()).isEqualTo(r));
    assertThat(concerns()).allSatisfy(c -> assertThat(c.reversed().reversed()).isEqualTo(c));
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void every_unit_and_period_has_its_words(String language) {
    MatchText text = in(language);
    for (CapacityUnit unit : CapacityUnit.values()) {
      for (Capacity.Period period : Capacity.Period.values()) {
        Capacity capacity = new Capacity(BigDecimal.ONE, null, unit, period);
        assertThat(text.say(new Reason.CapacityFits(capacity, CAPACITY))).contains("1");
      }
    }
  }

  @Test
  void an_english_reader_reads() {
    MatchText text = in("en");

    assertThat(text.say(new Reason.Concept("cotton-yarn", "cotton-yarn", Kinship.SAME)))
        .isEqualTo("Both are about: cotton yarn.");
    assertThat(text.say(new Reason.CapacityFits(CAPACITY, CAPACITY)))
        .isEqualTo(
            "The amounts fit: yours from 500 t to 800 t a year, theirs from 500 t to 800 t a"
                + " year.");
    assertThat(text.say(new Gap(Gap.Field.CODES, Gap.Whose.THEIRS)))
        .isEqualTo("They do not state: ISIC or HS codes.");
  }

  @Test
  void a_chinese_reader_reads() {
    assertThat(in("zh").say(new Reason.CommonLanguages(Set.of("ru")))).isEqualTo("双方共同的工作语言：俄语。");
  }
}
