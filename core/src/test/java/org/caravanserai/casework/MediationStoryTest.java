package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.casework.CaseFile.CLAIMANT;
import static org.caravanserai.casework.CaseFile.MEDIATOR;
import static org.caravanserai.casework.CaseFile.RESPONDENT;

import java.util.List;
import org.caravanserai.casework.CaseState.OfferStatus;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.junit.jupiter.api.Test;

/** A dispute from its notice to a settlement that was performed. */
class MediationStoryTest {
  private static final Scope CAUCUS = new Scope.Caucus("claimant");
  private static final String TERMS = "c0".repeat(32);

  static CaseFile mediating() {
    return CaseFile.notified("2026-11-23T10:00")
        .write("2026-11-24T10:00", RESPONDENT, "contact-confirmed", "contact", "Legal office")
        .write("2026-11-25T10:00", RESPONDENT, "replied", "text", "Half the looms were late.")
        .write("2026-11-26T10:00", CLAIMANT, "mediator-chosen", "mediator", "sadykova")
        .write("2026-11-26T11:00", RESPONDENT, "mediator-chosen", "mediator", "sadykova")
        .write("2026-11-27T10:00", MEDIATOR, "mediator-accepted", "interests", "None.");
  }

  private static CaseFile halfOffered(String expires) {
    return mediating()
        .write(
            "2026-11-28T10:00",
            CLAIMANT,
            CAUCUS,
            "offered",
            "offer",
            "half",
            "expires",
            expires,
            "text",
            "Half now.");
  }

  private static CaseFile signing() {
    return mediating()
        .write("2026-12-01T10:00", MEDIATOR, "terms-agreed", "terms", TERMS, "text", "1. Pay.");
  }

  @Test
  void a_dispute_is_settled_when_both_parties_and_the_mediator_have_signed_the_same_text() {
    CaseFile file =
        halfOffered("2026-12-05T00:00:00Z")
            .write("2026-12-01T10:00", MEDIATOR, "terms-agreed", "terms", TERMS, "text", "1. Pay.")
            .write("2026-12-02T10:00", CLAIMANT, "signed", "terms", TERMS, "signature", "s1")
            .write("2026-12-02T11:00", RESPONDENT, "signed", "terms", TERMS, "signature", "s2");
    assertThat(file.state().stage()).isEqualTo("signing");
    assertThat(file.state().holder().who()).isEqualTo(Holder.PARTIES);

    file.write("2026-12-02T12:00", MEDIATOR, "signed", "terms", TERMS, "signature", "s3");
    assertThat(file.state().stage()).isEqualTo("performing");
    assertThat(file.state().signatures()).hasSize(3).containsKey(Capacity.MEDIATOR);
    assertThat(file.stopped("sign", "2026-12-03T12:00").inTime()).isTrue();

    file.write(
            "2026-12-02T12:00",
            Author.HOUSE,
            "duty-set",
            "task",
            "1",
            "desk",
            file.state().parties().respondent(),
            "side",
            file.state().parties().hostSide(),
            "working-days",
            10,
            "due",
            "2026-12-15")
        .write(
            "2026-12-02T12:00", Author.HOUSE, "term-set", "clock", "perform", "working-days", 30);
    assertThat(file.running("duty:1", "2026-12-03T10:00").due()).isNotNull();
    assertThat(
            file.refusal(
                "2026-12-10T10:00",
                RESPONDENT,
                Scope.shared(),
                "duty-performed",
                "task",
                "2",
                "text",
                "Paid."))
        .isEqualTo(new Objection.NoSuch("task", "2"));
    file.write("2026-12-10T10:00", RESPONDENT, "duty-performed", "task", "1", "text", "Paid.")
        .write("2026-12-11T10:00", CLAIMANT, "performance-confirmed", "outcome", "settled")
        .write("2026-12-12T10:00", RESPONDENT, "performance-confirmed", "outcome", "settled");
    assertThat(file.state().stage()).isEqualTo("performed");
    assertThat(file.state().outcome()).isEqualTo("settled");
    assertThat(file.state().ignored()).isEmpty();
  }

