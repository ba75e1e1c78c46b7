package org.caravanserai.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.policy.KnowledgeFixture.TODAY;
import static org.caravanserai.policy.KnowledgeFixture.facts;
import static org.caravanserai.policy.KnowledgeFixture.flag;
import static org.caravanserai.policy.KnowledgeFixture.money;
import static org.caravanserai.policy.KnowledgeFixture.number;

import java.util.List;
import java.util.Map;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.junit.jupiter.api.Test;

class NextQuestionTest {
  private static KnowledgeFixture house() {
    return new KnowledgeFixture()
        .words(
            flag("exporter"),
            flag("sez_participant"),
            flag("local_staff"),
            flag("zone_lease").askedWhen("sez_participant"),
            money("profit_usd"));
  }

  private static List<Question> questions(Knowledge knowledge, Map<String, ?> values) {
    return PolicyAssessor.assess(knowledge, facts(knowledge, values), TODAY).questions();
  }

  @Test
  void the_answer_at_which_most_worth_hangs_is_asked_first() {
    Knowledge knowledge =
        house()
            .policy("a.small")
            .when("exporter")
            .worth("9.0")
            .add()
            .policy("b.large")
            .when("sez_participant")
            .worth("999999.0")
            .add()
            .knowledge();
    assertThat(questions(knowledge, Map.of()))
        .containsExactly(
            new Question("sez_participant", 1, number("7.000"), List.of("b.large")),
            new Question("exporter", 1, number("2.000"), List.of("a.small")));
  }

  @Test
  void a_policy_that_needs_several_answers_shares_its_weight_among_them() {
    Knowledge knowledge =
        house()
            .policy("both")
            .when("exporter")
            .when("local_staff")
            .add()
            .policy("one")
            .when("local_staff")
            .add()
            .knowledge();
    assertThat(questions(knowledge, Map.of()))
        .containsExactly(
            new Question("local_staff", 2, number("1.500"), List.of("both", "one")),
            new Question("exporter", 1, number("0.500"), List.of("both")));
  }

  @Test
  void ties_stand_in_the_order_of_names() {
    Knowledge knowledge =
        house()
            .policy("p")
            .when("sez_participant")
            .when("exporter && local_staff")
            .add()
            .knowledge();
    assertThat(questions(knowledge, Map.of()))
        .extracting(Question::attribute)
        .containsExactly("exporter", "local_staff", "sez_participant");
  }

  @Test
  void a_question_that_makes_no_sense_is_not_asked() {
    Knowledge knowledge = house().policy("p").when("zone_lease || exporter").add().knowledge();
    assertThat(questions(knowledge, Map.of("sez_participant", false)))
        .containsExactly(new Question("exporter", 1, number("1.000"), List.of("p")));
    assertThat(questions(knowledge, Map.of())).hasSize(2);
  }

  @Test
  void a_settled_policy_asks_only_for_what_its_worth_lacks() {
    Knowledge knowledge =
        house().policy("p").when("exporter").worth("profit_usd * 0.15").add().knowledge();
    assertThat(questions(knowledge, Map.of("exporter", true)))
        .containsExactly(new Question("profit_usd", 1, number("0.500"), List.of("p")));
    assertThat(questions(knowledge, Map.of("exporter", false))).isEmpty();
  }

  @Test
  void what_is_not_in_force_brings_no_worth() {
    Knowledge knowledge =
        house()
            .policy("p")
            .when("exporter")
            .status(Policy.Status.DRAFT)
            .worth("999999.0")
            .add()
            .knowledge();
    assertThat(questions(knowledge, Map.of()))
        .containsExactly(new Question("exporter", 1, number("1.000"), List.of("p")));
  }
}
