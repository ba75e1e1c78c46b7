package org.caravanserai.manual;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.caravanserai.reading.Mistake;

/**
 * Finds out which keys a mapping takes by getting it wrong: the mistakes that the reader reports
 * name the keys it knows, those it misses, and what each expects. So the tables of the manual say
 * what the readers do, and nothing else.
 */
final class Probe {
  private static final String NO_KEY = "zzz";
  private static final String NO_WORD = "'§'";
  private static final Pattern KNOWN = Pattern.compile("use one of (.*)");
  private static final Pattern ADD = Pattern.compile("`([a-z_-]+):");
  private static final Pattern BOUNDS = Pattern.compile("give a number from (\\S+) to (\\S+)");
  private static final Pattern ABSENT = Pattern.compile("there is no (.+) '§'");

  private final Function<String, List<Mistake>> reader;
  private final String before;
  private final String after;

  /**
   * A probe.
   *
   * @param reader reads a text and tells the mistakes
   * @param around a text with one {@code %s} on its last line, where the mapping stands
   */
  Probe(Function<String, List<Mistake>> reader, String around) {
    this.reader = reader;
    int hole = around.indexOf("%s");
    this.before = around.substring(0, hole);
    this.after = around.substring(hole + 2);
  }

  /** The keys of the mapping, in the order in which the reader asks for them. */
  List<Key> keys() {
    Map<String, String> needed = needed();
    return known(mistakes("{" + NO_KEY + ": 1}")).stream()
        .map(key -> new Key(key, needed.getOrDefault(key, "no"), takes(key)))
        .toList();
  }

  private Map<String, String> needed() {
    Map<String, String> needed = new LinkedHashMap<>();
    for (Mistake mistake : mistakes("{" + NO_KEY + ": 1}")) {
      List<String> keys =
          ADD.matcher(mistake.remedy()).results().map(found -> found.group(1)).toList();
      if (mistake.place().column() == column() && mistake.remedy().startsWith("add `")) {
        String group = keys.stream().map(k -> "`" + k + "`").collect(Collectors.joining(" or "));
        keys.forEach(key -> needed.put(key, keys.size() == 1 ? "yes" : group));
      }
    }
    return needed;
  }

  private String takes(String key) {
    List<Mistake> mapping = about(key, "{" + NO_KEY + ": 1}");
    if (says(mapping, "must be a list")) {
      return "list of " + items(key);
    }
    if (says(mapping, "must be a single value")) {
      return scalar(key, "", "");
    }
    return mapping(mapping);
  }

  private String items(String key) {
    List<Mistake> mapping = about(key, "[{" + NO_KEY + ": 1}]");
    if (says(mapping, "a single word is expected")) {
      String word = scalar(key, "[", "]");
      return word.equals("text") ? "words" : word.matches(".* (id|code)") ? word + "s" : word;
    }
    return mapping(mapping);
  }

  private static String mapping(List<Mistake> mistakes) {
    List<String> known = known(mistakes);
    if (says(mistakes, "a condition is expected") || says(mistakes, "a formula is expected")) {
      return says(mistakes, "a formula") ? "a formula" : "a condition";
    }
    if (known.isEmpty()) {
      return says(mistakes, "there is no attribute") ? "attribute: value" : "name: number";
    }
    return known.contains("en") ? "Text" : "`{" + String.join(", ", known) + "}`";
  }

  private String scalar(String key, String open, String close) {
    List<Mistake> word = about(key, open + NO_WORD + close);
    if (remedy(word, "a number such as")) {
      return number(
          about(key, open + "-999999999999999999" + close), about(key, open + "0.5" + close));
    }
    String expected = expected(word);
    boolean currency = expected.endsWith(" id") && about(key, open + "USD" + close).isEmpty();
    return currency ? "currency code or " + expected : expected;
  }

  private static String number(List<Mistake> low, List<Mistake> half) {
    String kind = remedy(half, "a whole number") ? "whole number" : "number";
    return low.stream()
        .flatMap(mistake -> BOUNDS.matcher(mistake.remedy()).results())
        .findFirst()
        .map(bounds -> kind + " from " + bounds.group(1) + " to " + bounds.group(2))
        .orElse(kind);
  }

  /** What should stand where a nonsense word was found, in words; text when any word will do. */
  static String expected(List<Mistake> word) {
    return word.stream()
        .flatMap(mistake -> expected(mistake).stream())
        .distinct()
        .reduce((one, other) -> other)
        .orElse("text");
  }

  private static Optional<String> expected(Mistake mistake) {
    Matcher absent = ABSENT.matcher(mistake.what());
    if (absent.matches()) {
      String code = mistake.remedy().contains("ISO 3166") ? " code" : " id";
      return Optional.of(absent.group(1) + code);
    }
    if (mistake.what().startsWith("the pack ")) {
      return Optional.of("pack id");
    }
    if (mistake.remedy().contains("lower-case letters, digits, dots")) {
      return Optional.of("id");
    }
    if (mistake.remedy().startsWith("write a day")
        || mistake.remedy().contains("day that exists")) {
      return Optional.of("day");
    }
    Matcher asks = Pattern.compile("(?:write|use|give) (.*)").matcher(mistake.remedy());
    return asks.matches() ? Optional.of(words(asks.group(1))) : Optional.empty();
  }

  /** Listed words as code, other words as they are. */
  private static String words(String asked) {
    Matcher listed = Pattern.compile("^(?:one of|words of) (.*)").matcher(asked);
    if (!listed.find()) {
      return asked.equals("true or false")
          ? "`true` or `false`"
          : asked.replaceFirst("^an? (?=number)", "");
    }
    return Arrays.stream(listed.group(1).split(", ", -1))
        .map(word -> "`" + word + "`")
        .collect(Collectors.joining(", "));
  }

  private static boolean says(List<Mistake> mistakes, String words) {
    return mistakes.stream().anyMatch(mistake -> mistake.what().contains(words));
  }

  private static boolean remedy(List<Mistake> mistakes, String words) {
    return mistakes.stream().anyMatch(mistake -> mistake.remedy().contains(words));
  }

  private static List<String> known(List<Mistake> mistakes) {
    return mistakes.stream()
        .filter(mistake -> mistake.what().equals("the key '" + NO_KEY + "' is not known here"))
        .flatMap(mistake -> KNOWN.matcher(mistake.remedy()).results())
        .flatMap(found -> Arrays.stream(found.group(1).split(", ", -1)))
        .distinct()
        .toList();
  }

  /** The mistakes in the value of a key, when the mapping holds nothing else. */
  private List<Mistake> about(String key, String value) {
    int column = column() + ("{" + key + ": ").length();
    return mistakes("{" + key + ": " + value + "}").stream()
        .filter(mistake -> mistake.place().column() >= column)
        .toList();
  }

  /** The mistakes on the line where the mapping stands, from where it begins. */
  private List<Mistake> mistakes(String mapping) {
    int line = (int) before.chars().filter(c -> c == '\n').count() + 1;
    List<Mistake> mistakes = new ArrayList<>(reader.apply(before + mapping + after));
    mistakes.removeIf(m -> m.place().line() != line || m.place().column() < column());
    return mistakes;
  }

  private int column() {
    return before.length() - before.lastIndexOf('\n');
  }
}
