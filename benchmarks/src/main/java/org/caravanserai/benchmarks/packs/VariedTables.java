package org.caravanserai.benchmarks.packs;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Varies tables, and joins the places of a copy to the network. */
final class VariedTables {
  private static final Set<String> NATIONAL =
      Set.of(
          "corridor/costs.csv",
          "corridor/border-times.csv",
          "corridor/conventions.csv",
          "indicators.csv");
  private static final List<String> JOINED = List.of("UZTAS", "CNURC");
  private static final int KM_PER_DEGREE = 111;

  private final ShippedItems items;
  private final Variation variation;
  private final Map<String, UnaryOperator<String>> rules;

  VariedTables(ShippedItems items, Variation variation) {
    this.items = items;
    this.variation = variation;
    UnaryOperator<String> place = variation::place;
    rules =
        Map.ofEntries(
            Map.entry("places/code", place),
            Map.entry("links/from", place),
            Map.entry("links/to", place),
            Map.entry("crossings/from", place),
            Map.entry("crossings/to", place),
            Map.entry("crossings/measured_at", place),
            Map.entry("services/origin", place),
            Map.entry("services/via", place),
            Map.entry("services/destination", place),
            Map.entry("opening-hours/place", place),
            Map.entry("links/id", variation::id),
            Map.entry("services/id", variation::id),
            Map.entry("costs/id", variation::id),
            Map.entry("places/country", variation::country),
            Map.entry("costs/country", variation::country),
            Map.entry("border-times/country", variation::country),
            Map.entry("conventions/country", variation::country),
            Map.entry("indicators/country", variation::country),
            Map.entry(
                "places/lon",
                shipped ->
                    String.format(
                        Locale.ROOT, "%.3f", variation.longitude(Double.parseDouble(shipped)))));
  }

  /** A table, varied; the national ones have rows only for countries of the copy's own. */
  ShippedItems.Table vary(String file, ShippedItems.Table table) {
    String name = file.replace("corridor/", "").replace(".csv", "");
    Stream<Map<String, String>> rows =
        NATIONAL.contains(file)
            ? table.rows().stream()
                .filter(row -> isOfAnotherCountry(row.getOrDefault("country", "")))
            : table.rows().stream();
    List<Map<String, String>> varied =
        rows.map(row -> row(name, row)).collect(Collectors.toCollection(ArrayList::new));
    if (name.equals("links")) {
      JOINED.forEach(code -> varied.add(bridge(code)));
    }
    return new ShippedItems.Table(table.columns(), varied);
  }

  private boolean isOfAnotherCountry(String country) {
    return !variation.country(country).equals(country);
  }

  private Map<String, String> row(String table, Map<String, String> row) {
    Map<String, String> varied = new LinkedHashMap<>();
    row.forEach((column, value) -> varied.put(column, cell(table + "/" + column, value)));
    varied.computeIfPresent("sources", (_, ids) -> each(ids, variation::id));
    varied.computeIfPresent("note", (_, _) -> "");
    return varied;
  }

  private String cell(String path, String value) {
    UnaryOperator<String> rule = rules.get(path);
    return rule == null || value.isEmpty() ? value : each(value, rule);
  }

  private static String each(String cell, UnaryOperator<String> rule) {
    return Stream.of(cell.split("\\|"))
        .map(part -> part.isEmpty() ? part : rule.apply(part))
        .collect(Collectors.joining("|"));
  }

  /** A link from a place to the same place of the network that the copy is joined to. */
  private Map<String, String> bridge(String code) {
    Map<String, String> link = row("links", items.rows("corridor/links.csv").getFirst());
    link.put("id", variation.id("bridge-" + code.toLowerCase(Locale.ROOT)));
    link.put("from", variation.place(code));
    link.put("to", variation.joinedTo(code));
    link.put("mode", "road");
    link.put(
        "distance_km", Long.toString(Math.round(KM_PER_DEGREE * variation.degreesFromJoined())));
    link.put("method", "estimate");
    return link;
  }
}
