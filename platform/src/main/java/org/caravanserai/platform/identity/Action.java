package org.caravanserai.platform.identity;

import static org.caravanserai.platform.identity.Scope.CASES_READ;
import static org.caravanserai.platform.identity.Scope.CASES_WRITE;
import static org.caravanserai.platform.identity.Scope.DOSSIERS_READ;
import static org.caravanserai.platform.identity.Scope.DOSSIERS_WRITE;
import static org.caravanserai.platform.identity.Scope.IDENTITY_READ;
import static org.caravanserai.platform.identity.Scope.IDENTITY_WRITE;
import static org.caravanserai.platform.identity.Scope.LIBRARY_READ;
import static org.caravanserai.platform.identity.Scope.LIBRARY_WRITE;
import static org.caravanserai.platform.identity.Scope.LISTINGS_READ;
import static org.caravanserai.platform.identity.Scope.LISTINGS_WRITE;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All that can be done in the house and not by everybody. {@link May} says who may. */
public enum Action {
  /** Change one's own name, language, password, passkeys; see and end one's sessions. */
  ACCOUNT_EDIT(null),
  ACCOUNT_READ(IDENTITY_READ),
  /** All that the house keeps of oneself, in one file. */
  ACCOUNT_EXPORT(null),
  ACCOUNT_ERASE(null),
  /** Make, see and revoke one's own API tokens, and the secret address of one's calendar. */
  TOKEN_MANAGE(null),
  NOTICE_READ(Scope.NOTICES),
  /** Say when one is away from a desk, and who stands in. */
  ABSENCE_RECORD(IDENTITY_WRITE),
  /** End an absence of one's own. */
  ABSENCE_END(IDENTITY_WRITE),

  PERSON_LIST(IDENTITY_READ),
  /** Shut a person out, and let him in again. */
  PERSON_SUSPEND(null),
  SECURITY_LOG_READ(IDENTITY_READ),

  SIDE_CREATE(IDENTITY_WRITE),
  SIDE_EDIT(IDENTITY_WRITE),
  DESK_EDIT(IDENTITY_WRITE),

  ORGANISATION_REGISTER(IDENTITY_WRITE),
  ORGANISATION_READ(IDENTITY_READ),
  ORGANISATION_EDIT(IDENTITY_WRITE),
  /** Read the papers that an organisation hands in to be verified. */
  EVIDENCE_READ(IDENTITY_READ),
  ORGANISATION_VERIFY(IDENTITY_WRITE),

  /** See, give and end the role of enterprise member; likewise below. */
  ORGANISATION_STAFF(IDENTITY_WRITE),
  DESK_STAFF(IDENTITY_WRITE),
  /** Leads of desks. */
  DESK_LEAD_STAFF(IDENTITY_WRITE),
  SIDE_STAFF(IDENTITY_WRITE),
  /** Mediators, data stewards, auditors, administrators. */
  HOUSE_STAFF(null),

  /** Read a draft of knowledge that is not published. */
  LIBRARY_DRAFT_READ(LIBRARY_READ),
  /** Upload a draft of knowledge and see what it would change. */
  LIBRARY_STAGE(LIBRARY_WRITE),
  LIBRARY_PUBLISH(LIBRARY_WRITE),

  DOSSIER_CREATE(DOSSIERS_WRITE),
  DOSSIER_READ(DOSSIERS_READ),
  DOSSIER_EDIT(DOSSIERS_WRITE),
  DOSSIER_SHARE(DOSSIERS_WRITE),
  DOSSIER_DELETE(DOSSIERS_WRITE),

  LISTING_CREATE(LISTINGS_WRITE),
  /** Read a listing that is not public, or what is not public of one. */
  LISTING_READ(LISTINGS_READ),
  LISTING_EDIT(LISTINGS_WRITE),
  LISTING_WITHDRAW(LISTINGS_WRITE),
  LISTING_REVIEW(LISTINGS_WRITE),
  /** See whom a listing matches. */
  MATCH_READ(LISTINGS_READ),
  /** Keep a search and be told of what it newly finds. */
  SEARCH_KEEP(LISTINGS_WRITE),
  INTEREST_EXPRESS(LISTINGS_WRITE),
  INTEREST_ANSWER(LISTINGS_WRITE),
  OUTCOME_RECORD(LISTINGS_WRITE),
  /** Build the index of listings anew. */
  LISTING_INDEX(LISTINGS_WRITE),

  /** Report a problem of an organisation. */
  CASE_OPEN(CASES_WRITE),
  /** Read a case that one takes part in; what of it, and what may be written, its kind says. */
  CASE_READ(CASES_READ),
  CASE_WRITE(CASES_WRITE),
  /** See how the cases of a side or a desk stand, counted. */
  BOARD_READ(CASES_READ),
  /** Write about a cause that repeats in the cases of a side. */
  ISSUE_NOTE(CASES_WRITE),
  /** Read the meetings of a side's joint committees. */
  COMMITTEE_READ(CASES_READ),
  /** Call a meeting of the joint committee, write its decisions, confirm its minutes. */
  COMMITTEE_WRITE(CASES_WRITE),

  /** See how the house runs: its settings, its metrics. */
  HOUSE_OPERATE(Scope.HOUSE_READ);

  private final @Nullable Scope scope;

  Action(@Nullable Scope scope) {
    this.scope = scope;
  }

  /** What a token must be good for; empty for what no token may do. */
  public Optional<Scope> scope() {
    return Optional.ofNullable(scope);
  }
}
