package org.caravanserai.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a text wrong: words, numbers, lines and bytes are replaced, doubled, moved or dropped,
 * parts of another text are put in, and what is hard on readers is put anywhere.
 */
final class Mutator {
  private static final int LONGEST = 1 << 17;
  private static final int MOST_STEPS = 6;
  private static final Pattern WORD = Pattern.compile("[^\\s,:;|\\[\\]{}()\"'#]+");
  private static final Pattern NUMBER = Pattern.compile("[0-9][0-9.-]*");

  /** What readers of any kind may stumble over. */
  private static final List<String> HARD =
      List.of(
          "",
          " ",
          "\t",
          "\n",
          "\r",
          "\r\n",
          "\n\n",
          "\u0000",
          "\u0007",
          "\u001B[2J",
          "\u007F",
          "\u0085",
          "\u00A0",
          "\u00AD",
          "\u061C",
          "\u200B",
          "\u200F",
          "\u202E",
          "\u2028",
          "\u2029",
          "\u2066",
          "\uFEFF",
          "\uFFFE",
          "\uFFFF",
          "\uD83D\uDE00",
          "\uD83D",
          "\uDC00",
          "e\u0301",
          "\"",
          "'",
          "''",
          "\"\"",
          "\\",
          "\\\"",
          "\\u0000",
          "\\ud800",
          "\\x41",
          "\\N",
          "\\U00110000",
          ",",
          ";",
          "|",
          "||",
          ":",
          ": ",
          " #",
          "# ",
          "- ",
          "? ",
          "-",
          "--",
          "=",
          "<",
          ">",
          "&",
          "<script>",
          "&amp;",
          "${7*7}",
          "{0}",
          "%s",
          "%n",
          "[",
          "]",
          "{",
          "}",
          "(",
          ")",
          "[]",
          "{}",
          "[[",
          "}}",
          "~",
          "null",
          "NULL",
          "true",
          "false",
          "yes",
          "no",
          "on",
          "y");

  private static final List<String> NUMBERS =
      words(
          """
          0 -0 -1 1 00 01 0.0 .5 5. 1.5 -0.000000000001 1e999999999 1e-999999999 1E400 9e18
          9223372036854775807 9223372036854775808 -9223372036854775808 2147483647 2147483648
          -2147483649 999999999999999999 999999999999999999.999999999999 0.000000000001
          0.0000000000001 123456789012345678901234567890 NaN Infinity -Infinity 0x10 0o17 1_000
          1,000 ١٢ １２ +1 1u 1L 1.0f 365 3650 1000000000000 1000000 90 -90 180 180.0001 1e3
          """);

  private static final List<String> DAYS =
      words(
          """
          2026-02-29 2024-02-29 2100-02-29 2000-02-29 9999-99-99 0000-00-00 1899-12-31 1900-01-01
          2200-12-31 2201-01-01 2026-13-01 2026-1-1 +999999999-12-31 -999999999-01-01
          2026-11-22T00:00:00Z 2026-11-22+05:00 20261122 22.11.2026 2026-W47-7 02-29 02-30 12-31
          00-00 24:00 00:00-24:00 23:59-23:59 24:00-24:00 09:00-09:00 18:00-09:00 UTC Z GMT+18
          +18:00 +19:00 UTC+25 Asia/Tashkent Asia/Nowhere SystemV/AST4 EST5EDT mon-sun sun-mon
          mon|mon 1970-01-01 2026-11-22
          """);

  private static final List<String> YAML =
      List.of(
          "&a ",
          "*a",
          "&a [*a]",
          "!!binary ",
          "!!int ",
          "!t ",
          "!<tag:x> ",
          "<<: *a",
          "<<: {}",
          "---\n",
          "...\n",
          "--- ",
          "%YAML 1.1\n---\n",
          "%YAML 9.9\n---\n",
          "%TAG ! tag:x,2000:\n",
          "|\n",
          ">\n",
          "|-\n  ",
          ">+2\n",
          "|9\n",
          "? ",
          "? [a]\n: b\n",
          "- - - ",
          "{a: 1, a: 2}",
          "[a, b",
          "{a",
          "\"\\",
          "\"\\ud83d\\ude00\"",
          "\"\\U0001F600\"",
          "'",
          "@",
          "`",
          "a: b: c",
          "en: ",
          "{en: x}",
          "{zh: x}",
          "unknown",
          "any",
          "http://",
          "https://[",
          "https://x",
          "javascript:alert(1)",
          "UZ",
          "uz",
          "XX",
          "UZ-TO",
          "UZTAS",
          "KZALA",
          "CNKHG");

