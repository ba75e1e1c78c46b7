package org.caravanserai.platform.casework;

import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Disputes between enterprises of the house: the cases of mediation. */
@Service
public class Disputes {
  static final String MEDIATION = "mediation";

  private static final int MOST_OPEN = 200;

  private final CaseStore store;
  private final CaseKnowledge knowledge;
  private final CaseWriting writing;
  private final Sides sides;
  private final Organisations organisations;

  Disputes(
      CaseStore store,
      CaseKnowledge knowledge,
      CaseWriting writing,
      Sides sides,
      Organisations organisations) {
    this.store = store;
    this.knowledge = knowledge;
    this.writing = writing;
    this.sides = sides;
    this.organisations = organisations;
  }

  /**
   * Gives an enterprise notice of a dispute. The file goes forward only when the other party has
   * confirmed that it will answer; until then it sees the notice alone.
   */
  @Transactional
  public Answer<CaseView, Refusal> open(Actor actor, Dispute dispute) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    Optional<Organisation> claimant =
        Optional.ofNullable(dispute.organisation())
            .filter(id -> May.actor(actor, Action.CASE_OPEN, Subject.ofOrganisation(id)))
            .flatMap(organisations::find);
    if (claimant.isEmpty()) {
      return Answer.refused(new Refusal.Invalid("organisation", "cases.field.organisation"));
    }
    Optional<Organisation> respondent =
        organisations
            .findVerified(
                Objects.requireNonNullElse(dispute.country(), "").strip(),
                Objects.requireNonNullElse(dispute.registrationNumber(), "").strip())
            .filter(one -> !one.id().equals(claimant.get().id()));
    if (respondent.isEmpty()) {
      return Answer.refused(new Refusal.Invalid("registrationNumber", "cases.field.other-party"));
    }
    if (!hasCalendar(claimant.get()) || !hasCalendar(respondent.get())) {
      return Answer.refused(new Refusal.NoCalendar());
    }
    if (store.countOpen(claimant.get().id()) >= MOST_OPEN) {
      return Answer.refused(new Refusal.TooMany(MOST_OPEN));
    }
    KeptCase file = writing.begun(MEDIATION, claimant.get().id(), claimant.get().side());
    return writing.open(
        actor, Capacity.CLAIMANT, file, notice(claimant.get(), respondent.get(), dispute));
  }

  private boolean hasCalendar(Organisation organisation) {
    UUID side = organisation.side();
    return knowledge.hasCalendar(sides.find(side).orElseThrow());
  }

  private static Bodied notice(Organisation claimant, Organisation respondent, Dispute dispute) {
    return Bodied.of(
        Json.object(
            "claimant", claimant.id().toString(),
            "claimant-side", claimant.side().toString(),
            "respondent", respondent.id().toString(),
            "respondent-side", respondent.side().toString()),
        "text",
        dispute.text());
  }
}
