package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.caravanserai.knowledge.CaseKind.Addressee;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Clock;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.knowledge.CaseKind.FieldType;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.caravanserai.knowledge.CaseKind.Level;
import org.caravanserai.knowledge.CaseKind.Readers;
import org.caravanserai.knowledge.CaseKind.Room;
import org.caravanserai.knowledge.CaseKind.Stage;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.jspecify.annotations.Nullable;

/**
 * Reads kinds of cases. What holds between the parts of one is checked by {@link CaseKindRules}.
 */
final class CaseKindReader {
  /** The greatest budget of a clock. */
  static final int MOST_WORKING_DAYS = 1_000;

  /** Stands for every stage that is not the last. */
  static final String OPEN = "open";

  /** Stands for every stage. */
  static final String ANY = "any";

  private static final int MOST_STAGES = 50;
  private static final int MOST_ENTRIES = 200;
  private static final int MOST_CLOCKS = 50;
  private static final int MOST_LEVELS = 10;
  private static final int MOST_FIELDS = 50;
  private static final int LONGEST_TEXT = 100_000;
  private static final int MOST_IDS = 100;
  private static final int GREATEST_INTEGER = 1_000_000_000;
  private static final BigDecimal LEAST_SHARE = new BigDecimal("0.01");
  private static final BigDecimal GREATEST_SHARE = new BigDecimal("0.99");

  private final ItemReader reader;
  private final Shelves shelves;
  private final Mistakes mistakes;
  private final String pack;

  CaseKindReader(ItemReader reader, String pack) {
    this.reader = reader;
    this.shelves = reader.shelves();
    this.mistakes = shelves.mistakes;
    this.pack = pack;
  }

  void kind(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    Map<Object, Place> places = new HashMap<>();
    Validity valid = reader.validity(fields);
    List<Stage> stages = new ArrayList<>();
    for (Node each : needed(fields, "stages", MOST_STAGES)) {
      stages.add(stage(each, places));
    }
    List<EntryKind> entries = new ArrayList<>();
    for (Node each : needed(fields, "entries", MOST_ENTRIES)) {
      entries.add(entry(each, stages, places));
    }
    List<Clock> clocks = new ArrayList<>();
    for (Node each : atMost(fields, "clocks", MOST_CLOCKS)) {
      clocks.add(clock(each, places));
    }
    List<Level> levels = new ArrayList<>();
    for (Node each : atMost(fields, "levels", MOST_LEVELS)) {
      levels.add(level(each));
    }
    CaseKind kind =
        new CaseKind(
            id,
            reader.text(fields, "title"),
            valid,
            reader.text(fields, "basis"),
            stages,
            entries,
            clocks,
            levels,
            readers(fields),
            reader.citations(fields),
            reader.texts(fields, "notes"),
            pack);
    fields.done();
    new CaseKindRules(kind, fields.place(), places, mistakes).check();
    shelves.caseKinds.put(id, kind, valid, pack, fields.place());
  }

  private List<Node> needed(Fields fields, String key, int most) {
    fields.node(key);
    return atMost(fields, key, most);
  }

  private List<Node> atMost(Fields fields, String key, int most) {
    List<Node> items = fields.list(key);
    if (items.size() <= most) {
      return items;
    }
    mistakes.add(
        items.get(most).place(),
        "'" + key + "' has more than " + most + " items",
        "leave some out");
    return items.subList(0, most);
  }

  private Stage stage(Node node, Map<Object, Place> places) {
    Fields fields = reader.fields(node);
    Stage stage =
        new Stage(
            fields.id("id"),
            reader.text(fields, "title"),
            constant(fields, "holder", Holder.class),
            fields.flag("last", false));
    fields.done();
    places.put(stage, fields.place());
    return stage;
  }

  private EntryKind entry(Node node, List<Stage> stages, Map<Object, Place> places) {
    Fields fields = reader.fields(node);
    boolean opens = fields.flag("opens", false);
    EntryKind entry =
        new EntryKind(
            fields.id("id"),
            reader.text(fields, "title"),
            opens,
            stagesOf(fields, stages, opens),
            constants(fields, "by", Capacity.class, true),
            constants(fields, "scopes", Room.class, true),
            movesTo(fields, stages),
            constants(fields, "once-by", Capacity.class, false),
            constants(fields, "does", Effect.class, false),
            atMost(fields, "body", MOST_FIELDS).stream().map(this::field).toList());
    fields.done();
    places.put(entry, fields.place());
    return entry;
  }

