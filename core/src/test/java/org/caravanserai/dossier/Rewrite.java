package org.caravanserai.dossier;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Text;
import org.jspecify.annotations.Nullable;

/** Puts one text in the place of every text that a profile or a pack can bring into a dossier. */
final class Rewrite {
  /** Words of profiles. */
  private static final Set<String> NAMES =
      Set.of(
          "Profile.project",
          "Party.name",
          "Party.role",
          "Party.country",
          "Consignment.title",
          "Change.from",
          "Change.to",
          "FactUsed.value");

  /** Words of packs that are plain strings. */
  private static final Set<String> FREE =
      Set.of(
          "Instrument.number",
          "Instrument.date",
          "Instrument.article",
          "Criterion.basis",
          "LegalBasis.provision",
          "Citation.article",
          "Pack.version",
          "Pack.stewards",
          "Pack.licence",
          "Replacement.kind",
          "Replacement.id",
          "Assumption.unit",
          "Candidate.name",
          "Candidate.list",
          "TransportService.name",
          "Step.legalBasis");

  private final String name;
  private final String words;
  private final URI address;
  private final IdentityHashMap<Object, Object> done = new IdentityHashMap<>();

  private Rewrite(String name, String words, URI address) {
    this.name = name;
    this.words = words;
    this.address = address;
  }

  /**
   * The same dossier in other words.
   *
   * @param name for each text of the profile
   * @param words for each text of the packs
   */
  static Dossier of(Dossier dossier, String name, String words, URI address) {
    return (Dossier) new Rewrite(name, words, address).value(dossier);
  }

  private Object value(Object old) {
    Object known = done.get(old);
    if (known == null) {
      known = fresh(old);
      done.put(old, known);
    }
    return known;
  }

  private Object fresh(Object old) {
    return switch (old) {
      case Text _ -> Text.english(words);
      case URI _ -> address;
      case Knowledge knowledge -> Knowledge.of((Knowledge.Contents) value(knowledge.contents()));
      case List<?> list -> new ArrayList<>(list.stream().map(this::value).toList());
      case SortedSet<?> set -> set;
      case Set<?> set -> new LinkedHashSet<>(set.stream().map(this::value).toList());
      case Map<?, ?> map -> {
        Map<Object, Object> fresh = new LinkedHashMap<>();
        map.forEach((key, item) -> fresh.put(key, value(item)));
        yield fresh;
      }
      case Record rec -> record(rec);
      default -> old;
    };
  }

  /** How records of a class are taken apart and made; looked up once. */
  private record Shape(List<Method> accessors, List<String> places, Constructor<?> constructor) {
    private static final Map<Class<?>, Shape> KNOWN = new ConcurrentHashMap<>();

    static Shape of(Class<?> type) {
      return KNOWN.computeIfAbsent(type, Shape::read);
    }

    private static Shape read(Class<?> type) {
      RecordComponent[] components = type.getRecordComponents();
      Class<?>[] types =
          Arrays.stream(components).map(RecordComponent::getType).toArray(Class[]::new);
      try {
        Constructor<?> constructor = type.getDeclaredConstructor(types);
        List<Method> accessors =
            Arrays.stream(components).map(RecordComponent::getAccessor).toList();
        constructor.setAccessible(true);
        accessors.forEach(accessor -> accessor.setAccessible(true));
        return new Shape(
            accessors,
            accessors.stream().map(a -> type.getSimpleName() + "." + a.getName()).toList(),
            constructor);
      } catch (NoSuchMethodException e) {
        throw new LinkageError("Cannot rewrite " + type, e);
      }
    }
  }

  private Object record(Record old) {
    Shape shape = Shape.of(old.getClass());
    @Nullable Object[] values = new @Nullable Object[shape.accessors().size()];
    try {
      for (int i = 0; i < values.length; i++) {
        values[i] = component(shape.places().get(i), shape.accessors().get(i).invoke(old));
      }
      return shape.constructor().newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("Cannot rewrite " + old.getClass(), e);
    }
  }

  private @Nullable Object component(String place, @Nullable Object old) {
    if (old == null) {
      return null;
    }
    if (NAMES.contains(place) && old instanceof String) {
      return name;
    }
    boolean free = FREE.contains(place);
    if (free && old instanceof String) {
      return words;
    }
    if (free && old instanceof List<?> list) {
      return list.stream().map(_ -> words).toList();
    }
    return value(old);
  }
}
