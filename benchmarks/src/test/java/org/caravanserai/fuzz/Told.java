package org.caravanserai.fuzz;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.caravanserai.reading.Mistake;
import org.caravanserai.reading.Place;

/** What a refusal must be: each mistake within its file, in words for people. */
final class Told {
  private static final Pattern LINE_END = Pattern.compile("\r\n|\r|\n");
  private static final Pattern CLASS_NAME =
      Pattern.compile(
          "\\b(java|javax|jdk|sun|org\\.caravanserai|org\\.snakeyaml|dev\\.cel|de\\.siegmar"
              + "|tools\\.jackson|com\\.google)\\.[a-z]|[a-z]Exception\\b|[a-z]Error\\b|@[0-9a-f]{6,8}\\b");
  private static final Pattern QUOTED = Pattern.compile("'.*'|\\(.*\\)|`[^`]*`", Pattern.DOTALL);
  private static final Pattern FIGURE = Pattern.compile("[^ ]*[0-9][^ ]*");

  private final String text;
  private final String[] lines;
  private final int commas;

  private Told(String text) {
    this.text = text;
    this.lines = LINE_END.split(text, -1);
    this.commas = (int) text.chars().filter(c -> c == ',').count();
  }

  /**
   * Checks mistakes and returns their kinds.
   *
   * @param files the texts that were read, by the names by which mistakes call them
   */
  static Set<String> kinds(Collection<Mistake> mistakes, Map<String, String> files) {
    require(!mistakes.isEmpty(), "refused without a reason", "");
    Set<String> kinds = new TreeSet<>();
    Map<String, Told> read = new HashMap<>();
    for (Mistake mistake : mistakes) {
      String file = mistake.place().file();
      require(files.containsKey(file), "no such file", mistake);
      read.computeIfAbsent(file, name -> new Told(files.getOrDefault(name, ""))).check(mistake);
      kinds.add(kind(mistake.what()));
    }
    return kinds;
  }

  private void check(Mistake mistake) {
    within(mistake.place(), mistake);
    sentence(mistake.what(), text, mistake);
    sentence(mistake.remedy(), text, mistake);
    require(
        mistake.toString().codePoints().noneMatch(Told::leavesLine), "more than one line", mistake);
  }

  private void within(Place place, Mistake mistake) {
    if (place.line() == 0) {
      require(place.column() == 0, "a column without a line", mistake);
      return;
    }
    require(place.line() > 0 && place.line() <= lines.length, "outside the file", mistake);
    String line = lines[place.line() - 1];
    int columns = line.codePointCount(0, line.length()) + 1;
    if (place.file().endsWith(".csv")) {
      columns = Math.max(columns, commas + 1);
    }
    require(place.column() >= 1 && place.column() <= columns, "outside the line", mistake);
  }

  /** Requires words for people that are free of the names of classes, unless the text has them. */
  static void sentence(String words, String text, Object whole) {
    require(!words.isBlank(), "nothing is said", whole);
    require(
        !CLASS_NAME.matcher(words).find() || CLASS_NAME.matcher(text).find(),
        "a name of a class",
        whole);
  }

  /** A sentence without what it quotes. */
  static String kind(String what) {
    String kind = QUOTED.matcher(what).replaceAll("…");
    return FIGURE.matcher(kind).replaceAll("#");
  }

  private static boolean leavesLine(int c) {
    return Character.isISOControl(c) || (c >= 0x202A && c <= 0x202E) || c == 0x2028;
  }

  /** Requires that a property holds; else says which, and of what. */
  static void require(boolean holds, String otherwise, Object what) {
    if (!holds) {
      throw new AssertionError(otherwise + ": " + what);
    }
  }
}
