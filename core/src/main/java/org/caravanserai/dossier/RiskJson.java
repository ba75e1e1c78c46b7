package org.caravanserai.dossier;

import static org.caravanserai.json.JsonText.object;

import java.util.List;
import java.util.Map;
import org.caravanserai.json.Citations;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.risk.OpenRisk;
import org.caravanserai.risk.PartyScreening;
import org.caravanserai.risk.RiskEntry;
import org.jspecify.annotations.Nullable;

/** The risks and the screening of a dossier as JSON. */
final class RiskJson {
  private final Knowledge knowledge;
  private final EvidenceText evidence;
  private final String language;

  RiskJson(Knowledge knowledge, EvidenceText evidence, String language) {
    this.knowledge = knowledge;
    this.evidence = evidence;
    this.language = language;
  }

  Map<String, @Nullable Object> of(RiskEntry entry) {
    return object(
        "id", entry.id(),
        "title", entry.risk().title().in(language),
        "category", entry.risk().category(),
        "consignments", entry.consignments(),
        "likelihood", entry.likelihood().score(),
        "impact", entry.impact().score(),
        "score", entry.score(),
        "evidence", entry.evidence().stream().map(evidence::of).toList(),
        "mitigation", entry.mitigations().stream().map(text -> text.in(language)).toList(),
        "desk", entry.desk(),
        "confidence", PolicyJson.word(entry.confidence()),
        "contested", entry.contested().stream().map(text -> text.in(language)).toList(),
        "sources", Citations.of(knowledge, entry.sources(), language));
  }

  Map<String, @Nullable Object> of(OpenRisk open) {
    return object(
        "id", open.risk().id(),
        "title", open.risk().title().in(language),
        "consignments", open.consignments(),
        "score", open.score(),
        "needs", open.needs().stream().map(need -> need.name()).toList(),
        "sources", Citations.of(knowledge, open.risk().provenance().sources(), language));
  }

  Map<String, @Nullable Object> of(PartyScreening screening) {
    return switch (screening) {
      case PartyScreening.NoListLoaded(var party) ->
          object("party", party.name(), "note", evidence.noListNote(), "candidates", List.of());
      case PartyScreening.Screened(var party, var candidates) ->
          object(
              "party", party.name(),
              "candidates",
                  candidates.stream()
                      .map(c ->
                          object(
                              "name", c.name(),
                              "list", c.list(),
                              "score", c.score(),
                              "why", c.why()))
                      .toList());
    };
  }
}