  private static final List<List<String>> STOCK = List.of(HARD, NUMBERS, DAYS, YAML);

  private final List<String> own;

  /**
   * @param own words of the language that is mutated
   */
  Mutator(List<String> own) {
    this.own = List.copyOf(own);
  }

  /** A file made of one of these files and, in part, another or the same. */
  Input mutate(List<Input> seeds, RandomGenerator random) {
    return mutate(pick(seeds, random), pick(seeds, random), random);
  }

  /** A file made of one file and, in part, another. */
  Input mutate(Input input, Input other, RandomGenerator random) {
    String text = input.text();
    String donor = other.text();
    int steps = 1 + random.nextInt(1 + random.nextInt(MOST_STEPS));
    for (int i = 0; i < steps && text.length() < LONGEST; i++) {
      text = step(text, donor, random);
    }
    byte[] bytes = cut(text).getBytes(StandardCharsets.UTF_8);
    return input.with(random.nextInt(8) == 0 ? noise(bytes, random) : bytes);
  }

  private static String cut(String text) {
    return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
  }

  private String step(String text, String donor, RandomGenerator random) {
    return switch (random.nextInt(22)) {
      case 0, 1, 2 -> replace(text, WORD, hard(random), random);
      case 3, 4 -> replace(text, WORD, word(donor, random), random);
      case 5, 6 -> replace(text, NUMBER, pick(NUMBERS, random), random);
      case 7 -> replace(text, NUMBER, pick(DAYS, random), random);
      case 8, 9 -> put(text, hard(random), random);
      case 10 -> replace(text, WORD, "", random);
      case 11 -> replace(text, WORD, word(text, random), random);
      case 12, 13 -> lines(text, random);
      case 14 -> splice(text, donor, random);
      case 15 -> joined(text, donor, random);
      case 16 -> withoutRange(text, random);
      case 17 -> twice(text, random);
      case 18 -> lineEnds(text, random);
      case 19 -> nested(text, random);
      case 20 -> quoted(text, random);
      default -> random.nextInt(6) == 0 ? huge(text, random) : put(text, hard(random), random);
    };
  }

  private String hard(RandomGenerator random) {
    if (!own.isEmpty() && random.nextInt(2) == 0) {
      return pick(own, random);
    }
    return pick(pick(STOCK, random), random);
  }

  /** The words of a text. */
  static List<String> words(String text) {
    return List.of(text.strip().split("\\s+", -1));
  }

  static <T> T pick(List<T> from, RandomGenerator random) {
    return from.get(random.nextInt(from.size()));
  }

  /** The first match behind a random index, or the first of all. */
  private static Optional<MatchResult> find(String text, Pattern what, RandomGenerator random) {
    Matcher matcher = what.matcher(text);
    boolean found = matcher.find(random.nextInt(text.length() + 1)) || matcher.find(0);
    return found ? Optional.of(matcher.toMatchResult()) : Optional.empty();
  }

  private static String word(String text, RandomGenerator random) {
    return find(text, WORD, random).map(MatchResult::group).orElse("");
  }

  private static String replace(String text, Pattern what, String by, RandomGenerator random) {
    return find(text, what, random)
        .map(at -> text.substring(0, at.start()) + by + text.substring(at.end()))
        .orElseGet(() -> put(text, by, random));
  }

  private static String put(String text, String part, RandomGenerator random) {
    int at = random.nextInt(text.length() + 1);
    return text.substring(0, at) + part + text.substring(at);
  }

