package org.caravanserai.platform.web.listing;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.listing.Contact;
import org.caravanserai.platform.web.identity.Form;
import org.jspecify.annotations.Nullable;

/**
 * The page of a listing.
 *
 * @param texts in the reader's language first, then what was written in others
 * @param owner null when it is not shown
 * @param ownerCountry where the owner is registered
 * @param published when it became public; null when it is not
 * @param kept what those see who may read what is not public; null for others
 * @param partners the reader's own public listings that this one could serve
 */
public record ListingView(
    UUID id,
    Said title,
    String what,
    List<Said> texts,
    List<Fact> facts,
    @Nullable Said owner,
    String ownerCountry,
    Said side,
    @Nullable String published,
    @Nullable Kept kept,
    List<Option> partners,
    Form form) {

  /**
   * What is not public of it.
   *
   * @param tone of the standing: good, warn or bad
   * @param changes what was written last beside what is public; null when it is the same
   * @param history what happened to it, in sentences
   * @param decisions of the review, newest first
   * @param contact null for those who are no members, and when none is given
   * @param outcomes those that may be recorded, the recorded one chosen
   */
  public record Kept(
      int version,
      String standing,
      String tone,
      @Nullable String revision,
      @Nullable List<FormView.Difference> changes,
      List<Happened> history,
      List<Decided> decisions,
      boolean member,
      @Nullable Contact contact,
      List<Option> outcomes,
      Allowed allowed) {}

  /**
   * Something that happened.
   *
   * @param reason that was given; empty when none was
   */
  public record Happened(String said, String reason) {}

  /**
   * What was decided in a review.
   *
   * @param tone good or warn
   * @param side in whose name
   * @param desk of the side; null when its coordinator decided
   * @param version of the listing; empty when it was not kept
   * @param reason that was given; empty when none was
   */
  public record Decided(
      String when,
      String what,
      String tone,
      Said side,
      @Nullable Said desk,
      String version,
      String reason) {}

  /** What the reader may do now. */
  public record Allowed(
      boolean edit,
      boolean submit,
      boolean renew,
      boolean withdraw,
      boolean review,
      boolean outcome,
      boolean match) {}
}
