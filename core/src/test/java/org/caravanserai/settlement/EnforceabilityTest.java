package org.caravanserai.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.caravanserai.Seeded;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.message.Messages;
import org.caravanserai.settlement.Enforceability.InState;
import org.caravanserai.settlement.Enforceability.Standing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Where the Singapore Convention on Mediation applies, by the shipped packs. */
class EnforceabilityTest {
  static final List<String> LANGUAGES = Messages.LANGUAGES;
  static final Treaty TREATY =
      Objects.requireNonNull(Shipped.knowledge().contents().treaties().get("singapore-mediation"));

  private static final LocalDate TODAY = LocalDate.parse("2026-11-23");
  private static final List<String> COUNTRIES = List.of("CN", "KZ", "KG", "TJ", "TM", "UZ", "DE");

  private static Agreement between(String claimant, String respondent) {
    return new Agreement(claimant, respondent, false, false, Map.of(), TODAY);
  }

  private static InState in(String country, Agreement agreement) {
    return Enforceability.of(TREATY, agreement).states().stream()
        .filter(state -> state.country().equals(country))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void kazakhstan_asks_for_the_clause_and_china_has_signed_without_ratifying() {
    Enforceability check = Enforceability.of(TREATY, between("CN", "KZ"));

    assertThat(check.addsClause()).isTrue();
    assertThat(in("KZ", between("CN", "KZ")).standing()).isEqualTo(Standing.NEEDS_CLAUSE);
    assertThat(in("KZ", between("CN", "KZ")).findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.article()).isEqualTo("Art. 8(1)(b)"));
    assertThat(in("CN", between("CN", "KZ")).findings())
        .containsExactly(new Finding.NotParty("Art. 14", LocalDate.parse("2019-08-07")));
  }

  @Test
  void between_kazakhstan_and_kyrgyzstan_the_clause_makes_it_apply_in_both() {
    assertThat(Enforceability.of(TREATY, between("KZ", "KG").withClause()).appliesEverywhere())
        .isTrue();
  }

  @Test
  void a_government_party_takes_it_out_in_kazakhstan_and_not_in_kyrgyzstan() {
    Agreement agreement = new Agreement("KZ", "KG", true, true, Map.of(), TODAY);

    assertThat(in("KZ", agreement).findings())
        .singleElement()
        .isInstanceOf(Finding.GovernmentParty.class);
    assertThat(in("KG", agreement).standing()).isEqualTo(Standing.APPLIES);
  }

  @Test
  void what_is_agreed_on_the_day_of_entry_into_force_is_too_early() {
    LocalDate inForce = LocalDate.parse("2026-06-01");
    assertThat(in("KG", on(inForce)).findings())
        .containsExactly(new Finding.NotYetInForce("Art. 9", inForce));
    assertThat(in("KG", on(inForce.plusDays(1))).standing()).isEqualTo(Standing.APPLIES);
  }

  private static Agreement on(LocalDate day) {
    return new Agreement("CN", "KG", false, true, Map.of(), day);
  }

  @Test
  void an_agreement_within_one_state_is_none_of_its_business() {
    assertThat(in("KZ", between("KZ", "KZ")).findings())
        .contains(new Finding.NotInternational("Art. 1(1)"));
  }

  @Test
  void what_the_convention_leaves_out_is_asked_and_a_yes_is_a_finding() {
    assertThat(Enforceability.of(TREATY, between("KZ", "KG")).open())
        .extracting(Treaty.Exclusion::article)
        .containsExactly("Art. 1(2)(a)", "Art. 1(2)(b)", "Art. 1(3)");
    Agreement consumer = new Agreement("KZ", "KG", false, true, Map.of("consumer", true), TODAY);
    assertThat(in("KG", consumer).findings()).singleElement().isInstanceOf(Finding.LeftOut.class);
  }

  @Test
  void a_state_that_the_packs_do_not_know_is_said_to_be_unknown() {
    assertThat(in("DE", between("DE", "KZ")).standing()).isEqualTo(Standing.NOT_KNOWN);
  }

  @Test
  void where_no_accession_was_found_the_packs_say_how_little_is_known() {
    for (String country : List.of("TJ", "TM", "UZ")) {
      InState state = in(country, between(country, "KZ"));
      assertThat(state.findings()).containsExactly(new Finding.NotParty("Art. 14", null));
      assertThat(state.confidence()).isEqualTo(Confidence.LOW);
    }
  }

