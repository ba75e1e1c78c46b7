package org.caravanserai.risk;

/**
 * A value that a condition was judged on.
 *
 * @param name an attribute, or a reference series when the origin is {@link Origin#REFERENCE}
 * @param value typed as {@link org.caravanserai.condition.Facts} asks; the empty string for a code
 *     that a route shows to be absent, such as the transit country between neighbours
 */
public record FactUsed(String name, Object value, Origin origin) {

  /** Where a value comes from. */
  public enum Origin {
    /** The profile states it. */
    STATED,
    /** A recommended itinerary shows it. */
    ROUTE,
    /** It follows from the day of departure. */
    DEPARTURE,
    /** It is a reference amount of the as-of date. */
    REFERENCE
  }
}
