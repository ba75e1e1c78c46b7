package org.caravanserai.dossier;

import static org.caravanserai.json.JsonText.object;

import java.util.List;
import java.util.Map;
import org.caravanserai.json.JsonText;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;
import org.caravanserai.policy.Assessment;
import org.caravanserai.procedure.Plan;
import org.caravanserai.risk.RiskRegister;
import org.jspecify.annotations.Nullable;

/** Renders a dossier as JSON; the keys are in {@code docs/reference/dossier-json.md}. */
public final class DossierJson {
  private static final int ANY_WIDTH = 100;

  private DossierJson() {}

  /**
   * The JSON text of a dossier: those of its parts that were asked for, indented.
   *
   * @param language ISO 639-1 code of the texts
   */
  public static String of(Dossier dossier, String language) {
    Knowledge knowledge = dossier.knowledge();
    Messages messages = Messages.in(language);
    Map<String, @Nullable Object> json =
        object(
            "project", dossier.profile().project(),
            "asOf", dossier.asOf(),
            "language", language,
            "knowledge", knowledge(knowledge));
    Assessment assessment = dossier.assessment();
    if (assessment != null) {
      PolicyJson policies = new PolicyJson(knowledge, language);
      json.put("policies", assessment.findings().stream().map(policies::of).toList());
      json.put("questions", assessment.questions().stream().map(policies::of).toList());
    }
    Plan plan = dossier.plan();
    if (plan != null) {
      json.put("plan", new PlanJson(knowledge, language).of(plan));
    }
    List<ConsignmentRoutes> routes = dossier.routes();
    if (routes != null) {
      Page page = new Page(ANY_WIDTH, false, messages);
      RouteJson writer = new RouteJson(knowledge, new RoutePages(page, knowledge), language);
      json.put("routes", routes.stream().map(writer::of).toList());
    }
    RiskRegister risks = dossier.risks();
    if (risks != null) {
      EvidenceText evidence = new EvidenceText(knowledge, messages, DossierText.steps(plan));
      RiskJson writer = new RiskJson(knowledge, evidence, language);
      json.put("risks", risks.entries().stream().map(writer::of).toList());
      json.put("openRisks", risks.open().stream().map(writer::of).toList());
      json.put("screening", dossier.screening().stream().map(writer::of).toList());
      json.put("matches", List.of());
    }
    return JsonText.of(json);
  }

  private static Map<String, @Nullable Object> knowledge(Knowledge knowledge) {
    return object(
        "version", version(knowledge),
        "digest", knowledge.contents().digest(),
        "packs",
            knowledge.contents().packs().stream()
                .map(pack -> object("id", pack.id(), "version", pack.version()))
                .toList());
  }

  private static String version(Knowledge knowledge) {
    return knowledge.contents().packs().stream()
        .map(pack -> pack.version())
        .max(String::compareTo)
        .orElse("");
  }
}
