package org.caravanserai.casework;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How alike two problems are, and by what. */
public final class Likeness {
  private static final int STEP = 40;
  private static final int CAUSE = 20;
  private static final int PLACE = 15;
  private static final int TEXT = 25;

  /** Texts that share less are not alike. */
  private static final double LEAST_SHARED = 0.25;

  /** Endings differ in Russian and Uzbek; a word is known by its beginning. */
  private static final int KNOWN_BY = 6;

  private static final int SHORTEST_WORD = 3;

  private Likeness() {}

  /** What two problems have in common; the stronger reasons first. */
  public enum Reason {
    STEP,
    CAUSE,
    PLACE,
    TEXT
  }

  /**
   * A problem, as far as it can be compared.
   *
   * @param cause null while nobody has said it
   * @param place null when none was named
   * @param step of a procedure, with its procedure; null when none was named
   */
  public record Problem(
      String topic,
      @Nullable String cause,
      @Nullable String place,
      @Nullable String step,
      String text) {}

  /**
   * That two problems are alike.
   *
   * @param score 1 to 100
   * @param reasons at least one, each once, in their order
   */
  public record Match(int score, List<Reason> reasons) {
    public Match {
      reasons = List.copyOf(reasons);
    }
  }

  /** How alike they are; empty when their topics differ, or nothing but the topic is common. */
  public static Optional<Match> of(Problem one, Problem other) {
    if (!one.topic().equals(other.topic())) {
      return Optional.empty();
    }
    List<Reason> reasons = new ArrayList<>();
    int score = 0;
    if (isSame(one.step(), other.step())) {
      reasons.add(Reason.STEP);
      score += STEP;
    }
    if (isSame(one.cause(), other.cause())) {
      reasons.add(Reason.CAUSE);
      score += CAUSE;
    }
    if (isSame(one.place(), other.place())) {
      reasons.add(Reason.PLACE);
      score += PLACE;
    }
    double shared = shared(words(one.text()), words(other.text()));
    if (shared >= LEAST_SHARED) {
      reasons.add(Reason.TEXT);
      score += (int) Math.round(TEXT * shared);
    }
    return reasons.isEmpty() ? Optional.empty() : Optional.of(new Match(score, reasons));
  }

  private static boolean isSame(@Nullable String one, @Nullable String other) {
    return one != null && one.equals(other);
  }

  /** The share of words that two texts have in common: twice the common ones by all. */
  private static double shared(Set<String> one, Set<String> other) {
    if (one.isEmpty() || other.isEmpty()) {
      return 0;
    }
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    return 2.0 * common.size() / (one.size() + other.size());
  }

  /** Words by their beginnings, and Chinese by pairs of characters. */
  private static Set<String> words(String text) {
    Set<String> words = new HashSet<>();
    StringBuilder word = new StringBuilder();
    int before = 0;
    for (int letter : text.toLowerCase(Locale.ROOT).codePoints().toArray()) {
      boolean ideograph = Character.isIdeographic(letter);
      if (ideograph && before != 0) {
        words.add(Character.toString(before) + Character.toString(letter));
      }
      before = ideograph ? letter : 0;
      if (!ideograph && Character.isLetterOrDigit(letter)) {
        word.appendCodePoint(letter);
      } else {
        add(words, word);
      }
    }
    add(words, word);
    return words;
  }

  private static void add(Set<String> words, StringBuilder word) {
    int length = word.codePointCount(0, word.length());
    if (length >= SHORTEST_WORD) {
      words.add(word.substring(0, word.offsetByCodePoints(0, Math.min(length, KNOWN_BY))));
    }
    word.setLength(0);
  }
}
