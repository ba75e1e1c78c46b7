package org.caravanserai.manual;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caravanserai.condition.Condition;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.knowledge.Text;
import org.junit.jupiter.api.Test;

/** The page on attributes is the dictionary of the shipped packs. */
class AttributesPageTest {
  private static final List<String> SUBJECTS =
      List.of("project", "investor", "site", "finance", "person", "goods", "consignment");

  private final Knowledge knowledge = Manual.knowledge();
  private final Map<String, Set<String>> policies = new TreeMap<>();
  private final Map<String, Set<String>> procedures = new TreeMap<>();
  private final Map<String, Set<String>> risks = new TreeMap<>();

  AttributesPageTest() {
    knowledge.contents().policies().forEach(this::count);
    knowledge.contents().procedures().forEach(this::count);
    knowledge.contents().risks().forEach(this::count);
  }

  @Test
  void the_page_lists_the_dictionary() {
    StringBuilder page = new StringBuilder();
    for (String subject : SUBJECTS) {
      page.append("\n## ").append(capital(subject)).append("\n");
      knowledge.contents().attributes().values().stream()
          .filter(attribute -> attribute.subject().equals(subject))
          .forEach(attribute -> page.append(section(attribute)));
    }
    Manual.hold(
        "docs/reference/attributes.md",
        Map.of("overview", overview(), "dictionary", page.append("\n").toString()));
  }

  private String overview() {
    StringBuilder table = new StringBuilder("\n| subject | attributes |\n|---|---|\n");
    for (String subject : SUBJECTS) {
      List<String> names =
          knowledge.contents().attributes().values().stream()
              .filter(attribute -> attribute.subject().equals(subject))
              .map(attribute -> "[" + attribute.name() + "](#" + attribute.name() + ")")
              .toList();
      table.append("| " + subject + " | " + String.join(", ", names) + " |\n");
    }
    return table.append("\n").toString();
  }

  private String section(Attribute attribute) {
    List<String> facts = new ArrayList<>();
    facts.add(type(attribute));
    if (attribute.withinControl()) {
      facts.add("the company may change it");
    }
    if (attribute.standard() != null) {
      facts.add("standard: " + attribute.standard());
    }
    facts.add(uses(attribute.name()));
    StringBuilder section = new StringBuilder("\n### " + attribute.name() + "\n\n");
    section.append(escaped(attribute.question().english())).append("\n\n");
    section.append(String.join("; ", facts)).append(".\n");
    if (attribute.askedWhen() != null) {
      section.append("Asked when `" + attribute.askedWhen().text() + "`.\n");
    }
    if (!attribute.codes().isEmpty()) {
      section.append('\n');
    }
    attribute
        .codes()
        .forEach(code ->
            section.append("- `" + code.code() + "` " + escaped(label(code.label())) + "\n"));
    return section.append(others(attribute.question())).toString();
  }

  private static String type(Attribute attribute) {
    String unit = attribute.unit() == null ? "" : " in " + attribute.unit();
    String least = attribute.minimum() == null ? null : attribute.minimum().toPlainString();
    String most = attribute.maximum() == null ? null : attribute.maximum().toPlainString();
    String bounds =
        least != null && most != null
            ? ", " + least + " to " + most
            : least != null ? ", at least " + least : most != null ? ", at most " + most : "";
    String list = attribute.list() == null ? "" : " of the list " + attribute.list();
    return "**" + attribute.kind() + "**" + list + unit + bounds;
  }

  private String uses(String name) {
    return "used by "
        + counted(policies, name, "policy", "policies")
        + ", "
        + counted(procedures, name, "procedure", "procedures")
        + ", "
        + counted(risks, name, "risk", "risks");
  }

  private static String counted(
      Map<String, Set<String>> uses, String name, String one, String many) {
    int count = uses.getOrDefault(name, Set.of()).size();
    return count + " " + (count == 1 ? one : many);
  }

  private static String label(Text label) {
    return String.join(" · ", new LinkedHashSet<>(label.byLanguage().values()));
  }

  private static String others(Text question) {
    StringBuilder others =
        new StringBuilder("\n<details><summary>The question in other languages</summary>\n\n");
    question
        .byLanguage()
        .forEach((language, text) -> {
          if (!language.equals("en")) {
            others.append("- " + language + ": " + escaped(text) + "\n");
          }
        });
    return others.append("\n</details>\n").toString();
  }

  private static String escaped(String text) {
    return text.replace("<", "&lt;").replace("*", "\\*").replace("|", "\\|");
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }

  private void count(Policy policy) {
    Stream<Condition> conditions =
        Stream.concat(
            policy.criteria().stream().map(Policy.Criterion::when),
            policy.tiers().stream().map(Policy.Tier::when));
    conditions.forEach(condition -> add(policies, condition.attributes(), policy.id()));
    if (policy.worth() != null) {
      add(policies, policy.worth().usd().attributes(), policy.id());
    }
  }

  private void count(Procedure procedure) {
    add(procedures, procedure.appliesWhen().attributes(), procedure.id());
    for (Procedure.Step step : procedure.steps()) {
      if (step.when() != null) {
        add(procedures, step.when().attributes(), procedure.id());
      }
      if (step.days().fact() != null) {
        add(procedures, Set.of(Objects.requireNonNull(step.days().fact())), procedure.id());
      }
    }
  }

  private void count(Risk risk) {
    risk.criteria().forEach(criterion -> add(risks, criterion.when().attributes(), risk.id()));
  }

  private static void add(Map<String, Set<String>> uses, Collection<String> names, String item) {
    names.forEach(name -> uses.computeIfAbsent(name, _ -> new TreeSet<>()).add(item));
  }
}
