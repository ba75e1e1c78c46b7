package org.caravanserai.platform.listing;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.caravanserai.platform.identity.Subject;
import org.jspecify.annotations.Nullable;

/**
 * A listing with all that is not public of it.
 *
 * @param side that reviews it: the organisation's
 * @param content as the organisation wrote it last
 * @param contact null when none is given, and for those who are no members
 * @param revision how far {@code content} has come
 * @param published what everybody finds; null when it never was public. It stays while a newer
 *     {@code content} is drafted and reviewed.
 * @param decision the side's last one; null when there was none
 * @param withdrawal when and why it ended; null when it has not
 * @param result what came of it; null when nothing is recorded
 */
public record KeptListing(
    UUID id,
    int version,
    UUID organisation,
    UUID side,
    Content content,
    @Nullable Contact contact,
    Revision revision,
    @Nullable Content published,
    @Nullable Instant publishedAt,
    @Nullable Instant submittedAt,
    @Nullable Decision decision,
    @Nullable Withdrawal withdrawal,
    @Nullable Result result,
    Instant createdAt,
    Instant changedAt) {

  /**
   * What the side decided.
   *
   * @param reason empty when it accepted without a word
   * @param by null when that account is no more
   */
  public record Decision(boolean accepted, String reason, Instant at, @Nullable UUID by) {}

  /**
   * That a listing ended, by its organisation or by the side.
   *
   * @param reason may be empty when the organisation ended it
   * @param by null when that account is no more
   */
  public record Withdrawal(String reason, Instant at, @Nullable UUID by) {}

  /** What came of it. */
  public record Result(Outcome outcome, Instant at) {}

  /** How it stands on a day. */
  public Standing standingOn(LocalDate day) {
    if (withdrawal != null) {
      return Standing.WITHDRAWN;
    }
    if (published != null) {
      return published.validUntil().isBefore(day) ? Standing.EXPIRED : Standing.PUBLIC;
    }
    return switch (revision) {
      case DRAFT, ACCEPTED -> Standing.DRAFT;
      case SUBMITTED -> Standing.SUBMITTED;
      case RETURNED -> Standing.RETURNED;
    };
  }

  /** Whether what is public differs from what was written last. */
  public boolean isBeingRevised() {
    return published != null && revision != Revision.ACCEPTED;
  }

  /** Whose it is, for the question who may. */
  Subject subject() {
    return Subject.ofOrganisation(organisation).andSide(side);
  }

  /** The same without how to reach the organisation. */
  KeptListing withoutContact() {
    return with(content, null, revision);
  }

  KeptListing with(Content newContent, @Nullable Contact newContact, Revision newRevision) {
    return new KeptListing(
        id,
        version,
        organisation,
        side,
        newContent,
        newContact,
        newRevision,
        published,
        publishedAt,
        submittedAt,
        decision,
        withdrawal,
        result,
        createdAt,
        changedAt);
  }

  KeptListing submitted(Instant now) {
    return new KeptListing(
        id,
        version,
        organisation,
        side,
        content,
        contact,
        Revision.SUBMITTED,
        published,
        publishedAt,
        now,
        decision,
        withdrawal,
        result,
        createdAt,
        changedAt);
  }

  KeptListing decided(Decision made) {
    return new KeptListing(
        id,
        version,
        organisation,
        side,
        content,
        contact,
        made.accepted() ? Revision.ACCEPTED : Revision.RETURNED,
        published,
        publishedAt,
        submittedAt,
        made,
        withdrawal,
        result,
        createdAt,
        changedAt);
  }

  /** The same, with this for everybody. */
  KeptListing publishing(Content forAll, Instant since) {
    return new KeptListing(
        id,
        version,
        organisation,
        side,
        content,
        contact,
        revision,
        forAll,
        since,
        submittedAt,
        decision,
        withdrawal,
        result,
        createdAt,
        changedAt);
  }

  KeptListing ended(@Nullable Withdrawal end, @Nullable Result what) {
    return new KeptListing(
        id,
        version,
        organisation,
        side,
        content,
        contact,
        revision,
        published,
        publishedAt,
        submittedAt,
        decision,
        end,
        what,
        createdAt,
        changedAt);
  }
}
