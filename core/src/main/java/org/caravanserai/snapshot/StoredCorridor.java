package org.caravanserai.snapshot;

import java.time.DayOfWeek;
import org.caravanserai.knowledge.BorderTime;
import org.caravanserai.knowledge.Convention;
import org.caravanserai.knowledge.CostRate;
import org.caravanserai.knowledge.Crossing;
import org.caravanserai.knowledge.EmissionFactor;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.LinkMode;
import org.caravanserai.knowledge.OpeningHours;
import org.caravanserai.knowledge.Place;
import org.caravanserai.knowledge.TransportDocument;
import org.caravanserai.knowledge.TransportService;

/** Reads the network and its tables. */
final class StoredCorridor {
  private StoredCorridor() {}

  static Place place(Input in) {
    return new Place(
        in.string(),
        StoredBasics.text(in),
        in.string(),
        in.string(),
        in.real(),
        in.real(),
        in.set(Input::string),
        StoredBasics.provenance(in));
  }

  static Link link(Input in) {
    return new Link(
        in.string(),
        in.string(),
        in.string(),
        in.one(LinkMode.class),
        in.real(),
        in.orNull(Input::real),
        in.orNull(Input::decimal),
        in.one(Link.Status.class),
        in.orNull(Input::string),
        in.string(),
        StoredBasics.provenance(in));
  }

  static Crossing crossing(Input in) {
    return new Crossing(
        in.string(),
        in.string(),
        in.string(),
        in.orNull(Input::real),
        in.orNull(Input::real),
        in.orNull(Input::real),
        in.orNull(Input::decimal),
        in.flag(),
        in.orNull(Input::decimal),
        in.orNull(Input::string),
        in.orNull(Input::integer),
        in.orNull(Input::string),
        in.string(),
        StoredBasics.provenance(in));
  }

  static TransportService transportService(Input in) {
    return new TransportService(
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.list(Input::string),
        in.string(),
        in.set(Input::string),
        in.orNull(Input::real),
        in.orNull(Input::real),
        in.orNull(Input::real),
        in.orNull(Input::decimal),
        in.orNull(Input::string),
        in.flag(),
        StoredBasics.provenance(in));
  }

  static CostRate costRate(Input in) {
    return new CostRate(
        in.string(),
        in.string(),
        in.string(),
        in.orNull(Input::string),
        in.string(),
        in.decimal(),
        in.string(),
        in.orNull(Input::integer),
        StoredBasics.provenance(in));
  }

  static EmissionFactor emissionFactor(Input in) {
    return new EmissionFactor(
        in.string(),
        in.string(),
        in.decimal(),
        StoredBasics.text(in),
        in.flag(),
        in.orNull(Input::integer),
        StoredBasics.provenance(in));
  }

  static BorderTime borderTime(Input in) {
    return new BorderTime(
        in.string(),
        in.string(),
        in.string(),
        in.string(),
        in.integer(),
        in.decimal(),
        in.string(),
        StoredBasics.provenance(in));
  }

  static OpeningHours openingHours(Input in) {
    return new OpeningHours(
        in.string(),
        in.string(),
        in.orNull(Input::monthDay),
        in.orNull(Input::monthDay),
        in.set(values -> values.one(DayOfWeek.class)),
        in.list(StoredCalendars::period),
        in.zone(),
        in.orNull(Input::string),
        StoredBasics.provenance(in));
  }

  static TransportDocument transportDocument(Input in) {
    return new TransportDocument(
        in.string(),
        in.string(),
        in.set(Input::string),
        in.string(),
        StoredBasics.text(in),
        StoredBasics.provenance(in));
  }

  static Convention convention(Input in) {
    return new Convention(in.string(), in.string(), StoredBasics.provenance(in));
  }
}
