package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.caravanserai.casework.Likeness.Match;
import org.caravanserai.casework.Likeness.Problem;
import org.caravanserai.casework.Likeness.Reason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class LikenessTest {
  private static final List<String> WORDS =
      List.of("Таможня", "таможни", "станки", "三台", "海关", "mashina", "border", "a", "…", "8446");

  private static Problem customs(String text) {
    return new Problem("customs", null, null, null, text);
  }

  @Test
  void problems_of_different_topics_are_never_alike() {
    Problem other = new Problem("land", null, null, null, "Two looms stand at the border.");
    assertThat(Likeness.of(customs("Two looms stand at the border."), other)).isEmpty();
  }

  @Test
  void a_topic_alone_makes_no_likeness() {
    assertThat(Likeness.of(customs("Looms are held."), customs("Кран повреждён при погрузке.")))
        .isEmpty();
    assertThat(Likeness.of(customs(""), customs(""))).isEmpty();
  }

  @Test
  void each_reason_is_told_the_stronger_first() {
    Problem one = new Problem("customs", "documents", "UZTAS", "uz.import:declare", "Two looms");
    assertThat(Likeness.of(one, one))
        .contains(new Match(100, List.of(Reason.STEP, Reason.CAUSE, Reason.PLACE, Reason.TEXT)));
  }

  @Test
  void words_are_known_by_their_beginnings_and_chinese_by_pairs() {
    assertThat(Likeness.of(customs("Станки задержала таможня"), customs("задержаны станков")))
        .isPresent();
    assertThat(Likeness.of(customs("三台细纱机在海关停留"), customs("海关停留十二天"))).isPresent();
  }

  @Seeded(300)
  void likeness_is_mutual_within_its_bounds_and_greatest_with_oneself(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Problem one = problem(random);
    Problem other = problem(random);
    int between = Likeness.of(one, other).map(Match::score).orElse(0);

    assertThat(Likeness.of(other, one)).isEqualTo(Likeness.of(one, other));
    assertThat(between).isBetween(0, 100);
    assertThat(Likeness.of(one, one).map(Match::score).orElse(0)).isGreaterThanOrEqualTo(between);
  }

  @Seeded(100)
  void what_is_more_in_common_never_makes_less_alike(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    Problem one = problem(random);
    Problem other = problem(random);
    Problem nearer = new Problem(one.topic(), one.cause(), one.place(), one.step(), other.text());

    assertThat(Likeness.of(one, nearer).map(Match::score).orElse(0))
        .isGreaterThanOrEqualTo(Likeness.of(one, other).map(Match::score).orElse(0));
  }

  private static Problem problem(SplittableRandom random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(WORDS.get(random.nextInt(WORDS.size()))).append(' ');
    }
    return new Problem(
        random.nextInt(4) == 0 ? "land" : "customs",
        one(random, "rule", "delay"),
        one(random, "UZTAS", "CNKHG"),
        one(random, "uz.import:declare", "uz.import:pay"),
        text.toString());
  }

  private static @Nullable String one(SplittableRandom random, String... of) {
    int chosen = random.nextInt(of.length + 1);
    return chosen == of.length ? null : of[chosen];
  }
}
