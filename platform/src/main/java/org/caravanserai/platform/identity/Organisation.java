package org.caravanserai.platform.identity;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An enterprise.
 *
 * @param country of ISO 3166, where it is registered
 * @param registrationNumber in that country's register
 * @param side the side that verifies it and reviews its listings
 */
public record Organisation(
    UUID id,
    int version,
    Names names,
    String country,
    String registrationNumber,
    UUID side,
    Verification verification) {

  /** How far a side has verified that the organisation is what it says. */
  public enum State {
    UNVERIFIED,
    /** Its papers wait for the side. */
    SUBMITTED,
    VERIFIED,
    REFUSED;

    /** The message that names the state. */
    public String key() {
      return "identity.state." + name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * The state, and how it came to it.
   *
   * @param decidedBy who verified or refused it last
   * @param reason what that person wrote; always there after a refusal
   */
  public record Verification(
      State state,
      @Nullable Instant submittedAt,
      @Nullable UUID decidedBy,
      @Nullable Instant decidedAt,
      @Nullable String reason) {}

  public boolean isVerified() {
    return verification.state() == State.VERIFIED;
  }

  Subject subject() {
    return Subject.ofOrganisation(id).andSide(side);
  }
}
