package org.caravanserai.dossier;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.knowledge.DocumentType;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;
import org.caravanserai.procedure.AppliedValue;
import org.caravanserai.procedure.Documents;
import org.caravanserai.procedure.Edge;
import org.caravanserai.procedure.FeeLine;
import org.caravanserai.procedure.Money;
import org.caravanserai.procedure.ObservedDuration;
import org.caravanserai.procedure.OptionalStep;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepDuration;
import org.caravanserai.procedure.StepRef;
import org.caravanserai.procedure.UndeterminedProcedure;
import org.jspecify.annotations.Nullable;

/** The plan of a dossier as text. */
final class PlanPages {
  private final Page page;
  private final Messages messages;
  private final Knowledge knowledge;
  private final Plan plan;
  private final Values values;
  private final Map<StepRef, PlannedStep> steps = new HashMap<>();
  private final Map<String, Procedure> procedures = new TreeMap<>();

  PlanPages(Page page, Knowledge knowledge, Plan plan, Values values) {
    this.page = page;
    this.messages = page.messages();
    this.knowledge = knowledge;
    this.plan = plan;
    this.values = values;
    plan.steps().forEach(step -> steps.put(step.ref(), step));
    knowledge.proceduresOn(plan.asOf()).forEach(p -> procedures.put(p.id(), p));
  }

  void write() {
    page.heading(page.say("plan.heading"));
    if (plan.steps().isEmpty()) {
      page.line(0, page.say("plan.empty"));
    } else {
      writeFinish();
      writeCriticalPath();
      writeSteps();
      writeCrossBorder();
    }
    writeUndetermined();
    writeOptional();
    writeDocuments();
    writeFees();
  }

  private void writeFinish() {
    page.line(
        0,
        page.say(
            "plan.finish",
            plan.finish().p50(),
            plan.finish().workingDaysP50(),
            plan.finish().p90(),
            plan.finish().workingDaysP90(),
            calendar(plan.hostCalendar())));
    if (!plan.undetermined().isEmpty()) {
      page.styled(Page.Style.WARNING, 0, page.say("plan.withoutOpen", plan.undetermined().size()));
    }
    page.line(0, page.say("plan.method"));
    long observed = plan.observedSteps();
    page.line(
        0, page.say(observed == 0 ? "plan.knownOnly" : "plan.knownOrSeen", plan.knownOnly().p50()));
    if (observed > 0) {
      page.line(0, page.say("plan.observed", observed));
    }
    if (plan.assumedShareOfCriticalPath().signum() > 0) {
      page.styled(
          Page.Style.WARNING,
          0,
          page.say("plan.assumed", messages.percent(plan.assumedShareOfCriticalPath())));
    }
    if (plan.forecast()) {
      page.styled(Page.Style.WARNING, 0, page.say("plan.forecast"));
    }
  }

  private String calendar(@Nullable String id) {
    return id == null ? "–" : page.in(knowledge.getCalendar(id).title());
  }

  private void writeCriticalPath() {
    page.subheading(page.say("plan.critical"));
    int number = 1;
    for (StepRef ref : plan.criticalPath()) {
      PlannedStep step = steps.get(ref);
      if (step != null) {
        page.item(
            Page.Style.BOLD,
            0,
            number++ + ".",
            messages.colon(messages.day(step.finishP50()), title(step)));
        writeExplanation(step);
      }
    }
  }

  private void writeExplanation(PlannedStep step) {
    String skipped = values.skipped(step.finishExplained());
    if (skipped != null) {
      page.styled(Page.Style.DIM, 3, skipped);
    }
  }

  private void writeSteps() {
    page.subheading(page.say("plan.steps"));
    List<List<String>> rows = new ArrayList<>();
    for (PlannedStep step : plan.steps()) {
      rows.add(
          List.of(
              messages.day(step.startP50()),
              messages.day(step.finishP50()),
              days(step.duration()),
              messages.percent(step.criticality()),
              messages.country(step.country()),
              page.say("desk." + step.step().desk()),
              stepText(step)));
    }
    page.table(
        List.of(
            page.say("plan.column.start"),
            page.say("plan.column.finish"),
            ">" + page.say("plan.column.days"),
            ">" + page.say("plan.column.criticality"),
            page.say("plan.column.side"),
            page.say("plan.column.desk"),
            page.say("plan.column.step")),
        rows);
  }

  private String days(StepDuration duration) {
    String typical = page.number(duration.typical());
    return switch (duration.basis()) {
      case KNOWN, OBSERVED -> typical;
      case PARTLY_ASSUMED, ASSUMED -> typical + "*";
    };
  }

  private String stepText(PlannedStep step) {
    String authority = page.in(knowledge.getAuthority(step.step().authority()).name());
    String text =
        page.say("plan.stepText", page.in(step.step().title()), authority)
            + page.cite(step.step().provenance().sources());
    ObservedDuration observed = step.duration().observed();
    String said =
        observed == null
            ? text
            : messages.brackets(text, page.say("plan.observedStep", observed.count()));
    return step.conditional()
        ? messages.brackets(said, page.say("plan.conditional", needs(step.needsFacts())))
        : said;
  }

