package org.caravanserai.platform.web.listing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.platform.web.identity.Form;
import org.jspecify.annotations.Nullable;

/**
 * The form of a listing.
 *
 * @param listing null for a new one
 * @param organisation whose it is
 * @param version that it was read at
 * @param shown the fields that concern the subject, or that something stands in
 * @param read what the form said when it was opened, as {@link AsRead#text} writes it
 * @param conflict what somebody else wrote meanwhile; null when nobody did
 */
public record FormView(
    @Nullable UUID listing,
    UUID organisation,
    Said owner,
    int version,
    String read,
    Form form,
    Set<String> shown,
    List<Option> kinds,
    List<Option> subjects,
    List<Texts> texts,
    Picker activities,
    Picker goods,
    List<Option> countries,
    List<Option> regions,
    List<Option> units,
    List<Option> periods,
    List<Option> currencies,
    List<Option> stages,
    List<Option> languages,
    List<Option> partnerCountries,
    String firstDay,
    String lastDay,
    @Nullable Conflict conflict) {
  /** Where title and text of one language are written. */
  public record Texts(String code, String name, boolean open) {}

  /**
   * Codes to pick.
   *
   * @param field the name of the field
   * @param words that were searched for
   */
  public record Picker(String field, List<Option> options, String words, boolean searched) {}

  /** What stands in one field, before and after a change. */
  public record Difference(String label, String before, String after) {}

  /**
   * What somebody else saved while this form was written.
   *
   * @param taken what he alone changed, from what was read to what is there now; the form says it
   *     already
   * @param both what both changed, from what is there now to what was typed here; the form says the
   *     latter
   */
  public record Conflict(List<Difference> taken, List<Difference> both) {}

  /** Where the form is sent to. */
  public String action() {
    return listing == null ? "/listings" : Answers.address(listing) + "/edit";
  }

  /** Whether a field concerns this listing. */
  public boolean shows(String field) {
    return shown.contains(field);
  }
}
