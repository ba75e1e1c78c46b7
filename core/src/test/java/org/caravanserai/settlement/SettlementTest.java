package org.caravanserai.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.caravanserai.Seeded;
import org.caravanserai.message.Messages;
import org.caravanserai.settlement.Settlement.Debtor;
import org.caravanserai.settlement.Settlement.Duty;
import org.caravanserai.settlement.SettlementDraft.Fault;
import org.caravanserai.settlement.SettlementDraft.Mistake;
import org.caravanserai.settlement.SettlementDraft.Outcome;
import org.caravanserai.settlement.SettlementDraft.Row;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A settlement agreement from what the mediator types to what all sign. */
class SettlementTest {
  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final SettlementDraft.Frame FRAME =
      new SettlementDraft.Frame(
          UUID.fromString("01936a4e-0000-7000-8000-000000000001"),
          new Settlement.Party("o-1", "Maigaiti Textile Machinery", "CN"),
          new Settlement.Party("o-2", "Almaty Looms", "KZ"),
          new Settlement.Person("p-3", "Sadykova"));
  private static final Row PAY =
      new Row("被申请人支付 40,000 美元。", "Ответчик платит 40 000 долларов.", "respondent", "2027-01-31");

  private static SettlementDraft draft(Row... rows) {
    return new SettlementDraft("zh", "ru", SettlementDraft.BOTH, List.of(rows), null);
  }

  private static Settlement sound(SettlementDraft draft) {
    return ((Outcome.Sound) draft.check(FRAME, TODAY)).settlement();
  }

  private static List<Mistake> mistakes(SettlementDraft draft) {
    return ((Outcome.Refused) draft.check(FRAME, TODAY)).mistakes();
  }

  @Test
  void what_is_signed_is_read_back_byte_for_byte() {
    SettlementDraft draft =
        new SettlementDraft("zh", "ru", "ru", List.of(PAY), EnforceabilityTest.TREATY);
    Settlement settlement = sound(draft);

    assertThat(Settlement.read(settlement.canonical())).contains(settlement);
    assertThat(settlement.terms()).hasSize(64).isEqualTo(sound(draft).terms());
    assertThat(settlement.agreesTo("singapore-mediation")).isTrue();
    assertThat(settlement.clauses().getFirst().duty())
        .isEqualTo(new Duty(Debtor.RESPONDENT, LocalDate.parse("2027-01-31")));
  }

  @Test
  void the_text_says_who_agreed_what_by_when_and_which_language_decides() {
    Settlement settlement =
        sound(new SettlementDraft("zh", "ru", "ru", List.of(PAY), EnforceabilityTest.TREATY));

    assertThat(new SettlementText(settlement).plain())
        .contains("和解协议", "Медиативное соглашение")
        .contains("Maigaiti Textile Machinery", "Almaty Looms", "Sadykova")
        .contains("решает этот: русский", "以此语言为准：俄语")
        .contains("《联合国关于调解所产生的国际和解协议公约》")
        .contains("Исполняет ответчик (не позднее 31")
        .contains(settlement.terms());
  }

  @Test
  void an_empty_row_is_passed_over_and_every_mistake_is_told_with_its_clause() {
    Row empty = new Row(" ", "", "", "");
    SettlementDraft draft =
        draft(
            PAY,
            empty,
            new Row("一", "", "", ""),
            new Row("", "", "claimant", ""),
            new Row("二", "x".repeat(SettlementDraft.LONGEST_CLAUSE + 1), "", "2027-01-31"),
            new Row("三\u0007", "Три", "mediator", "2027-02-30"),
            new Row("四", "Четыре", "claimant", "2026-11-22"));

    assertThat(mistakes(draft))
        .containsExactly(
            new Mistake(2, 2, "ru", Fault.NO_TRANSLATION),
            new Mistake(3, 3, null, Fault.EMPTY_CLAUSE),
            new Mistake(3, 3, null, Fault.DUTY_WITHOUT_DAY),
            new Mistake(4, 4, "ru", Fault.TOO_LONG),
            new Mistake(4, 4, null, Fault.DAY_WITHOUT_DUTY),
            new Mistake(5, 5, "zh", Fault.CONTROL_CHARACTER),
            new Mistake(5, 5, null, Fault.NO_SUCH_PARTY),
            new Mistake(5, 5, null, Fault.NO_SUCH_DAY),
            new Mistake(6, 6, null, Fault.DAY_PAST));
    assertThat(SettlementText.mistake(mistakes(draft).getFirst(), Messages.in("en")))
        .isEqualTo("Clause 2: The text is missing in this language: Russian.");
  }