  private List<String> stagesOf(Fields fields, List<Stage> stages, boolean opens) {
    if (opens) {
      if (fields.has("stages")) {
        mistakes.add(
            fields.place("stages"),
            "an entry that opens a case is written in no stage",
            "leave out `stages` or `opens`");
      }
      return List.of();
    }
    fields.node("stages");
    List<String> named = new ArrayList<>();
    for (Node.Scalar word : fields.words("stages")) {
      List<String> meant =
          stages.stream()
              .filter(s -> means(word.text(), s))
              .map(Stage::id)
              .filter(stage -> !named.contains(stage))
              .toList();
      if (meant.isEmpty()) {
        noSuch("stage", word.text(), word.place());
      }
      named.addAll(meant);
    }
    return named;
  }

  private static boolean means(String word, Stage stage) {
    return switch (word) {
      case OPEN -> !stage.last();
      case ANY -> true;
      default -> stage.id().equals(word);
    };
  }

  private @Nullable String movesTo(Fields fields, List<Stage> stages) {
    String stage = fields.findText("moves-to");
    if (stage != null && stages.stream().noneMatch(s -> s.id().equals(stage))) {
      noSuch("stage", stage, fields.place("moves-to"));
    }
    return stage;
  }

  private void noSuch(String what, String name, Place place) {
    mistakes.add(
        place,
        "this kind of case has no " + what + " " + Mistakes.quote(name),
        "name one of its own, or add it");
  }

  private Field field(Node node) {
    Fields fields = reader.fields(node);
    FieldType type = constant(fields, "type", FieldType.class);
    Field field =
        new Field(
            fields.id("id"),
            type,
            fields.flag("needed", true),
            bound(fields, type),
            reader.words(fields, "of", null));
    if ((type == FieldType.CHOICE) == field.of().isEmpty()) {
      mistakes.add(
          fields.place("of"),
          "a choice has words to choose from, and nothing else has",
          "give `of: [one, other]` for `type: choice` alone");
    }
    fields.done();
    return field;
  }

  private static int bound(Fields fields, FieldType type) {
    return switch (type) {
      case TEXT -> fields.integer("most", 1, LONGEST_TEXT);
      case IDS -> fields.integer("most", 1, MOST_IDS);
      case INTEGER -> fields.integer("most", 1, GREATEST_INTEGER);
      case CHOICE, ID, AMOUNT, DAY, INSTANT, HASH, FLAG -> 0;
    };
  }

  private Clock clock(Node node, Map<Object, Place> places) {
    Fields fields = reader.fields(node);
    Clock clock =
        new Clock(
            fields.id("id"),
            reader.text(fields, "title"),
            fields.integer("working-days", 1, MOST_WORKING_DAYS),
            fields.flag("per-task", false),
            reader.words(fields, "started-by", null),
            reader.words(fields, "stopped-by", null),
            reader.words(fields, "paused-by", null),
            reader.words(fields, "resumed-by", null),
            fields.number("warn-at", LEAST_SHARE, GREATEST_SHARE),
            constants(fields, "warning-to", Addressee.class, true),
            constants(fields, "breach-to", Addressee.class, true),
            fields.flag("escalates", false));
    fields.done();
    places.put(clock, fields.place());
    return clock;
  }

  private Level level(Node node) {
    Fields fields = reader.fields(node);
    Level level =
        new Level(
            fields.id("id"),
            reader.text(fields, "title"),
            fields.has("holder") ? constant(fields, "holder", Holder.class) : null);
    fields.done();
    return level;
  }

  private Readers readers(Fields fields) {
    Node node = fields.node("readers");
    if (node == null) {
      return new Readers(List.of(), List.of(), List.of(), List.of());
    }
    Fields readers = reader.fields(node);
    Readers read =
        new Readers(
            constants(readers, "shared", Capacity.class, true),
            constants(readers, "side", Capacity.class, false),
            constants(readers, "caucus", Capacity.class, false),
            constants(readers, "outline", Capacity.class, false));
    readers.done();
    return read;
  }

  private static <E extends Enum<E>> E constant(Fields fields, String key, Class<E> type) {
    List<String> words = words(type);
    return type.getEnumConstants()[words.indexOf(fields.oneOf(key, words))];
  }

  private <E extends Enum<E>> List<E> constants(
      Fields fields, String key, Class<E> type, boolean needed) {
    if (needed) {
      fields.node(key);
    }
    List<String> words = words(type);
    return reader.words(fields, key, words).stream()
        .filter(words::contains)
        .distinct()
        .map(word -> type.getEnumConstants()[words.indexOf(word)])
        .toList();
  }

  private static <E extends Enum<E>> List<String> words(Class<E> type) {
    return Stream.of(type.getEnumConstants()).map(CaseKind::word).toList();
  }
}