  @ParameterizedTest
  @FieldSource("LANGUAGES")
  void every_finding_is_said_with_its_article_in_every_language(String language) {
    EnforceabilityText text = new EnforceabilityText(Messages.in(language));
    Agreement all = new Agreement("KZ", "KG", true, false, Map.of("consumer", true), TODAY);
    for (Agreement agreement :
        List.of(
            between("CN", "KZ"),
            between("UZ", "DE"),
            between("KZ", "KZ"),
            between("KZ", "KG").withClause(),
            on(LocalDate.parse("2026-01-01")),
            all)) {
      Enforceability check = Enforceability.of(TREATY, agreement);
      for (InState state : check.states()) {
        assertThat(text.standing(state)).isNotBlank();
        assertThat(text.reasons(state))
            .hasSameSizeAs(state.findings())
            .allSatisfy(reason -> assertThat(reason).containsPattern("\\d"));
        assertThat(text.otherwise(state).isEmpty()).isEqualTo(state.standing() == Standing.APPLIES);
      }
      assertThat(text.plain(check)).doesNotContain("Art.", "{");
    }
  }

  @Seeded(500)
  void laws_of_the_check(long seed) {
    Random random = new Random(seed);
    Agreement agreement = any(random);
    Enforceability check = Enforceability.of(TREATY, agreement);

    for (InState state : check.states()) {
      assertThat(state.findings()).isNotEmpty();
      assertThat(state.findings()).allSatisfy(f -> assertThat(f.article()).startsWith("Art. "));
      assertThat(state.sources()).isNotEmpty();
      assertThat(rank(in(state.country(), agreement.withClause())))
          .as("the clause never harms")
          .isGreaterThanOrEqualTo(rank(state));
      assertThat(rank(in(state.country(), withGovernment(agreement))))
          .as("a government party never helps")
          .isLessThanOrEqualTo(rank(state));
      LocalDate from = inForceFrom(state.country());
      if (from == null || !agreement.concludedOn().isAfter(from)) {
        assertThat(state.standing()).isNotIn(Standing.APPLIES, Standing.NEEDS_CLAUSE);
      }
    }
    assertThat(Enforceability.of(TREATY, turned(agreement)).states())
        .as("it does not matter who claims")
        .containsExactlyInAnyOrderElementsOf(check.states());
    assertThat(check.addsClause())
        .isEqualTo(applying(Enforceability.of(TREATY, agreement.withClause())) > applying(check));
  }

  private static long applying(Enforceability check) {
    return check.states().stream().filter(s -> s.standing() == Standing.APPLIES).count();
  }

  private static @org.jspecify.annotations.Nullable LocalDate inForceFrom(String country) {
    Treaty.State state = TREATY.findState(country);
    return state == null ? null : state.inForceFrom();
  }

  private static int rank(InState state) {
    return switch (state.standing()) {
      case DOES_NOT_APPLY -> 0;
      case NOT_KNOWN -> 1;
      case NEEDS_CLAUSE -> 2;
      case APPLIES -> 3;
    };
  }

  private static Agreement any(Random random) {
    Map<String, Boolean> answers = new HashMap<>();
    TREATY
        .excluded()
        .forEach(exclusion -> {
          if (random.nextBoolean()) {
            answers.put(exclusion.id(), random.nextInt(4) == 0);
          }
        });
    return new Agreement(
        COUNTRIES.get(random.nextInt(COUNTRIES.size())),
        COUNTRIES.get(random.nextInt(COUNTRIES.size())),
        random.nextBoolean(),
        random.nextBoolean(),
        answers,
        LocalDate.parse("2019-01-01").plusDays(random.nextInt(3_500)));
  }

  private static Agreement withGovernment(Agreement a) {
    return new Agreement(
        a.claimantCountry(),
        a.respondentCountry(),
        true,
        a.optedIn(),
        a.answers(),
        a.concludedOn());
  }

  private static Agreement turned(Agreement a) {
    String claimant = a.respondentCountry();
    String respondent = a.claimantCountry();
    return new Agreement(
        claimant, respondent, a.governmentParty(), a.optedIn(), a.answers(), a.concludedOn());
  }
}
