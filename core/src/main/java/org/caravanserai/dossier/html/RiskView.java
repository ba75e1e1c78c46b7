package org.caravanserai.dossier.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.risk.RiskEntry;
import org.jspecify.annotations.Nullable;

/**
 * A risk of the project as its card shows it.
 *
 * @param rank from 1, the gravest first
 */
record RiskView(int rank, RiskEntry entry, Wording wording) {

  /** A dated figure behind the scores. */
  record Figure(String says, List<Integer> sources) {}

  /** The target of links to it. */
  String anchor() {
    return anchor(entry.id());
  }

  /** The target of links to a risk that the project has. */
  static String anchor(String risk) {
    return "risk-" + risk;
  }

  Said title() {
    return wording.said(entry.risk().title());
  }

  List<Integer> sources() {
    return wording.cite(entry.sources());
  }

  int likelihood() {
    return entry.likelihood().score();
  }

  int impact() {
    return entry.impact().score();
  }

  int score() {
    return entry.score();
  }

  /** The class of its level in the style sheet. */
  String style() {
    return "risk-" + entry.level().name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String level() {
    return wording.say("riskMatrix.level." + entry.level());
  }

  String likelihoodWord() {
    return wording.say("riskMatrix.likelihood." + likelihood());
  }

  String impactWord() {
    return wording.say("riskMatrix.impact." + impact());
  }

  Said likelihoodReason() {
    return wording.said(entry.likelihood().reasoning());
  }

  Said impactReason() {
    return wording.said(entry.impact().reasoning());
  }

  String desk() {
    return wording.say("desk." + entry.desk());
  }

  String confidence() {
    return wording.say("confidence." + entry.confidence());
  }

  Said event() {
    return wording.said(entry.risk().event());
  }

  Said cause() {
    return wording.said(entry.risk().cause());
  }

  Said consequence() {
    return wording.said(entry.risk().consequence());
  }

  List<String> evidence() {
    return entry.evidence().stream().map(wording.evidence()::of).toList();
  }

  List<Said> mitigations() {
    return entry.mitigations().stream().map(wording::said).toList();
  }

  List<Said> contested() {
    return entry.contested().stream().map(wording::said).toList();
  }

  /** The consignments it concerns; null when it concerns the project. */
  @Nullable String consignments() {
    return entry.consignments().isEmpty() ? null : wording.messages().list(entry.consignments());
  }

  List<Figure> figures() {
    return entry.indicators().stream()
        .map(indicator -> new Figure(says(indicator), sources(indicator)))
        .toList();
  }

  private String says(Risk.Indicator indicator) {
    List<String> parts = new ArrayList<>();
    if (indicator.country() != null) {
      parts.add(indicator.country());
    }
    parts.add(
        indicator.unit() == null ? indicator.value() : indicator.value() + " " + indicator.unit());
    if (indicator.date() != null) {
      parts.add(indicator.date());
    }
    return wording.said(indicator.name()).text() + " · " + wording.messages().items(parts);
  }

  private List<Integer> sources(Risk.Indicator indicator) {
    List<Citation> cited =
        entry.sources().stream()
            .filter(citation -> citation.sourceId().equals(indicator.sourceId()))
            .toList();
    return wording.cite(cited);
  }
}
