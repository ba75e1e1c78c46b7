package org.caravanserai.message;

import com.ibm.icu.text.MessageFormat;
import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.MessagePattern.ArgType;
import com.ibm.icu.text.MessagePattern.Part;
import com.ibm.icu.text.PluralRules;
import com.ibm.icu.util.ULocale;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;

/** The patterns of the bundles, as they stand in their files. */
public final class Bundles {
  private Bundles() {}

  /** The patterns of a language by key, without what names its locale. */
  public static Map<String, String> patterns(String language) {
    String file = language.equals("en") ? "messages" : "messages_" + language;
    Properties properties =
        new Properties() {
          @Override
          public synchronized Object put(Object key, Object value) {
            if (containsKey(key)) {
              throw new IllegalStateException("The bundle " + file + " has " + key + " twice");
            }
            return super.put(key, value);
          }
        };
    try (Reader reader =
        new InputStreamReader(
            Objects.requireNonNull(Messages.class.getResourceAsStream(file + ".properties")),
            StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, String> patterns = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> patterns.put(key, properties.getProperty(key)));
    patterns.remove("locale");
    return patterns;
  }

  /**
   * The arguments of a pattern by number, each with its type; a language that counts in one form
   * may leave a plural out.
   */
  static Map<Integer, ArgType> arguments(String pattern, String language) {
    Map<Integer, ArgType> arguments = arguments(pattern);
    if (pluralForms(language).size() == 1) {
      arguments.replaceAll((_, _) -> ArgType.NONE);
    }
    return arguments;
  }

  /** The arguments of a pattern by number, each with its type. */
  static Map<Integer, ArgType> arguments(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    Map<Integer, ArgType> arguments = new TreeMap<>();
    for (int i = 0; i < parts.countParts(); i++) {
      Part part = parts.getPart(i);
      if (part.getType() == Part.Type.ARG_START) {
        int number = parts.getPart(i + 1).getValue();
        arguments.merge(
            number, part.getArgType(), (one, other) -> one == ArgType.NONE ? other : one);
      }
    }
    return arguments;
  }

  /** For each plural of a pattern the forms that it has, without those of one exact number. */
  static List<Set<String>> plurals(String pattern) {
    MessagePattern parts = new MessagePattern(pattern);
    List<Set<String>> plurals = new ArrayList<>();
    for (int i = 0; i < parts.countParts(); i++) {
      Part part = parts.getPart(i);
      if (part.getType() == Part.Type.ARG_START && part.getArgType() == ArgType.PLURAL) {
        plurals.add(new HashSet<>());
      } else if (part.getType() == Part.Type.ARG_SELECTOR) {
        String form = parts.getSubstring(part);
        if (!form.startsWith("=")) {
          plurals.getLast().add(form);
        }
      }
    }
    return plurals;
  }

  /** The forms that a plural of a language has: Uzbek counts in two that are spelt alike. */
  static Set<String> pluralForms(String language) {
    return language.equals("uz")
        ? Set.of("other")
        : PluralRules.forLocale(ULocale.forLanguageTag(language)).getKeywords();
  }

  /** Values that fill in a pattern: a word for each plain argument, a number for a plural. */
  static Object[] examples(String pattern) {
    Map<Integer, ArgType> arguments = arguments(pattern);
    Object[] examples = new Object[6];
    for (int i = 0; i < examples.length; i++) {
      examples[i] = arguments.get(i) == ArgType.PLURAL ? (Object) 3 : "p" + i;
    }
    return examples;
  }

  /** The text of a pattern with {@link #examples} filled in. */
  public static String words(String pattern) {
    return new MessageFormat(pattern, ULocale.ENGLISH).format(examples(pattern));
  }
}
