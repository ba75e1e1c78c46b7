package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Row;
import org.jspecify.annotations.Nullable;

/** Reads risk factors and the table of observations. */
final class RiskReader {
  private static final BigDecimal SMALLEST_SHARE = new BigDecimal("0.001");

  /** The signals and the parameters that each takes. */
  static final Map<String, Set<String>> SIGNALS =
      Map.ofEntries(
          Map.entry("corridor.passes", Set.of("places", "countries", "share")),
          Map.entry("corridor.single-crossing", Set.of()),
          Map.entry("corridor.sea", Set.of("places")),
          Map.entry("corridor.holiday-arrival", Set.of("countries")),
          Map.entry("corridor.slow-for-goods", Set.of("share")),
          Map.entry("corridor.unmeasured", Set.of("share")),
          Map.entry("corridor.planned-link", Set.of("places")),
          Map.entry("plan.spread", Set.of("share")),
          Map.entry("plan.assumed", Set.of("share")),
          Map.entry("plan.permit-on-critical-path", Set.of()),
          Map.entry("plan.order", Set.of()),
          Map.entry("policy.open-worth", Set.of("share")),
          Map.entry("policy.ends-early", Set.of()),
          Map.entry("policy.low-confidence", Set.of()),
          Map.entry("policy.export-linked", Set.of()),
          Map.entry("policy.contradiction", Set.of()),
          Map.entry("screening.match", Set.of()),
          Map.entry("risk.accumulation", Set.of("categories")));

  private final ItemReader reader;
  private final Shelves shelves;
  private final String pack;

  RiskReader(ItemReader reader, String pack) {
    this.reader = reader;
    this.shelves = reader.shelves();
    this.pack = pack;
  }

  void risk(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    Risk.Trigger trigger = fields.choice("trigger", Risk.Trigger.class);
    List<Policy.Criterion> criteria = reader.criteria(fields);
    Risk.Signal signal = signal(fields);
    requireTrigger(fields, trigger, !criteria.isEmpty(), signal != null);
    fields.words("jurisdictions").forEach(w -> shelves.requireJurisdiction(w.text(), w.place()));
    shelves.risks.put(
        id,
        new Risk(
            id,
            reader.text(fields, "title"),
            fields.text("category"),
            reader.words(fields, "jurisdictions", null),
            trigger,
            criteria,
            signal,
            reader.text(fields, "risk-source"),
            reader.text(fields, "event"),
            reader.text(fields, "cause"),
            reader.text(fields, "consequence"),
            score(fields, "likelihood"),
            score(fields, "impact"),
            indicators(fields),
            reader.texts(fields, "mitigations"),
            fields.oneOf("desk", ItemReader.DESKS),
            reader.texts(fields, "contested"),
            reader.provenance(fields, pack)),
        pack,
        fields.place());
    fields.done();
  }

  private void requireTrigger(
      Fields fields, Risk.Trigger trigger, boolean hasCriteria, boolean hasSignal) {
    boolean fits =
        switch (trigger) {
          case CONDITIONS -> hasCriteria && !hasSignal;
          case SIGNAL -> hasSignal && !hasCriteria;
          case EITHER, BOTH -> hasCriteria && hasSignal;
        };
    if (!fits) {
      shelves.mistakes.add(
          fields.place("trigger"),
          "the trigger does not fit what is given",
          "`conditions` needs criteria alone, `signal` a signal alone, `either` and `both` need both");
    }
  }

  private Risk.@Nullable Signal signal(Fields fields) {
    Node node = fields.find("signal");
    if (node == null) {
      return null;
    }
    Fields signal = reader.fields(node);
    String name = signal.oneOf("name", SIGNALS.keySet().stream().sorted().toList());
    Set<String> takes = SIGNALS.getOrDefault(name, Set.of());
    Risk.Signal read =
        new Risk.Signal(
            name,
            Ordered.set(reader.references(signal, "places", shelves.places)),
            Ordered.set(countries(signal)),
            Ordered.set(reader.words(signal, "categories", null)),
            share(signal));
    for (String parameter : List.of("places", "countries", "categories", "share")) {
      if (signal.has(parameter) && !takes.contains(parameter)) {
        shelves.mistakes.add(
            signal.place(parameter), name + " takes no " + parameter, "leave it out");
      }
    }
    signal.done();
    return read;
  }

  private List<String> countries(Fields signal) {
    signal.words("countries").forEach(w -> shelves.requireCountry(w.text(), w.place()));
    return reader.words(signal, "countries", null);
  }

  private static @Nullable BigDecimal share(Fields signal) {
    if (signal.find("share") == null) {
      return null;
    }
    return "any".equals(signal.findText("share"))
        ? BigDecimal.ZERO
        : signal.number("share", SMALLEST_SHARE, BigDecimal.ONE);
  }

  private Risk.Score score(Fields fields, String key) {
    Node node = fields.node(key);
    if (node == null) {
      return new Risk.Score(1, Text.english(""));
    }
    Fields score = reader.fields(node);
    Risk.Score read = new Risk.Score(score.integer("score", 1, 5), reader.text(score, "reasoning"));
    score.done();
    return read;
  }

  private List<Risk.Indicator> indicators(Fields fields) {
    List<Risk.Indicator> indicators = new ArrayList<>();
    for (Node node : fields.list("indicators")) {
      Fields indicator = reader.fields(node);
      String source = indicator.findText("source");
      if (source != null) {
        shelves.references.add(shelves.sources, source, indicator.place("source"));
      }
      indicators.add(
          new Risk.Indicator(
              reader.text(indicator, "name"),
              indicator.findText("country"),
              indicator.text("value"),
              indicator.findText("unit"),
              indicator.findText("date"),
              source));
      indicator.done();
    }
    return indicators;
  }

  void observation(Row row) {
    shelves.observations.add(
        new Observation(
            row.text("series"),
            row.find("country"),
            row.text("date"),
            row.text("value"),
            row.text("unit"),
            reader.provenance(row, pack)));
  }

  static List<String> observationColumns() {
    return List.of(
        "series", "country", "date", "value", "unit", "sources", "read_on", "confidence", "note");
  }
}
