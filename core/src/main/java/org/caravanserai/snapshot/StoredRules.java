package org.caravanserai.snapshot;

import org.caravanserai.knowledge.Observation;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Risk;

/** Reads policies, procedures, risks and the observations behind them. */
final class StoredRules {
  private StoredRules() {}

  static Policy policy(Input in) {
    return new Policy(
        in.string(),
        StoredBasics.text(in),
        in.string(),
        in.one(Policy.Kind.class),
        in.string(),
        in.one(Policy.Status.class),
        StoredBasics.validity(in),
        StoredBasics.text(in),
        instrument(in),
        in.list(StoredRules::criterion),
        in.flag(),
        in.flag(),
        in.list(StoredRules::tier),
        in.orNull(StoredRules::worth),
        in.list(Input::string),
        in.list(Input::string),
        in.list(Input::string),
        in.set(Input::string),
        in.list(StoredRules::figure),
        StoredBasics.provenance(in));
  }

  static Policy.Instrument instrument(Input in) {
    return new Policy.Instrument(
        StoredBasics.text(in),
        in.orNull(Input::string),
        in.orNull(Input::string),
        in.orNull(Input::string));
  }

  static Policy.Criterion criterion(Input in) {
    return new Policy.Criterion(
        in.string(),
        StoredBasics.text(in),
        StoredConditions.condition(in),
        in.orNull(Input::string));
  }

  static Policy.Tier tier(Input in) {
    return new Policy.Tier(
        in.string(),
        StoredBasics.text(in),
        StoredConditions.condition(in),
        StoredBasics.text(in),
        in.map(Input::decimal));
  }

  static Policy.Worth worth(Input in) {
    return new Policy.Worth(
        StoredConditions.formula(in), StoredBasics.text(in), in.orNull(Input::string));
  }

  static Policy.Figure figure(Input in) {
    return new Policy.Figure(in.string(), in.string(), in.orNull(Input::string));
  }

  static Procedure procedure(Input in) {
    return new Procedure(
        in.string(),
        StoredBasics.text(in),
        in.string(),
        StoredBasics.validity(in),
        StoredBasics.text(in),
        StoredConditions.condition(in),
        in.list(StoredRules::step),
        StoredBasics.provenance(in));
  }

  static Procedure.Step step(Input in) {
    return new Procedure.Step(
        in.string(),
        StoredBasics.text(in),
        in.string(),
        in.string(),
        in.orNull(StoredBasics::text),
        in.list(Input::string),
        in.list(Input::string),
        in.list(Input::string),
        in.orNull(StoredConditions::condition),
        in.flag(),
        in.flag(),
        fee(in),
        days(in),
        in.orNull(Input::string),
        StoredBasics.provenance(in));
  }

  static Procedure.Fee fee(Input in) {
    return new Procedure.Fee(
        in.orNull(Input::decimal), in.orNull(Input::string), in.orNull(StoredBasics::text));
  }

  static Procedure.Days days(Input in) {
    return new Procedure.Days(
        in.orNull(Input::decimal),
        in.orNull(Input::decimal),
        in.orNull(Input::decimal),
        in.flag(),
        in.orNull(Input::string));
  }

  static Risk risk(Input in) {
    return new Risk(
        in.string(),
        StoredBasics.text(in),
        in.string(),
        in.list(Input::string),
        in.one(Risk.Trigger.class),
        in.list(StoredRules::criterion),
        in.orNull(StoredRules::signal),
        StoredBasics.text(in),
        StoredBasics.text(in),
        StoredBasics.text(in),
        StoredBasics.text(in),
        score(in),
        score(in),
        in.list(StoredRules::indicator),
        in.list(StoredBasics::text),
        in.string(),
        in.list(StoredBasics::text),
        StoredBasics.provenance(in));
  }

  static Risk.Signal signal(Input in) {
    return new Risk.Signal(
        in.string(),
        in.set(Input::string),
        in.set(Input::string),
        in.set(Input::string),
        in.orNull(Input::decimal));
  }

  static Risk.Score score(Input in) {
    return new Risk.Score(in.integer(), StoredBasics.text(in));
  }

  static Risk.Indicator indicator(Input in) {
    return new Risk.Indicator(
        StoredBasics.text(in),
        in.orNull(Input::string),
        in.string(),
        in.orNull(Input::string),
        in.orNull(Input::string),
        in.orNull(Input::string));
  }

  static Observation observation(Input in) {
    return new Observation(
        in.string(),
        in.orNull(Input::string),
        in.string(),
        in.string(),
        in.string(),
        StoredBasics.provenance(in));
  }
}
