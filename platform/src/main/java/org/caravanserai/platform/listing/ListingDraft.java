package org.caravanserai.platform.listing;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A listing as somebody writes it; nothing in it is checked yet, and whatever is left out is not
 * stated. Of a listing that is kept, the same form with all values in their one spelling.
 *
 * @param kind {@code OFFER} or {@code NEED}
 * @param subject {@code PROJECT}, {@code CAPABILITY}, {@code GOODS} or {@code SITE}
 * @param title by language, of {@code Wording.LANGUAGES}
 * @param text by language
 * @param activities ISIC codes of two to four digits
 * @param goods HS codes of two, four or six digits
 * @param country where it is, or is wanted; ISO 3166-1, two letters
 * @param region ISO 3166-2
 * @param locode UN/LOCODE without the space
 * @param stage {@code IDEA}, {@code FEASIBILITY}, {@code CONSTRUCTION}, {@code OPERATION} or {@code
 *     EXPANSION}
 * @param certificates that the organisation holds
 * @param languages that the organisation can work in, ISO 639-1
 * @param partnerCountries where a partner may be registered; empty means anywhere
 * @param partnerCertificates that a partner must hold
 * @param validUntil the last day, as 2026-11-22
 * @param named whether the organisation's name is shown with the public listing
 */
public record ListingDraft(
    @Nullable String kind,
    @Nullable String subject,
    @Nullable Map<String, String> title,
    @Nullable Map<String, String> text,
    @Nullable List<String> activities,
    @Nullable List<String> goods,
    @Nullable String country,
    @Nullable String region,
    @Nullable String locode,
    @Nullable Amount capacity,
    @Nullable Funds investment,
    @Nullable String stage,
    @Nullable List<String> certificates,
    @Nullable List<String> languages,
    @Nullable List<String> partnerCountries,
    @Nullable List<String> partnerCertificates,
    @Nullable String validUntil,
    @Nullable Boolean named,
    @Nullable Reach contact) {

  /** A checked listing in this form; without a contact where none is given. */
  public static ListingDraft of(Content content, @Nullable Contact contact) {
    return DraftWriter.write(content, contact);
  }

  /**
   * How much.
   *
   * @param least a plain decimal number
   * @param unit a common code of UN/ECE Recommendation 20, such as {@code TNE}
   * @param period {@code ONCE}, {@code DAY}, {@code MONTH} or {@code YEAR}; left out: a year
   */
  public record Amount(
      @Nullable String least,
      @Nullable String most,
      @Nullable String unit,
      @Nullable String period) {}

  /**
   * How much money.
   *
   * @param currency ISO 4217
   */
  public record Funds(@Nullable String least, @Nullable String most, @Nullable String currency) {}

  /** How to reach the organisation. */
  public record Reach(
      @Nullable String name,
      @Nullable String email,
      @Nullable String phone,
      @Nullable String note) {}
}
