package org.caravanserai.procedure;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caravanserai.Seeded;
import org.caravanserai.procedure.NaivePlan.Figures;
import org.caravanserai.procedure.NaivePlan.Run;

/** The planner beside {@link NaivePlan}. */
class NaivePlanTest {
  private static final LocalDate START = LocalDate.of(2026, 3, 2);

  @Seeded(150)
  void certain_durations_end_as_walking_every_path_day_by_day_does(long seed) {
    RandomWork work = RandomWork.certain(seed);
    Plan plan = work.plan();
    Run walked = new NaivePlan(work).typical();
    Map<StepRef, PlannedStep> steps = byRef(plan);

    for (int i = 0; i < work.steps().size(); i++) {
      PlannedStep step = find(steps, work.ref(i));
      assertThat(step.startP50()).isEqualTo(walked.starts().get(i));
      assertThat(step.finishP50()).isEqualTo(walked.finishes().get(i));
      assertThat(step.finishP90()).isEqualTo(step.finishP50());
    }
    assertThat(plan.finish().p50()).isEqualTo(walked.end());
    assertThat(plan.finish().p90()).isEqualTo(walked.end());
  }

  @Seeded(40)
  void drawn_durations_end_as_playing_every_run_day_by_day_does(long seed) {
    RandomWork work = RandomWork.uncertain(seed);
    Plan plan = work.plan();
    NaivePlan naive = new NaivePlan(work);
    List<Run> runs = naive.runs();
    Map<StepRef, PlannedStep> steps = byRef(plan);

    int[] critical = new int[work.steps().size()];
    runs.forEach(run -> naive.critical(run).forEach(step -> critical[step]++));
    for (int i = 0; i < critical.length; i++) {
      PlannedStep step = find(steps, work.ref(i));
      Figures figures = naive.figures().get(i);
      int number = i;
      List<LocalDate> ends = runs.stream().map(run -> run.finishes().get(number)).toList();
      assertThat(step.duration().wholeDays())
          .isEqualTo(new WholeDays(figures.min(), figures.typical(), figures.max()));
      assertThat(step.duration().working()).isEqualTo(figures.working());
      assertThat(step.startP50())
          .isEqualTo(
              NaivePlan.percentile(
                  runs.stream().map(run -> run.starts().get(number)).toList(), 50));
      assertThat(step.finishP50()).isEqualTo(NaivePlan.percentile(ends, 50));
      assertThat(step.finishP90()).isEqualTo(NaivePlan.percentile(ends, 90));
      assertThat(step.criticality()).isEqualByComparingTo(share(critical[i], runs.size()));
    }
    List<LocalDate> last = runs.stream().map(Run::end).toList();
    assertThat(plan.finish().p50()).isEqualTo(NaivePlan.percentile(last, 50));
    assertThat(plan.finish().p90()).isEqualTo(NaivePlan.percentile(last, 90));
  }

  private static BigDecimal share(int part, int whole) {
    return BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole));
  }

  private static Map<StepRef, PlannedStep> byRef(Plan plan) {
    Map<StepRef, PlannedStep> steps = new HashMap<>();
    plan.steps().forEach(step -> steps.put(step.ref(), step));
    return steps;
  }

  private static PlannedStep find(Map<StepRef, PlannedStep> steps, StepRef ref) {
    return Optional.ofNullable(steps.get(ref)).orElseThrow();
  }

  /** Fees counted in the smallest coin, rounded half up; -1 is not known. */
  private record Coins(String currency, long amount, long cents) {}

  @Seeded(200)
  void fees_are_what_counting_coins_by_hand_gives(long seed) {
    Random random = new Random(seed);
    long bcv = 300_000L + random.nextInt(200_000);
    long sumsPerDollar = 12_000L + random.nextInt(999);
    List<Packs.StepBuilder> steps = new ArrayList<>();
    List<Coins> counted = new ArrayList<>();
    for (int i = 0; i <= random.nextInt(6); i++) {
      Packs.StepBuilder step = Packs.step("s" + i, "uz.moj").days("1");
      long units = random.nextInt(40);
      switch (random.nextInt(5)) {
        case 0 -> {
          step.fee("" + units, "USD");
          counted.add(new Coins("USD", units * 100, units * 100));
        }
        case 1 -> {
          step.fee("" + units, "uz.bcv");
          counted.add(
              new Coins("UZS", units * bcv * 100, rounded(units * bcv * 100, sumsPerDollar)));
        }
        case 2 -> {
          step.fee(units + "000.5", "UZS");
          long tiyin = units * 100_000 + 50;
          counted.add(new Coins("UZS", tiyin, rounded(tiyin, sumsPerDollar)));
        }
        case 3 -> {
          step.fee("" + units, "CNY");
          counted.add(new Coins("CNY", units * 100, units == 0 ? 0 : -1));
        }
        default -> counted.add(new Coins("", -1, -1));
      }
      steps.add(step);
    }
    Fees fees =
        new Packs()
            .series("uz.bcv", "UZS", "2026-01-01", "" + bcv)
            .series("fx.uzs", "UZS per USD", "2026-01-01", "" + sumsPerDollar)
            .procedure("p", "true", steps.toArray(Packs.StepBuilder[]::new))
            .plan(START)
            .fees();

    assertThat(fees.unknown())
        .isEqualTo((int) counted.stream().filter(c -> c.amount() < 0).count());
    assertThat(fees.withoutRate())
        .isEqualTo((int) counted.stream().filter(c -> c.amount() >= 0 && c.cents() < 0).count());
    assertThat(fees.usdTotal())
        .isEqualTo(money("USD", counted.stream().mapToLong(c -> Math.max(0, c.cents())).sum()));
    assertThat(fees.totals()).isEqualTo(totals(counted));
  }

  private static List<Money> totals(List<Coins> counted) {
    List<Money> totals = new ArrayList<>();
    Map<String, Long> sums = new TreeMap<>();
    for (Coins coins : counted) {
      if (coins.amount() >= 0) {
        sums.merge(coins.currency(), coins.amount(), Long::sum);
      }
    }
    for (String currency : new TreeSet<>(sums.keySet())) {
      totals.add(money(currency, sums.getOrDefault(currency, 0L)));
    }
    return totals;
  }

  private static long rounded(long tiyin, long sumsPerDollar) {
    return (2 * tiyin + sumsPerDollar) / (2 * sumsPerDollar);
  }

  private static Money money(String currency, long coins) {
    return new Money(BigDecimal.valueOf(coins, 2), currency);
  }
}
