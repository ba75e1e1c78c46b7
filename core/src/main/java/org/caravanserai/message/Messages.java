package org.caravanserai.message;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.NoUnit;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * The messages of one language, and its way of writing numbers, days, money and quantities.
 * Patterns are ICU message patterns; plurals, dates and numbers follow the Unicode CLDR as shipped
 * with ICU4J, so every machine writes the same.
 *
 * <p>Not for use by several threads at once; {@link #in} is cheap.
 */
public final class Messages {
  /** The languages that have a bundle. Whatever offers a choice of languages reads it here. */
  public static final List<String> LANGUAGES = List.of("en", "zh", "ru", "uz");

  private static final String BUNDLE = "org.caravanserai.message.messages";
  private static final String LOCALE = "locale";
  private static final int MOST_DECIMALS = 2;

  /** Between a number and its unit, so that no line ends between them. */
  private static final char NO_BREAK_SPACE = '\u00A0';

  private static final Precision AT_MOST_TWO_DECIMALS = Precision.maxFraction(MOST_DECIMALS);
  private static final Precision MINOR_UNITS =
      Precision.fixedFraction(MOST_DECIMALS)
          .trailingZeroDisplay(NumberFormatter.TrailingZeroDisplay.HIDE_IF_WHOLE);

  private static final Precision RATE_DECIMALS = Precision.maxFraction(6);
  private static final Precision WHOLE = Precision.integer();
  private static final MeasureUnit NO_UNIT = NoUnit.BASE;

  private final String language;
  private final ResourceBundle bundle;
  private final @Nullable ResourceBundle own;
  private final ULocale locale;
  private final Map<String, MessageFormat> patterns = new HashMap<>();
  private final Map<String, DateFormat> dates = new HashMap<>();
  private final Map<Figure, LocalizedNumberFormatter> figures = new HashMap<>();
  private final Map<String, String> countries = new HashMap<>();

  /** How a number is written: ICU takes longer to work that out than to write a number. */
  private record Figure(MeasureUnit unit, UnitWidth width, Precision precision) {}

  private Messages(String language, @Nullable ResourceBundle own) {
    this.language = language;
    this.bundle = bundle(BUNDLE, language);
    this.own = own;
    this.locale = ULocale.forLanguageTag(bundle.getString(LOCALE));
  }

  private static ResourceBundle bundle(String name, String language) {
    return ResourceBundle.getBundle(
        name,
        Locale.of(language),
        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
  }

  /**
   * The messages in a language of {@link #LANGUAGES}.
   *
   * @throws IllegalArgumentException for another language
   */
  public static Messages in(String language) {
    checkSpoken(language);
    return new Messages(language, null);
  }

  /**
   * The messages of another program's bundle, with those of the house for the keys that it lacks.
   *
   * @param bundle base name of a bundle with a file for each of {@link #LANGUAGES}
   * @throws IllegalArgumentException for another language
   * @throws MissingResourceException when there is no such bundle
   */
  public static Messages in(String language, String bundle) {
    checkSpoken(language);
    return new Messages(language, bundle(bundle, language));
  }

  private static void checkSpoken(String language) {
    if (!LANGUAGES.contains(language)) {
      throw new IllegalArgumentException("No messages in language '" + language + "'");
    }
  }

  /** The ISO 639-1 code of the language. */
  public String language() {
    return language;
  }

  /** The BCP 47 tag of the language as it is written here, such as {@code uz-Latn}. */
  public String languageTag() {
    return locale.toLanguageTag();
  }

  /**
   * A message, its parameters filled in: numbers with at most two decimals, days and everything
   * else as the language writes them. A number may choose a plural form.
   *
   * @throws MissingResourceException when no bundle has the key
   */
  public String get(String key, Object... parameters) {
    MessageFormat pattern =
        patterns.computeIfAbsent(key, k -> new MessageFormat(pattern(k), locale));
    Object[] values = new Object[parameters.length];
    for (int i = 0; i < parameters.length; i++) {
      values[i] = value(parameters[i]);
    }
    return pattern.format(values);
  }

  private String pattern(String key) {
    return own != null && own.containsKey(key) ? own.getString(key) : bundle.getString(key);
  }

  /** Whether there is a message with that key. */
  public boolean has(String key) {
    return bundle.containsKey(key) || (own != null && own.containsKey(key));
  }

  /** The keys of all messages. */
  public Set<String> keys() {
    Set<String> keys = new TreeSet<>(bundle.keySet());
    if (own != null) {
      keys.addAll(own.keySet());
    }
    return keys;
  }

  /** A number with grouping and at most two decimals. */
  public String number(BigDecimal number) {
    return figure(number, NO_UNIT, UnitWidth.SHORT, AT_MOST_TWO_DECIMALS);
  }

  /**
   * An amount with the code of its currency, without decimals when it is whole.
   *
   * @param currency ISO 4217 code
   */
  public String money(BigDecimal amount, String currency) {
    return money(amount, currency, MINOR_UNITS);
  }

  /**
   * How much of a currency another one costs, with at most six decimals.
   *
   * @param currency ISO 4217 code
   */
  public String rate(BigDecimal rate, String currency) {
    return money(rate, currency, RATE_DECIMALS);
  }

  private String money(BigDecimal amount, String currency, Precision precision) {
    return figure(amount, Currency.getInstance(currency), UnitWidth.ISO_CODE, precision)
        .replace(' ', NO_BREAK_SPACE);
  }

  /** A share from 0 to 1 as a percentage without decimals. */
  public String percent(BigDecimal share) {
    return figure(share.movePointRight(2), MeasureUnit.PERCENT, UnitWidth.SHORT, WHOLE);
  }

  /** A quantity with the short name of its unit and at most two decimals. */
  public String quantity(BigDecimal amount, Unit unit) {
    return figure(amount, measure(unit), UnitWidth.SHORT, AT_MOST_TWO_DECIMALS)
        .replace(' ', NO_BREAK_SPACE);
  }

  private static MeasureUnit measure(Unit unit) {
    return switch (unit) {
      case HOUR -> MeasureUnit.HOUR;
      case DAY -> MeasureUnit.DAY;
      case KILOMETRE -> MeasureUnit.KILOMETER;
      case TONNE -> MeasureUnit.METRIC_TON;
      case KILOGRAM -> MeasureUnit.KILOGRAM;
      case HECTARE -> MeasureUnit.HECTARE;
      case KILOWATT -> MeasureUnit.KILOWATT;
      case MEGAWATT -> MeasureUnit.MEGAWATT;
      case PERCENT -> MeasureUnit.PERCENT;
    };
  }

  /** A day with the short name of its month. */
  public String day(LocalDate day) {
    return date(day, "yMMMd");
  }

  /** A moment with the day of its week, to the minute, as clocks show it in a time zone. */
  public String moment(Instant instant, ZoneId zone) {
    return dates
        .computeIfAbsent("yMMMEdHm", s -> DateFormat.getInstanceForSkeleton(s, locale))
        .format(LocalDateTime.ofInstant(instant, zone));
  }

  /** The city after which a time zone is called. */
  public String city(ZoneId zone) {
    String name = TimeZoneNames.getInstance(locale).getExemplarLocationName(zone.getId());
    return name == null ? zone.getId() : name;
  }

  /** What is said of something: {@code head: text}. */
  public String colon(String head, String text) {
    return get("join.colon", head, text);
  }

  /** A text and a remark on it: {@code text — remark}. */
  public String dash(String text, String remark) {
    return get("join.dash", text, remark);
  }

  /** A text and a code, a count or a word behind it: {@code text (inside)}. */
  public String brackets(String text, Object inside) {
    return get("join.brackets", text, inside);
  }

  /** Items in a row: {@code a, b, c}. */
  public String items(Collection<String> items) {
    return String.join(get("list.separator"), items);
  }

  /** Phrases in a row, which may have commas of their own: {@code a; b; c}. */
  public String phrases(Collection<String> phrases) {
    return String.join(get("list.and"), phrases);
  }

  /** The short name of a day's month, standing alone. */
  public String month(LocalDate day) {
    return date(day, "LLL");
  }

  /** The year of a day. */
  public String year(LocalDate day) {
    return date(day, "y");
  }

  /** A day without its year, with the short name of its month. */
  public String dayOfYear(LocalDate day) {
    return date(day, "MMMd");
  }

  /** A list in running text: {@code a, b and c}. */
  public String list(Collection<String> items) {
    return ListFormatter.getInstance(locale).format(items);
  }

  /**
   * The name of a country.
   *
   * @param code ISO 3166-1, two letters
   */
  public String country(String code) {
    return countries.computeIfAbsent(
        code, country -> new ULocale("", country).getDisplayCountry(locale));
  }

  /**
   * The name of a language.
   *
   * @param code ISO 639-1, two letters
   */
  public String languageName(String code) {
    return new ULocale(code).getDisplayLanguage(locale);
  }

  private String figure(BigDecimal number, MeasureUnit unit, UnitWidth width, Precision precision) {
    return figures
        .computeIfAbsent(new Figure(unit, width, precision), this::formatter)
        .format(number)
        .toString();
  }

  private LocalizedNumberFormatter formatter(Figure figure) {
    return NumberFormatter.withLocale(locale)
        .roundingMode(RoundingMode.HALF_UP)
        .unit(figure.unit())
        .unitWidth(figure.width())
        .precision(figure.precision());
  }

  private String date(LocalDate day, String skeleton) {
    return dates
        .computeIfAbsent(skeleton, s -> DateFormat.getInstanceForSkeleton(s, locale))
        .format(day);
  }

  private Object value(Object parameter) {
    return switch (parameter) {
      case BigDecimal number -> number.setScale(MOST_DECIMALS, RoundingMode.HALF_UP);
      case Integer number -> number;
      case Long number -> number;
      case LocalDate day -> day(day);
      default -> parameter.toString();
    };
  }
}
