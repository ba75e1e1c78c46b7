package org.caravanserai.risk;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.knowledge.Text;

/**
 * A risk that the project has.
 *
 * @param consignments that it concerns, in the order given; empty when it concerns the project
 * @param firedBy not empty
 * @param evidence not empty: criteria met first, then what the signal measured
 * @param confidence the lower of the risk's own and that of its evidence
 */
public record RiskEntry(
    Risk risk,
    List<String> consignments,
    Set<FiredBy> firedBy,
    List<Evidence> evidence,
    Confidence confidence) {
  public RiskEntry {
    consignments = List.copyOf(consignments);
    firedBy = Collections.unmodifiableSet(EnumSet.copyOf(firedBy));
    evidence = List.copyOf(evidence);
  }

  /** The risk's id. */
  public String id() {
    return risk.id();
  }

  /** 1 to 5, with its reasoning. */
  public Risk.Score likelihood() {
    return risk.likelihood();
  }

  /** 1 to 5, with its reasoning. */
  public Risk.Score impact() {
    return risk.impact();
  }

  /** Likelihood times impact, 1 to 25. */
  public int score() {
    return Scoring.score(risk);
  }

  /** How the score is called. */
  public Level level() {
    return Level.of(score());
  }

  /** The pack's dated figures behind the scores. */
  public List<Risk.Indicator> indicators() {
    return risk.indicators();
  }

  /** What can be done about it. */
  public List<Text> mitigations() {
    return risk.mitigations();
  }

  /** The desk that owns it. */
  public String desk() {
    return risk.desk();
  }

  /** Who claims otherwise. */
  public List<Text> contested() {
    return risk.contested();
  }

  /** What the risk rests on. */
  public List<Citation> sources() {
    return risk.provenance().sources();
  }
}
