package org.caravanserai.knowledge;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Place;
import org.caravanserai.reading.Row;

/** Reads {@code codes/thesaurus.csv}: one row for each word, several rows for each concept. */
final class ThesaurusReader {
  static final String FILE = "codes/thesaurus.csv";
  static final List<String> COLUMNS =
      List.of(
          "concept_id",
          "broader_id",
          "isic",
          "hs",
          "term",
          "lang",
          "script",
          "preferred",
          "source",
          "confidence");

  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9.-]{0,79}");
  private static final Set<String> SHOWN = Set.of("en", "zh", "ru", "uz");
  private static final List<String> CONFIDENCES = List.of("low", "medium", "high");
  private static final List<String> SCRIPTS = List.of("Latn", "Cyrl", "Hans");

  private final Shelves shelves;
  private final String pack;
  private final Map<String, Draft> drafts = new LinkedHashMap<>();

  /** A concept whose rows are still being read. */
  private record Draft(
      Row first, Map<String, String> preferred, Set<String> said, List<Concept.Term> terms) {}

  ThesaurusReader(Shelves shelves, String pack) {
    this.shelves = shelves;
    this.pack = pack;
  }

  void read(List<Row> rows) {
    rows.forEach(this::row);
    drafts.forEach(this::put);
  }

  private void row(Row row) {
    String id = row.text("concept_id");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      shelves.mistakes.add(
          row.place("concept_id"),
          Mistakes.quote(id) + " is not an id",
          "use a-z, 0-9, . and -, at most 80 of them");
      return;
    }
    Draft draft =
        drafts.computeIfAbsent(
            id, _ -> new Draft(row, new HashMap<>(), new HashSet<>(), new ArrayList<>()));
    requireSame(draft.first(), row);
    term(draft, row);
  }

  /** Every row of a concept repeats what is said of the concept as a whole. */
  private void requireSame(Row first, Row row) {
    for (String column : List.of("broader_id", "isic", "hs")) {
      if (!first.parts(column).equals(row.parts(column))) {
        shelves.mistakes.add(
            row.place(column),
            "'" + column + "' is not as in line " + first.place().line(),
            "write the same in every row of the concept");
      }
    }
  }

  private void term(Draft draft, Row row) {
    String text = row.text("term");
    String language = row.oneOf("lang", ItemReader.LANGUAGES);
    String script = row.oneOf("script", SCRIPTS);
    if (!draft.said().add(language + " " + text.toLowerCase(Locale.ROOT))) {
      shelves.mistakes.add(
          row.place("term"), Mistakes.quote(text) + " stands twice", "keep one row");
    }
    boolean alias = language.equals("uz") && script.equals("Cyrl");
    if (row.flag("preferred") && !alias && draft.preferred().putIfAbsent(language, text) != null) {
      shelves.mistakes.add(
          row.place("preferred"),
          "the concept has two preferred terms in " + language,
          "keep one of them true");
    }
    draft
        .terms()
        .add(
            new Concept.Term(
                text,
                language,
                Confidence.valueOf(row.oneOf("confidence", CONFIDENCES).toUpperCase(Locale.ROOT)),
                row.text("source")));
  }

  private void put(String id, Draft draft) {
    Row row = draft.first();
    Place place = row.place();
    if (!draft.preferred().containsKey("en")) {
      shelves.mistakes.add(
          place, "the concept has no preferred English term", "add a row with `en` and `true`");
      return;
    }
    String broader = row.find("broader_id");
    if (broader != null) {
      shelves.references.add(shelves.concepts, broader, row.place("broader_id"));
    }
    Map<String, String> label = new LinkedHashMap<>();
    ItemReader.LANGUAGES.stream()
        .filter(SHOWN::contains)
        .filter(draft.preferred()::containsKey)
        .forEach(language -> label.put(language, draft.preferred().getOrDefault(language, "")));
    Concept concept =
        new Concept(
            id, broader, codes("isic", row), codes("hs", row), new Text(label), draft.terms());
    shelves.concepts.put(id, concept, pack, place);
  }

  /** The codes of a list that a row names; each must be on the list or below a code of it. */
  private Set<String> codes(String list, Row row) {
    Set<String> codes = Ordered.set(row.parts(list));
    Set<String> known = shelves.codes(list).ids();
    for (String code : codes) {
      boolean listed =
          known.isEmpty()
              || Stream.iterate(code, c -> !c.isEmpty(), c -> c.substring(0, c.length() - 1))
                  .anyMatch(known::contains);
      if (!listed) {
        References.report("code", code, row.place(list), shelves.mistakes);
      }
    }
    return codes;
  }

  /** Reports concepts that are broader than themselves. */
  static void checkCircles(Shelves shelves) {
    Map<String, Concept> concepts = shelves.concepts.map();
    for (Items.Held<Concept> held : shelves.concepts.all()) {
      Set<String> seen = new HashSet<>();
      Concept concept = held.item();
      while (concept != null && concept.broader() != null && seen.add(concept.id())) {
        concept = concepts.get(concept.broader());
      }
      if (concept != null && concept.id().equals(held.item().id()) && !seen.isEmpty()) {
        shelves.mistakes.add(held.place(), "the concept is a kind of itself", "break the circle");
      }
    }
  }
}
