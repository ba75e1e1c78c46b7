package org.caravanserai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.condition.ValueType;
import org.caravanserai.condition.Vocabulary;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a snapshot holds after the whole pack of the test resources was read. */
class KnowledgeTest {
  @TempDir static Path folder;
  private static final LocalDate READ = LocalDate.of(2026, 11, 21);

  private static final class Whole {
    private static final Knowledge KNOWLEDGE = Packs.whole(folder).load();
  }

  private final Knowledge knowledge = Whole.KNOWLEDGE;
  private final Knowledge.Contents contents = knowledge.contents();

  @Test
  void a_pack_says_who_answers_for_it() {
    assertThat(contents.packs())
        .containsExactly(
            new Pack(
                "whole",
                new Text(Map.of("en", "A whole small pack", "zh", "小而全的知识包")),
                "2026.11.22",
                List.of("Caravanserai maintainers"),
                "Apache-2.0",
                List.of(),
                List.of(Text.english("It holds one item of each kind."))));
  }

  @Test
  void a_source_has_a_title_and_may_have_an_address() {
    assertThat(knowledge.getSource("uz-tax-code").url())
        .isEqualTo(URI.create("https://lex.uz/docs/4674902"));
    assertThat(knowledge.getSource("uz-tax-code").quality()).isEqualTo("official");
    assertThat(knowledge.getSource("carec-cpmm").url()).isNull();
    assertThat(knowledge.getSource("carec-cpmm").note()).isEqualTo(Text.english("Annual report"));
  }

  @Test
  void an_attribute_has_a_type_a_unit_and_bounds() {
    Attribute investment = knowledge.getAttribute("investment_usd");
    assertThat(investment.type()).isEqualTo(ValueType.DECIMAL);
    assertThat(investment.unit()).isEqualTo("USD");
    assertThat(investment.minimum()).isEqualTo("0");
    assertThat(investment.maximum()).isEqualTo("100000000000");
    assertThat(investment.withinControl()).isFalse();
    assertThat(investment.perConsignment()).isFalse();
    assertThat(investment.question().in("zh")).isEqualTo("多少？");
  }

  @Test
  void an_attribute_may_be_asked_under_a_condition() {
    assertThat(knowledge.getAttribute("sez_participant").askedWhen())
        .isNotNull()
        .extracting(condition -> condition.text())
        .isEqualTo("project_country == 'UZ'");
    assertThat(knowledge.getAttribute("investment_usd").askedWhen()).isNull();
  }

  @Test
  void the_vocabulary_closes_the_codes_that_the_packs_list() {
    Vocabulary words = knowledge.vocabulary();
    assertThat(words.names())
        .extracting(Vocabulary.Name::name)
        .containsExactly("company_form", "investment_usd", "project_country", "sez_participant");
    assertThat(words.find("company_form"))
        .isEqualTo(new Vocabulary.Name("company_form", ValueType.CODE, Set.of("llc", "branch")));
    assertThat(words.find("project_country"))
        .isEqualTo(
            new Vocabulary.Name("project_country", ValueType.CODE, Set.of("CN", "KZ", "UZ")));
    assertThat(words.series()).containsExactly("uz.bcv");
  }

  @Test
  void codes_of_goods_and_branches_stay_open() {
    Knowledge open =
        Packs.in(folder.resolve("open"))
            .attributes(
                "goods_hs code list:hs subject:consignment",
                "activity code list:isic",
                "country code list:iso-3166-1",
                "site place",
                "name text fixed",
                "signed date",
                "staff integer",
                "share decimal percent")
            .load();
    assertThat(open.getAttribute("goods_hs").hasOpenList()).isTrue();
    assertThat(open.getAttribute("goods_hs").perConsignment()).isTrue();
    assertThat(open.vocabulary().find("activity"))
        .isEqualTo(new Vocabulary.Name("activity", ValueType.CODE, Set.of()));
    assertThat(open.vocabulary().find("country"))
        .isEqualTo(new Vocabulary.Name("country", ValueType.CODE, Set.of()));
    assertThat(open.contents().attributes().values())
        .extracting(Attribute::type)
        .containsExactly(
            ValueType.CODE,
            ValueType.CODE,
            ValueType.CODE,
            ValueType.CODE,
            ValueType.DECIMAL,
            ValueType.DATE,
            ValueType.CODE,
            ValueType.INTEGER);
  }