  private String title(PlannedStep step) {
    return page.in(step.step().title()) + page.cite(step.step().provenance().sources());
  }

  private void writeCrossBorder() {
    List<Edge> edges =
        plan.edges().stream().filter(e -> e.crossBorder() && !e.documents().isEmpty()).toList();
    if (!edges.isEmpty()) {
      page.blank();
    }
    for (Edge edge : edges) {
      PlannedStep from = steps.get(edge.from());
      PlannedStep to = steps.get(edge.to());
      if (from != null && to != null) {
        page.line(
            0,
            page.say(
                "plan.crossBorder",
                page.in(to.step().title()),
                page.in(from.step().title()),
                messages.items(
                    edge.documents().stream()
                        .map(id -> page.in(knowledge.getDocument(id).title()))
                        .toList())));
      }
    }
  }

  private void writeUndetermined() {
    if (plan.undetermined().isEmpty()) {
      return;
    }
    page.subheading(page.say("plan.undetermined"));
    for (UndeterminedProcedure open : plan.undetermined()) {
      Procedure procedure = procedures.get(open.procedure());
      if (procedure != null) {
        page.item(
            Page.Style.WARNING,
            0,
            "?",
            messages.dash(
                page.in(procedure.title()) + page.cite(procedure.provenance().sources()),
                page.say("policies.needs", needs(open.needs()))));
      }
    }
  }

  private void writeOptional() {
    if (plan.optional().isEmpty()) {
      return;
    }
    page.subheading(page.say("plan.optional"));
    for (OptionalStep step : plan.optional()) {
      page.item(
          Page.Style.PLAIN,
          0,
          "·",
          page.in(step.step().title()) + page.cite(step.step().provenance().sources()));
    }
  }

  private void writeDocuments() {
    page.subheading(page.say("plan.documents"));
    if (plan.documents().needed().isEmpty()) {
      page.line(2, page.say("plan.documentsNone"));
    }
    for (Documents.Needed needed : plan.documents().needed()) {
      DocumentType document = knowledge.getDocument(needed.document());
      page.item(
          Page.Style.PLAIN,
          0,
          "[ ]",
          page.say(
              "plan.documentNeeded",
              page.in(document.title()),
              page.say("documentKind." + document.kind()),
              stepTitles(needed.neededBy())));
    }
    if (plan.documents().expiring().isEmpty()) {
      return;
    }
    page.subheading(page.say("plan.expiring"));
    for (Documents.Expiring expiring : plan.documents().expiring()) {
      page.item(
          Page.Style.BAD,
          0,
          "!",
          page.say(
              "plan.expiringItem",
              page.in(knowledge.getDocument(expiring.document()).title()),
              expiring.issuedOn(),
              expiring.expiresOn(),
              expiring.usedOn(),
              stepTitles(List.of(expiring.usedBy()))));
    }
  }

  private String stepTitles(List<StepRef> refs) {
    return messages.phrases(
        refs.stream().map(steps::get).filter(java.util.Objects::nonNull).map(this::title).toList());
  }

  private void writeFees() {
    page.subheading(page.say("plan.fees"));
    Map<String, AppliedValue> rates = new TreeMap<>();
    for (FeeLine line : plan.fees().lines()) {
      Money amount = line.amount();
      PlannedStep step = steps.get(line.step());
      if (amount == null || step == null || amount.amount().signum() == 0) {
        continue;
      }
      if (line.rate() != null) {
        rates.put(amount.currency(), line.rate());
      }
      page.item(Page.Style.PLAIN, 0, "·", messages.colon(title(step), money(amount, line.usd())));
    }
    String totals =
        messages.items(plan.fees().totals().stream().map(total -> money(total, null)).toList());
    page.line(
        0,
        page.say(
            "plan.feesTotal",
            totals.isEmpty() ? "–" : totals,
            money(plan.fees().usdTotal(), null)));
    if (plan.fees().unknown() > 0) {
      page.styled(Page.Style.WARNING, 0, page.say("plan.feesUnknown", plan.fees().unknown()));
    }
    if (plan.fees().withoutRate() > 0) {
      page.styled(
          Page.Style.WARNING, 0, page.say("plan.feesWithoutRate", plan.fees().withoutRate()));
    }
    rates.forEach((currency, rate) ->
        page.line(
            0,
            page.say(
                    "plan.feesRate",
                    messages.money(BigDecimal.ONE, "USD"),
                    messages.rate(rate.value(), currency),
                    rate.since())
                + page.cite(rate.provenance().sources())));
  }

  private String money(Money money, @Nullable Money usd) {
    String amount = messages.money(money.amount(), money.currency());
    return usd == null || money.currency().equals("USD")
        ? amount
        : page.say("plan.feeUsd", amount, money(usd, null));
  }

  private String needs(List<String> needs) {
    return messages.items(needs.stream().map(values::need).toList());
  }
}
