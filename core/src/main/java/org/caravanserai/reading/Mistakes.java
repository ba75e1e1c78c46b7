package org.caravanserai.reading;

import java.util.ArrayList;
import java.util.List;

/** Gathers mistakes. Keeps at most {@value #MOST} and counts the rest. */
public final class Mistakes {
  /** How many mistakes are kept. */
  public static final int MOST = 1_000;

  private static final int LONGEST_QUOTE = 80;

  private final List<Mistake> kept = new ArrayList<>();
  private int beyond;

  /** Adds a mistake. */
  public void add(Place place, String what, String remedy) {
    if (isFull()) {
      beyond++;
    } else {
      kept.add(new Mistake(place, what, remedy));
    }
  }

  /** Whether there is none. */
  public boolean isEmpty() {
    return kept.isEmpty();
  }

  /** Whether further mistakes are counted only, so that their exact place need not be sought. */
  public boolean isFull() {
    return kept.size() >= MOST;
  }

  /** All kept mistakes, ordered by place. */
  public List<Mistake> sorted() {
    return kept.stream().sorted().distinct().toList();
  }

  /** How many were found beyond the kept ones. */
  public int beyond() {
    return beyond;
  }

  /** A quotation of what somebody wrote, in quotes, cut to a readable length. */
  public static String quote(String text) {
    return text.length() <= LONGEST_QUOTE
        ? "'" + text + "'"
        : "'" + Mistake.cut(text, LONGEST_QUOTE) + "' (" + text.length() + " characters)";
  }
}
