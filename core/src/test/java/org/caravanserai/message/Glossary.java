package org.caravanserai.message;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.reading.CsvReader;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Row;

/** The terms of the field that the messages keep to. */
final class Glossary {
  /** The languages that the terms have beside English: those that have messages. */
  static final List<String> LANGUAGES =
      Messages.LANGUAGES.stream().filter(language -> !language.equals("en")).toList();

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\u02BB\\u02BC]+");
  private static final int ENDING = 3;

  private static final List<Term> TERMS = read();

  private Glossary() {}

  /**
   * One term.
   *
   * @param english the term in the singular or the plural
   * @param forms by language; English has the term alone
   */
  record Term(
      String name,
      Pattern english,
      String definition,
      Map<String, String> forms,
      String source,
      String note) {
    /** Whether an English text uses the term. */
    boolean isIn(String text) {
      return english.matcher(text).find();
    }

    /** Whether a text in a language uses one of the term's forms, however it is inflected. */
    boolean isIn(String text, String language) {
      return alternatives(in(language)).anyMatch(form -> uses(text, form, language));
    }

    /** The forms in a language other than English. */
    String in(String language) {
      return Objects.requireNonNull(forms.get(language));
    }
  }

  static List<Term> terms() {
    return TERMS;
  }

  private static List<Term> read() {
    Mistakes mistakes = new Mistakes();
    List<Term> terms =
        CsvReader.read("glossary.csv", text(), columns(), List.of("note"), mistakes).stream()
            .map(Glossary::term)
            .toList();
    if (!mistakes.isEmpty()) {
      throw new AssertionError(mistakes);
    }
    return terms;
  }

  private static Term term(Row row) {
    String note = row.find("note");
    return new Term(
        row.text("term"),
        english(row.text("term")),
        row.text("definition"),
        LANGUAGES.stream().collect(Collectors.toMap(language -> language, row::text)),
        row.text("source"),
        note == null ? "" : note);
  }

  private static Pattern english(String name) {
    String bare = withoutBrackets(name);
    String term = Pattern.quote(bare);
    String plural =
        name.endsWith("y")
            ? Pattern.quote(bare.substring(0, bare.length() - 1)) + "ies"
            : term + "e?s";
    return Pattern.compile("\\b(" + term + "|" + plural + ")\\b", Pattern.CASE_INSENSITIVE);
  }

  private static List<String> columns() {
    return Stream.of(List.of("term", "definition"), LANGUAGES, List.of("source"))
        .flatMap(List::stream)
        .toList();
  }

  private static String text() {
    try (InputStream file = Messages.class.getResourceAsStream("glossary.csv")) {
      return new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The forms between semicolons, and what stands in brackets as one more. */
  private static Stream<String> alternatives(String forms) {
    return Stream.of(forms.split(";"))
        .flatMap(form -> Stream.of(form.split("[()]")))
        .map(String::strip)
        .filter(form -> !form.isEmpty());
  }

  private static boolean uses(String text, String form, String language) {
    if (language.equals("zh")) {
      return text.contains(form);
    }
    List<String> said = words(text);
    List<String> stems = words(form).stream().map(Glossary::stem).toList();
    for (int i = 0; i + stems.size() <= said.size(); i++) {
      if (begins(said.subList(i, i + stems.size()), stems)) {
        return true;
      }
    }
    return false;
  }

  private static boolean begins(List<String> words, List<String> stems) {
    for (int i = 0; i < stems.size(); i++) {
      if (!words.get(i).startsWith(stems.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> words(String text) {
    return WORD.matcher(text.toLowerCase(java.util.Locale.ROOT))
        .results()
        .map(MatchResult::group)
        .toList();
  }

  /** What is left of a word without its ending. */
  private static String stem(String word) {
    return word.length() <= ENDING
        ? word
        : word.substring(0, Math.max(ENDING, word.length() - ENDING));
  }

  private static String withoutBrackets(String name) {
    return name.replaceAll("\\s*\\(.*\\)", "");
  }
}
