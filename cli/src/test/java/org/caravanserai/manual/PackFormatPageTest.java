package org.caravanserai.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.knowledge.LoadResult;
import org.caravanserai.knowledge.PackLoader;
import org.caravanserai.reading.Mistake;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.YamlReader;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page on the pack format says what the readers of packs take. */
class PackFormatPageTest {
  private static final String PAGE = "docs/reference/pack-format.md";
  private static final String PACK =
      "{id: probe, title: Probe, version: '1', stewards: [nobody], licence: CC0-1.0}";

  private static final String COUNTRIES =
      """
      code,level,label_en,label_zh,label_ru,label_uz,confidence
      UZ,country,Uzbekistan,,,,high
      """;
  private static final Set<String> EXPLAINED_ONCE = Set.of("as-of", "conflicts", "notes");

  /**
   * The items of a file, and the mappings within one.
   *
   * @param paths of the mappings; empty for the item itself, {@code []} for each of a list
   */
  private record File(String part, String name, String list, List<String> paths) {
    static File of(String part, String name, String list, String... paths) {
      return new File(
          part, name, list, Stream.concat(Stream.of(""), Arrays.stream(paths)).toList());
    }
  }

  private static final List<File> FILES =
      List.of(
          File.of("pack", "pack.yaml", ""),
          File.of("sources", "sources.yaml", "sources"),
          File.of("attributes", "attributes.yaml", "attributes", "codes[]"),
          File.of("authorities", "authorities.yaml", "authorities"),
          File.of("documents", "documents.yaml", "documents"),
          File.of(
              "policies",
              "policies/a.yaml",
              "policies",
              "instrument",
              "criteria[]",
              "tiers[]",
              "worth",
              "figures[]"),
          File.of(
              "procedures",
              "procedures/a.yaml",
              "procedures",
              "steps[]",
              "steps[].fee",
              "steps[].days"),
          File.of(
              "calendars",
              "calendars/a.yaml",
              "calendars",
              "office-hours[]",
              "years[]",
              "years[].holidays[]",
              "years[].working-weekends[]",
              "years[].half-days[]",
              "recurring[]"),
          File.of("reference", "reference.yaml", "series", "values[]"),
          File.of("assumptions", "assumptions.yaml", "assumptions"),
          File.of(
              "treaties",
              "treaties/a.yaml",
              "treaties",
              "excluded[]",
              "states[]",
              "states[].reservations[]"),
          File.of(
              "risks", "risks/a.yaml", "risks", "signal", "likelihood", "impact", "indicators[]"));

  private static final List<String> TABLES =
      List.of(
          "corridor/places.csv",
          "corridor/links.csv",
          "corridor/crossings.csv",
          "corridor/services.csv",
          "corridor/costs.csv",
          "corridor/emissions.csv",
          "corridor/border-times.csv",
          "corridor/opening-hours.csv",
          "corridor/documents.csv",
          "corridor/conventions.csv",
          "indicators.csv",
          "codes/any.csv",
          "codes/thesaurus.csv");

  @TempDir
  @SuppressWarnings("NullAway.Init")
  Path folder;

  @BeforeEach
  void a_pack() throws IOException {
    Files.writeString(folder.resolve("pack.yaml"), PACK);
    Files.createDirectory(folder.resolve("codes"));
    Files.writeString(folder.resolve("codes/iso3166.csv"), COUNTRIES);
  }

  @Test
  void the_tables_are_those_of_the_readers() {
    Map<String, String> parts = new LinkedHashMap<>();
    FILES.forEach(file -> parts.put(file.part(), tables(file)));
    TABLES.forEach(table -> parts.put(table, Key.table("column", columns(table))));
    Manual.hold(PAGE, parts);
  }

  @Test
  void the_examples_show_every_key_and_no_other() {
    List<String> examples = Manual.blocks(Manual.page(PAGE), "yaml");
    assertThat(examples).hasSameSizeAs(FILES);
    for (int i = 0; i < examples.size(); i++) {
      File file = FILES.get(i);
      Node example = parse(file.name(), examples.get(i));
      for (String path : file.paths()) {
        List<Node> shown = reach(file.list().isEmpty() ? example : items(example, file), path);
        Set<String> known = names(keys(file, path));
        assertThat(keysOf(shown)).as("the example of %s %s", file.name(), path).isSubsetOf(known);
        known.removeAll(EXPLAINED_ONCE);
        assertThat(keysOf(shown)).as("the example of %s %s", file.name(), path).containsAll(known);
      }
    }
  }

  @Test
  void the_table_of_signals_is_the_reader_s() {
    String page = Manual.page(PAGE);
    Map<String, Set<String>> shown = new LinkedHashMap<>();
    Pattern.compile("(?m)^\\| `([a-z]+\\.[a-z-]+)` \\|.*\\| ([^|]*) \\|$")
        .matcher(page)
        .results()
        .forEach(row -> shown.put(row.group(1), words(row.group(2))));

    assertThat(shown.keySet()).containsExactlyInAnyOrderElementsOf(signals());
    shown.forEach(
        (signal, parameters) -> assertThat(taken(signal)).as(signal).isEqualTo(parameters));
  }

  private List<String> signals() {
    String names =
        keys(FILES.getLast(), "signal").stream()
            .filter(key -> key.name().equals("name"))
            .findFirst()
            .orElseThrow()
            .takes();
    return List.of(names.replace("`", "").split(", ", -1));
  }

