package org.caravanserai.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.caravanserai.Seeded;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.policy.PolicyAssessor;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.profile.ProfileWriter;
import org.junit.jupiter.api.io.TempDir;

/** What holds of every questionnaire, whatever is answered. */
class QuestionnaireLawsTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final int MOST_STEPS = 3_000;
  private static final List<String> WRITTEN =
      List.of(
          "",
          " ",
          "true",
          "false",
          "maybe",
          "0",
          "-1",
          "7",
          "1.5",
          "1e9",
          "99999999999999999999",
          "2027-03-01",
          "2027-02-30",
          "UZ",
          "CN",
          "ZZ",
          "13",
          "8446",
          "CNKHG",
          "UZTAS",
          "buyer",
          "null",
          "a: 'b' #",
          "two\nlines",
          "bell\u0007",
          "half \uD83D",
          "x".repeat(301));

  @TempDir static Path folder;

  private static final class Small {
    private static final Knowledge KNOWLEDGE = SmallPack.in(folder).load();
  }

  @Seeded(150)
  void a_small_questionnaire_keeps_the_laws(long seed) {
    keepsTheLaws(Small.KNOWLEDGE, new Random(seed));
  }

  @Seeded(3)
  void a_questionnaire_over_the_shipped_packs_keeps_the_laws(long seed) {
    keepsTheLaws(Shipped.knowledge(), new Random(seed));
  }

  /**
   * It ends; asks for no fact twice and for none that makes no sense; a refused answer and one that
   * is taken back leave no trace; the profile can always be saved and read; and it can be left and
   * resumed at any time.
   */
  private static void keepsTheLaws(Knowledge knowledge, Random random) {
    Questionnaire questionnaire = Questionnaire.begin(knowledge, TODAY, "Unnamed");
    PolicyAssessor assessor = PolicyAssessor.of(knowledge);
    Set<FactKey> asked = new HashSet<>();
    int steps = 0;
    while (!(questionnaire.ask() instanceof Ask.Nothing)) {
      assertThat(steps++).as("steps").isLessThan(MOST_STEPS);
      if (questionnaire.ask() instanceof Ask.Fact(FactKey key, Attribute attribute)) {
        assertThat(asked.add(key)).as("%s is asked for once", key).isTrue();
        assertThat(makesSense(knowledge, questionnaire.profile(), key, attribute))
            .as("%s makes sense", key)
            .isTrue();
      }
      Questionnaire next = step(questionnaire, knowledge, random);
      Questionnaire back = next.back().orElseThrow();
      assertThat(back.ask()).isEqualTo(questionnaire.ask());
      assertThat(back.profile()).isEqualTo(questionnaire.profile());
      assertThat(back.unknown()).isEqualTo(questionnaire.unknown());
      assertThat(back.progress()).isEqualTo(questionnaire.progress());
      assertThat(back.back().isPresent()).isEqualTo(questionnaire.back().isPresent());
      isReadBack(knowledge, next);
      isResumed(knowledge, assessor, next);
      questionnaire = next;
    }
    assertThat(questionnaire.progress().important()).isZero();
  }

  /** It goes on from its profile and its notes as if it had never been left. */
  private static void isResumed(
      Knowledge knowledge, PolicyAssessor assessor, Questionnaire questionnaire) {
    Questionnaire resumed =
        Questionnaire.resume(
            knowledge, assessor, TODAY, questionnaire.profile(), questionnaire.notes());
    assertThat(resumed.ask()).isEqualTo(questionnaire.ask());
    assertThat(resumed.unknown()).isEqualTo(questionnaire.unknown());
    assertThat(resumed.progress()).isEqualTo(questionnaire.progress());
    assertThat(resumed.notes()).isEqualTo(questionnaire.notes());
  }

  private static Questionnaire step(
      Questionnaire questionnaire, Knowledge knowledge, Random random) {
    int die = random.nextInt(10);
    if (die == 0) {
      return questionnaire.skip();
    }
    if (die == 1) {
      return questionnaire.dontKnow();
    }
    for (int attempt = 0; attempt < 12; attempt++) {
      List<String> texts = texts(questionnaire, knowledge, random);
      if (questionnaire.answer(texts) instanceof Answered.Accepted(Questionnaire next)) {
        return next;
      }
    }
    return questionnaire.skip();
  }

  private static List<String> texts(
      Questionnaire questionnaire, Knowledge knowledge, Random random) {
    Choices choices = Choices.of(knowledge, questionnaire.ask());
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < (choices.several() ? random.nextInt(4) : 1); i++) {
      texts.add(
          choices.all().isEmpty() || random.nextInt(4) == 0
              ? WRITTEN.get(random.nextInt(WRITTEN.size()))
              : choices.all().get(random.nextInt(choices.all().size())).code());
    }
    boolean severalByKind =
        questionnaire.ask() instanceof Ask.Fact(_, Attribute attribute)
            && attribute.kind().equals("codes");
    return texts.isEmpty() && !severalByKind ? List.of("") : texts;
  }

  private static boolean makesSense(
      Knowledge knowledge, Profile profile, FactKey key, Attribute attribute) {
    Condition askedWhen = attribute.askedWhen();
    if (askedWhen == null) {
      return true;
    }
    List<Facts> facts = new ArrayList<>();
    if (key.consignment() == null) {
      facts.add(profile.factsOn(knowledge, TODAY));
    }
    profile.consignments().stream()
        .filter(c -> key.consignment() == null || c.id().equals(key.consignment()))
        .forEach(c -> facts.add(profile.factsOf(c, knowledge, TODAY)));
    return facts.stream().anyMatch(f -> askedWhen.test(f) == Truth.TRUE);
  }

  private static void isReadBack(Knowledge knowledge, Questionnaire questionnaire) {
    String text =
        ProfileWriter.write(
            questionnaire.profile(),
            knowledge,
            new ProfileWriter.Remarks("en", List.of(), questionnaire.unknown()));
    assertThat(ProfileReader.read("p.yaml", text, knowledge))
        .isEqualTo(new ProfileResult.Accepted(questionnaire.profile()));
  }
}
