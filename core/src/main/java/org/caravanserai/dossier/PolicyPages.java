package org.caravanserai.dossier;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Change;
import org.caravanserai.policy.CriterionFinding;
import org.caravanserai.policy.CriterionVerdict;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.LegalBasis;
import org.caravanserai.policy.NotInForce;
import org.caravanserai.policy.Question;
import org.caravanserai.policy.SmallestChange;
import org.caravanserai.policy.Verdict;

/** The policies of a dossier as text. */
final class PolicyPages {
  private static final Set<Policy.Kind> DUTIES =
      EnumSet.of(Policy.Kind.OBLIGATION, Policy.Kind.RESTRICTION);
  private static final int MOST_QUESTIONS = 8;

  private final Page page;
  private final Messages messages;
  private final Dossier dossier;
  private final Assessment assessment;
  private final Values values;

  PolicyPages(Page page, Dossier dossier, Assessment assessment, Values values) {
    this.page = page;
    this.messages = page.messages();
    this.dossier = dossier;
    this.assessment = assessment;
    this.values = values;
  }

  void write() {
    page.heading(page.say("policies.heading"));
    write("policies.benefits", benefits(assessment));
    write("policies.duties", duties(assessment));
    write("policies.rates", rates(assessment));
    write("policies.notCounted", notCounted(assessment));
    write("policies.undetermined", with(Verdict.UNDETERMINED));
    List<Finding> refused = with(Verdict.DOES_NOT_APPLY);
    List<Finding> near = refused.stream().filter(this::isNear).toList();
    write("policies.refused", near);
    page.blank();
    page.line(0, page.say("policies.elsewhere", refused.size() - near.size()));
    writeNotInForceYet();
    writeQuestions();
  }

  /** Benefits that apply and are granted, those worth most first. */
  static List<Finding> benefits(Assessment assessment) {
    return assessment.benefits();
  }

  /** Rates and visa rules that hold. */
  private static List<Finding> rates(Assessment assessment) {
    return assessment.findings().stream()
        .filter(Finding::granted)
        .filter(f -> !f.policy().kind().isBenefit() && !DUTIES.contains(f.policy().kind()))
        .toList();
  }

  /** Obligations and restrictions that apply under rules in force. */
  static List<Finding> duties(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.granted() && DUTIES.contains(f.policy().kind()))
        .toList();
  }

  /** What applies and is not counted as granted. */
  static List<Finding> notCounted(Assessment assessment) {
    return assessment.findings().stream()
        .filter(f -> f.verdict() == Verdict.APPLIES && !f.granted())
        .toList();
  }

  static java.math.BigDecimal worthUsd(Finding finding) {
    return finding.worthUsd();
  }

  private List<Finding> with(Verdict verdict) {
    return assessment.findings().stream().filter(f -> f.verdict() == verdict).toList();
  }

  /** Refused benefits of the countries that the project touches, which a change can turn. */
  private boolean isNear(Finding finding) {
    return finding.policy().kind().isBenefit()
        && finding.smallestChange() instanceof SmallestChange.Changes(List<Change> changes)
        && changes.stream().noneMatch(c -> c.attribute().endsWith("_country"))
        && countries().contains(finding.policy().jurisdiction().substring(0, 2));
  }

  private Set<String> countries() {
    Set<String> countries = new TreeSet<>();
    dossier
        .profile()
        .facts()
        .forEach((name, value) -> {
          if (name.endsWith("_country") && value instanceof String code) {
            countries.add(code);
          }
        });
    dossier
        .profile()
        .consignments()
        .forEach(c -> {
          countries.add(dossier.knowledge().getPlace(c.from()).country());
          countries.add(dossier.knowledge().getPlace(c.to()).country());
        });
    return countries;
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
    finding.criteria().stream().filter(c -> tells(finding, c)).forEach(this::write);
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

  private static boolean tells(Finding finding, CriterionFinding criterion) {
    return switch (finding.verdict()) {
      case APPLIES -> true;
      case UNDETERMINED -> criterion.verdict() == CriterionVerdict.UNKNOWN;
      case DOES_NOT_APPLY -> criterion.verdict() == CriterionVerdict.NOT_MET;
    };
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
            legalBasis(criterion.legalBasis()));
    String said =
        criterion.needs().isEmpty()
            ? text
            : messages.dash(text, page.say("policies.needs", needs(criterion.needs())));
    page.item(Page.Style.DIM, 2, "·", said);
  }

  private String legalBasis(LegalBasis basis) {
    return messages.items(basis(basis, page.in(basis.instrument().name())));
  }

  /** The provision, or the instrument with its number and article. */
  static List<String> basis(LegalBasis basis, String instrument) {
    if (basis.provision() != null) {
      return List.of(basis.provision());
    }
    List<String> words = new ArrayList<>(List.of(instrument));
    if (basis.instrument().number() != null) {
      words.add(basis.instrument().number());
    }
    if (basis.instrument().article() != null) {
      words.add(basis.instrument().article());
    }
    return words;
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
    Set<String> countries = countries();
    assessment.notInForce().stream()
        .filter(n -> n.timing() == NotInForce.Timing.FUTURE)
        .filter(n -> countries.contains(n.policy().jurisdiction().substring(0, 2)))
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
    List<Question> questions = assessment.questions();
    if (questions.isEmpty()) {
      return;
    }
    page.subheading(page.say("policies.questions"));
    int number = 1;
    for (Question question : questions.subList(0, Math.min(MOST_QUESTIONS, questions.size()))) {
      page.item(
          Page.Style.PLAIN,
          0,
          number++ + ".",
          page.say(
              "policies.question",
              page.in(dossier.knowledge().getAttribute(question.attribute()).question()),
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
