package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.risk.World.number;
import static org.caravanserai.risk.World.risk;

import java.time.LocalDate;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.procedure.StepDuration.Basis;
import org.caravanserai.procedure.StepRef;
import org.junit.jupiter.api.Test;

class PlanSignalsTest {
  private static final String NOTICE = "odi.ndrc-document";
  private static final String VOUCHER = "odi.fx-registration-voucher";

  private static World watching(String signal, String... parameters) {
    return new World().risk(risk("r").signal(signal, parameters));
  }

  @Test
  void a_bad_case_far_beyond_the_usual_one_is_told_in_days_and_as_a_ratio() {
    World world =
        watching("plan.spread", "share=0.25").plan(Plans.plan().working(100, 131).assumed("0.1"));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.PlanSpread(
                LocalDate.of(2027, 4, 21),
                LocalDate.of(2027, 5, 22),
                100,
                131,
                number("0.3100"),
                Confidence.LOW));
  }

  @Test
  void a_quarter_exactly_is_not_far_and_an_empty_plan_has_no_spread() {
    assertThat(watching("plan.spread", "share=0.25").plan(Plans.plan().working(100, 125)).silent())
        .isTrue();
    assertThat(watching("plan.spread", "share=0.25").silent()).isTrue();
  }

  @Test
  void against_no_usual_days_at_all_nothing_is_far() {
    assertThat(watching("plan.spread", "share=0.25").plan(Plans.plan().working(0, 5)).silent())
        .isTrue();
  }

  @Test
  void a_critical_path_that_is_mostly_assumed_says_its_share() {
    assertThat(watching("plan.assumed", "share=0.5").plan(Plans.plan().assumed("0.62")).evidence())
        .containsExactly(new Evidence.AssumedPath(number("0.6200")));
    assertThat(watching("plan.assumed", "share=0.5").plan(Plans.plan().assumed("0.5")).silent())
        .isTrue();
  }

  @Test
  void an_approval_without_slack_on_the_critical_path_is_named() {
    World world =
        watching("plan.permit-on-critical-path")
            .plan(
                Plans.plan()
                    .step(
                        "odi/screen",
                        "cn.investor",
                        "policy",
                        NOTICE,
                        "2027-01-11",
                        "2027-01-15",
                        0)
                    .step(
                        "odi/notice",
                        "cn.xj.drc",
                        "approvals",
                        NOTICE,
                        "2027-01-15",
                        "2027-01-26",
                        0)
                    .step(
                        "odi/form",
                        "cn.xj.drc",
                        "approvals",
                        "odi.ndrc-filing-form",
                        "2027-01-15",
                        "2027-01-26",
                        0)
                    .step(
                        "odi/other",
                        "cn.xj.drc",
                        "approvals",
                        NOTICE,
                        "2027-01-15",
                        "2027-01-26",
                        3)
                    .step("odi/bank", "cn.bank", "finance", NOTICE, "2027-01-26", "2027-01-30", 0));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.PermitWithoutSlack(
                new StepRef("odi", "notice"),
                "cn.xj.drc",
                LocalDate.of(2027, 1, 26),
                number("0.9"),
                Confidence.MEDIUM));
  }

  @Test
  void an_approval_beside_the_critical_path_holds_nothing_up() {
    World world =
        watching("plan.permit-on-critical-path")
            .plan(
                Plans.plan()
                    .step(
                        "odi/notice",
                        "cn.xj.drc",
                        "approvals",
                        NOTICE,
                        "2027-01-15",
                        "2027-01-26",
                        0)
                    .beside("odi/notice"));

    assertThat(world.silent()).isTrue();
  }

  @Test
  void money_that_moves_before_the_outbound_filing_ends_is_named_with_both_steps() {
    World world =
        watching("plan.order")
            .plan(
                Plans.plan()
                    .step(
                        "odi/notice",
                        "cn.xj.drc",
                        "approvals",
                        NOTICE,
                        "2027-01-15",
                        "2027-01-26",
                        0)
                    .step(
                        "mofcom/cert",
                        "cn.mofcom",
                        "approvals",
                        "odi.mofcom-certificate",
                        "2027-01-15",
                        "2027-02-02",
                        0)
                    .step(
                        "uz/pay-capital", "uz.bank", "finance", "x", "2027-01-12", "2027-01-13", 0)
                    .step(
                        "odi/appraise",
                        "cn.appraiser",
                        "finance",
                        "y",
                        "2027-01-12",
                        "2027-01-13",
                        0)
                    .step(
                        "safe/later", "cn.bank", "finance", VOUCHER, "2027-02-02", "2027-02-05", 0)
                    .step(
                        "safe/early",
                        "cn.bank",
                        "finance",
                        VOUCHER,
                        "2027-02-01",
                        "2027-02-03",
                        0,
                        Basis.ASSUMED));

    assertThat(world.evidence())
        .containsExactly(
            new Evidence.FinanceBeforeFiling(
                new StepRef("safe", "early"),
                LocalDate.of(2027, 2, 1),
                new StepRef("mofcom", "cert"),
                LocalDate.of(2027, 2, 2),
                Confidence.LOW));
  }

  @Test
  void without_an_outbound_filing_there_is_no_order_to_keep() {
    World world =
        watching("plan.order")
            .plan(
                Plans.plan()
                    .step("safe/s1", "cn.bank", "finance", VOUCHER, "2027-02-02", "2027-02-05", 0));

    assertThat(world.silent()).isTrue();
  }
}
