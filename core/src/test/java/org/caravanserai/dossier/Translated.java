package org.caravanserai.dossier;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.TransportService;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge and profiles in which every text is one sign, in every language but English. What is
 * left of another script in a dossier then is what the product itself says.
 */
final class Translated {
  static final String SIGN = "译";

  /** Words of law as their source writes them, and names of services: not texts of ours. */
  private static final Set<String> AS_IN_THE_SOURCE = Set.of("number", "article");

  private Translated() {}

  static Knowledge of(Knowledge knowledge) {
    return Knowledge.of((Knowledge.Contents) translated(knowledge.contents()));
  }

  static Profile of(Profile profile) {
    return new Profile(
        SIGN,
        profile.asOf(),
        profile.start(),
        profile.facts(),
        profile.consignments().stream().map(Translated::of).toList(),
        profile.parties().stream()
            .map(p -> new Profile.Party(SIGN, p.role(), p.country()))
            .toList());
  }

  private static Profile.Consignment of(Profile.Consignment goods) {
    return new Profile.Consignment(
        goods.id(),
        SIGN,
        goods.from(),
        goods.to(),
        goods.massTonnes(),
        goods.teu(),
        goods.depart(),
        goods.facts());
  }

  private static Object translated(Object item) {
    return switch (item) {
      case Text text -> translated(text);
      case List<?> list -> list.stream().map(Translated::translated).toList();
      case Set<?> set -> {
        Set<Object> copy = new LinkedHashSet<>();
        set.forEach(one -> copy.add(translated(one)));
        yield copy;
      }
      case Map<?, ?> map -> {
        Map<Object, Object> copy = new LinkedHashMap<>();
        map.forEach((key, value) -> copy.put(key, translated(value)));
        yield copy;
      }
      case Record entry
          when entry.getClass().getPackageName().equals(Text.class.getPackageName()) ->
          translated(entry);
      default -> item;
    };
  }

  private static Text translated(Text text) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    Messages.LANGUAGES.forEach(language -> byLanguage.put(language, SIGN));
    byLanguage.put("en", text.english());
    return new Text(byLanguage);
  }

  private static Object translated(Record entry) {
    RecordComponent[] components = entry.getClass().getRecordComponents();
    Class<?>[] types =
        Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
    List<@Nullable Object> values = new ArrayList<>();
    try {
      for (RecordComponent component : components) {
        component.getAccessor().setAccessible(true);
        Object value = component.getAccessor().invoke(entry);
        values.add(value == null ? null : translated(entry, component.getName(), value));
      }
      Constructor<?> constructor = entry.getClass().getDeclaredConstructor(types);
      constructor.setAccessible(true);
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(entry.toString(), e);
    }
  }

  private static Object translated(Record entry, String component, Object value) {
    boolean quoted =
        AS_IN_THE_SOURCE.contains(component)
            || (entry instanceof Policy.Criterion && component.equals("basis"))
            || (entry instanceof TransportService && component.equals("name"));
    return quoted && value instanceof String ? SIGN : translated(value);
  }
}