  @Test
  void mistakes_of_the_whole_are_told() {
    assertThat(faults(new SettlementDraft("ru", "ru", "de", List.of(), null)))
        .containsExactly(Fault.SAME_LANGUAGE, Fault.NO_SUCH_PREVAILING, Fault.NO_CLAUSE);
    assertThat(
            faults(
                new SettlementDraft("xx", "ru", "both", List.of(PAY), EnforceabilityTest.TREATY)))
        .containsExactly(Fault.NO_SUCH_LANGUAGE);
    assertThat(faults(draft(Collections.nCopies(61, PAY).toArray(Row[]::new))))
        .containsExactly(Fault.TOO_MANY_CLAUSES);
    Row long_ = new Row("字".repeat(4_000), "ж".repeat(4_000), "", "");
    assertThat(faults(draft(Collections.nCopies(5, long_).toArray(Row[]::new))))
        .containsExactly(Fault.TOO_LARGE);
    assertThat(faults(draft(new Row("一", "Раз", "claimant", "2099-01-01"))))
        .containsExactly(Fault.DAY_TOO_FAR);
  }

  private static List<Fault> faults(SettlementDraft draft) {
    return mistakes(draft).stream().map(Mistake::fault).toList();
  }

  @ParameterizedTest
  @EnumSource
  void every_mistake_has_words_in_every_language(Fault fault) {
    for (String language : Messages.LANGUAGES) {
      assertThat(SettlementText.mistake(new Mistake(3, 3, "ru", fault), Messages.in(language)))
          .contains("3")
          .doesNotContain("{");
    }
  }

  @Test
  void a_text_that_is_no_agreement_is_not_read() {
    String canonical = sound(draft(PAY)).canonical();
    for (String text :
        List.of(
            "",
            "{}",
            canonical + " ",
            canonical.replace("\"ru\"", "\"xx\""),
            canonical.replace("\"ru\"", "\"zh\""),
            canonical.replace("2027-01-31", "2027-02-31"),
            canonical.replace("\"caravanserai-settlement\":1", "\"caravanserai-settlement\":2"),
            canonical.replace("\"prevails\":null", "\"prevails\":\"en\""))) {
      assertThat(Settlement.read(text)).as(text).isEmpty();
    }
  }

  @Seeded(300)
  void any_change_of_any_text_changes_the_terms(long seed) {
    Random random = new Random(seed);
    List<Row> rows = rows(random);
    SettlementDraft draft = draft(rows.toArray(Row[]::new));
    Settlement settlement = sound(draft);
    int at = random.nextInt(rows.size());
    Row old = rows.get(at);
    rows.set(at, new Row(old.first(), old.second() + "!", old.by(), old.due()));

    assertThat(Settlement.read(settlement.canonical())).contains(settlement);
    assertThat(sound(draft(rows.toArray(Row[]::new))).terms()).isNotEqualTo(settlement.terms());
    assertThat(new SettlementText(settlement).clauses()).hasSize(rows.size());
  }

  @Seeded(300)
  void whatever_is_typed_is_an_agreement_or_a_list_of_mistakes(long seed) {
    Random random = new Random(seed);
    List<Row> rows = new ArrayList<>();
    for (int i = random.nextInt(6); i > 0; i--) {
      rows.add(new Row(junk(random), junk(random), junk(random), junk(random)));
    }
    Outcome outcome =
        new SettlementDraft(
                pick(random, "zh", "ru", "en", "xx", ""),
                pick(random, "uz", "ru", "", "en"),
                pick(random, "both", "ru", "zh", ""),
                rows,
                random.nextBoolean() ? EnforceabilityTest.TREATY : null)
            .check(FRAME, TODAY);
    switch (outcome) {
      case Outcome.Sound(Settlement settlement) ->
          assertThat(Settlement.read(settlement.canonical())).contains(settlement);
      case Outcome.Refused(List<Mistake> mistakes) -> assertThat(mistakes).isNotEmpty();
    }
  }

  private static String junk(Random random) {
    return pick(
        random, "", " ", "一", "claimant", "2027-01-01", "\uD800", "a\r\nb", "\t", "9999-99");
  }

  private static String pick(Random random, String... of) {
    return of[random.nextInt(of.length)];
  }

  private static List<Row> rows(Random random) {
    List<Row> rows = new ArrayList<>();
    for (int i = 1 + random.nextInt(8); i > 0; i--) {
      @Nullable String due =
          random.nextBoolean() ? TODAY.plusDays(random.nextInt(900)).toString() : null;
      rows.add(
          new Row(
              "条款 \"" + random.nextInt() + "\"\n第二行",
              "Пункт " + random.nextInt(),
              due == null ? "" : pick(random, "claimant", "respondent"),
              due == null ? "" : due));
    }
    return rows;
  }
}