  private static String lines(String text, RandomGenerator random) {
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    int at = random.nextInt(lines.size());
    String line = lines.get(at);
    switch (random.nextInt(6)) {
      case 0 -> lines.remove(at);
      case 1 -> lines.add(at, line);
      case 2 -> lines.set(at, " ".repeat(1 + random.nextInt(4)) + line);
      case 3 -> lines.set(at, line.stripLeading());
      case 4 -> lines.add(random.nextInt(lines.size()), lines.remove(at));
      default -> lines.set(at, line.replaceFirst("^(\\s*)- ", "$1  "));
    }
    return String.join("\n", lines);
  }

  /** Some lines of another text put between lines. */
  private static String splice(String text, String donor, RandomGenerator random) {
    List<String> from = donor.lines().toList();
    if (from.isEmpty()) {
      return text;
    }
    int begin = random.nextInt(from.size());
    int end = Math.min(from.size(), begin + 1 + random.nextInt(12));
    List<String> lines = new ArrayList<>(Arrays.asList(text.split("\n", -1)));
    lines.addAll(random.nextInt(lines.size() + 1), from.subList(begin, end));
    return String.join("\n", lines);
  }

  /** The head of one text and the tail of another. */
  private static String joined(String text, String donor, RandomGenerator random) {
    int head = random.nextInt(text.length() + 1);
    int tail = random.nextInt(donor.length() + 1);
    return text.substring(0, head) + donor.substring(tail);
  }

  private static String withoutRange(String text, RandomGenerator random) {
    int begin = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), begin + random.nextInt(40));
    return text.substring(0, begin) + text.substring(end);
  }

  private static String twice(String text, RandomGenerator random) {
    int begin = random.nextInt(text.length() + 1);
    int end = Math.min(text.length(), begin + random.nextInt(200));
    int times = 1 + random.nextInt(1 << random.nextInt(6));
    return text.substring(0, end) + text.substring(begin, end).repeat(times) + text.substring(end);
  }

  private static String lineEnds(String text, RandomGenerator random) {
    return switch (random.nextInt(6)) {
      case 0 -> text.replace("\n", "\r\n");
      case 1 -> text.replace('\n', '\r');
      case 2 -> "\uFEFF" + text;
      case 3 -> text.stripTrailing();
      case 4 -> text.replace("\n", "\n\n");
      default -> text.replace("\n", " ");
    };
  }

  private static String nested(String text, RandomGenerator random) {
    int depth = 1 << random.nextInt(random.nextInt(4) == 0 ? 14 : 7);
    String open = pick(List.of("[", "{a: ", "(", "- ", "!", "{\"a\":", "\"", "a:\n "), random);
    String close = pick(List.of("", "]", "}", ")"), random);
    return put(text, open.repeat(depth) + close.repeat(depth), random);
  }

  private static String quoted(String text, RandomGenerator random) {
    String quote = pick(List.of("'", "\"", "|\n  ", ">-\n  "), random);
    String close = quote.length() == 1 ? quote : "";
    String word = word(text, random);
    return replace(text, WORD, quote + word + close, random);
  }

  private static String huge(String text, RandomGenerator random) {
    String part = pick(List.of("x", "9", "木", "\uD83D\uDE00", "a ", "\u0301", "'", "-"), random);
    return replace(text, WORD, part.repeat(1 << random.nextInt(15)), random);
  }

  private static byte[] noise(byte[] bytes, RandomGenerator random) {
    byte[] noisy = bytes.clone();
    if (noisy.length == 0) {
      return new byte[] {(byte) random.nextInt(256)};
    }
    int changes = 1 + random.nextInt(4);
    for (int i = 0; i < changes; i++) {
      int at = random.nextInt(noisy.length);
      noisy[at] =
          random.nextBoolean()
              ? (byte) random.nextInt(256)
              : (byte) (noisy[at] ^ (1 << random.nextInt(8)));
    }
    return random.nextInt(4) == 0 ? Arrays.copyOf(noisy, random.nextInt(noisy.length + 1)) : noisy;
  }
}
