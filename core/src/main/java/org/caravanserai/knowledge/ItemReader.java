package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ConditionCompiler;
import org.caravanserai.condition.Expression;
import org.caravanserai.condition.Formula;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.caravanserai.reading.Row;
import org.caravanserai.reading.ScalarPlace;
import org.jspecify.annotations.Nullable;

/** What the items of all kinds have in common, read in one place. */
final class ItemReader {
  /** The languages that a text of a pack may have; English it must have. */
  static final List<String> LANGUAGES = List.of("en", "zh", "ru", "uz", "kk", "ky", "tg", "tk");

  static final List<String> DESKS =
      List.of(
          "land",
          "approvals",
          "labour",
          "logistics",
          "policy",
          "customs",
          "finance",
          "registration",
          "environment");
  private static final List<String> CONFIDENCES = List.of("low", "medium", "high");
  private static final Text MISSING = Text.english("");
  private static final Set<String> CURRENCIES =
      Currency.availableCurrencies()
          .map(Currency::getCurrencyCode)
          .collect(Collectors.toUnmodifiableSet());

  private final Shelves shelves;
  private final Mistakes mistakes;
  private final @Nullable ConditionCompiler compiler;
  private final Map<String, ConditionCompiler.Compiled<Condition>> compiled = new HashMap<>();

  /**
   * A reader.
   *
   * @param compiler null while the dictionary itself is read, when no condition can be
   */
  ItemReader(Shelves shelves, @Nullable ConditionCompiler compiler) {
    this.shelves = shelves;
    this.mistakes = shelves.mistakes;
    this.compiler = compiler;
  }

  /** The columns in which a table may have a text, one for each language. */
  static List<String> columns(String prefix) {
    return LANGUAGES.stream().map(language -> prefix + language).toList();
  }

  Fields fields(Node node) {
    return Fields.of(node, mistakes);
  }

  Text text(Fields fields, String key) {
    Node node = fields.node(key);
    return node == null ? MISSING : text(node);
  }

  @Nullable Text findText(Fields fields, String key) {
    Node node = fields.find(key);
    return node == null ? null : text(node);
  }

  List<Text> texts(Fields fields, String key) {
    return fields.list(key).stream().map(this::text).toList();
  }

  Text text(Node node) {
    if (node instanceof Node.Scalar scalar) {
      if (scalar.isEmpty()) {
        mistakes.add(scalar.place(), "a text is expected here", "write one, or remove the item");
      }
      return Text.english(scalar.text());
    }
    Fields fields = fields(node);
    Map<String, String> byLanguage = new LinkedHashMap<>();
    byLanguage.put("en", fields.text("en"));
    for (String language : LANGUAGES) {
      String text = fields.findText(language);
      if (text != null) {
        byLanguage.put(language, text);
      }
    }
    fields.done();
    return new Text(byLanguage);
  }

  Validity validity(Fields fields) {
    Node node = fields.find("valid");
    if (node == null) {
      return Validity.ALWAYS;
    }
    Fields valid = fields(node);
    LocalDate from = valid.findDay("from");
    LocalDate to = valid.findDay("to");
    valid.done();
    if (from != null && to != null && !from.isBefore(to)) {
      mistakes.add(
          node.place(), "the validity ends before it begins", "`to` is the first day after");
      return Validity.ALWAYS;
    }
    return new Validity(from, to);
  }

  Provenance provenance(Fields fields, String pack) {
    Confidence confidence = confidence(fields);
    List<Citation> sources = citations(fields);
    if (sources.isEmpty()) {
      mistakes.add(
          fields.place("sources"), "no source is cited", "add `sources: [{id: …, read-on: …}]`");
    }
    return new Provenance(
        confidence,
        sources,
        fields.findText("as-of"),
        texts(fields, "conflicts"),
        texts(fields, "notes"),
        pack);
  }

  Confidence confidence(Fields fields) {
    return Confidence.valueOf(fields.oneOf("confidence", CONFIDENCES).toUpperCase(Locale.ROOT));
  }

  static Confidence confidence(Row row) {
    return Confidence.valueOf(row.oneOf("confidence", CONFIDENCES).toUpperCase(Locale.ROOT));
  }

  List<Citation> citations(Fields fields) {
    List<Citation> citations = new ArrayList<>();
    for (Node node : fields.list("sources")) {
      Fields citation = fields(node);
      String id = citation.id("id");
      shelves.references.add(shelves.sources, id, citation.place("id"));
      citations.add(
          new Citation(
              id, citation.findText("article"), citation.day("read-on", citation.place())));
      citation.done();
    }
    return citations;
  }

