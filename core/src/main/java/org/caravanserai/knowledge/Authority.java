package org.caravanserai.knowledge;

/**
 * Who decides or does a step.
 *
 * @param country ISO 3166-1 code of the side it belongs to
 * @param calendar id of its {@link HolidayCalendar}
 * @param kind authority, bank, company, notary, carrier or other
 */
public record Authority(
    String id, Text name, String country, String calendar, String kind, Confidence confidence) {
  /** Whether this is the enterprise itself. */
  public boolean isCompany() {
    return kind.equals("company");
  }
}
