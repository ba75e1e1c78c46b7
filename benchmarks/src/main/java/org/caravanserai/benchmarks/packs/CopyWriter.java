package org.caravanserai.benchmarks.packs;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.Dump;
import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.common.FlowStyle;

/** Writes one copy as a pack. */
final class CopyWriter {
  /** The kinds of items that are copied. */
  static final List<String> KINDS =
      List.of("sources", "authorities", "documents", "policies", "procedures", "risks");

  private static final List<String> FOLDERS = List.of("policies", "procedures", "risks");

  private final ShippedItems items;
  private final Variation variation;

  CopyWriter(ShippedItems items, Variation variation) {
    this.items = items;
    this.variation = variation;
  }

  void write(Path pack) throws IOException {
    Files.createDirectories(pack.resolve("corridor"));
    writeYaml(pack.resolve("pack.yaml"), header());
    VariedItems varied = new VariedItems(variation);
    for (String kind : KINDS) {
      Path file = pack.resolve(kind + (FOLDERS.contains(kind) ? "/all.yaml" : ".yaml"));
      Files.createDirectories(file.toAbsolutePath().getParent());
      List<Object> copies = new ArrayList<>();
      items.items(kind).forEach(item -> copies.add(varied.vary(kind, item)));
      writeYaml(file, Map.of(kind, copies));
    }
    VariedTables tables = new VariedTables(items, variation);
    for (var table : items.tables().entrySet()) {
      writeCsv(pack.resolve(table.getKey()), tables.vary(table.getKey(), table.getValue()));
    }
  }

  private Map<String, Object> header() {
    Map<String, Object> header = new LinkedHashMap<>();
    header.put("id", "copy-" + variation.number());
    header.put("title", "Copy " + variation.number() + " of the shipped packs, for measurements");
    header.put("version", "generated");
    header.put("licence", "Apache-2.0");
    header.put("extends", List.of("base", "corridor", "procedures", "risk"));
    return header;
  }

  private static void writeYaml(Path file, Map<String, Object> root) throws IOException {
    DumpSettings settings =
        DumpSettings.builder()
            .setDefaultFlowStyle(FlowStyle.AUTO)
            .setDereferenceAliases(true)
            .setWidth(Integer.MAX_VALUE)
            .build();
    Files.writeString(file, new Dump(settings).dumpToString(root));
  }

  private static void writeCsv(Path file, ShippedItems.Table table) throws IOException {
    try (CsvWriter csv = CsvWriter.builder().build(file)) {
      csv.writeRecord(table.columns());
      for (Map<String, String> row : table.rows()) {
        csv.writeRecord(
            table.columns().stream().map(column -> row.getOrDefault(column, "")).toList());
      }
    }
  }
}
