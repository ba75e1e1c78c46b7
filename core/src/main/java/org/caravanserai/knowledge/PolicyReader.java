package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.condition.Formula;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;
import org.jspecify.annotations.Nullable;

/** Reads policies. */
final class PolicyReader {
  private static final List<String> TOPICS =
      List.of(
          "tax",
          "customs",
          "land",
          "labour",
          "environment",
          "finance",
          "fx",
          "registration",
          "trade",
          "agriculture",
          "energy",
          "it",
          "tourism",
          "transport",
          "ecommerce");
  private static final List<String> EVIDENCE =
      List.of(
          "source_read",
          "law_text_read",
          "partly_read",
          "secondary_source",
          "background",
          "negative_search");

  private final ItemReader reader;
  private final Shelves shelves;
  private final String pack;

  PolicyReader(ItemReader reader, String pack) {
    this.reader = reader;
    this.shelves = reader.shelves();
    this.pack = pack;
  }

  void policy(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    Validity valid = reader.validity(fields);
    shelves.requireJurisdiction(fields.text("jurisdiction"), fields.place("jurisdiction"));
    List<Policy.Tier> tiers = tiers(fields);
    if (fields.has("evidence")) {
      fields.oneOf("evidence", EVIDENCE);
    }
    List<Policy.Criterion> criteria = reader.criteria(fields);
    if (criteria.isEmpty()) {
      shelves.mistakes.add(
          fields.place(),
          "the policy has no criterion",
          "add `criteria:` that say when it is relevant");
    }
    shelves.policies.put(
        id,
        new Policy(
            id,
            reader.text(fields, "title"),
            fields.text("jurisdiction"),
            fields.choice("kind", Policy.Kind.class),
            fields.oneOf("topic", TOPICS),
            fields.choice("status", Policy.Status.class),
            valid,
            reader.text(fields, "gives"),
            instrument(fields),
            criteria,
            fields.has("criteria-join")
                && fields.oneOf("criteria-join", List.of("all", "any")).equals("any"),
            forbids(fields),
            tiers,
            worth(fields, tiers),
            others(fields, "excludes", id),
            others(fields, "supersedes", id),
            others(fields, "contradicts", id),
            Ordered.set(reader.words(fields, "linked-to", List.of("export", "local-content"))),
            figures(fields),
            reader.provenance(fields, pack)),
        valid,
        pack,
        fields.place());
    fields.done();
  }

  private boolean forbids(Fields fields) {
    boolean forbids = fields.flag("forbids", false);
    if (forbids && fields.choice("kind", Policy.Kind.class) != Policy.Kind.RESTRICTION) {
      shelves.mistakes.add(
          fields.place("forbids"),
          "only a restriction forbids",
          "write `kind: restriction`, or leave `forbids` out");
    }
    return forbids;
  }

  private List<String> others(Fields fields, String key, String id) {
    List<String> others = reader.references(fields, key, shelves.policies);
    if (others.contains(id)) {
      shelves.mistakes.add(fields.place(key), "the policy names itself", "name another one");
    }
    return others;
  }

  private Policy.Instrument instrument(Fields fields) {
    Node node = fields.node("instrument");
    if (node == null) {
      return new Policy.Instrument(Text.english(""), null, null, null);
    }
    Fields instrument = reader.fields(node);
    Policy.Instrument read =
        new Policy.Instrument(
            reader.text(instrument, "name"),
            instrument.findText("number"),
            instrument.findText("date"),
            instrument.findText("article"));
    instrument.done();
    return read;
  }

  private List<Policy.Tier> tiers(Fields fields) {
    List<Policy.Tier> tiers = new ArrayList<>();
    Map<String, Place> ids = new HashMap<>();
    for (Node node : fields.list("tiers")) {
      Fields tier = reader.fields(node);
      String id = tier.id("id");
      reader.requireNew(ids, id, tier.place("id"), "tier");
      tiers.add(
          new Policy.Tier(
              id,
              reader.text(tier, "says"),
              reader.condition(tier, "when"),
              reader.text(tier, "gives"),
              values(tier)));
      tier.done();
    }
    return tiers;
  }

  private Map<String, BigDecimal> values(Fields tier) {
    Map<String, BigDecimal> values = new LinkedHashMap<>();
    tier.entries("values")
        .forEach((name, entry) -> {
          BigDecimal number =
              entry.value() instanceof Node.Scalar(_, String text, _) ? Fields.number(text) : null;
          if (number == null) {
            shelves.mistakes.add(
                entry.value().place(), "'" + name + "' is not a number", "write a number");
          }
          values.put(name, number == null ? BigDecimal.ZERO : number);
        });
    return values;
  }

  private Policy.@Nullable Worth worth(Fields fields, List<Policy.Tier> tiers) {
    Node node = fields.find("worth");
    if (node == null) {
      return null;
    }
    Fields worth = reader.fields(node);
    Formula usd = reader.formula(worth, "usd");
    Text says = reader.text(worth, "says");
    String basis = worth.findText("basis");
    if (basis != null) {
      shelves.references.add(shelves.policies, basis, worth.place("basis"));
    }
    worth.done();
    if (usd == null) {
      return null;
    }
    requireTierValues(usd, tiers, worth.place("usd"));
    return new Policy.Worth(usd, says, basis);
  }

  private void requireTierValues(Formula usd, List<Policy.Tier> tiers, Place place) {
    for (String name : usd.tierValues()) {
      if (tiers.isEmpty() || tiers.stream().anyMatch(t -> !t.values().containsKey(name))) {
        shelves.mistakes.add(
            place, "not every tier has a value '" + name + "'", "add it under `values:`");
      }
    }
  }

  private List<Policy.Figure> figures(Fields fields) {
    List<Policy.Figure> figures = new ArrayList<>();
    for (Node node : fields.list("figures")) {
      Fields figure = reader.fields(node);
      figures.add(
          new Policy.Figure(figure.text("name"), figure.text("value"), figure.findText("unit")));
      figure.done();
    }
    return figures;
  }
}
