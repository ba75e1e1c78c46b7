package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ValueType;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.jspecify.annotations.Nullable;

/** Reads sources, attributes, authorities, documents, reference series and assumptions. */
final class DictionaryReader {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,79}");
  private static final Set<String> RESERVED =
      Set.of(
          ("true false null in as break const continue else for function if import let loop package"
                  + " namespace return var void while bool bytes double duration dyn int list map"
                  + " null_type string timestamp type uint")
              .split(" ", -1));
  private static final List<String> KINDS =
      List.of("boolean", "integer", "decimal", "money", "date", "code", "codes", "place", "text");
  private static final List<String> SUBJECTS =
      List.of("project", "investor", "site", "goods", "person", "finance", "consignment");
  private static final List<String> LISTS =
      List.of("iso-3166-1", "iso-3166-2", "iso-4217", "isic", "hs");
  private static final List<String> QUALITIES =
      List.of(
          "official",
          "law_text_collection",
          "adviser_or_research",
          "news_or_operator",
          "republished_or_commercial_copy",
          "unlinked");
  private static final long MOST_AMOUNT = 1_000_000_000_000L;

  private final ItemReader reader;
  private final Shelves shelves;
  private final String pack;

  DictionaryReader(ItemReader reader, String pack) {
    this.reader = reader;
    this.shelves = reader.shelves();
    this.pack = pack;
  }

  void source(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    Source source =
        new Source(
            id,
            reader.text(fields, "title"),
            fields.findUrl("url"),
            fields.has("quality") ? fields.oneOf("quality", QUALITIES) : "unlinked",
            reader.findText(fields, "note"));
    fields.done();
    boolean samePage =
        shelves.sources.versions(id).stream()
            .anyMatch(held ->
                !held.pack().equals(pack) && Objects.equals(held.item().url(), source.url()));
    if (!samePage) {
      shelves.sources.put(id, source, pack, fields.place());
    }
  }

  /** Reads an attribute but for its condition, which needs the whole dictionary. */
  void attribute(Node node) {
    Fields fields = reader.fields(node);
    String name = name(fields);
    String kind = fields.oneOf("type", KINDS);
    Node askedWhen = fields.find("asked-when");
    if (askedWhen != null) {
      shelves.asked.add(new Shelves.Asked(name, fields.place(), askedWhen));
    }
    BigDecimal minimum = fields.findNumber("minimum");
    BigDecimal maximum = fields.findNumber("maximum");
    reader.requireOrder(fields, minimum, maximum, "minimum and maximum");
    shelves.attributes.put(
        name,
        new Attribute(
            name,
            kind,
            type(kind),
            unit(fields, kind),
            minimum,
            maximum,
            fields.has("list") ? fields.oneOf("list", LISTS) : null,
            codes(fields, kind),
            fields.oneOf("subject", SUBJECTS),
            fields.flag("within-control", false),
            fields.findText("standard"),
            null,
            question(fields)),
        pack,
        fields.place());
    fields.done();
  }

  /** Compiles the conditions of attributes, once all attributes are read. */
  static void compileAskedWhen(ItemReader reader) {
    for (Shelves.Asked asked : reader.shelves().asked) {
      Condition condition = reader.condition(asked.condition());
      reader
          .shelves()
          .attributes
          .change(asked.attribute(), asked.place(), a -> a.withAskedWhen(condition));
    }
  }

  private String name(Fields fields) {
    String name = fields.text("name");
    if (name.isEmpty() || (NAME.matcher(name).matches() && !RESERVED.contains(name))) {
      return name;
    }
    shelves.mistakes.add(
        fields.place("name"),
        Mistakes.quote(name) + " is not a name",
        "use a-z, 0-9 and _, and no word that CEL keeps for itself");
    return "";
  }

  private @Nullable String unit(Fields fields, String kind) {
    String unit = fields.findText("unit");
    if (unit == null && (kind.equals("money") || kind.equals("decimal"))) {
      shelves.mistakes.add(fields.place(), "a " + kind + " needs a unit", "add `unit: USD`");
    } else if (unit != null && kind.equals("money") && !ItemReader.isCurrency(unit)) {
      shelves.mistakes.add(
          fields.place("unit"),
          Mistakes.quote(unit) + " is not a currency",
          "use a code of ISO 4217, such as USD");
    }
    return unit;
  }

  private static ValueType type(String kind) {
    return switch (kind) {
      case "boolean" -> ValueType.BOOLEAN;
      case "integer" -> ValueType.INTEGER;
      case "decimal", "money" -> ValueType.DECIMAL;
      case "date" -> ValueType.DATE;
      case "codes" -> ValueType.CODES;
      default -> ValueType.CODE;
    };
  }

  private List<Attribute.Code> codes(Fields fields, String kind) {
    List<Attribute.Code> codes = new ArrayList<>();
    Map<String, Place> seen = new HashMap<>();
    for (Node node : fields.list("codes")) {
      Fields code = reader.fields(node);
      String value = code.text("code");
      reader.requireNew(seen, value, code.place("code"), "code");
      codes.add(new Attribute.Code(value, reader.text(code, "label")));
      code.done();
    }
    boolean coded = kind.equals("code") || kind.equals("codes");
    boolean both = fields.has("list") && fields.has("codes");
    if (coded && codes.isEmpty() && !fields.has("list")) {
      shelves.mistakes.add(fields.place(), "no code is given", "add `codes:` or `list:`");
    } else if (both || (!coded && (fields.has("list") || fields.has("codes")))) {
      shelves.mistakes.add(
          fields.place(),
          both ? "both `list` and `codes` are given" : "a " + kind + " has no codes",
          "keep `list:` or `codes:`, for code and codes alone");
    }
    return codes;
  }

  private Text question(Fields fields) {
    Text question = reader.text(fields, "question");
    for (String language : List.of("zh", "ru", "uz")) {
      if (!question.has(language)) {
        shelves.mistakes.add(
            fields.place("question"),
            "the question has no " + language,
            "add `" + language + ": …`");
      }
    }
    return question;
  }

  void authority(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    String calendar = fields.id("calendar");
    shelves.references.add(shelves.calendars, calendar, fields.place("calendar"));
    shelves.requireCountry(fields.text("country"), fields.place("country"));
    reader.citations(fields);
    shelves.authorities.put(
        id,
        new Authority(
            id,
            reader.text(fields, "name"),
            fields.text("country"),
            calendar,
            fields.oneOf(
                "kind", List.of("authority", "bank", "company", "notary", "carrier", "other")),
            reader.confidence(fields)),
        pack,
        fields.place());
    reader.texts(fields, "notes");
    fields.done();
  }

  void document(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    Integer validMonths =
        fields.find("valid-months") == null ? null : fields.integer("valid-months", 1, 600);
    boolean cited = !reader.citations(fields).isEmpty() && fields.has("confidence");
    if (fields.has("confidence")) {
      reader.confidence(fields);
    }
    if (validMonths != null && !cited) {
      shelves.mistakes.add(
          fields.place("valid-months"),
          "the validity has no source or confidence",
          "add `confidence:` and `sources:`");
    }
    shelves.documents.put(
        id,
        new DocumentType(
            id,
            reader.text(fields, "title"),
            fields.oneOf("kind", List.of("official", "own", "third-party")),
            validMonths),
        pack,
        fields.place());
    reader.texts(fields, "notes");
    fields.done();
  }

  void series(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    List<ReferenceSeries.Value> values = new ArrayList<>();
    for (Node value : fields.list("values")) {
      values.add(value(value, values.isEmpty() ? null : values.getLast()));
    }
    if (values.isEmpty()) {
      shelves.mistakes.add(fields.place(), "the series has no value", "add `values:`");
    }
    shelves.requireJurisdiction(fields.text("jurisdiction"), fields.place("jurisdiction"));
    shelves.series.put(
        id,
        new ReferenceSeries(
            id,
            reader.text(fields, "title"),
            fields.text("jurisdiction"),
            fields.text("unit"),
            values,
            reader.provenance(fields, pack)),
        pack,
        fields.place());
    fields.done();
  }

  private ReferenceSeries.Value value(Node node, ReferenceSeries.@Nullable Value before) {
    Fields fields = reader.fields(node);
    LocalDate from = fields.day("from", fields.place());
    LocalDate to = fields.findDay("to");
    if (before != null && fields.has("from") && !before.from().isBefore(from)) {
      shelves.mistakes.add(
          fields.place(), "the values are not in order", "put the earlier day first");
    } else if (before != null && before.to() != null && from.isBefore(before.to())) {
      shelves.mistakes.add(
          fields.place(), "the value begins before the one before it ends", "mend `from` or `to`");
    }
    if (to != null && !from.isBefore(to)) {
      shelves.mistakes.add(
          fields.place("to"), "the validity ends before it begins", "`to` is the first day after");
    }
    BigDecimal amount = null;
    if (!"unknown".equals(fields.text("value"))) {
      amount = fields.number("value", new BigDecimal("0.000001"), BigDecimal.valueOf(MOST_AMOUNT));
    }
    ReferenceSeries.Value value =
        new ReferenceSeries.Value(from, to, amount, reader.provenance(fields, pack));
    fields.done();
    return value;
  }

  void assumption(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    fields.oneOf("confidence", List.of("low"));
    shelves.assumptions.put(
        id,
        new Assumption(
            id,
            reader.text(fields, "says"),
            fields.number("value", BigDecimal.ZERO, BigDecimal.valueOf(MOST_AMOUNT)),
            fields.text("unit"),
            reader.text(fields, "basis")),
        pack,
        fields.place());
    reader.citations(fields);
    reader.texts(fields, "notes");
    fields.done();
  }
}
