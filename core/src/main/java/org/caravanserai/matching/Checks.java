package org.caravanserai.matching;

import java.util.Collections;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a listing may hold. Sets are kept in the order of their items. */
final class Checks {
  /** The most codes, countries, certificates or languages of a listing. */
  static final int MOST_ITEMS = 50;

  static final int LONGEST_NAME = 100;
  private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");
  private static final Pattern ISIC = Pattern.compile("\\d{2,4}");
  private static final Pattern HS = Pattern.compile("\\d{2}|\\d{4}|\\d{6}");
  private static final Pattern CERTIFICATE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./:+-]{0,99}");

  private Checks() {}

  static void filled(String what, String text) {
    if (text.isBlank() || text.length() > LONGEST_NAME) {
      throw new IllegalArgumentException(
          "The " + what + " '" + text + "' is blank or longer than " + LONGEST_NAME);
    }
  }

  static void country(String code) {
    require(COUNTRY, "country code of ISO 3166-1", code);
  }

  static Set<String> countries(Set<String> codes) {
    return all(codes, COUNTRY, "country code of ISO 3166-1", UnaryOperator.identity());
  }

  static Set<String> languages(Set<String> codes) {
    return all(codes, LANGUAGE, "language code of ISO 639-1", UnaryOperator.identity());
  }

  static Set<String> activities(Set<String> codes) {
    return all(codes, ISIC, "ISIC code of two to four digits", UnaryOperator.identity());
  }

  static Set<String> goods(Set<String> codes) {
    return all(codes, HS, "HS code of two, four or six digits", UnaryOperator.identity());
  }

  /** Certificates as they are compared: in capitals, with single spaces. */
  static Set<String> certificates(Set<String> names) {
    return all(
        names,
        CERTIFICATE,
        "name of a certificate",
        name -> name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT));
  }

  private static Set<String> all(
      Set<String> items, Pattern shape, String what, UnaryOperator<String> form) {
    if (items.size() > MOST_ITEMS) {
      throw new IllegalArgumentException("At most " + MOST_ITEMS + " of a " + what);
    }
    if (items.isEmpty()) {
      return Set.of();
    }
    TreeSet<String> kept = items.stream().map(form).collect(Collectors.toCollection(TreeSet::new));
    kept.forEach(item -> require(shape, what, item));
    return Collections.unmodifiableSet(kept);
  }

  private static void require(Pattern shape, String what, String item) {
    if (!shape.matcher(item).matches()) {
      throw new IllegalArgumentException("'" + item + "' is no " + what);
    }
  }
}
