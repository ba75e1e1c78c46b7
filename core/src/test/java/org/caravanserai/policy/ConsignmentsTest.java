package org.caravanserai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.caravanserai.policy.KnowledgeFixture.TODAY;
import static org.caravanserai.policy.KnowledgeFixture.code;
import static org.caravanserai.policy.KnowledgeFixture.decimal;
import static org.caravanserai.policy.KnowledgeFixture.facts;
import static org.caravanserai.policy.KnowledgeFixture.flag;
import static org.caravanserai.policy.KnowledgeFixture.number;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Knowledge;
import org.junit.jupiter.api.Test;

class ConsignmentsTest {
  private static KnowledgeFixture house() {
    return new KnowledgeFixture()
        .words(
            flag("exporter").outsideControl(),
            code("hs_code").codes("0809", "5205", "8445").ofConsignment().outsideControl(),
            decimal("weight_kg").ofConsignment());
  }

  private static Knowledge customs() {
    return house()
        .policy("cn.cherry-protocol")
        .when("exporter")
        .when("hs_code == '0809'")
        .add()
        .policy("cn.green-channel")
        .when("hs_code in ['0809', '5205']")
        .supersedes("cn.cherry-protocol")
        .excludes("cn.quota")
        .add()
        .policy("cn.quota")
        .when("exporter")
        .add()
        .knowledge();
  }

  private static ConsignmentFacts consignment(Knowledge knowledge, String id, String hsCode) {
    return new ConsignmentFacts(id, facts(knowledge, Map.of("hs_code", hsCode)));
  }

  private static List<Finding> of(Assessment assessment, String policy) {
    return assessment.findings().stream().filter(f -> f.policy().id().equals(policy)).toList();
  }

  private static Assessment assessed() {
    Knowledge knowledge = customs();
    return PolicyAssessor.assess(
        knowledge,
        facts(knowledge, Map.of("exporter", true)),
        List.of(
            consignment(knowledge, "cherries", "0809"),
            consignment(knowledge, "looms", "8445"),
            consignment(knowledge, "more-cherries", "0809")),
        TODAY);
  }

  @Test
  void consignments_with_equal_answers_share_a_finding() {
    List<Finding> findings = of(assessed(), "cn.cherry-protocol");
    assertThat(findings)
        .extracting(Finding::consignments)
        .containsExactly(List.of("cherries", "more-cherries"), List.of("looms"));
    assertThat(findings)
        .extracting(Finding::verdict)
        .containsExactly(Verdict.APPLIES, Verdict.DOES_NOT_APPLY);
  }

  @Test
  void consignments_that_would_have_to_change_by_other_amounts_have_findings_of_their_own() {
    Knowledge knowledge =
        house().policy("cn.block-train").when("weight_kg >= 1000.0").add().knowledge();
    Assessment assessment =
        PolicyAssessor.assess(
            knowledge,
            facts(knowledge, Map.of()),
            List.of(
                new ConsignmentFacts("light", facts(knowledge, Map.of("weight_kg", number("100")))),
                new ConsignmentFacts(
                    "heavier", facts(knowledge, Map.of("weight_kg", number("200"))))),
            TODAY);
    assertThat(of(assessment, "cn.block-train"))
        .extracting(Finding::consignments)
        .containsExactly(List.of("light"), List.of("heavier"));
  }

  @Test
  void a_policy_about_the_project_is_judged_once() {
    assertThat(of(assessed(), "cn.quota"))
        .singleElement()
        .returns(List.of(), Finding::consignments);
  }

  @Test
  void policies_stand_to_each_other_within_one_consignment() {
    Finding cherries = of(assessed(), "cn.cherry-protocol").getFirst();
    assertThat(cherries.supersededBy()).containsExactly("cn.green-channel");
    assertThat(cherries.granted()).isFalse();
    assertThat(of(assessed(), "cn.cherry-protocol").getLast().supersededBy()).isEmpty();
    assertThat(of(assessed(), "cn.green-channel").getFirst().excludedWith())
        .containsExactly("cn.quota");
    assertThat(of(assessed(), "cn.quota").getFirst().excludedWith())
        .containsExactly("cn.green-channel");
  }

