package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.caravanserai.dossier.Summary;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.policy.Assessment;
import org.caravanserai.policy.Question;
import org.jspecify.annotations.Nullable;

/** The open questions, each with what is at stake. */
final class QuestionsView {
  private static final int MOST_CODES = 12;
  private static final int MOST_POLICIES = 3;

  private final Assessment assessment;
  private final PoliciesView policies;
  private final Wording wording;
  private final Map<String, BigDecimal> worthUsd = new HashMap<>();

  QuestionsView(Assessment assessment, PoliciesView policies, Wording wording) {
    this.assessment = assessment;
    this.policies = policies;
    this.wording = wording;
    assessment
        .findings()
        .forEach(f -> worthUsd.merge(f.policy().id(), f.worthUsd(), BigDecimal::max));
  }

  /** One question. */
  final class Asked {
    private final Question question;
    private final Attribute attribute;

    private Asked(Question question) {
      this.question = question;
      this.attribute = wording.knowledge().getAttribute(question.attribute());
    }

    String anchor() {
      return QuestionsView.anchor(question.attribute());
    }

    Said text() {
      return wording.said(attribute.question());
    }

    String attribute() {
      return question.attribute();
    }

    String resolves() {
      return wording.count(question.resolves());
    }

    /** What the policies at stake are worth, as far as that can be computed; null when nothing. */
    @Nullable String worth() {
      BigDecimal sum =
          question.policies().stream()
              .map(id -> worthUsd.getOrDefault(id, BigDecimal.ZERO))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      return sum.signum() == 0 ? null : wording.usd(sum);
    }

    /** Some policies at stake, those worth most first. */
    List<Link> policies() {
      return question.policies().stream()
          .sorted(
              java.util.Comparator.comparing(
                      (String id) -> worthUsd.getOrDefault(id, BigDecimal.ZERO))
                  .reversed())
          .limit(MOST_POLICIES)
          .map(policies::link)
          .toList();
    }

    /** What an answer looks like. */
    String form() {
      return switch (attribute.kind()) {
        case "boolean" -> wording.say("html.form.boolean");
        case "date" -> wording.say("html.form.date");
        case "integer", "decimal", "money" -> number();
        case "place" -> wording.say("html.form.place");
        case "code" -> wording.say("html.form.code");
        case "codes" -> wording.say("html.form.codes");
        default -> wording.say("html.form.text");
      };
    }

    private String number() {
      return attribute.unit() == null
          ? wording.say("html.form.number")
          : wording.say("html.form.unit", attribute.unit());
    }

    /** The codes to choose from with their labels; empty when they are too many to list. */
    List<String> codes() {
      return attribute.codes().size() > MOST_CODES
          ? List.of()
          : attribute.codes().stream()
              .map(code -> wording.values().text(attribute.name(), code.code()))
              .toList();
    }
  }

  Wording wording() {
    return wording;
  }

  /** The questions that are best answered next. */
  List<Asked> best() {
    return Summary.bestQuestions(assessment).stream().map(Asked::new).toList();
  }

  /** All others. */
  List<Asked> others() {
    return assessment.questions().stream()
        .skip(Summary.bestQuestions(assessment).size())
        .map(Asked::new)
        .toList();
  }

  /** The id of a question on the page. */
  static String anchor(String attribute) {
    return "question-" + attribute;
  }
}
