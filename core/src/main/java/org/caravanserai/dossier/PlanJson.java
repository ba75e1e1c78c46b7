package org.caravanserai.dossier;

import static org.caravanserai.json.JsonText.object;

import java.util.List;
import java.util.Map;
import org.caravanserai.json.Citations;
import org.caravanserai.knowledge.DocumentType;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.procedure.AppliedValue;
import org.caravanserai.procedure.Documents;
import org.caravanserai.procedure.FeeLine;
import org.caravanserai.procedure.Finish;
import org.caravanserai.procedure.Money;
import org.caravanserai.procedure.ObservedDuration;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepRef;
import org.jspecify.annotations.Nullable;

/** The plan of a dossier as JSON. */
final class PlanJson {
  private final Knowledge knowledge;
  private final String language;

  PlanJson(Knowledge knowledge, String language) {
    this.knowledge = knowledge;
    this.language = language;
  }

  Map<String, @Nullable Object> of(Plan plan) {
    Finish finish = plan.finish();
    return object(
        "start", plan.start(),
        "finishP50", finish.p50(),
        "finishP90", finish.p90(),
        "workingDaysP50", finish.workingDaysP50(),
        "workingDaysP90", finish.workingDaysP90(),
        "calendar", plan.hostCalendar(),
        "forecast", plan.forecast(),
        "criticalPath", names(plan.criticalPath()),
        "knownOnly",
            object(
                "finishP50", plan.knownOnly().p50(),
                "finishP90", plan.knownOnly().p90()),
        "assumedShareOfCriticalPath", plan.assumedShareOfCriticalPath(),
        "steps", plan.steps().stream().map(this::of).toList(),
        "undetermined",
            plan.undetermined().stream()
                .map(open -> object("procedure", open.procedure(), "needs", open.needs()))
                .toList(),
        "documents", plan.documents().needed().stream().map(this::of).toList(),
        "expiringDocuments", plan.documents().expiring().stream().map(this::of).toList(),
        "fees", plan.fees().lines().stream().map(this::of).toList(),
        "feesUsdKnown", plan.fees().usdTotal().amount(),
        "feesUnknown", plan.fees().unknown());
  }

  private Map<String, @Nullable Object> of(PlannedStep step) {
    Map<String, @Nullable Object> written = written(step);
    ObservedDuration observed = step.duration().observed();
    if (observed != null) {
      written.put(
          "observed",
          object(
              "count", observed.count(),
              "medianDays", observed.median(),
              "p90Days", observed.p90()));
    }
    return written;
  }

  private Map<String, @Nullable Object> written(PlannedStep step) {
    return object(
        "id", step.ref().toString(),
        "title", step.step().title().in(language),
        "procedure", step.ref().procedure(),
        "authority", knowledge.getAuthority(step.step().authority()).name().in(language),
        "country", step.country(),
        "desk", step.step().desk(),
        "after", names(step.after()),
        "needs", step.step().needs(),
        "gives", step.step().gives(),
        "conditionalOn", step.needsFacts(),
        "fee", fee(step.fee()),
        "daysMin", step.duration().min(),
        "daysTypical", step.duration().typical(),
        "daysMax", step.duration().max(),
        "daysBasis", step.duration().working() ? "working" : "calendar",
        "daysKnown", PolicyJson.word(step.duration().basis()),
        "assumptions", step.duration().assumptions(),
        "startP50", step.startP50(),
        "finishP50", step.finishP50(),
        "finishP90", step.finishP90(),
        "criticality", step.criticality(),
        "slackDays", step.slackDays(),
        "confidence", PolicyJson.word(step.step().provenance().confidence()),
        "sources", Citations.of(knowledge, step.step().provenance().sources(), language));
  }

  private Map<String, @Nullable Object> of(Documents.Needed needed) {
    DocumentType document = knowledge.getDocument(needed.document());
    return object(
        "id", document.id(),
        "title", document.title().in(language),
        "kind", document.kind(),
        "neededBy", names(needed.neededBy()));
  }

  private Map<String, @Nullable Object> of(Documents.Expiring expiring) {
    return object(
        "id", expiring.document(),
        "issuedOn", expiring.issuedOn(),
        "expiresOn", expiring.expiresOn(),
        "usedOn", expiring.usedOn(),
        "usedBy", expiring.usedBy().toString());
  }

  private Map<String, @Nullable Object> of(FeeLine line) {
    Map<String, @Nullable Object> fee = object("step", line.step().toString());
    fee.putAll(fee(line));
    return fee;
  }

  private Map<String, @Nullable Object> fee(FeeLine line) {
    AppliedValue rate = line.rate();
    return object(
        "amount", amount(line.amount()),
        "currency", line.amount() == null ? null : line.amount().currency(),
        "usd", amount(line.usd()),
        "rateSince", rate == null ? null : rate.since(),
        "basis", line.fee().basis() == null ? null : line.fee().basis().in(language));
  }

  private static @Nullable Object amount(@Nullable Money money) {
    return money == null ? null : money.amount();
  }

  private static List<String> names(List<StepRef> refs) {
    return refs.stream().map(StepRef::toString).toList();
  }
}
