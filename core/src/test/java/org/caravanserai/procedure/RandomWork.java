package org.caravanserai.procedure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Validity;
import org.jspecify.annotations.Nullable;

/** Random steps; each waits only for steps with lower numbers, half of them for a paper. */
record RandomWork(SplittableRandom random, LocalDate start, List<RandomStep> steps) {
  private static final List<String> AUTHORITIES =
      List.of("cn.xj.drc", "cn.bank", "uz.moj", "uz.company", "kz.customs");

  /** A random step; figures below zero are not published. */
  record RandomStep(
      String authority, int min, int typical, int max, boolean working, Set<Integer> before) {

    RandomStep longer(int days) {
      return new RandomStep(
          authority, plus(min, days), plus(typical, days), plus(max, days), working, before);
    }

    RandomStep alsoAfter(int step) {
      Set<Integer> more = new TreeSet<>(before);
      more.add(step);
      return new RandomStep(authority, min, typical, max, working, more);
    }

    private static int plus(int figure, int days) {
      return figure < 0 ? figure : figure + days;
    }
  }

  static RandomWork certain(long seed) {
    return of(new SplittableRandom(seed), true);
  }

  static RandomWork uncertain(long seed) {
    return of(new SplittableRandom(seed), false);
  }

  private static RandomWork of(SplittableRandom random, boolean certain) {
    LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
    List<RandomStep> steps = new ArrayList<>();
    int size = 1 + random.nextInt(12);
    for (int i = 0; i < size; i++) {
      steps.add(step(random, i, certain));
    }
    return new RandomWork(random, start, steps);
  }

  private static RandomStep step(SplittableRandom random, int number, boolean certain) {
    int min = (certain ? 0 : 1) + random.nextInt(6);
    int typical = certain ? min : min + random.nextInt(8);
    int max = certain ? min : typical + random.nextInt(20);
    Set<Integer> before = new TreeSet<>();
    for (int other = 0; other < number; other++) {
      if (random.nextInt(3) == 0) {
        before.add(other);
      }
    }
    return new RandomStep(
        AUTHORITIES.get(random.nextInt(AUTHORITIES.size())),
        published(min, random, certain),
        published(typical, random, certain),
        published(max, random, certain),
        random.nextInt(4) > 0,
        before);
  }

  private static int published(int figure, SplittableRandom random, boolean certain) {
    return certain || random.nextInt(3) > 0 ? figure : -1;
  }

  RandomWork lengthened() {
    return longerBy(random.nextInt(steps.size()), 1 + random.nextInt(10));
  }

  RandomWork longerBy(int chosen, int days) {
    List<RandomStep> changed = new ArrayList<>(steps);
    changed.set(chosen, steps.get(chosen).longer(days));
    return new RandomWork(random, start, changed);
  }

  RandomWork joined() {
    int later = random.nextInt(steps.size());
    if (later == 0) {
      return this;
    }
    List<RandomStep> changed = new ArrayList<>(steps);
    changed.set(later, steps.get(later).alsoAfter(random.nextInt(later)));
    return new RandomWork(random, start, changed);
  }

  Plan plan() {
    return packs().plan(start);
  }

  Plan plan(ObservedTimes observed) {
    return packs().plan(start, observed);
  }

  /** What the plan is made from. */
  Knowledge knowledge() {
    return packs().knowledge();
  }

  private Packs packs() {
    List<Packs.StepBuilder> china = new ArrayList<>();
    List<Packs.StepBuilder> west = new ArrayList<>();
    for (int i = 0; i < steps.size(); i++) {
      (isChina(i) ? china : west).add(built(i));
    }
    return new Packs()
        .procedure("china", Validity.ALWAYS, "true", china)
        .procedure("west", Validity.ALWAYS, "true", west);
  }

  private boolean isChina(int step) {
    return steps.get(step).authority().startsWith("cn");
  }

  StepRef ref(int step) {
    return new StepRef(isChina(step) ? "china" : "west", "s" + step);
  }

  private Packs.StepBuilder built(int number) {
    RandomStep step = steps.get(number);
    List<String> after = new ArrayList<>();
    List<String> needs = new ArrayList<>();
    for (int other : step.before()) {
      if ((number + other) % 2 == 0) {
        after.add(ref(other).toString());
      } else {
        needs.add("paper-" + other);
      }
    }
    return Packs.step("s" + number, step.authority())
        .after(after.toArray(String[]::new))
        .needs(needs.toArray(String[]::new))
        .gives("paper-" + number)
        .days(text(step.min()), text(step.typical()), text(step.max()), step.working());
  }

  private static @Nullable String text(int figure) {
    return figure < 0 ? null : Integer.toString(figure);
  }
}
