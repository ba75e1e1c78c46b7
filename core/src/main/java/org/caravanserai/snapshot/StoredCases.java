package org.caravanserai.snapshot;

import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.Treaty;

/** Reads kinds of cases, and treaties on what they end with. */
final class StoredCases {
  private StoredCases() {}

  static CaseKind caseKind(Input in) {
    return new CaseKind(
        in.string(),
        StoredBasics.text(in),
        StoredBasics.validity(in),
        StoredBasics.text(in),
        in.list(StoredCases::stage),
        in.list(StoredCases::entryKind),
        in.list(StoredCases::clock),
        in.list(StoredCases::level),
        readers(in),
        in.list(StoredBasics::citation),
        in.list(StoredBasics::text),
        in.string());
  }

  static CaseKind.Stage stage(Input in) {
    return new CaseKind.Stage(
        in.string(), StoredBasics.text(in), in.one(CaseKind.Holder.class), in.flag());
  }

  static CaseKind.EntryKind entryKind(Input in) {
    return new CaseKind.EntryKind(
        in.string(),
        StoredBasics.text(in),
        in.flag(),
        in.list(Input::string),
        in.list(values -> values.one(CaseKind.Capacity.class)),
        in.list(values -> values.one(CaseKind.Room.class)),
        in.orNull(Input::string),
        in.list(values -> values.one(CaseKind.Capacity.class)),
        in.list(values -> values.one(CaseKind.Effect.class)),
        in.list(StoredCases::field));
  }

  static CaseKind.Field field(Input in) {
    return new CaseKind.Field(
        in.string(),
        in.one(CaseKind.FieldType.class),
        in.flag(),
        in.integer(),
        in.list(Input::string));
  }

  static CaseKind.Clock clock(Input in) {
    return new CaseKind.Clock(
        in.string(),
        StoredBasics.text(in),
        in.integer(),
        in.flag(),
        in.list(Input::string),
        in.list(Input::string),
        in.list(Input::string),
        in.list(Input::string),
        in.decimal(),
        in.list(values -> values.one(CaseKind.Addressee.class)),
        in.list(values -> values.one(CaseKind.Addressee.class)),
        in.flag());
  }

  static CaseKind.Level level(Input in) {
    return new CaseKind.Level(
        in.string(), StoredBasics.text(in), in.orNull(values -> values.one(CaseKind.Holder.class)));
  }

  static CaseKind.Readers readers(Input in) {
    return new CaseKind.Readers(
        in.list(values -> values.one(CaseKind.Capacity.class)),
        in.list(values -> values.one(CaseKind.Capacity.class)),
        in.list(values -> values.one(CaseKind.Capacity.class)),
        in.list(values -> values.one(CaseKind.Capacity.class)));
  }

  static Treaty treaty(Input in) {
    return new Treaty(
        in.string(),
        StoredBasics.text(in),
        in.day(),
        StoredBasics.text(in),
        in.list(StoredCases::exclusion),
        in.list(StoredCases::state),
        StoredBasics.provenance(in));
  }

  static Treaty.Exclusion exclusion(Input in) {
    return new Treaty.Exclusion(in.string(), in.string(), StoredBasics.text(in));
  }

  static Treaty.State state(Input in) {
    return new Treaty.State(
        in.string(),
        in.orNull(Input::day),
        in.orNull(Input::day),
        in.orNull(Input::day),
        in.list(StoredCases::reservation),
        StoredBasics.provenance(in));
  }

  static Treaty.Reservation reservation(Input in) {
    return new Treaty.Reservation(
        in.one(Treaty.Reserved.class), in.string(), in.day(), StoredBasics.text(in));
  }
}
