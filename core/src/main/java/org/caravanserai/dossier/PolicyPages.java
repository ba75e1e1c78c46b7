package org.caravanserai.dossier;

import java.util.List;
import java.util.Objects;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Change;
import org.caravanserai.policy.CriterionFinding;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Question;
import org.caravanserai.policy.SmallestChange;
import org.caravanserai.policy.Verdict;

/** The policies of a dossier as text. */
final class PolicyPages {
  private final Page page;
  private final Messages messages;
  private final Knowledge knowledge;
  private final Assessment assessment;
  private final PolicyGroups groups;
  private final Values values;

  PolicyPages(Page page, Dossier dossier, Assessment assessment, Values values) {
    this.page = page;
    this.messages = page.messages();
    this.knowledge = dossier.knowledge();
    this.assessment = assessment;
    this.groups = PolicyGroups.of(dossier, assessment);
    this.values = values;
  }

  void write() {
    page.heading(page.say("policies.heading"));
    write("policies.benefits", groups.benefits());
    write("policies.duties", groups.duties());
    write("policies.rates", groups.rates());
    write("policies.notCounted", groups.notCounted());
    write("policies.undetermined", groups.undetermined());
    write("policies.refused", groups.near());
    page.blank();
    page.line(0, page.say("policies.elsewhere", groups.elsewhere()));
    writeNotInForceYet();
    writeQuestions();
  }

  private void write(String key, List<Finding> findings) {
    page.subheading(messages.brackets(page.say(key), findings.size()));
    if (findings.isEmpty()) {
      page.line(2, page.say("policies.none"));
    }
    findings.forEach(this::write);
  }

  private void write(Finding finding) {
    Policy policy = finding.policy();
    page.item(
        style(finding),
        0,
        mark(finding.verdict()),
        page.in(policy.title()) + page.cite(policy.provenance().sources()));
    page.styled(
        Page.Style.DIM,
        2,
        page.say(
            "policies.facts",
            values.jurisdiction(policy.jurisdiction()),
            page.say("kind." + policy.kind()),
            page.say("topic." + policy.topic()),
            page.say("status." + policy.status()),
            page.say("confidence." + finding.confidence()),
            policy.id()));
    if (!finding.consignments().isEmpty()) {
      page.line(2, page.say("policies.consignments", messages.list(finding.consignments())));
    }
    if (finding.verdict() == Verdict.APPLIES) {
      page.line(2, page.in(policy.gives()));
      finding.tiers().forEach(t -> page.line(2, page.say("policies.tier", page.in(t.gives()))));
      writeWorth(finding);
    }
    finding.criteria().stream().filter(c -> PolicyGroups.tells(finding, c)).forEach(this::write);
    writeChange(finding);
    writeChecks(finding);
  }

  private void writeWorth(Finding finding) {
    Policy.Worth worth = finding.policy().worth();
    if (worth == null) {
      return;
    }
    switch (finding.worth()) {
      case BenefitWorth.Usd(var amount) ->
          page.styled(
              Page.Style.GOOD,
              2,
              page.say("policies.worth", messages.money(amount, "USD"), page.in(worth.says())));
      case BenefitWorth.Missing(List<String> needs) ->
          page.line(2, page.say("policies.worthMissing", needs(needs)));
      case BenefitWorth.NotStated _ -> {}
    }
  }

  private void write(CriterionFinding criterion) {
    String verdict =
        switch (criterion.verdict()) {
          case MET -> page.say("policies.met");
          case NOT_MET -> page.say("policies.notMet");
          case UNKNOWN -> page.say("policies.unknown");
        };
    String text =
        page.say(
            "policies.criterion",
            verdict,
            page.in(criterion.criterion().says()),
            messages.items(
                criterion.legalBasis().parts(page.in(criterion.legalBasis().instrument().name()))));
    String said =
        criterion.needs().isEmpty()
            ? text
            : messages.dash(text, page.say("policies.needs", needs(criterion.needs())));
    page.item(Page.Style.DIM, 2, "·", said);
  }

  private void writeChange(Finding finding) {
    switch (finding.smallestChange()) {
      case SmallestChange.Changes(List<Change> changes) ->
          page.styled(
              Page.Style.WARNING,
              2,
              page.say(
                  "policies.change",
                  messages.phrases(
                      changes.stream()
                          .map(c ->
                              page.say(
                                  "policies.changeOne",
                                  values.name(c.attribute()),
                                  values.text(c.attribute(), c.from()),
                                  values.text(c.attribute(), c.to())))
                          .toList())));
      case SmallestChange.NoneWithinControl(List<String> blocking, _) ->
          page.line(2, page.say("policies.changeNone", needs(blocking)));
      case null -> {}
    }
  }

  private void writeChecks(Finding finding) {
    if (finding.verdict() == Verdict.DOES_NOT_APPLY) {
      return;
    }
    if (!finding.needsHumanCheck().isEmpty()) {
      String checks =
          messages.phrases(
              finding.needsHumanCheck().stream().map(check -> page.say("check." + check)).toList());
      page.styled(Page.Style.WARNING, 2, page.say("policies.check", checks));
    }
    related("policies.supersededBy", finding.supersededBy());
    related("policies.excludedWith", finding.excludedWith());
    related("policies.contradictedBy", finding.contradictedBy());
    finding
        .policy()
        .provenance()
        .conflicts()
        .forEach(c -> page.line(2, page.say("policies.conflict", page.in(c))));
  }

  private void related(String key, List<String> ids) {
    if (!ids.isEmpty()) {
      page.styled(Page.Style.WARNING, 2, page.say(key, messages.list(ids)));
    }
  }

  private void writeNotInForceYet() {
    groups
        .announced()
        .forEach(n ->
            page.line(
                0,
                page.say(
                        "policies.notInForceYet",
                        page.in(n.policy().title()),
                        Objects.requireNonNull(n.policy().valid().from()))
                    + page.cite(n.policy().provenance().sources())));
  }

  private void writeQuestions() {
    List<Question> questions = Summary.bestQuestions(assessment);
    if (questions.isEmpty()) {
      return;
    }
    page.subheading(page.say("policies.questions"));
    int number = 1;
    for (Question question : questions) {
      page.item(
          Page.Style.PLAIN,
          0,
          number++ + ".",
          page.say(
              "policies.question",
              page.in(knowledge.getAttribute(question.attribute()).question()),
              question.attribute(),
              question.resolves()));
    }
  }

  private String needs(List<String> needs) {
    return messages.items(needs.stream().map(values::need).toList());
  }

  private static String mark(Verdict verdict) {
    return switch (verdict) {
      case APPLIES -> "+";
      case DOES_NOT_APPLY -> "-";
      case UNDETERMINED -> "?";
    };
  }

  private static Page.Style style(Finding finding) {
    return switch (finding.verdict()) {
      case APPLIES -> finding.granted() ? Page.Style.GOOD : Page.Style.WARNING;
      case DOES_NOT_APPLY -> Page.Style.BAD;
      case UNDETERMINED -> Page.Style.WARNING;
    };
  }
}
