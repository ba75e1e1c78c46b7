package org.caravanserai.matching;

import com.ibm.icu.text.Normalizer2;
import com.ibm.icu.text.Transliterator;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.cjk.CJKBigramFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.TruncateTokenFilter;
import org.apache.lucene.analysis.snowball.SnowballFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Cuts texts into words and words to their stems, by language. Case, accents, the kinds of
 * apostrophe, the two Uzbek scripts and the two Chinese ones make no difference afterwards. Safe
 * for use by several threads.
 */
final class Words implements AutoCloseable {
  /**
   * To how many letters the words of a language are cut at most, after the endings that are known
   * of it are taken off. What measured best: see {@code docs/adr/0016-lucene-for-matching.md}.
   */
  static final Map<String, Integer> MEASURED =
      Map.of("en", 20, "ru", 7, "uz", 5, "kk", 5, "ky", 6, "tg", 6, "tk", 6);

  /**
   * A word of a text.
   *
   * @param surface as it is written, in small letters
   */
  record Word(String stem, String surface) {}

  private static final Normalizer2 FOLD_CASE = Normalizer2.getNFKCCasefoldInstance();
  private static final Normalizer2 TAKE_APART = Normalizer2.getNFDInstance();
  private static final Transliterator SIMPLIFIED =
      Transliterator.getInstance("Traditional-Simplified");

  private final Map<String, Analyzer> analyzers;

  private Words(Map<String, Analyzer> analyzers) {
    this.analyzers = analyzers;
  }

  /** The words as they were found to match best. */
  static Words measured() {
    return of(MEASURED, pairs());
  }

  /** Chinese cut into every pair of neighbouring letters. */
  static Analyzer pairs() {
    return analyzer(StandardTokenizer::new, CJKBigramFilter::new);
  }

  /**
   * Words cut in another way, to measure it.
   *
   * @param chinese cuts Chinese, which writes no spaces
   */
  static Words of(Map<String, Integer> longest, Analyzer chinese) {
    Map<String, Analyzer> analyzers = new HashMap<>();
    analyzers.put("zh", chinese);
    longest.forEach((language, length) ->
        analyzers.put(
            language,
            analyzer(
                StandardTokenizer::new,
                stream -> TruncateTokenFilter.truncateAfterChars(stem(language, stream), length))));
    return new Words(Map.copyOf(analyzers));
  }

  private static Analyzer analyzer(
      Supplier<Tokenizer> tokenizer, UnaryOperator<TokenStream> stems) {
    return new Analyzer() {
      @Override
      protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer source = tokenizer.get();
        return new TokenStreamComponents(source, stems.apply(source));
      }
    };
  }

  private static TokenStream stem(String language, TokenStream words) {
    return switch (language) {
      case "ru" -> new SnowballFilter(words, "Russian");
      case "en" -> new KStemFilter(words);
      case "tg" -> new TajikEndingFilter(words);
      default -> words;
    };
  }

  /** The words of a text in the order of the text. */
  List<Word> cut(String text, String language) {
    String folded = folded(text, language);
    List<Word> words = new ArrayList<>();
    Analyzer analyzer = analyzers.get(language);
    if (analyzer == null) {
      throw new IllegalArgumentException("No words are known of '" + language + "'");
    }
    try (TokenStream stream = analyzer.tokenStream("", folded)) {
      CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
      OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
      stream.reset();
      while (stream.incrementToken()) {
        String stem = term.toString();
        if (stem.codePoints().anyMatch(Character::isLetter)) {
          words.add(new Word(stem, folded.substring(offset.startOffset(), offset.endOffset())));
        }
      }
      stream.end();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return words;
  }

  /** The text in one case, one script for each language, without accents or apostrophes. */
  static String folded(String text, String language) {
    String folded = FOLD_CASE.normalize(text);
    if (language.equals("zh")) {
      return SIMPLIFIED.transliterate(folded);
    }
    String oneScript = language.equals("uz") ? UzbekScript.toLatin(folded) : folded;
    StringBuilder bare = new StringBuilder(oneScript.length());
    TAKE_APART
        .normalize(oneScript)
        .codePoints()
        .filter(c -> !isMark(c))
        .forEach(c -> bare.appendCodePoint(plain(c)));
    return bare.toString();
  }

  /** Accents, and whatever is typed for the apostrophe of Uzbek or the soft sign of others. */
  private static boolean isMark(int c) {
    return Character.getType(c) == Character.NON_SPACING_MARK
        || switch (c) {
          case '\'', '`', '\u00B4', '\u2018', '\u2019', '\u02BB', '\u02BC', '\u02B9' -> true;
          default -> false;
        };
  }

  /** Letters that no decomposition takes to a plain one. */
  private static int plain(int c) {
    return switch (c) {
      case '\u0131' -> 'i';
      case '\u0259' -> 'a';
      default -> c;
    };
  }

  @Override
  public void close() {
    analyzers.values().forEach(Analyzer::close);
  }
}
