package org.caravanserai.benchmarks.packs;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How one copy differs from the shipped items. */
final class Variation {
  private static final Pattern TOKEN =
      Pattern.compile("'[^']*'|\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|[0-9]+(\\.[0-9]+)?");
  private static final long SMALLEST_AMOUNT = 1_000;
  private static final int LETTERS = 26;
  private static final int HOME_DEGREES = 2;
  private static final int DEGREES = 30;

  private final int number;
  private final double factor;
  private final Map<String, String> countries;
  private final Map<String, Integer> placeNumbers;

  private Variation(
      int number, double factor, Map<String, String> countries, Map<String, Integer> placeNumbers) {
    this.number = number;
    this.factor = factor;
    this.countries = countries;
    this.placeNumbers = placeNumbers;
  }

  static Variation of(ShippedItems items, int number, long seed) {
    SplittableRandom random = new SplittableRandom(seed * 31 + number);
    double factor = 0.8 + 0.45 * random.nextDouble();
    Map<String, Integer> placeNumbers = new HashMap<>();
    for (Map<String, String> row : items.rows("corridor/places.csv")) {
      placeNumbers.put(row.get("code"), placeNumbers.size());
    }
    Map<String, String> countries = new HashMap<>();
    int first = random.nextInt(items.otherCountries().size());
    List<String> others = items.otherCountries();
    if (!isHome(number)) {
      for (String country : items.countries()) {
        countries.put(country, others.get((first + countries.size()) % others.size()));
      }
    }
    return new Variation(number, factor, Map.copyOf(countries), Map.copyOf(placeNumbers));
  }

  private static boolean isHome(int number) {
    return number % GeneratedPacks.HOME_EVERY == 1
        && number < GeneratedPacks.HOME_EVERY * GeneratedPacks.MOST_AT_HOME;
  }

  boolean isHome() {
    return isHome(number);
  }

  int number() {
    return number;
  }

  /** The id that an item has in this copy. */
  String id(String shipped) {
    return "c" + number + "." + shipped;
  }

  String country(String shipped) {
    return countries.getOrDefault(shipped, shipped);
  }

  /** A jurisdiction; a subdivision becomes the country in which it would lie. */
  String jurisdiction(String shipped) {
    String country = shipped.length() > 2 ? shipped.substring(0, 2) : shipped;
    boolean isSubdivision = shipped.length() > 2 && shipped.charAt(2) == '-';
    return isHome() || (shipped.length() > 2 && !isSubdivision) ? shipped : country(country);
  }

  /** The code of a place: {@code XQ}, which no shipped place has, and four letters. */
  String place(String shipped) {
    return place(number, shipped);
  }

  /**
   * The same place of the network that this copy is joined to: the shipped one for a home copy,
   * that of the copy before for any other.
   */
  String joinedTo(String shipped) {
    return isHome() ? shipped : place(number - 1, shipped);
  }

  /** How far the copy lies from the network that it is joined to, in degrees of longitude. */
  double degreesFromJoined() {
    double apart = Math.abs(degrees(number) - (isHome() ? 0 : degrees(number - 1)));
    return Math.min(apart, 360 - apart);
  }

  private static double degrees(int number) {
    return isHome(number) ? HOME_DEGREES : number * DEGREES % 360;
  }

  private String place(int copy, String shipped) {
    Integer index = placeNumbers.get(shipped);
    if (index == null) {
      throw new IllegalArgumentException("There is no place " + shipped);
    }
    int rest = copy * placeNumbers.size() + index;
    StringBuilder letters = new StringBuilder();
    for (int i = 0; i < 4; i++) {
      letters.append((char) ('A' + rest % LETTERS));
      rest /= LETTERS;
    }
    return "XQ" + letters.reverse();
  }

  double longitude(double shipped) {
    double shifted = shipped + degrees(number);
    return shifted > 180 ? shifted - 360 : shifted;
  }

  double scaled(double amount) {
    return Math.round(amount * factor * 100) / 100.0;
  }

  long scaled(long amount) {
    return Math.round(amount * factor);
  }

  /** A condition or formula about other countries and with other amounts. */
  String cel(String shipped) {
    return TOKEN.matcher(shipped).replaceAll(token -> Matcher.quoteReplacement(vary(token)));
  }

  private String vary(MatchResult token) {
    String text = token.group();
    if (text.startsWith("'")) {
      return "'" + country(text.substring(1, text.length() - 1)) + "'";
    }
    boolean isAmount =
        Character.isDigit(text.charAt(0))
            && text.indexOf('.') < 0
            && Long.parseLong(text) >= SMALLEST_AMOUNT;
    return isAmount ? Long.toString(scaled(Long.parseLong(text))) : text;
  }

  /** Whether a shipped condition names a country of the shipped network. */
  boolean namesCountry(String shipped) {
    return countries.keySet().stream().anyMatch(code -> shipped.contains("'" + code + "'"));
  }

  /** That the project is in a country of this copy. */
  String atHome() {
    return "project_country == '" + country("UZ") + "'";
  }
}