  private Set<String> taken(String signal) {
    String line =
        "- {signal: {name: "
            + signal
            + ", places: [A], countries: [A], categories: [a], share: 0.5}}";
    Set<String> taken = new TreeSet<>(Set.of("places", "countries", "categories", "share"));
    mistakes("risks/a.yaml", "risks:\n" + line).stream()
        .map(Mistake::what)
        .filter(what -> what.startsWith(signal + " takes no "))
        .forEach(what -> taken.remove(what.substring((signal + " takes no ").length())));
    return taken;
  }

  private static Set<String> words(String cell) {
    Set<String> words = new TreeSet<>();
    Pattern.compile("\\b(places|countries|categories|share)\\b")
        .matcher(cell)
        .results()
        .forEach(word -> words.add(word.group(1)));
    return words;
  }

  private String tables(File file) {
    StringBuilder tables = new StringBuilder();
    for (String path : file.paths()) {
      String head = path.isEmpty() ? "key" : "key of `" + path.replace("[]", "") + "`";
      tables.append("\n").append(Key.table(head, keys(file, path)));
    }
    return tables.append("\n").toString();
  }

  private List<Key> keys(File file, String path) {
    String mapping = "%s";
    List<String> steps =
        new ArrayList<>(path.isEmpty() ? List.of() : List.of(path.split("\\.", -1)));
    for (String step : steps.reversed()) {
      String key = step.replace("[]", "");
      mapping =
          step.endsWith("[]")
              ? "{" + key + ": [" + mapping + "]}"
              : "{" + key + ": " + mapping + "}";
    }
    String around = file.list().isEmpty() ? mapping : file.list() + ":\n- " + mapping;
    return new Probe(text -> mistakes(file.name(), text), around).keys();
  }

  private List<Key> columns(String table) {
    Mistake unknown = mistakes(table, "zzz\n").getLast();
    List<String> columns = List.of(unknown.remedy().substring("use ".length()).split(", ", -1));
    Set<String> required =
        mistakes(table, "zzz\n").stream()
            .map(mistake -> mistake.what().replaceFirst("the column '(.*)' is missing", "$1"))
            .collect(Collectors.toSet());
    String header = String.join(",", columns) + "\n";
    String blank = ",".repeat(columns.size() - 1) + "\n";
    List<Mistake> ofBlank = mistakes(table, header + blank);
    List<Mistake> ofWord = mistakes(table, header + row(columns, "§"));
    List<Mistake> ofParts = mistakes(table, header + row(columns, "§||§"));
    List<Key> keys = new ArrayList<>();
    for (int i = 0; i < columns.size(); i++) {
      String column = columns.get(i);
      boolean filled = at(ofBlank, i).stream().anyMatch(m -> m.what().endsWith("is blank"));
      String needed = filled ? "filled" : required.contains(column) ? "column" : "no";
      keys.add(new Key(column, needed, takes(at(ofWord, i), at(ofParts, i))));
    }
    return keys;
  }

  private static String row(List<String> columns, String value) {
    return columns.stream().map(_ -> value).collect(Collectors.joining(",")) + "\n";
  }

  private static List<Mistake> at(List<Mistake> mistakes, int column) {
    return mistakes.stream()
        .filter(m -> m.place().line() == 2 && m.place().column() == column + 1)
        .toList();
  }

  private static String takes(List<Mistake> word, List<Mistake> parts) {
    boolean list = parts.stream().anyMatch(m -> m.remedy().contains("parts between bars"));
    return (list ? "list with bars: " : "") + Probe.expected(word);
  }

  private List<Mistake> mistakes(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(Objects.requireNonNull(file.getParent()));
      Files.writeString(file, text);
      return switch (PackLoader.load(List.of(folder))) {
        case LoadResult.Refused(List<Mistake> mistakes, _) ->
            mistakes.stream().filter(m -> m.place().file().endsWith(name)).toList();
        case LoadResult.Loaded _ -> List.of();
      };
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      restore(name);
    }
  }

  private void restore(String name) {
    try {
      if (name.equals("pack.yaml")) {
        Files.writeString(folder.resolve(name), PACK);
      } else {
        Files.delete(folder.resolve(name));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Node parse(String name, String yaml) {
    Mistakes mistakes = new Mistakes();
    Node node = YamlReader.read(name, yaml, mistakes);
    assertThat(mistakes.sorted()).as("the example of %s", name).isEmpty();
    return Objects.requireNonNull(node);
  }

  private static Node items(Node example, File file) {
    return Objects.requireNonNull(child(example, file.list()));
  }

  /** The mappings at a path, in all items. */
  private static List<Node> reach(Node from, String path) {
    List<Node> here = flat(from);
    for (String step : path.isEmpty() ? List.<String>of() : List.of(path.split("\\.", -1))) {
      here =
          here.stream()
              .map(node -> child(node, step.replace("[]", "")))
              .filter(Objects::nonNull)
              .flatMap(node -> flat(node).stream())
              .toList();
    }
    return here;
  }

  private static List<Node> flat(Node node) {
    return node instanceof Node.Sequence(_, List<Node> items) ? items : List.of(node);
  }

  private static @Nullable Node child(Node node, String key) {
    return node instanceof Node.Mapping(_, Map<String, Node.Entry> entries)
            && entries.containsKey(key)
        ? entries.get(key).value()
        : null;
  }

  private static Set<String> keysOf(List<Node> mappings) {
    Set<String> keys = new TreeSet<>();
    for (Node mapping : mappings) {
      if (mapping instanceof Node.Mapping(_, Map<String, Node.Entry> entries)) {
        keys.addAll(entries.keySet());
      }
    }
    return keys;
  }

  private static Set<String> names(List<Key> keys) {
    return keys.stream().map(Key::name).collect(Collectors.toCollection(TreeSet::new));
  }
}
