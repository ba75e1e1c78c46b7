package org.caravanserai.condition;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.caravanserai.reading.Spelling;
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

  /** The attribute that a misspelt name is most likely meant to be, by {@link Spelling#nearest}. */
  public Optional<String> closest(String wrong) {
    return Spelling.nearest(wrong, names.stream().map(Name::name).toList()).stream().findFirst();
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