  @Test
  void a_reference_amount_is_that_of_the_day() {
    assertThat(knowledge.amountsOn(LocalDate.of(2024, 12, 31)).apply("uz.bcv")).isNull();
    assertThat(knowledge.amountsOn(LocalDate.of(2025, 7, 31)).apply("uz.bcv")).isEqualTo("375000");
    assertThat(knowledge.amountsOn(LocalDate.of(2025, 8, 1)).apply("uz.bcv")).isEqualTo("412000");
    assertThat(knowledge.amountsOn(LocalDate.of(2026, 12, 31)).apply("uz.bcv")).isEqualTo("412000");
    assertThat(knowledge.amountsOn(LocalDate.of(2027, 1, 1)).apply("uz.bcv")).isNull();
    assertThat(knowledge.amountsOn(READ).apply("uz.mrp")).isNull();
  }

  @Test
  void a_value_that_ended_leaves_a_gap() {
    Knowledge gap =
        Packs.in(folder.resolve("gap"))
            .series(
                "uz.x",
                "values: [{from: 2020-01-01, to: 2021-01-01, value: 5, " + Packs.CITED + "}]")
            .load();
    assertThat(gap.amountsOn(LocalDate.of(2020, 12, 31)).apply("uz.x")).isEqualTo("5");
    assertThat(gap.amountsOn(LocalDate.of(2021, 1, 1)).apply("uz.x")).isNull();
  }

  @Test
  void an_assumption_says_why() {
    assertThat(knowledge.getAssumption("step.unknown-days.typical"))
        .isEqualTo(
            new Assumption(
                "step.unknown-days.typical",
                Text.english(
                    "A step whose duration nobody publishes is planned at ten working days"),
                BigDecimal.TEN,
                "working_days",
                Text.english("Cautious")));
  }

  @Test
  void an_authority_belongs_to_a_side_and_works_by_a_calendar() {
    Authority tax = knowledge.getAuthority("uz.tax");
    assertThat(tax.country()).isEqualTo("UZ");
    assertThat(tax.calendar()).isEqualTo("uz");
    assertThat(tax.isCompany()).isFalse();
    assertThat(knowledge.getAuthority("company").isCompany()).isTrue();
  }

  @Test
  void a_document_may_stay_usable_for_some_months() {
    assertThat(knowledge.getDocument("tax-certificate").validMonths()).isEqualTo(12);
    assertThat(knowledge.getDocument("charter").validMonths()).isNull();
    assertThat(knowledge.getDocument("charter").title().in("zh")).isEqualTo("章程");
  }

