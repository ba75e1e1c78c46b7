package org.caravanserai.dossier;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;
import org.caravanserai.policy.Assessment;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepRef;
import org.caravanserai.risk.RiskRegister;

/** Renders a dossier as text for a terminal, its sources numbered at the end. */
public final class DossierText {
  private final Dossier dossier;
  private final Page page;
  private final Values values;

  private DossierText(Dossier dossier, Messages messages, int columns, boolean colour) {
    this.dossier = dossier;
    this.page = new Page(columns, colour, messages);
    this.values = new Values(dossier.knowledge(), messages, page::in);
  }

  /**
   * The text of a dossier: those of its parts that were asked for.
   *
   * @param columns width of the page, at least 40
   * @param colour whether to use ANSI colours
   */
  public static String of(Dossier dossier, Messages messages, int columns, boolean colour) {
    DossierText text = new DossierText(dossier, messages, columns, colour);
    text.write();
    return text.page.toString();
  }

  private void write() {
    SummaryPages summary = new SummaryPages(page, dossier);
    RoutePages routePages = new RoutePages(page, dossier.knowledge());
    summary.writeHead();
    Assessment assessment = dossier.assessment();
    Plan plan = dossier.plan();
    List<ConsignmentRoutes> routes = dossier.routes();
    RiskRegister risks = dossier.risks();
    if (assessment != null && plan != null && routes != null && risks != null) {
      summary.writeShort(assessment, plan, routes, risks, routePages);
    }
    if (assessment != null) {
      new PolicyPages(page, dossier, assessment, values).write();
    }
    if (plan != null) {
      new PlanPages(page, dossier.knowledge(), plan, values).write();
    }
    if (routes != null) {
      routePages.write(routes);
    }
    if (risks != null) {
      EvidenceText evidence = new EvidenceText(dossier.knowledge(), values, steps(plan));
      new RiskPages(page, evidence, values).write(risks, dossier.screening());
    }
    writeFacts();
    page.sources(dossier.knowledge());
  }

  public static Map<StepRef, PlannedStep> steps(@org.jspecify.annotations.Nullable Plan plan) {
    Map<StepRef, PlannedStep> steps = new HashMap<>();
    if (plan != null) {
      plan.steps().forEach(step -> steps.put(step.ref(), step));
    }
    return steps;
  }

  /** What each fact that was named asks, so that its name leads somewhere. */
  private void writeFacts() {
    if (values.named().isEmpty()) {
      return;
    }
    page.heading(page.say("facts.heading"));
    page.line(0, page.say("facts.explained"));
    for (String name : values.named()) {
      Text question = dossier.knowledge().getAttribute(name).question();
      page.item(Page.Style.PLAIN, 0, "·", page.messages().colon(name, page.in(question)));
    }
  }
}
