package org.caravanserai.risk;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Authority;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.DocumentType;
import org.caravanserai.procedure.Finish;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepRef;

/** Signals from the plan. A plan without steps shows none. */
final class PlanSignals {
  private static final String APPROVER = "authority";
  private static final String OFFICIAL = "official";
  private static final String FINANCE_DESK = "finance";
  private static final String BANK = "bank";

  /** What the filing of an outbound investment yields: the NDRC and the MOFCOM document. */
  private static final Set<String> FILING_DOCUMENTS =
      Set.of("odi.ndrc-document", "odi.mofcom-certificate");

  private PlanSignals() {}

  /**
   * {@code plan.spread}: the working days from start to P90 finish exceed those to P50 finish by
   * more than {@code share} of the latter.
   */
  static Showing spread(Scene scene) {
    Plan plan = scene.inputs().plan();
    Finish finish = plan.finish();
    BigDecimal usual = BigDecimal.valueOf(finish.workingDaysP50());
    BigDecimal beyond = BigDecimal.valueOf(finish.workingDaysP90()).subtract(usual);
    if (!Shares.above(beyond, usual, scene.share())) {
      return new Showing.NotShown();
    }
    boolean assumed = plan.assumedShareOfCriticalPath().signum() > 0;
    return Showing.of(
        List.of(
            new Evidence.PlanSpread(
                finish.p50(),
                finish.p90(),
                finish.workingDaysP50(),
                finish.workingDaysP90(),
                Shares.of(beyond, usual),
                assumed ? Confidence.LOW : Confidence.HIGH)));
  }

  /**
   * {@code plan.assumed}: more than {@code share} of the critical path's days rests on planning
   * assumptions.
   */
  static Showing assumed(Scene scene) {
    BigDecimal share = scene.inputs().plan().assumedShareOfCriticalPath();
    return share.compareTo(scene.share()) > 0
        ? Showing.of(List.of(new Evidence.AssumedPath(Shares.rounded(share))))
        : new Showing.NotShown();
  }

  /**
   * {@code plan.permit-on-critical-path}: a step of the critical path is before an authority (no
   * bank, notary, carrier or the company itself), yields an official document and has no slack.
   */
  static Showing permitOnCriticalPath(Scene scene) {
    Plan plan = scene.inputs().plan();
    Set<StepRef> critical = new HashSet<>(plan.criticalPath());
    return Showing.of(
        plan.steps().stream()
            .filter(step -> critical.contains(step.ref()))
            .filter(step -> step.slackDays() == 0)
            .filter(step -> isApproval(scene, step))
            .map(PlanSignals::permit)
            .toList());
  }

  /**
   * {@code plan.order}: a step at the finance desk before a bank of the filing's country starts (at
   * P50) before the outbound filing ends, which is the P50 finish of the last step that yields the
   * NDRC document or the MOFCOM certificate of an outbound investment. A plan without such steps
   * does not show it.
   */
  static Showing order(Scene scene) {
    List<PlannedStep> steps = scene.inputs().plan().steps();
    return lastFiling(steps)
        .map(filing ->
            Showing.of(
                steps.stream()
                    .filter(step -> movesMoney(scene, step, filing.country()))
                    .filter(step -> step.startP50().isBefore(filing.finishP50()))
                    .map(step -> breach(step, filing))
                    .toList()))
        .orElseGet(Showing.NotShown::new);
  }

  private static boolean isApproval(Scene scene, PlannedStep step) {
    return authority(scene, step).kind().equals(APPROVER)
        && step.step().gives().stream()
            .flatMap(id -> Stream.ofNullable(scene.knowledge().contents().documents().get(id)))
            .map(DocumentType::kind)
            .anyMatch(OFFICIAL::equals);
  }

  private static Evidence permit(PlannedStep step) {
    return new Evidence.PermitWithoutSlack(
        step.ref(),
        step.step().authority(),
        step.finishP50(),
        step.criticality(),
        confidence(step));
  }

  private static Optional<PlannedStep> lastFiling(List<PlannedStep> steps) {
    return steps.stream()
        .filter(step -> !Collections.disjoint(step.step().gives(), FILING_DOCUMENTS))
        .max(Comparator.comparing(PlannedStep::finishP50).thenComparing(PlannedStep::ref));
  }

  private static boolean movesMoney(Scene scene, PlannedStep step, String country) {
    return step.step().desk().equals(FINANCE_DESK)
        && step.country().equals(country)
        && authority(scene, step).kind().equals(BANK);
  }

  private static Evidence breach(PlannedStep finance, PlannedStep filing) {
    return new Evidence.FinanceBeforeFiling(
        finance.ref(),
        finance.startP50(),
        filing.ref(),
        filing.finishP50(),
        confidence(finance).and(confidence(filing)));
  }

  private static Confidence confidence(PlannedStep step) {
    return switch (step.duration().basis()) {
      case KNOWN, OBSERVED -> step.step().provenance().confidence();
      case PARTLY_ASSUMED, ASSUMED -> Confidence.LOW;
    };
  }

  private static Authority authority(Scene scene, PlannedStep step) {
    return scene.knowledge().getAuthority(step.step().authority());
  }
}