  @Test
  void a_project_policy_is_superseded_only_when_the_newer_one_takes_all_consignments() {
    Knowledge knowledge =
        house()
            .policy("new")
            .when("hs_code == '0809'")
            .supersedes("old")
            .add()
            .policy("old")
            .when("exporter")
            .add()
            .knowledge();
    Facts project = facts(knowledge, Map.of("exporter", true));
    ConsignmentFacts cherries = consignment(knowledge, "cherries", "0809");
    ConsignmentFacts looms = consignment(knowledge, "looms", "8445");
    assertThat(
            of(PolicyAssessor.assess(knowledge, project, List.of(cherries, looms), TODAY), "old"))
        .allMatch(Finding::granted);
    assertThat(of(PolicyAssessor.assess(knowledge, project, List.of(cherries), TODAY), "old"))
        .noneMatch(Finding::granted);
  }

  @Test
  void without_consignments_the_project_alone_is_judged_and_the_missing_facts_are_asked() {
    Knowledge knowledge = customs();
    Assessment assessment =
        PolicyAssessor.assess(knowledge, facts(knowledge, Map.of("exporter", true)), TODAY);
    assertThat(of(assessment, "cn.cherry-protocol"))
        .singleElement()
        .returns(Verdict.UNDETERMINED, Finding::verdict)
        .returns(List.of(), Finding::consignments);
    assertThat(assessment.questions()).extracting(Question::attribute).containsExactly("hs_code");
  }

  @Test
  void a_tier_or_a_worth_about_the_consignment_is_enough_to_judge_each() {
    Knowledge knowledge =
        house()
            .policy("fee")
            .worth("0.5 * weight_kg")
            .add()
            .policy("size")
            .tier("heavy", "weight_kg > 1000", Map.of())
            .add()
            .knowledge();
    ConsignmentFacts heavy =
        new ConsignmentFacts("heavy", facts(knowledge, Map.of("weight_kg", number("2000"))));
    Assessment assessment =
        PolicyAssessor.assess(knowledge, facts(knowledge, Map.of()), List.of(heavy), TODAY);
    assertThat(assessment.findings()).allMatch(f -> f.consignments().equals(List.of("heavy")));
  }

  @Test
  void an_id_given_twice_too_many_consignments_and_other_words_are_refused() {
    Knowledge knowledge = customs();
    Facts project = facts(knowledge, Map.of());
    ConsignmentFacts one = consignment(knowledge, "one", "0809");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyAssessor.assess(knowledge, project, List.of(one, one), TODAY))
        .withMessageContaining("'one' is given twice");
    List<ConsignmentFacts> many =
        IntStream.rangeClosed(0, PolicyAssessor.MOST_CONSIGNMENTS)
            .mapToObj(i -> consignment(knowledge, "c" + i, "0809"))
            .toList();
    assertThatIllegalArgumentException()
        .isThrownBy(() -> PolicyAssessor.assess(knowledge, project, many, TODAY))
        .withMessageContaining("At most 500");
    assertThat(PolicyAssessor.assess(knowledge, project, many.subList(1, 501), TODAY).findings())
        .isNotEmpty();
    Facts other = facts(new KnowledgeFixture().words(flag("x")).knowledge(), Map.of());
    assertThatIllegalArgumentException()
        .isThrownBy(() ->
            PolicyAssessor.assess(
                knowledge, project, List.of(new ConsignmentFacts("two", other)), TODAY))
        .withMessageContaining("another vocabulary");
  }

  @Test
  void a_question_that_makes_sense_for_a_consignment_alone_is_asked() {
    Knowledge knowledge =
        new KnowledgeFixture()
            .words(flag("perishable"), flag("cold_chain").askedWhen("perishable"))
            .policy("p")
            .when("cold_chain")
            .add()
            .knowledge();
    Facts project = facts(knowledge, Map.of("perishable", false));
    assertThat(PolicyAssessor.assess(knowledge, project, TODAY).questions()).isEmpty();
    assertThat(
            PolicyAssessor.assess(
                    knowledge,
                    project,
                    List.of(
                        new ConsignmentFacts(
                            "cherries", facts(knowledge, Map.of("perishable", true)))),
                    TODAY)
                .questions())
        .extracting(Question::attribute)
        .containsExactly("cold_chain");
  }
}
