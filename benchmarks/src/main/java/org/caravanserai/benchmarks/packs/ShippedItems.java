package org.caravanserai.benchmarks.packs;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/**
 * The items of the shipped packs as plain trees and tables.
 *
 * @param trees the items of each kind: {@code policies}, {@code procedures}, {@code risks}, …
 * @param tables the rows, first the header, of each file: {@code corridor/places.csv}, …
 * @param countries the countries of the places
 * @param otherCountries the other countries of ISO 3166-1
 */
record ShippedItems(
    SortedMap<String, List<Map<String, Object>>> trees,
    SortedMap<String, Table> tables,
    List<String> countries,
    List<String> otherCountries) {
  private static final List<String> FILES =
      List.of(
          "sources.yaml",
          "authorities.yaml",
          "documents.yaml",
          "attributes.yaml",
          "reference.yaml");
  private static final List<String> FOLDERS = List.of("policies", "procedures", "risks");
  private static final List<String> TABLES =
      List.of(
          "corridor/places.csv",
          "corridor/links.csv",
          "corridor/crossings.csv",
          "corridor/services.csv",
          "corridor/costs.csv",
          "corridor/border-times.csv",
          "corridor/opening-hours.csv",
          "corridor/conventions.csv",
          "indicators.csv");

  /** A table: the names of its columns and its rows. */
  record Table(List<String> columns, List<Map<String, String>> rows) {}

  static ShippedItems read(List<Path> packs) throws IOException {
    SortedMap<String, List<Map<String, Object>>> trees = new TreeMap<>();
    SortedMap<String, Table> tables = new TreeMap<>();
    for (Path pack : packs) {
      for (String file : FILES) {
        readTree(
            pack.resolve(file),
            file.equals("reference.yaml") ? "series" : file.replace(".yaml", ""),
            trees);
      }
      for (String folder : FOLDERS) {
        for (Path file : yamlFiles(pack.resolve(folder))) {
          readTree(file, folder, trees);
        }
      }
      for (String table : TABLES) {
        if (Files.exists(pack.resolve(table))) {
          tables.put(table, table(pack.resolve(table)));
        }
      }
    }
    trees.computeIfPresent("sources", (_, sources) -> withoutReplaced(sources));
    NavigableSet<String> used = new TreeSet<>();
    cells(tables, "corridor/places.csv", "country").forEach(used::add);
    return new ShippedItems(
        trees, tables, List.copyOf(used), otherCountries(packs.getFirst(), used));
  }

  /** The items of a kind. */
  List<Map<String, Object>> items(String kind) {
    return Objects.requireNonNull(trees.get(kind), kind);
  }

  /** The rows of a table. */
  List<Map<String, String>> rows(String table) {
    return rows(tables, table);
  }

  private static List<Map<String, String>> rows(SortedMap<String, Table> tables, String table) {
    return Objects.requireNonNull(tables.get(table), table).rows();
  }

  private static Stream<String> cells(
      SortedMap<String, Table> tables, String table, String column) {
    return rows(tables, table).stream().map(row -> row.getOrDefault(column, ""));
  }

  /** A source that several packs bring is replaced by that of the last one. */
  private static List<Map<String, Object>> withoutReplaced(List<Map<String, Object>> sources) {
    Map<Object, Map<String, Object>> byId = new LinkedHashMap<>();
    sources.forEach(source -> byId.put(source.get("id"), source));
    return List.copyOf(byId.values());
  }

  private static List<String> otherCountries(Path base, NavigableSet<String> used)
      throws IOException {
    return table(base.resolve("codes/iso3166.csv")).rows().stream()
        .filter(row -> "country".equals(row.get("level")))
        .map(row -> row.getOrDefault("code", ""))
        .filter(code -> !used.contains(code))
        .toList();
  }

  private static List<Path> yamlFiles(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".yaml")).sorted().toList();
    }
  }

  @SuppressWarnings("unchecked")
  private static void readTree(
      Path file, String kind, SortedMap<String, List<Map<String, Object>>> trees)
      throws IOException {
    if (Files.exists(file)) {
      Load load = new Load(LoadSettings.builder().build());
      var root = (Map<String, Object>) load.loadFromString(Files.readString(file));
      var items = (List<Map<String, Object>>) root.get(kind);
      trees.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(items);
    }
  }

  private static Table table(Path file) throws IOException {
    try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
      List<CsvRecord> records = csv.stream().toList();
      List<String> columns = records.getFirst().getFields();
      List<Map<String, String>> rows = new ArrayList<>();
      for (CsvRecord row : records.subList(1, records.size())) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
          cells.put(columns.get(i), i < row.getFieldCount() ? row.getField(i) : "");
        }
        rows.add(cells);
      }
      return new Table(columns, rows);
    }
  }
}