  @Test
  void nothing_goes_on_before_the_other_party_has_confirmed() {
    CaseFile file = CaseFile.notified("2026-11-23T10:00");

    assertThat(file.refusal("2026-11-24T10:00", RESPONDENT, Scope.shared(), "replied", "text", "x"))
        .isInstanceOf(Objection.NotInStage.class);
    file.write("2026-11-24T10:00", RESPONDENT, "closed", "outcome", "declined");
    assertThat(file.state().over()).isTrue();
  }

  @Test
  void nobody_signs_twice_or_another_text_and_new_terms_void_what_was_signed() {
    CaseFile file =
        signing().write("2026-12-02T10:00", CLAIMANT, "signed", "terms", TERMS, "signature", "s1");

    assertThat(sign(file, CLAIMANT, TERMS)).isInstanceOf(Objection.AlreadyThere.class);
    assertThat(sign(file, RESPONDENT, "d0".repeat(32))).isEqualTo(new Objection.OtherTerms(TERMS));

    file.write("2026-12-03T10:00", MEDIATOR, "terms-reopened", "why", "A date is wrong.")
        .write("2026-12-03T11:00", MEDIATOR, "terms-agreed", "terms", TERMS, "text", "1. Pay.");
    assertThat(file.state().signatures()).isEmpty();
    assertThat(sign(file, CLAIMANT, TERMS)).isNull();
  }

  private static @org.jspecify.annotations.Nullable Objection sign(
      CaseFile file, Author author, String terms) {
    return file.refusal(
        "2026-12-04T10:00", author, Scope.shared(), "signed", "terms", terms, "signature", "s");
  }

  @Test
  void an_offer_can_be_accepted_until_it_expires_and_only_where_it_was_made() {
    CaseFile file = halfOffered("2026-12-01T00:00:00Z");

    assertThat(
            file.refusal(
                "2026-11-29T10:00", RESPONDENT, Scope.shared(), "offer-accepted", "offer", "half"))
        .as("the offer of a caucus is not there for the other party")
        .isEqualTo(new Objection.NoSuch("offer", "half"));
    assertThat(
            file.refusal("2026-12-02T10:00", CLAIMANT, CAUCUS, "offer-declined", "offer", "half"))
        .isEqualTo(new Objection.Expired("half"));
    file.write("2026-11-30T10:00", CLAIMANT, CAUCUS, "offer-declined", "offer", "half");
    assertThat(file.state().offers())
        .hasEntrySatisfying(
            "caucus:claimant/half",
            offer -> assertThat(offer.status()).isEqualTo(OfferStatus.DECLINED));
  }

  @Test
  void a_mediator_who_takes_anothers_place_does_not_read_what_was_said_to_the_first() {
    CaseFile file =
        mediating()
            .write("2026-11-28T10:00", CLAIMANT, CAUCUS, "caucus-message", "text", "Our limit.")
            .write("2026-11-30T10:00", MEDIATOR, "mediator-stood-down")
            .write("2026-12-01T10:00", CLAIMANT, "mediator-chosen", "mediator", "petrov")
            .write("2026-12-01T11:00", RESPONDENT, "mediator-chosen", "mediator", "petrov")
            .write(
                "2026-12-02T10:00",
                new Author("petrov", Capacity.MEDIATOR),
                "mediator-accepted",
                "interests",
                "None.");
    Actor second = new Actor("petrov", List.of(new Actor.Role.Mediator()));
    Actor first = new Actor("sadykova", List.of(new Actor.Role.Mediator()));

    assertThat(file.state().parties().caucus("claimant")).isEqualTo("claimant.2");
    assertThat(Access.view(second, file.kind, file.log))
        .noneMatch(entry -> entry.scope().equals(CAUCUS))
        .hasSize(file.of(Scope.shared()).size());
    assertThat(Access.view(first, file.kind, file.log)).isEmpty();
  }
}