  Provenance provenance(Row row, String pack) {
    Confidence confidence = confidence(row);
    LocalDate readOn = row.day("read_on");
    row.text("sources");
    List<Citation> citations = new ArrayList<>();
    for (String id : row.parts("sources")) {
      shelves.references.add(shelves.sources, id, row.place("sources"));
      citations.add(new Citation(id, null, readOn));
    }
    String note = row.find("note");
    List<Text> notes = note == null ? List.of() : List.of(Text.english(note));
    return new Provenance(confidence, citations, null, List.of(), notes, pack);
  }

  /** The words of a list, each of which must name an item. */
  List<String> references(Fields fields, String key, Items<?> items) {
    List<String> ids = new ArrayList<>();
    for (Node.Scalar word : fields.words(key)) {
      shelves.references.add(items, word.text(), word.place());
      ids.add(word.text());
    }
    return ids;
  }

  List<String> words(Fields fields, String key, @Nullable List<String> allowed) {
    List<String> words = new ArrayList<>();
    for (Node.Scalar word : fields.words(key)) {
      if (allowed != null && !allowed.contains(word.text())) {
        mistakes.add(
            word.place(),
            Mistakes.quote(word.text()) + " is not known here",
            "use one of " + String.join(", ", allowed));
      }
      words.add(word.text());
    }
    return words;
  }

  Condition condition(Fields fields, String key) {
    Node node = fields.node(key);
    Condition condition = node == null ? null : condition(node);
    return condition == null ? never() : condition;
  }

  @Nullable Condition findCondition(Fields fields, String key) {
    Node node = fields.find(key);
    return node == null ? null : condition(node);
  }

  private static Condition never() {
    return new Condition("false", new Expression.Constant(false), Set.of(), Set.of());
  }

  /** The condition that a node holds, or null and the reasons why it is none. */
  @Nullable Condition condition(Node node) {
    if (!(node instanceof Node.Scalar scalar)) {
      mistakes.add(node.place(), "a condition is expected here", "write CEL");
      return null;
    }
    ConditionCompiler using = Objects.requireNonNull(compiler);
    return switch (compiled.computeIfAbsent(scalar.text(), using::condition)) {
      case ConditionCompiler.Accepted<Condition>(Condition condition) -> condition;
      case ConditionCompiler.Refused<Condition>(var problems) -> {
        report(problems, scalar);
        yield null;
      }
    };
  }

  @Nullable Formula formula(Fields fields, String key) {
    Node node = fields.node(key);
    if (!(node instanceof Node.Scalar scalar)) {
      if (node != null) {
        mistakes.add(node.place(), "a formula is expected here", "write CEL");
      }
      return null;
    }
    ConditionCompiler using = Objects.requireNonNull(compiler);
    return switch (using.formula(scalar.text())) {
      case ConditionCompiler.Accepted<Formula>(Formula formula) -> formula;
      case ConditionCompiler.Refused<Formula>(var problems) -> {
        report(problems, scalar);
        yield null;
      }
    };
  }

  private void report(List<ConditionCompiler.Problem> problems, Node.Scalar scalar) {
    String file = shelves.texts.getOrDefault(scalar.place().file(), "");
    for (ConditionCompiler.Problem problem : problems) {
      Place place =
          mistakes.isFull()
              ? scalar.place()
              : ScalarPlace.of(file, scalar, problem.line(), problem.column());
      mistakes.add(place, problem.what(), problem.remedy());
    }
  }

  List<Policy.Criterion> criteria(Fields fields) {
    List<Policy.Criterion> criteria = new ArrayList<>();
    Map<String, Place> ids = new HashMap<>();
    for (Node node : fields.list("criteria")) {
      Fields criterion = fields(node);
      String id = criterion.id("id");
      requireNew(ids, id, criterion.place("id"), "criterion");
      criteria.add(
          new Policy.Criterion(
              id,
              text(criterion, "says"),
              condition(criterion, "when"),
              criterion.findText("basis")));
      criterion.done();
    }
    return criteria;
  }

  void requireNew(Map<String, Place> ids, String id, Place place, String kind) {
    Place earlier = ids.putIfAbsent(id, place);
    if (earlier != null) {
      mistakes.add(
          place,
          "the " + kind + " " + Mistakes.quote(id) + " is at " + earlier + " too",
          "rename one");
    }
  }

  void requireOrder(
      Fields fields, @Nullable BigDecimal low, @Nullable BigDecimal high, String keys) {
    if (low != null && high != null && low.compareTo(high) > 0) {
      mistakes.add(fields.place(), "the figures " + keys + " fall", "put the smaller one first");
    }
  }

  @Nullable BigDecimal findBounded(Fields fields, String key, long least, long most) {
    return fields.find(key) == null
        ? null
        : fields.number(key, BigDecimal.valueOf(least), BigDecimal.valueOf(most));
  }

  static boolean isCurrency(String unit) {
    return CURRENCIES.contains(unit);
  }

  Shelves shelves() {
    return shelves;
  }
}
