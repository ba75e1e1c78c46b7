package org.caravanserai.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Verdict;
import org.jspecify.annotations.Nullable;

/** One finding as a test describes it: an incentive in force that is granted to the project. */
final class Findings {
  private final String id;
  private List<String> consignments = List.of();
  private Verdict verdict = Verdict.APPLIES;
  private boolean granted = true;
  private Policy.Kind kind = Policy.Kind.INCENTIVE;
  private Policy.Status status = Policy.Status.IN_FORCE;
  private @Nullable LocalDate until;
  private Set<String> linkedTo = Set.of();
  private List<String> supersededBy = List.of();
  private List<String> contradictedBy = List.of();
  private BenefitWorth worth = new BenefitWorth.NotStated();
  private Confidence confidence = Confidence.HIGH;

  private Findings(String id) {
    this.id = id;
  }

  static Findings finding(String id) {
    return new Findings(id);
  }

  static Assessment assessment(Findings... findings) {
    return new Assessment(
        World.AS_OF, List.of(findings).stream().map(Findings::done).toList(), List.of(), List.of());
  }

  Findings of(String... ids) {
    consignments = List.of(ids);
    return this;
  }

  Findings undetermined() {
    verdict = Verdict.UNDETERMINED;
    granted = false;
    return this;
  }

  Findings refused() {
    verdict = Verdict.DOES_NOT_APPLY;
    granted = false;
    return this;
  }

  Findings status(Policy.Status of) {
    status = of;
    granted = false;
    return this;
  }

  Findings kind(Policy.Kind of) {
    kind = of;
    return this;
  }

  Findings until(String day) {
    until = LocalDate.parse(day);
    return this;
  }

  Findings linkedTo(String what) {
    linkedTo = Set.of(what);
    return this;
  }

  Findings supersededBy(String other) {
    supersededBy = List.of(other);
    granted = false;
    return this;
  }

  Findings contradictedBy(String other) {
    contradictedBy = List.of(other);
    return this;
  }

  Findings worthUsd(String amount) {
    worth = new BenefitWorth.Usd(new BigDecimal(amount));
    return this;
  }

  Findings worthUnknown() {
    worth = new BenefitWorth.Missing(List.of("annual_profit_usd"));
    return this;
  }

  Findings confidence(Confidence level) {
    confidence = level;
    return this;
  }

  private Finding done() {
    Text text = Text.english(id);
    Policy policy =
        new Policy(
            id,
            text,
            "UZ",
            kind,
            "tax",
            status,
            new Validity(null, until),
            text,
            new Policy.Instrument(text, null, null, null),
            List.of(),
            false,
            false,
            List.of(),
            null,
            List.of(),
            List.of(),
            List.of(),
            linkedTo,
            List.of(),
            World.provenance(confidence));
    return new Finding(
        policy,
        consignments,
        verdict,
        List.of(),
        List.of(),
        List.of(),
        granted,
        supersededBy,
        List.of(),
        contradictedBy,
        worth,
        confidence,
        null);
  }
}
