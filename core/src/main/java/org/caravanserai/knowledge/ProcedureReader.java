package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.Node;
import org.caravanserai.reading.Place;

/** Reads procedures and their steps. */
final class ProcedureReader {
  private static final long LONGEST_DAYS = 3_650;
  private static final long HIGHEST_FEE = 1_000_000_000_000L;

  private final ItemReader reader;
  private final Shelves shelves;
  private final String pack;
  private final StepGraph graph;

  ProcedureReader(ItemReader reader, String pack, StepGraph graph) {
    this.reader = reader;
    this.shelves = reader.shelves();
    this.pack = pack;
    this.graph = graph;
  }

  void procedure(Node node) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    Validity valid = reader.validity(fields);
    boolean besideOperation = fields.flag("beside-operation", false);
    List<Procedure.Step> steps = new ArrayList<>();
    Map<String, Place> ids = new HashMap<>();
    for (Node step : fields.list("steps")) {
      steps.add(step(new Owner(id, valid, fields.place(), besideOperation), step, ids));
    }
    shelves.requireJurisdiction(fields.text("jurisdiction"), fields.place("jurisdiction"));
    if (steps.isEmpty()) {
      shelves.mistakes.add(fields.place(), "the procedure has no step", "add `steps:`");
    }
    shelves.procedures.put(
        id,
        new Procedure(
            id,
            reader.text(fields, "title"),
            fields.text("jurisdiction"),
            valid,
            reader.text(fields, "outcome"),
            reader.condition(fields, "applies-when"),
            steps,
            reader.provenance(fields, pack)),
        valid,
        pack,
        fields.place());
    fields.done();
  }

  /** The version of a procedure that a step belongs to. */
  private record Owner(String id, Validity valid, Place place, boolean besideOperation) {}

  private Procedure.Step step(Owner procedure, Node node, Map<String, Place> ids) {
    Fields fields = reader.fields(node);
    String id = fields.id("id");
    reader.requireNew(ids, id, fields.place("id"), "step");
    String authority = fields.id("authority");
    shelves.references.add(shelves.authorities, authority, fields.place("authority"));
    List<StepGraph.After> after = after(procedure, fields);
    List<String> needs = reader.references(fields, "needs", shelves.documents);
    List<String> gives = reader.references(fields, "gives", shelves.documents);
    graph.add(
        new StepGraph.Entry(
            procedure.id() + "/" + id,
            procedure.place(),
            procedure.valid(),
            fields.place(),
            after,
            needs,
            gives));
    Procedure.Step step =
        new Procedure.Step(
            id,
            reader.text(fields, "title"),
            authority,
            fields.oneOf("desk", ItemReader.DESKS),
            reader.findText(fields, "channel"),
            needs,
            gives,
            after.stream().map(StepGraph.After::id).toList(),
            reader.findCondition(fields, "when"),
            fields.flag("optional", false),
            fields.flag("beside-operation", procedure.besideOperation()),
            fee(fields),
            days(fields),
            fields.findText("legal-basis"),
            reader.provenance(fields, pack));
    fields.done();
    return step;
  }

  private static List<StepGraph.After> after(Owner procedure, Fields fields) {
    List<StepGraph.After> after = new ArrayList<>();
    for (Node.Scalar word : fields.words("after")) {
      String id = word.text().contains("/") ? word.text() : procedure.id() + "/" + word.text();
      after.add(new StepGraph.After(id, word.place()));
    }
    return after;
  }

  private Procedure.Fee fee(Fields fields) {
    Node node = fields.find("fee");
    if (node == null) {
      return Procedure.Fee.UNKNOWN;
    }
    Fields fee = reader.fields(node);
    BigDecimal amount = reader.findBounded(fee, "amount", 0, HIGHEST_FEE);
    String unit = fee.findText("unit");
    if (amount != null && unit == null) {
      shelves.mistakes.add(fee.place(), "the fee has no unit", "add `unit: UZS` or a series id");
    } else if (unit != null && !ItemReader.isCurrency(unit)) {
      shelves.references.add(shelves.series, unit, fee.place("unit"));
    }
    Procedure.Fee read = new Procedure.Fee(amount, unit, reader.findText(fee, "basis"));
    fee.done();
    return read;
  }

  private void requireDays(String fact, Place place) {
    BigDecimal most = BigDecimal.valueOf(LONGEST_DAYS);
    for (Items.Held<Attribute> held : shelves.attributes.versions(fact)) {
      BigDecimal least = held.item().minimum();
      BigDecimal longest = held.item().maximum();
      boolean counts =
          held.item().kind().equals("integer")
              && least != null
              && least.signum() >= 0
              && longest != null
              && longest.compareTo(most) <= 0;
      if (!counts) {
        shelves.mistakes.add(
            place,
            "the attribute '" + fact + "' counts no days",
            "use an integer with a minimum of 0 or more and a maximum of at most " + most);
      }
    }
  }

  private Procedure.Days days(Fields fields) {
    Node node = fields.find("days");
    if (node == null) {
      return Procedure.Days.UNKNOWN;
    }
    Fields days = reader.fields(node);
    BigDecimal min = reader.findBounded(days, "min", 0, LONGEST_DAYS);
    BigDecimal typical = reader.findBounded(days, "typical", 0, LONGEST_DAYS);
    BigDecimal max = reader.findBounded(days, "max", 0, LONGEST_DAYS);
    boolean working =
        !days.has("basis") || days.oneOf("basis", List.of("working", "calendar")).equals("working");
    String fact = days.findText("fact");
    if (fact != null) {
      shelves.references.add(shelves.attributes, fact, days.place("fact"));
      requireDays(fact, days.place("fact"));
    }
    days.done();
    reader.requireOrder(days, min, typical, "min and typical");
    reader.requireOrder(days, typical, max, "typical and max");
    reader.requireOrder(days, min, max, "min and max");
    return new Procedure.Days(min, typical, max, working, fact);
  }
}
