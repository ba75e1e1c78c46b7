package org.caravanserai.dossier;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The elements of an HTML page, read strictly: whatever is not closed, nested or quoted as it
 * should be is an error.
 */
public final class Markup {
  private static final Set<String> VOID = Set.of("meta", "br", "hr", "img", "input", "link");
  private static final Pattern TAG =
      Pattern.compile(
          "<(/?)([a-zA-Z][a-zA-Z0-9]*+)((?:\\s++[^\\s=>/\"'<]++(?:=\"[^\"<]*+\")?+)*+)\\s*+(/?)>");
  private static final Pattern ATTRIBUTE = Pattern.compile("([^\\s=>/\"'<]+)(?:=\"([^\"<]*)\")?");
  private static final Pattern ENTITY = Pattern.compile("&(?!(?:[a-zA-Z]+|#[0-9]+|#x[0-9a-f]+);)");

  private final List<Element> elements = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();

  /** One element with its attributes as they stand, entities and all. */
  record Element(String name, Map<String, String> attributes) {
    String get(String attribute) {
      return attributes.getOrDefault(attribute, "");
    }

    /** Its name and those of its attributes. */
    String shape() {
      return name + attributes.keySet();
    }
  }

  public static Markup of(String page) {
    Markup markup = new Markup();
    markup.read(page);
    return markup;
  }

  List<Element> elements() {
    return elements;
  }

  Stream<Element> all(String name) {
    return elements.stream().filter(e -> e.name().equals(name));
  }

  /** All text but styles and scripts. */
  String text() {
    return text.toString();
  }

  /** The values of an attribute, wherever it stands. */
  Stream<String> values(String attribute) {
    return elements.stream()
        .filter(e -> e.attributes().containsKey(attribute))
        .map(e -> e.get(attribute));
  }

  private void read(String page) {
    require(page.startsWith("<!doctype html>"), "no doctype", page, 0);
    Deque<String> open = new ArrayDeque<>();
    int at = "<!doctype html>".length();
    Matcher tag = TAG.matcher(page);
    while (at < page.length()) {
      int next = page.indexOf('<', at);
      if (next < 0) {
        next = page.length();
      }
      readText(page.substring(at, next));
      if (next == page.length()) {
        break;
      }
      require(tag.region(next, page.length()).lookingAt(), "no tag", page, next);
      at = tag.end();
      String name = tag.group(2);
      if (tag.group(1).isEmpty()) {
        elements.add(element(name, tag.group(3)));
        if (name.equals("style") || name.equals("script")) {
          at = page.indexOf("</" + name + ">", at);
        }
        if (!VOID.contains(name) && tag.group(4).isEmpty()) {
          open.push(name);
        }
      } else {
        require(!open.isEmpty() && open.pop().equals(name), "closes nothing", page, next);
      }
    }
    require(open.isEmpty(), "still open: " + open, page, at);
  }

  private void readText(String words) {
    require(words.indexOf('>') < 0, "a bare >", words, 0);
    require(!ENTITY.matcher(words).find(), "a bare &", words, 0);
    text.append(words);
  }

  private static Element element(String name, String attributes) {
    Map<String, String> all = new LinkedHashMap<>();
    Matcher attribute = ATTRIBUTE.matcher(attributes);
    while (attribute.find()) {
      String value = attribute.group(2) == null ? "" : attribute.group(2);
      require(all.put(attribute.group(1), value) == null, "given twice", attributes, 0);
      require(!ENTITY.matcher(value).find(), "a bare &", value, 0);
    }
    return new Element(name, all);
  }

  private static void require(boolean sound, String wrong, String text, int at) {
    if (!sound) {
      throw new AssertionError(
          wrong + ": " + text.substring(at, Math.min(at + 200, text.length())));
    }
  }
}