  @Test
  void a_calendar_is_as_published() {
    HolidayCalendar uz = knowledge.getCalendar("uz");
    assertThat(uz.zone()).isEqualTo(ZoneId.of("Asia/Tashkent"));
    assertThat(uz.weekend()).containsExactly(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
    assertThat(uz.officeHours().getFirst().periods())
        .containsExactly(
            new HolidayCalendar.Period(LocalTime.of(9, 0), LocalTime.of(13, 0)),
            new HolidayCalendar.Period(LocalTime.of(14, 0), LocalTime.of(18, 0)));
    HolidayCalendar.Year year = uz.years().getFirst();
    assertThat(year.status()).isEqualTo(HolidayCalendar.YearStatus.OFFICIAL);
    assertThat(year.holidays().getFirst().covers(LocalDate.of(2026, 3, 21))).isTrue();
    assertThat(year.holidays().getFirst().covers(LocalDate.of(2026, 3, 20))).isFalse();
    assertThat(year.holidays().getLast().covers(LocalDate.of(2026, 5, 10))).isTrue();
    assertThat(year.holidays().getLast().covers(LocalDate.of(2026, 5, 11))).isFalse();
    assertThat(year.workingWeekends()).hasSize(1);
    assertThat(year.halfDays().getFirst().day()).isEqualTo(LocalDate.of(2026, 12, 31));
    assertThat(uz.recurring())
        .containsExactly(
            new HolidayCalendar.Recurring(MonthDay.of(1, 1), 1, Text.english("New Year's Day")));
    assertThat(knowledge.calendars()).hasSize(3);
    assertThat(knowledge.getCalendar("cn-xj").parent()).isEqualTo("cn");
    assertThat(knowledge.getCalendar("cn-xj").officeHours().getLast().from())
        .isEqualTo(MonthDay.of(10, 1));
  }

  @Test
  void a_policy_holds_from_its_first_day_until_the_day_before_its_end() {
    assertThat(knowledge.policiesOn(LocalDate.of(2022, 7, 11)))
        .extracting(Policy::id)
        .containsExactly("uz.cit");
    assertThat(knowledge.policiesOn(LocalDate.of(2022, 7, 12)))
        .extracting(Policy::id)
        .containsExactly("uz.cit", "uz.sez.cit");
    assertThat(knowledge.policiesOn(LocalDate.of(2029, 12, 31))).hasSize(2);
    assertThat(knowledge.policiesOn(LocalDate.of(2030, 1, 1))).hasSize(1);
  }

  @Test
  void a_policy_is_cited_word_for_word() {
    Policy holiday = contents.policies().getLast();
    assertThat(holiday.kind()).isEqualTo(Policy.Kind.INCENTIVE);
    assertThat(holiday.status()).isEqualTo(Policy.Status.IN_FORCE);
    assertThat(holiday.instrument())
        .isEqualTo(
            new Policy.Instrument(Text.english("Tax Code"), "ZRU-599", "2019-12-30", "Art. 473"));
    assertThat(holiday.criteria()).extracting(Policy.Criterion::id).containsExactly("zone", "size");
    assertThat(holiday.criteria().getLast().when().text())
        .isEqualTo("investment_usd >= 300000 && company_form in ['llc', 'branch']");
    assertThat(holiday.anyCriterion()).isFalse();
    assertThat(holiday.tiers())
        .extracting(Policy.Tier::values)
        .containsExactly(Map.of("years", new BigDecimal(3)), Map.of("years", new BigDecimal(5)));
    assertThat(holiday.worth()).isNotNull();
    assertThat(holiday.excludes()).containsExactly("uz.cit");
    assertThat(holiday.linkedTo()).containsExactly("export");
    assertThat(holiday.figures()).containsExactly(new Policy.Figure("max_years", "5", "years"));
    assertThat(holiday.provenance())
        .isEqualTo(
            new Provenance(
                Confidence.HIGH,
                List.of(new Citation("uz-tax-code", "Art. 473", READ)),
                "2026",
                List.of(Text.english("Two lists of zones differ")),
                List.of(Text.english("Read in Russian")),
                "whole"));
  }

  @Test
  void a_procedure_is_a_chain_of_steps() {
    Procedure registration = knowledge.proceduresOn(READ).getFirst();
    assertThat(registration.steps())
        .extracting(Procedure.Step::id)
        .containsExactly("write-charter", "register");
    Procedure.Step first = registration.steps().getFirst();
    assertThat(first.fee()).isEqualTo(Procedure.Fee.UNKNOWN);
    assertThat(first.days()).isEqualTo(Procedure.Days.UNKNOWN);
    assertThat(first.days().known()).isFalse();
    assertThat(first.optional()).isFalse();
    Procedure.Step second = registration.steps().getLast();
    assertThat(second.after()).containsExactly("uz.registration/write-charter");
    assertThat(second.fee())
        .isEqualTo(new Procedure.Fee(BigDecimal.ONE, "uz.bcv", Text.english("One base value")));
    assertThat(second.days())
        .isEqualTo(new Procedure.Days(BigDecimal.ONE, BigDecimal.TWO, new BigDecimal(3), true));
    assertThat(second.days().known()).isTrue();
    assertThat(second.optional()).isTrue();
  }

  @Test
  void a_risk_has_scores_with_reasons_and_figures_with_sources() {
    Risk risk = contents.risks().getFirst();
    assertThat(risk.trigger()).isEqualTo(Risk.Trigger.BOTH);
    assertThat(risk.signal())
        .isEqualTo(
            new Risk.Signal(
                "corridor.passes", Set.of("KZALA"), Set.of("KZ"), Set.of(), new BigDecimal("0.5")));
    assertThat(risk.impact()).isEqualTo(new Risk.Score(4, Text.english("Debts are in dollars")));
    assertThat(risk.indicators())
        .containsExactly(
            new Risk.Indicator(
                Text.english("Rate"), "UZ", "12652.3", "UZS/USD", "2024", "uz-tax-code"));
    assertThat(contents.observations())
        .singleElement()
        .extracting(Observation::value)
        .isEqualTo("12652.3");
  }

  @Test
  void any_share_of_routes_is_a_share_of_more_than_none() {
    Knowledge any =
        Packs.in(folder.resolve("any"))
            .risk("r", "trigger: either", "signal: {name: corridor.passes, share: any}")
            .risk("s", "trigger: signal", "criteria: []", "signal: {name: plan.order}")
            .load();
    assertThat(any.contents().risks().getFirst().signal())
        .extracting(signal -> signal.share())
        .isEqualTo(BigDecimal.ZERO);
    assertThat(any.contents().risks().getLast().signal())
        .isEqualTo(new Risk.Signal("plan.order", Set.of(), Set.of(), Set.of(), null));
  }

  @Test
  void the_network_is_made_of_places_links_crossings_and_services() {
    Place almaty = knowledge.getPlace("KZALA");
    assertThat(almaty.name().in("ru")).isEqualTo("Алматы");
    assertThat(knowledge.getPlace("UZTAS").kinds()).containsExactly("city", "rail_terminal");
    assertThat(knowledge.getPlace("XKZALT").provenance().notes())
        .containsExactly(Text.english("An own code"));
    Link road = contents.links().getFirst();
    assertThat(road.id()).isEqualTo("ala-tas");
    assertThat(road.mode()).isEqualTo(LinkMode.ROAD);
    assertThat(road.typicalHours()).isNull();
    assertThat(road.costUsdPerTeu()).isNull();
    assertThat(contents.links().getLast().mode()).isEqualTo(LinkMode.RAIL_1520);
    Crossing crossing = contents.crossings().getFirst();
    assertThat(crossing.hoursP90()).isEqualTo(40);
    assertThat(crossing.gaugeChange()).isTrue();
    TransportService train = contents.services().getFirst();
    assertThat(train.modes()).containsExactly("rail", "road");
    assertThat(train.via()).containsExactly("KZALA");
    assertThat(train.verified()).isTrue();
    assertThat(contents.costs()).extracting(CostRate::id).containsExactly("C1");
    assertThat(contents.emissions().getFirst().recommended()).isTrue();
    assertThat(contents.borderTimes().getFirst().value()).isEqualTo("12.5");
    assertThat(contents.transportDocuments().getFirst().applies())
        .containsExactly("cn-cis", "cis-cis");
    assertThat(contents.conventions().getFirst().convention()).isEqualTo("SMGS");
  }

  @Test
  void opening_hours_are_those_of_the_post() {
    OpeningHours hours = contents.openingHours().getFirst();
    assertThat(hours.weekdays())
        .containsExactly(
            DayOfWeek.MONDAY,
            DayOfWeek.TUESDAY,
            DayOfWeek.WEDNESDAY,
            DayOfWeek.THURSDAY,
            DayOfWeek.FRIDAY,
            DayOfWeek.SUNDAY);
    assertThat(hours.periods())
        .containsExactly(new HolidayCalendar.Period(LocalTime.MIDNIGHT, null));
    assertThat(hours.from()).isEqualTo(MonthDay.of(5, 1));
    assertThat(hours.zone()).isEqualTo(ZoneId.of("Asia/Almaty"));
    assertThat(hours.calendar()).isEqualTo("cn-xj");
    Knowledge daily =
        Packs.in(folder.resolve("daily"))
            .table(
                "places",
                "code,name_en,country,subdivision,lat,lon,kinds",
                "KZDOS,D,KZ,KZ,45,82,city")
            .table("opening-hours", "place,mode,periods,time_zone", "KZDOS,any,,Asia/Almaty")
            .load();
    assertThat(daily.contents().openingHours().getFirst().weekdays()).hasSize(7);
  }

  @Test
  void what_is_not_there_is_refused_by_name() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> knowledge.getPlace("KZAAA"))
        .withMessage("The packs hold no place 'KZAAA'");
  }

  @Test
  void a_snapshot_cannot_be_changed() {
    for (Map<?, ?> map :
        List.of(contents.sources(), contents.codeLists(), contents.places(), contents.series())) {
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(map::clear);
    }
    for (List<?> list :
        List.of(contents.policies(), contents.crossings(), contents.packs(), contents.links())) {
      assertThatExceptionOfType(UnsupportedOperationException.class).isThrownBy(list::clear);
    }
    assertThatExceptionOfType(UnsupportedOperationException.class)
        .isThrownBy(() -> knowledge.getPlace("UZTAS").kinds().clear());
  }
}
