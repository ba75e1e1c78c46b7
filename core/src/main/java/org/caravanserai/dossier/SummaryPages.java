package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.caravanserai.corridor.Figures;
import org.caravanserai.corridor.RouteRefusal;
import org.caravanserai.corridor.Routes;
import org.caravanserai.knowledge.Pack;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;
import org.caravanserai.policy.Assessment;
import org.caravanserai.procedure.Plan;
import org.caravanserai.risk.RiskEntry;
import org.caravanserai.risk.RiskRegister;

/** The head of a dossier and the answer in short. */
final class SummaryPages {
  private final Page page;
  private final Messages messages;
  private final Dossier dossier;

  SummaryPages(Page page, Dossier dossier) {
    this.page = page;
    this.messages = page.messages();
    this.dossier = dossier;
  }

  void writeHead() {
    page.title(page.say("dossier.project", dossier.profile().project()));
    page.line(0, page.say("dossier.asOf", dossier.asOf(), dossier.start()));
    page.styled(
        Page.Style.DIM, 0, page.say("dossier.knowledge", dossier.knowledge().contents().digest()));
    List<String> packs =
        dossier.knowledge().contents().packs().stream()
            .map((Pack pack) -> pack.id() + " " + pack.version())
            .toList();
    page.styled(Page.Style.DIM, 0, page.say("dossier.packs", messages.items(packs)));
    dossier
        .knowledge()
        .contents()
        .replacements()
        .forEach(r ->
            page.styled(
                Page.Style.WARNING,
                0,
                page.say(
                    "dossier.replaced",
                    page.say("item." + r.kind().replace(' ', '-')),
                    r.id(),
                    r.earlierPack(),
                    r.laterPack())));
    page.line(0, page.say("dossier.notAdvice"));
    if (!messages.language().equals("en")) {
      page.line(0, page.say("dossier.translated"));
    }
    page.untranslatedHere();
  }

  void writeShort(
      Assessment assessment,
      Plan plan,
      List<ConsignmentRoutes> routes,
      RiskRegister risks,
      RoutePages words) {
    page.heading(page.say("summary.heading"));
    writePolicies(assessment);
    writePlan(plan);
    routes.forEach(r -> writeRoute(r, words));
    writeRisks(risks);
  }

  private void writePolicies(Assessment assessment) {
    PolicyGroups groups = PolicyGroups.of(dossier, assessment);
    BigDecimal worth = groups.totalUsd();
    String granted = worth.signum() > 0 ? "summary.granted" : "summary.grantedNoWorth";
    String key = groups.benefits().isEmpty() ? "summary.noneGranted" : granted;
    bullet(page.say(key, groups.benefits().size(), usd(worth)));
    bullet(page.say("summary.duties", groups.duties().size()));
    int unsure = groups.notCounted().size();
    if (unsure > 0) {
      bullet(page.say("summary.unsure", unsure));
    }
    int open = groups.undetermined().size();
    if (open > 0) {
      bullet(page.say("summary.open", open, assessment.questions().size()));
    }
  }

  private void writePlan(Plan plan) {
    if (plan.steps().isEmpty()) {
      bullet(page.say("summary.noPlan", plan.undetermined().size()));
      return;
    }
    int open = plan.undetermined().size();
    bullet(
        open == 0
            ? page.say("summary.plan", plan.finish().p50(), plan.finish().p90())
            : page.say(
                "summary.planPartly",
                plan.steps().size(),
                plan.finish().p50(),
                plan.finish().p90(),
                open));
    if (plan.assumedShareOfCriticalPath().signum() > 0) {
      bullet(page.say("summary.planAssumed", messages.percent(plan.assumedShareOfCriticalPath())));
    }
  }

  private void writeRoute(ConsignmentRoutes routes, RoutePages words) {
    switch (routes.answer()) {
      case RouteRefusal refusal ->
          bullet(page.say("summary.noRoute", routes.consignment().title(), words.refusal(refusal)));
      case Routes found ->
          found.recommended().stream()
              .filter(r -> !r.merits().isEmpty())
              .forEach(r -> writeRoute(routes, r, words));
    }
  }

  private void writeRoute(
      ConsignmentRoutes routes, Routes.Recommendation recommendation, RoutePages words) {
    Figures figures = recommendation.itinerary().figures();
    bullet(
        page.say(
            "summary.route",
            routes.consignment().title(),
            words.merits(recommendation),
            words.hours(figures.hoursP50()),
            usd(figures.costUsd()),
            words.via(recommendation.itinerary())));
  }

  private void writeRisks(RiskRegister risks) {
    List<RiskEntry> gravest = Summary.gravest(risks);
    bullet(page.say(gravest.isEmpty() ? "summary.noRisks" : "summary.risks"));
    for (RiskEntry entry : gravest) {
      page.item(
          Page.Style.BAD,
          2,
          String.valueOf(entry.score()),
          page.in(entry.risk().title()) + page.cite(entry.sources()));
    }
  }

  private String usd(BigDecimal amount) {
    return messages.money(amount.setScale(0, RoundingMode.HALF_UP), "USD");
  }

  private void bullet(String text) {
    page.item(Page.Style.BOLD, 0, "·", text);
  }
}
