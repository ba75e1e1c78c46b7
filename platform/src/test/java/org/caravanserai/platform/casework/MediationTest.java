package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.settlement.Enforceability;
import org.caravanserai.settlement.SettlementDraft;
import org.caravanserai.settlement.Signing;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class MediationTest {
  private static final Scope ASIDE = new Scope.Caucus("claimant");

  @Autowired ApplicationContext house;
  @Autowired Cases cases;
  @Autowired Disputes disputes;
  @Autowired Settlements settlements;
  @Autowired Panel panel;
  @Autowired Seal seal;
  @Autowired Clock clock;
  private Quarrel quarrel;

  @BeforeEach
  void begin() {
    quarrel = new Quarrel(house);
  }

  private List<Refusal.Fault> faults(
      UUID person, UUID file, String kind, Map<String, Object> body) {
    return ((Refusal.Invalid) Post.refused(quarrel.tried(person, file, kind, Scope.shared(), body)))
        .faults();
  }

  private static String key(List<Refusal.Fault> faults) {
    return faults.getFirst().key();
  }

  @Test
  void a_dispute_goes_from_its_notice_to_a_settlement_that_was_performed() {
    UUID file = quarrel.agreed(settlements.treaty().orElseThrow());
    for (UUID signer : List.of(quarrel.claimant, quarrel.respondent)) {
      Post.done(quarrel.sign(signer, file));
    }
    assertThat(quarrel.read(quarrel.claimant, file).state().stage()).isEqualTo("signing");
    CaseView signed = Post.done(quarrel.sign(quarrel.mediator, file));

    assertThat(signed.state().stage()).isEqualTo("performing");
    assertThat(signed.state().ignored()).isEmpty();
    assertThat(signed.clocks())
        .filteredOn(reading -> reading.key().equals("duty:1"))
        .singleElement()
        .satisfies(reading -> assertThat(reading.standing()).isInstanceOf(Standing.Running.class));
    SettlementView settlement =
        settlements.read(quarrel.actor(quarrel.respondent), file).value().orElseThrow();
    assertThat(settlement.signatures())
        .extracting(Signing::capacity)
        .containsExactlyInAnyOrder("claimant", "respondent", "mediator");
    assertThat(
            Signing.verified(
                Objects.requireNonNull(signed.state().signatures().get(Capacity.MEDIATOR))
                    .signature(),
                seal.key()))
        .hasValueSatisfying(
            signing -> assertThat(signing.terms()).isEqualTo(signed.state().terms()));

    assertThat(
            key(
                faults(
                    quarrel.claimant,
                    file,
                    "duty-performed",
                    Map.of("task", "1", "text", "Paid."))))
        .isEqualTo("cases.field.own-duty");
    quarrel.write(quarrel.respondent, file, "duty-performed", Map.of("text", "Paid."));
    quarrel.write(quarrel.claimant, file, "performance-confirmed", Map.of("outcome", "settled"));
    CaseView done =
        quarrel.write(
            quarrel.respondent, file, "performance-confirmed", Map.of("outcome", "settled"));
    assertThat(done.state().stage()).isEqualTo("performed");
  }

  @Test
  void until_the_other_party_confirms_there_is_the_notice_alone() {
    UUID file = quarrel.notified();

    assertThat(quarrel.read(quarrel.respondent, file).entries()).hasSize(1);
    assertThat(
            Post.refused(
                quarrel.tried(
                    quarrel.claimant, file, "message", Scope.shared(), Map.of("text", "More."))))
        .isInstanceOf(Refusal.NotAllowed.class);
    assertThat(cases.read(quarrel.actor(quarrel.mediator), file).value()).isEmpty();
  }

  @Test
  void a_dispute_is_with_another_verified_enterprise_of_the_house() {
    for (String number : List.of("nobody", quarrel.mill.registrationNumber())) {
      assertThat(
              Post.refused(
                  disputes.open(
                      quarrel.actor(quarrel.claimant),
                      new Dispute(
                          quarrel.mill.id(), quarrel.mill.country(), number, "They owe us."))))
          .isInstanceOf(Refusal.Invalid.class);
    }
  }

  @Test
  void who_acts_for_a_party_or_its_side_cannot_mediate() {
    UUID file = quarrel.replied();
    UUID member = quarrel.onPanel();
    org.caravanserai.platform.identity.Cast.of(house)
        .give(member, Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(quarrel.looms.id()));
    UUID coordinator = quarrel.onPanel();
    org.caravanserai.platform.identity.Cast.of(house)
        .give(coordinator, Role.SIDE_COORDINATOR, new Place.OfSide(quarrel.home.id()));

    assertThat(key(choose(file, member, true)))
        .isEqualTo("cases.conflict.barred.member-now.respondent");
    assertThat(key(choose(file, coordinator, true)))
        .isEqualTo("cases.conflict.barred.desk-now.claimant");
  }

  private List<Refusal.Fault> choose(UUID file, UUID mediator, boolean waived) {
    return faults(
        quarrel.claimant,
        file,
        "mediator-chosen",
        Map.of("mediator", mediator.toString(), "waived", waived));
  }

  @Test
  void a_conflict_that_can_be_waived_is_disclosed_and_waived_by_both() {
    UUID file = quarrel.replied();
    UUID interested =
        quarrel.onPanel(quarrel.mill.country() + " " + quarrel.mill.registrationNumber());
    String mediator = interested.toString();

    assertThat(key(choose(file, interested, false)))
        .isEqualTo("cases.conflict.disclosed.interest.claimant");
    quarrel.write(
        quarrel.claimant, file, "mediator-chosen", Map.of("mediator", mediator, "waived", true));
    CaseView chosen =
        quarrel.write(
            quarrel.respondent,
            file,
            "mediator-chosen",
            Map.of("mediator", mediator, "waived", true));
    assertThat(chosen.entries().getLast().body().canonical()).contains("interest:claimant");
    assertThat(
            quarrel
                .write(interested, file, "mediator-accepted", Map.of("interests", "As said."))
                .state()
                .stage())
        .isEqualTo("mediating");
  }

  @Test
  void who_mediated_for_a_party_before_discloses_it_and_a_new_conflict_stops_the_acceptance() {
    quarrel.mediating();
    UUID file = quarrel.replied();

    assertThat(key(choose(file, quarrel.mediator, false)))
        .isEqualTo("cases.conflict.disclosed.mediated-before.claimant");

    UUID other = quarrel.onPanel();
    Map<String, Object> choice = Map.of("mediator", other.toString());
    quarrel.write(quarrel.claimant, file, "mediator-chosen", choice);
    quarrel.write(quarrel.respondent, file, "mediator-chosen", choice);
    panel.edit(
        quarrel.actor(other),
        Quarrel.says(true, quarrel.looms.country() + " " + quarrel.looms.registrationNumber()));
    assertThat(key(faults(other, file, "mediator-accepted", Map.of("interests", "None."))))
        .isEqualTo("cases.conflict.since.interest.respondent");
  }

  @Test
  void a_mediator_who_takes_no_case_now_is_not_chosen() {
    UUID file = quarrel.replied();
    panel.edit(quarrel.actor(quarrel.mediator), Quarrel.says(false));

    assertThat(key(choose(file, quarrel.mediator, false))).isEqualTo("cases.field.mediator-busy");
    assertThat(key(choose(file, quarrel.claimant, false))).isEqualTo("cases.field.mediator");
  }

  @Test
  void an_offer_holds_to_the_end_of_its_day_and_is_answered_by_the_others() {
    UUID file = quarrel.mediating();
    quarrel.write(
        quarrel.claimant, file, "offered", ASIDE, Map.of("expires", "2099-01-31", "text", "Half."));

    assertThat(
            ((Refusal.Invalid)
                    Post.refused(
                        quarrel.tried(quarrel.claimant, file, "offer-accepted", ASIDE, Map.of())))
                .faults()
                .getFirst()
                .key())
        .isEqualTo("cases.field.own-offer");
    CaseView aside = quarrel.read(quarrel.mediator, file);
    assertThat(aside.state().offers().values())
        .singleElement()
        .satisfies(offer -> assertThat(offer.expires()).hasToString("2099-02-01T00:00:00Z"));
    assertThat(quarrel.read(quarrel.respondent, file).state().offers()).isEmpty();
  }

  @Test
  void without_the_clause_nobody_signs_before_the_check_was_shown() {
    UUID file = quarrel.agreed(null);
    SettlementView before =
        settlements.read(quarrel.actor(quarrel.claimant), file).value().orElseThrow();
    assertThat(before.check()).isNotNull();
    assertThat(Objects.requireNonNull(before.check()).addsClause()).isTrue();
    assertThat(((Refusal.Invalid) Post.refused(quarrel.sign(quarrel.claimant, file))).faults())
        .extracting(Refusal.Fault::key)
        .containsExactly("cases.field.not-shown");

    quarrel.write(quarrel.mediator, file, "enforceability-shown", Map.of("government-party", true));
    SettlementView after =
        settlements.read(quarrel.actor(quarrel.claimant), file).value().orElseThrow();
    assertThat(Objects.requireNonNull(after.check()).states())
        .extracting(Enforceability.InState::standing)
        .containsOnly(Enforceability.Standing.DOES_NOT_APPLY);
    assertThat(after.check().open()).isEmpty();
    assertThat(Post.done(quarrel.sign(quarrel.claimant, file)).state().signatures()).hasSize(1);
  }

  @Test
  void to_sign_one_shows_anew_who_one_is_and_no_program_signs() {
    UUID file = quarrel.agreed(settlements.treaty().orElseThrow());
    int against = quarrel.read(quarrel.claimant, file).count(Scope.shared());
    for (var when :
        List.of(
            Optional.<java.time.Instant>empty(),
            Optional.of(clock.instant().minus(Duration.ofHours(1))))) {
      assertThat(
              ((Refusal.Invalid)
                      Post.refused(
                          cases.sign(quarrel.actor(quarrel.claimant), file, against, when)))
                  .faults())
          .extracting(Refusal.Fault::key)
          .containsExactly("cases.field.sign-again");
    }
    assertThat(
            key(
                faults(
                    quarrel.claimant,
                    file,
                    "signed",
                    Map.of("terms", "ab".repeat(32), "signature", "x"))))
        .isEqualTo("cases.field.sign");
  }

  @Test
  void terms_are_the_canonical_text_of_an_agreement_of_this_dispute() {
    UUID file = quarrel.mediating();
    for (String text : List.of("We agree.", "{}")) {
      assertThat(key(faults(quarrel.mediator, file, "terms-agreed", Map.of("text", text))))
          .isEqualTo("cases.field.terms");
    }
    SettlementDraft bad =
        new SettlementDraft(
            "zh", "ru", "both", List.of(new SettlementDraft.Row("一", "", "", "")), null);
    assertThat(
            settlements
                .look(
                    quarrel.actor(quarrel.mediator),
                    file,
                    bad,
                    new Enforcing.Told(false, java.util.Set.of(), false))
                .value()
                .orElseThrow()
                .outcome())
        .isInstanceOf(SettlementDraft.Outcome.Refused.class);
    assertThat(Post.refused(settlements.agree(quarrel.actor(quarrel.claimant), file, bad, 0)))
        .isInstanceOf(Refusal.NotAllowed.class);
  }

  @Test
  void a_coordinator_sees_that_the_file_is_there_its_stage_and_clocks_and_nothing_else() {
    UUID file = quarrel.mediating();
    UUID coordinator = quarrel.account(Role.SIDE_COORDINATOR, new Place.OfSide(quarrel.host.id()));
    CaseView outline = quarrel.read(coordinator, file);

    assertThat(outline.isOutline()).isTrue();
    assertThat(outline.state().stage()).isEqualTo("mediating");
    assertThat(outline.clocks()).isNotEmpty();
    assertThat(outline.writable()).isEmpty();
    assertThat(outline.state().toString() + outline.clocks())
        .doesNotContain(
            quarrel.mill.id().toString(),
            quarrel.looms.id().toString(),
            quarrel.mediator.toString());
    assertThat(settlements.read(quarrel.actor(coordinator), file).value()).isEmpty();
    assertThat(cases.mine(quarrel.actor(coordinator), true, Optional.empty(), 10))
        .extracting(CaseBrief::id)
        .containsExactly(file);
  }
}
