package org.caravanserai.condition;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is known of one project on one day: values for some attributes of a {@link Vocabulary}, and
 * the reference amounts of that day. Immutable.
 */
public final class Facts {
  private final Vocabulary vocabulary;
  private final @Nullable Object[] values;
  private final Function<String, @Nullable BigDecimal> amounts;

  private Facts(
      Vocabulary vocabulary,
      @Nullable Object[] values,
      Function<String, @Nullable BigDecimal> amounts) {
    this.vocabulary = vocabulary;
    this.values = values;
    this.amounts = amounts;
  }

  /**
   * Returns the facts of these values.
   *
   * @param values attribute name to {@link Boolean}, {@link BigDecimal}, {@link LocalDate}, {@link
   *     String} or a set of strings, as the attribute's type asks; an absent name is an unknown
   *     fact
   * @param amounts the value of a reference series on the day, null when none is known
   * @throws IllegalArgumentException for a name outside the vocabulary or a value of another type
   */
  public static Facts of(
      Vocabulary vocabulary,
      Map<String, ?> values,
      Function<String, @Nullable BigDecimal> amounts) {
    @Nullable Object[] slots = new Object[vocabulary.names().size()];
    values.forEach(
        (name, value) -> slots[vocabulary.slot(name)] = checked(vocabulary, name, value));
    return new Facts(vocabulary, slots, amounts);
  }

  /** The names these facts are about. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The value of an attribute of the vocabulary, or null when it is not known. */
  public @Nullable Object find(String attribute) {
    return values[vocabulary.slot(attribute)];
  }

  /** Whether the attribute's value is known. */
  public boolean knows(String attribute) {
    return find(attribute) != null;
  }

  /** The names of all known attributes, in the vocabulary's order. */
  public Set<String> known() {
    Set<String> known = new LinkedHashSet<>();
    for (int slot = 0; slot < values.length; slot++) {
      if (values[slot] != null) {
        known.add(vocabulary.names().get(slot).name());
      }
    }
    return known;
  }

  /** These facts with one value set or replaced. */
  public Facts with(String attribute, Object value) {
    @Nullable Object[] copy = values.clone();
    copy[vocabulary.slot(attribute)] = checked(vocabulary, attribute, value);
    return new Facts(vocabulary, copy, amounts);
  }

  /** These facts with some values set or replaced. */
  public Facts with(Map<String, ?> others) {
    @Nullable Object[] copy = values.clone();
    others.forEach((name, value) -> copy[vocabulary.slot(name)] = checked(vocabulary, name, value));
    return new Facts(vocabulary, copy, amounts);
  }

  /**
   * These facts with everything that the other facts know in its place.
   *
   * @param other of the same vocabulary
   */
  public Facts with(Facts other) {
    @Nullable Object[] copy = values.clone();
    for (int slot = 0; slot < copy.length; slot++) {
      copy[slot] = other.values[slot] == null ? copy[slot] : other.values[slot];
    }
    return new Facts(vocabulary, copy, amounts);
  }

  /** Of these facts one alone; nothing else is known. */
  public Facts only(String attribute) {
    int slot = vocabulary.slot(attribute);
    @Nullable Object[] one = new Object[values.length];
    one[slot] = values[slot];
    return new Facts(vocabulary, one, amounts);
  }

  /** These facts with one attribute not known. */
  public Facts without(String attribute) {
    return without(List.of(attribute));
  }

  /** These facts with some attributes not known. */
  public Facts without(Collection<String> attributes) {
    if (attributes.isEmpty()) {
      return this;
    }
    @Nullable Object[] copy = values.clone();
    attributes.forEach(attribute -> copy[vocabulary.slot(attribute)] = null);
    return new Facts(vocabulary, copy, amounts);
  }

  @Nullable Object at(int slot) {
    return values[slot];
  }

  /** The value of a reference series on the day, or null when none is known. */
  public @Nullable BigDecimal amount(String series) {
    return amounts.apply(series);
  }

  private static Object checked(Vocabulary vocabulary, String name, Object value) {
    ValueType type = vocabulary.names().get(vocabulary.slot(name)).type();
    boolean fits =
        switch (type) {
          case BOOLEAN -> value instanceof Boolean;
          case INTEGER ->
              value instanceof BigDecimal number && number.stripTrailingZeros().scale() <= 0;
          case DECIMAL -> value instanceof BigDecimal;
          case DATE -> value instanceof LocalDate;
          case CODE -> value instanceof String;
          case CODES ->
              value instanceof Set<?> codes && codes.stream().allMatch(String.class::isInstance);
        };
    if (!fits) {
      throw new IllegalArgumentException(
          "Attribute '"
              + name
              + "' is of type "
              + type
              + ", which "
              + value.getClass().getSimpleName()
              + " '"
              + value
              + "' is not");
    }
    return value instanceof Set<?> set
        ? Collections.unmodifiableSet(new LinkedHashSet<>(set))
        : value;
  }
}
