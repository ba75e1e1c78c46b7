package org.caravanserai.condition;

import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The typed names that conditions may use: attributes of a project, and reference series such as a
 * minimum wage. Immutable; attributes keep the order in which they were given, and their position
 * is their slot in {@link Facts}.
 */
public final class Vocabulary {

  /**
   * One attribute.
   *
   * @param codes the closed list that literals are held to, or empty when any string will do
   */
  public record Name(String name, ValueType type, Set<String> codes) {
    public Name {
      codes = Set.copyOf(codes);
    }
  }

  private static final int CLOSE_ENOUGH = 3;

  private final Map<String, Integer> slots = new LinkedHashMap<>();
  private final List<Name> names;
  private final Set<String> series;

  private Vocabulary(Collection<Name> names, Set<String> series) {
    this.names = List.copyOf(names);
    this.series = Set.copyOf(series);
    for (Name name : this.names) {
      if (slots.put(name.name(), slots.size()) != null) {
        throw new IllegalArgumentException("Attribute '" + name.name() + "' is named twice");
      }
    }
  }

  /** Returns a vocabulary of these attributes and reference series ids. */
  public static Vocabulary of(Collection<Name> names, Set<String> series) {
    return new Vocabulary(names, series);
  }

  /** All attributes, in slot order. */
  public List<Name> names() {
    return names;
  }

  /** The ids of all reference series. */
  public Set<String> series() {
    return series;
  }

  /** The attribute of that name, or null. */
  public @Nullable Name find(String name) {
    Integer slot = slots.get(name);
    return slot == null ? null : names.get(slot);
  }

  /**
   * The attribute that a misspelt name is most likely meant to be: at most three edits away, and at
   * most one for every three characters.
   */
  public Optional<String> closest(String wrong) {
    int most = Math.min(CLOSE_ENOUGH, wrong.length() / 3);
    return names.stream()
        .map(Name::name)
        .filter(name -> Math.abs(name.length() - wrong.length()) <= most)
        .filter(name -> distance(wrong, name) <= most)
        .min(Comparator.<String>comparingInt(name -> distance(wrong, name)));
  }

  /** The number of single-character edits between two words (Levenshtein). */
  private static int distance(String a, String b) {
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(substituted, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[b.length()];
  }

  /** The slot of an attribute that exists. */
  int slot(String name) {
    Integer slot = slots.get(name);
    if (slot == null) {
      throw new IllegalArgumentException("Unknown attribute '" + name + "'");
    }
    return slot;
  }
}
