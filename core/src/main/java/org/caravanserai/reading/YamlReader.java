package org.caravanserai.reading;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlVersionException;

/**
 * Reads one YAML 1.2 document (and so JSON) into {@link Node}s, from the parser's events: at most
 * {@value #DEEPEST} levels, no anchors, aliases or tags, no key twice, no control characters. What
 * is not so is a mistake, and the first one ends the reading.
 */
public final class YamlReader {
  /** The deepest nesting that is read. */
  public static final int DEEPEST = 40;

  private final String file;
  private final Iterator<Event> events;
  private Place last;

  private YamlReader(String file, Iterator<Event> events) {
    this.file = file;
    this.events = events;
    this.last = new Place(file, 1, 1);
  }

  private static final class Stop extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient Mistake mistake;

    Stop(Place place, String what, String remedy) {
      super(what, null, false, false);
      this.mistake = new Mistake(place, what, remedy);
    }
  }

  /** The document, or null with a mistake when the text is not one bounded YAML document. */
  public static @Nullable Node read(String file, String text, Mistakes mistakes) {
    LoadSettings settings =
        LoadSettings.builder().setLabel(file).setCodePointLimit(Integer.MAX_VALUE).build();
    String lines = LineEnds.unified(text);
    YamlReader reader = new YamlReader(file, new Parse(settings).parseString(lines).iterator());
    try {
      return reader.document();
    } catch (Stop e) {
      mistakes.add(e.mistake.place(), e.mistake.what(), e.mistake.remedy());
    } catch (MarkedYamlEngineException e) {
      mistakes.add(
          place(file, e.getProblemMark().or(e::getContextMark)),
          "this is not YAML: " + e.getProblem(),
          "check indentation, quotes and colons");
    } catch (ReaderException e) {
      mistakes.add(
          placeOf(file, lines, e.getPosition()), notAllowed(e.getCodePoint()), "remove it");
    } catch (YamlVersionException e) {
      mistakes.add(Place.of(file), "this is another version of YAML", "write YAML 1.2");
    } catch (IllegalArgumentException e) {
      mistakes.add(
          reader.last,
          "an escape after this place names no character",
          "write \\u and four digits");
    } catch (YamlEngineException e) {
      mistakes.add(reader.last, "this is not YAML: " + e.getMessage(), "write YAML 1.2");
    }
    return null;
  }

  private Event take() {
    Event event = events.next();
    last = place(event);
    return event;
  }

  private Node document() {
    next(Event.ID.StreamStart);
    Event start = take();
    if (start.getEventId() == Event.ID.StreamEnd) {
      throw new Stop(Place.of(file), "the file is empty", "write something into it");
    }
    Node root = node(take(), 1);
    next(Event.ID.DocumentEnd);
    Event end = take();
    if (end.getEventId() != Event.ID.StreamEnd) {
      throw new Stop(place(end), "the file has a second document", "keep one document in a file");
    }
    return root;
  }

  private void next(Event.ID expected) {
    Event event = take();
    if (event.getEventId() != expected) {
      throw new Stop(place(event), "unexpected " + event.getEventId(), "write one YAML document");
    }
  }

  private Node node(Event event, int depth) {
    if (depth > DEEPEST) {
      throw new Stop(
          place(event), "the text nests deeper than " + DEEPEST + " levels", "make it flatter");
    }
    if (event instanceof AliasEvent) {
      throw new Stop(place(event), "an alias (*) is not allowed", "write the value out");
    }
    requirePlainNode(event);
    return switch (event.getEventId()) {
      case Scalar -> {
        ScalarEvent scalar = (ScalarEvent) event;
        requireText(scalar);
        yield new Node.Scalar(place(event), scalar.getValue(), scalar.isPlain());
      }
      case SequenceStart -> sequence(event, depth);
      case MappingStart -> mapping(event, depth);
      default -> throw new Stop(place(event), "unexpected " + event.getEventId(), "write YAML");
    };
  }

  private void requirePlainNode(Event event) {
    if (event instanceof NodeEvent node && node.getAnchor().isPresent()) {
      throw new Stop(place(event), "an anchor (&) is not allowed", "write the value out");
    }
    boolean tagged =
        switch (event) {
          case ScalarEvent scalar -> scalar.getTag().isPresent();
          case org.snakeyaml.engine.v2.events.CollectionStartEvent collection ->
              collection.getTag().isPresent();
          default -> false;
        };
    if (tagged) {
      throw new Stop(place(event), "a tag (!) is not allowed", "leave the tag out");
    }
  }

  /** Refuses what escapes in double quotes can write. */
  private void requireText(ScalarEvent scalar) {
    findForbidden(scalar.getValue())
        .ifPresent(c -> {
          throw new Stop(place(scalar), notAllowed(c), "remove it");
        });
  }

  /** The first code point of a text that no value may hold: a control or half a character. */
  public static OptionalInt findForbidden(String text) {
    return text.codePoints()
        .filter(c -> (Character.isISOControl(c) && c != '\n' && c != '\t') || isHalf(c))
        .findFirst();
  }

  private static boolean isHalf(int c) {
    return c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE;
  }

  static String notAllowed(int codePoint) {
    return String.format(Locale.ROOT, "the character U+%04X is not allowed", codePoint);
  }

  private Node sequence(Event start, int depth) {
    List<Node> items = new ArrayList<>();
    Event event = take();
    while (event.getEventId() != Event.ID.SequenceEnd) {
      items.add(node(event, depth + 1));
      event = take();
    }
    return new Node.Sequence(place(start), items);
  }

  private Node mapping(Event start, int depth) {
    Map<String, Node.Entry> entries = new LinkedHashMap<>();
    Event event = take();
    while (event.getEventId() != Event.ID.MappingEnd) {
      if (!(node(event, depth + 1) instanceof Node.Scalar key)) {
        throw new Stop(
            place(event), "a key must be a single value", "write a name before the colon");
      }
      Node value = node(take(), depth + 1);
      if (entries.put(key.text(), new Node.Entry(key.place(), value)) != null) {
        throw new Stop(
            key.place(), "the key " + Mistakes.quote(key.text()) + " stands twice", "keep one");
      }
      event = take();
    }
    return new Node.Mapping(place(start), entries);
  }

  private Place place(Event event) {
    return place(file, event.getStartMark());
  }

  private static Place place(String file, Optional<Mark> mark) {
    return mark.map(m -> new Place(file, m.getLine() + 1, m.getColumn() + 1))
        .orElse(Place.of(file));
  }

  /** The place of a code point, counted from the head of the text. */
  private static Place placeOf(String file, String text, int position) {
    int most = text.codePointCount(0, text.length());
    return Place.at(
        file, text.substring(0, text.offsetByCodePoints(0, Math.clamp(position, 0, most))));
  }
}
