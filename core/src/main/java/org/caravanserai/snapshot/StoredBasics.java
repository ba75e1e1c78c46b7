package org.caravanserai.snapshot;

import org.caravanserai.knowledge.BaseMap;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Pack;
import org.caravanserai.knowledge.Provenance;
import org.caravanserai.knowledge.Replacement;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.reading.Coordinate;

/** Reads what many records have in common, packs, and the base map. */
final class StoredBasics {
  private StoredBasics() {}

  static Text text(Input in) {
    return new Text(in.map(Input::string));
  }

  static Provenance provenance(Input in) {
    return new Provenance(
        in.one(Confidence.class),
        in.list(StoredBasics::citation),
        in.orNull(Input::string),
        in.list(StoredBasics::text),
        in.list(StoredBasics::text),
        in.string());
  }

  static Citation citation(Input in) {
    return new Citation(in.string(), in.orNull(Input::string), in.day());
  }

  static Validity validity(Input in) {
    return new Validity(in.orNull(Input::day), in.orNull(Input::day));
  }

  static Replacement replacement(Input in) {
    return new Replacement(in.string(), in.string(), in.string(), in.string());
  }

  static Pack pack(Input in) {
    return new Pack(
        in.string(),
        text(in),
        in.string(),
        in.list(Input::string),
        in.string(),
        in.list(Input::string),
        in.list(StoredBasics::text));
  }

  static Coordinate coordinate(Input in) {
    return new Coordinate(in.real(), in.real());
  }

  static BaseMap baseMap(Input in) {
    return new BaseMap(
        in.list(inner -> inner.list(StoredBasics::coordinate)),
        in.list(inner -> inner.list(StoredBasics::coordinate)),
        in.list(StoredBasics::citation),
        in.list(StoredBasics::text));
  }
}
