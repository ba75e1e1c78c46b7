package org.caravanserai.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.caravanserai.reading.Folding;
import org.caravanserai.reading.Spelling;
import org.jspecify.annotations.Nullable;

/**
 * Searches the items of a catalogue: ids, titles and all texts, in all languages that the packs
 * have. Case, accents and apostrophes do not matter. Every word must be there; it may be the
 * beginning of a longer one, or any part of a text when it is written in ideographs.
 *
 * <p>Best first: the item with that id, then items with just that title, then those with every word
 * in id or title, then the others, those with more words in the title first; otherwise by kind and
 * id.
 */
public final class Search {
  /** The longest question, in characters. */
  public static final int LONGEST = 200;

  /** The most words of a question. */
  public static final int MOST_WORDS = 20;

  /** The most hits that may be asked for. */
  public static final int MOST_HITS = 200;

  private static final int MOST_NEAREST = 5;
  private static final int SHORTEST_NEAREST = 4;

  private final List<Sheet> sheets;

  /** An item with its text. */
  private record Sheet(Item item, Folded id, List<Passage> titles, List<Passage> texts) {}

  /** A text and its folded form; the language is null where the text has none. */
  private record Passage(String text, @Nullable String language, Folded folded) {}

  private record Match(Sheet sheet, int rank, int elsewhere) {}

  public Search(Catalogue catalogue) {
    sheets = catalogue.items().stream().map(item -> sheet(item, catalogue)).toList();
  }

  private static Sheet sheet(Item item, Catalogue catalogue) {
    List<Passage> titles = new ArrayList<>();
    item.title().byLanguage().forEach((language, text) -> titles.add(passage(text, language)));
    List<Passage> texts = new ArrayList<>();
    for (Item.Version version : item.versions()) {
      version.details().forEach(detail -> gather(detail.content(), texts, catalogue));
    }
    return new Sheet(item, Folded.of(item.subject().id()), titles, texts);
  }

  private static Passage passage(String text, @Nullable String language) {
    return new Passage(text, language, Folded.of(text));
  }

  /** Texts of an item; items that it names count with their names, for people search by those. */
  private static void gather(Content content, List<Passage> texts, Catalogue catalogue) {
    switch (content) {
      case Content.Words(var text) ->
          text.byLanguage().forEach((language, words) -> texts.add(passage(words, language)));
      case Content.Plain(String text) -> texts.add(passage(text, null));
      case Content.Coded coded -> texts.add(passage(coded.codes(), null));
      case Content.Rule(var condition, _) -> texts.add(passage(condition.text(), null));
      case Content.Computed(var formula) -> texts.add(passage(formula.text(), null));
      case Content.Row(var details) -> details.forEach(d -> gather(d.content(), texts, catalogue));
      case Content.Group(_, var details) ->
          details.forEach(d -> gather(d.content(), texts, catalogue));
      case Content.Reference(Subject subject) -> name(subject, texts, catalogue);
      case Content.Cited(var citation) -> {
        name(new Subject(Kind.SOURCE, citation.sourceId()), texts, catalogue);
        if (citation.article() != null) {
          texts.add(passage(citation.article(), null));
        }
      }
      case Content.Included _,
          Content.Term _,
          Content.Quantity _,
          Content.Day _,
          Content.Flag _ -> {}
    }
  }

  private static void name(Subject subject, List<Passage> texts, Catalogue catalogue) {
    catalogue
        .title(subject)
        .byLanguage()
        .forEach((language, text) -> texts.add(passage(text, language)));
  }

  /**
   * Whether a question has a word, and neither more characters nor more words than may be asked.
   */
  public static boolean isBounded(String question) {
    if (question.length() > LONGEST) {
      return false;
    }
    int words = Folded.words(question).size();
    return words >= 1 && words <= MOST_WORDS;
  }

  /**
   * The items that have every word.
   *
   * @param question a {@linkplain #isBounded bounded} one
   * @param language of the context, where the words are there in it
   * @param asOf the day for which hits that hold are told from others
   * @param limit the most hits to return, from 1 to {@value #MOST_HITS}
   * @throws IllegalArgumentException when the question or the limit is out of bounds
   */
  public Hits find(String question, String language, LocalDate asOf, int limit) {
    return find(question, language, asOf, limit, _ -> true);
  }

