package org.caravanserai.platform.identity;

import java.util.List;
import java.util.UUID;

/**
 * A government partner: a county, a region, an association that speaks for one.
 *
 * @param code short and stable, for addresses and data
 * @param country of ISO 3166
 * @param languages that its desks work in, of {@code Messages.LANGUAGES}
 * @param calendar the working calendar of its desks, an id of the packs
 */
public record Side(
    UUID id,
    int version,
    String code,
    String country,
    Names names,
    List<String> languages,
    String calendar) {
  public Side {
    languages = List.copyOf(languages);
  }
}
