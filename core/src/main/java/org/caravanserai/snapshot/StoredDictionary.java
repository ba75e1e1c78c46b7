package org.caravanserai.snapshot;

import org.caravanserai.condition.ValueType;
import org.caravanserai.knowledge.Assumption;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Authority;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Concept;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.DocumentType;
import org.caravanserai.knowledge.ReferenceSeries;
import org.caravanserai.knowledge.Source;

/** Reads the dictionary: what policies, procedures and corridors refer to. */
final class StoredDictionary {
  private StoredDictionary() {}

  static Source source(Input in) {
    return new Source(
        in.string(),
        StoredBasics.text(in),
        in.orNull(Input::uri),
        in.string(),
        in.orNull(StoredBasics::text));
  }

  static Attribute attribute(Input in) {
    return new Attribute(
        in.string(),
        in.string(),
        in.one(ValueType.class),
        in.orNull(Input::string),
        in.orNull(Input::decimal),
        in.orNull(Input::decimal),
        in.orNull(Input::string),
        in.list(StoredDictionary::code),
        in.string(),
        in.flag(),
        in.orNull(Input::string),
        in.orNull(StoredConditions::condition),
        StoredBasics.text(in));
  }

  static Attribute.Code code(Input in) {
    return new Attribute.Code(in.string(), StoredBasics.text(in));
  }

  static Authority authority(Input in) {
    return new Authority(
        in.string(),
        StoredBasics.text(in),
        in.string(),
        in.string(),
        in.string(),
        in.one(Confidence.class));
  }

  static DocumentType documentType(Input in) {
    return new DocumentType(
        in.string(), StoredBasics.text(in), in.string(), in.orNull(Input::integer));
  }

  static ReferenceSeries referenceSeries(Input in) {
    return new ReferenceSeries(
        in.string(),
        StoredBasics.text(in),
        in.string(),
        in.string(),
        in.list(StoredDictionary::value),
        StoredBasics.provenance(in));
  }

  static ReferenceSeries.Value value(Input in) {
    return new ReferenceSeries.Value(
        in.day(), in.orNull(Input::day), in.orNull(Input::decimal), StoredBasics.provenance(in));
  }

  static Assumption assumption(Input in) {
    return new Assumption(
        in.string(), StoredBasics.text(in), in.decimal(), in.string(), StoredBasics.text(in));
  }

  static Concept concept(Input in) {
    return new Concept(
        in.string(),
        in.orNull(Input::string),
        in.set(Input::string),
        in.set(Input::string),
        StoredBasics.text(in),
        in.list(StoredDictionary::term));
  }

  static Concept.Term term(Input in) {
    return new Concept.Term(in.string(), in.string(), in.one(Confidence.class), in.string());
  }

  static CodeEntry codeEntry(Input in) {
    return new CodeEntry(in.string(), in.string(), StoredBasics.text(in), in.one(Confidence.class));
  }
}
