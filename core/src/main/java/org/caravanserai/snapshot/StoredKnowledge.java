package org.caravanserai.snapshot;

import org.caravanserai.knowledge.Knowledge;

/** Reads all contents. */
final class StoredKnowledge {
  private StoredKnowledge() {}

  static Knowledge.Contents contents(Input in) {
    return new Knowledge.Contents(
        in.string(),
        in.list(StoredBasics::pack),
        in.list(StoredBasics::replacement),
        in.map(StoredDictionary::source),
        in.map(StoredDictionary::attribute),
        in.map(StoredDictionary::authority),
        in.map(StoredDictionary::documentType),
        in.list(StoredRules::policy),
        in.list(StoredRules::procedure),
        in.list(StoredRules::risk),
        in.map(StoredCalendars::holidayCalendar),
        in.map(StoredDictionary::referenceSeries),
        in.map(StoredDictionary::assumption),
        in.map(StoredCorridor::place),
        in.list(StoredCorridor::link),
        in.list(StoredCorridor::crossing),
        in.list(StoredCorridor::transportService),
        in.list(StoredCorridor::costRate),
        in.list(StoredCorridor::emissionFactor),
        in.list(StoredCorridor::borderTime),
        in.list(StoredCorridor::openingHours),
        in.list(StoredCorridor::transportDocument),
        in.list(StoredCorridor::convention),
        in.list(StoredRules::observation),
        in.map(inner -> inner.map(StoredDictionary::codeEntry)),
        in.map(StoredDictionary::concept),
        in.list(StoredCases::caseKind),
        in.map(StoredCases::treaty));
  }
}