  /**
   * The items among some that have every word.
   *
   * @param among which items are looked at
   * @see #find(String, String, LocalDate, int)
   */
  public Hits find(
      String question, String language, LocalDate asOf, int limit, Predicate<Item> among) {
    if (!isBounded(question)) {
      throw new IllegalArgumentException("The question has no words, or is too long");
    }
    if (limit < 1 || limit > MOST_HITS) {
      throw new IllegalArgumentException("The limit is not between 1 and " + MOST_HITS);
    }
    List<String> words = Folded.words(question);
    String folded = Folding.fold(question.strip());
    List<Match> matches =
        sheets.stream()
            .filter(sheet -> among.test(sheet.item()))
            .map(sheet -> match(sheet, folded, words))
            .flatMap(Optional::stream)
            .sorted(
                Comparator.comparingInt(Match::rank)
                    .thenComparingInt(Match::elsewhere)
                    .thenComparing(match -> match.sheet().item().subject()))
            .toList();
    List<Hits.Hit> hits =
        matches.stream()
            .limit(limit)
            .map(match -> hit(match.sheet(), words, language, asOf))
            .toList();
    return new Hits(
        words, hits, matches.size() - hits.size(), matches.isEmpty() ? nearest(words) : List.of());
  }

  private static Hits.Hit hit(Sheet sheet, List<String> words, String language, LocalDate asOf) {
    boolean holds = sheet.item().versions().stream().anyMatch(v -> v.valid().covers(asOf));
    return new Hits.Hit(sheet.item(), context(sheet, words, language), holds);
  }

  private static Optional<Match> match(Sheet sheet, String question, List<String> words) {
    int elsewhere = 0;
    for (String word : words) {
      if (isNamed(sheet, word)) {
        continue;
      }
      if (!has(sheet.texts(), word)) {
        return Optional.empty();
      }
      elsewhere++;
    }
    return Optional.of(new Match(sheet, rank(sheet, question, elsewhere), elsewhere));
  }

  private static int rank(Sheet sheet, String question, int elsewhere) {
    if (sheet.id().is(question)) {
      return 0;
    }
    if (sheet.titles().stream().anyMatch(title -> title.folded().is(question))) {
      return 1;
    }
    return elsewhere == 0 ? 2 : 3;
  }

  private static boolean isNamed(Sheet sheet, String word) {
    return sheet.id().find(word) >= 0 || has(sheet.titles(), word);
  }

  private static boolean has(List<Passage> passages, String word) {
    return passages.stream().anyMatch(p -> p.folded().find(word) >= 0);
  }

  /** A piece of the text that has most of the words: in the language if it can be had. */
  private static String context(Sheet sheet, List<String> words, String language) {
    return Stream.concat(sheet.texts().stream(), sheet.titles().stream())
        .max(
            Comparator.<Passage>comparingLong(p -> found(p, words))
                .thenComparingInt(p -> language.equals(p.language()) ? 1 : 0))
        .filter(p -> found(p, words) > 0)
        .map(p -> Excerpt.around(p.text(), first(p, words)))
        .orElse("");
  }

  private static long found(Passage passage, List<String> words) {
    return words.stream().filter(word -> passage.folded().find(word) >= 0).count();
  }

  private static int first(Passage passage, List<String> words) {
    return words.stream()
        .mapToInt(word -> passage.folded().find(word))
        .filter(at -> at >= 0)
        .min()
        .orElse(0);
  }

  /** Words of titles and texts that look like those that no item has. */
  private List<String> nearest(List<String> words) {
    TreeSet<String> known = new TreeSet<>();
    for (Sheet sheet : sheets) {
      Stream.concat(sheet.titles().stream(), sheet.texts().stream())
          .forEach(p -> known.addAll(Folded.words(p.text())));
    }
    return words.stream()
        .filter(word -> word.length() >= SHORTEST_NEAREST)
        .filter(word -> sheets.stream().noneMatch(p -> isNamed(p, word) || has(p.texts(), word)))
        .flatMap(word -> Spelling.nearest(word, known).stream())
        .distinct()
        .limit(MOST_NEAREST)
        .toList();
  }
}
