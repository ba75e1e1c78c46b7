package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.assertj.core.data.Offset;
import org.caravanserai.Seeded;
import org.caravanserai.message.Messages;
import org.caravanserai.procedure.Finish;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepDuration;
import org.caravanserai.procedure.StepRef;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The plan in the HTML dossier: chart and table. */
class PlanPageTest {
  /** Of 290 px, the narrowest axis: room for the longest label. */
  private static final double LABEL_PERCENT = 15.5;

  private static final Offset<Double> ROUNDING = within(0.01);
  private static final Pattern ROW =
      Pattern.compile(
          "<div class=\"gantt-row(?: gantt-critical)?\"><div class=\"gantt-label\">"
              + "<span class=\"gantt-number\">([0-9]+)</span>(.*?)</div>\\s*</div>",
          Pattern.DOTALL);
  private static final Pattern BAR =
      Pattern.compile(
          "<rect class=\"gantt-bar ([^\"]*)\" x=\"([0-9.]+)%\" y=\"6\" width=\"([0-9.]+)%");
  private static final Pattern WHISKER =
      Pattern.compile("<line class=\"gantt-whisker\" x1=\"([0-9.]+)%\" x2=\"([0-9.]+)%");
  private static final Pattern TICK =
      Pattern.compile("<g class=\"gantt-tick\"><line x1=\"([0-9.]+)%\"");
  private static final Pattern ANY_TICK =
      Pattern.compile("<g class=\"gantt-tick(?: gantt-if-wide)?\"><line x1=\"([0-9.]+)%\"");

  static List<Path> examples() {
    return Answers.EXAMPLES;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void every_step_stands_in_the_chart_and_under_the_same_number_in_the_table(Path example) {
    Dossier dossier = Answers.dossier(example);
    String page = Answers.html(example, "en");

    Map<Integer, Bar> bars = bars(page);
    List<PlannedStep> steps = numbered(plan(dossier));
    assertThat(bars).hasSameSizeAs(steps);
    for (int number = 1; number <= steps.size(); number++) {
      String title = HtmlText.shown(steps.get(number - 1).step().title().english());
      assertThat(Objects.requireNonNull(bars.get(number)).label()).contains(title);
      assertThat(tableRow(page, number)).contains(title);
    }
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_chart_marks_the_critical_path_in_its_order(Path example) {
    Dossier dossier = Answers.dossier(example);
    Map<Integer, Bar> bars = bars(Answers.html(example, "en"));
    List<PlannedStep> steps = numbered(plan(dossier));
    List<StepRef> path = plan(dossier).criticalPath();

    bars.forEach((number, bar) -> {
      int place = path.indexOf(steps.get(number - 1).ref()) + 1;
      assertThat(bar.style().contains("gantt-on-path")).isEqualTo(place > 0);
      assertThat(bar.label().contains("◆" + place + "<")).isEqualTo(place > 0);
    });
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_bars_of_an_example_share_one_scale(Path example) {
    sharesOneScale(plan(Answers.dossier(example)), Answers.html(example, "en"));
  }

  @Seeded(20)
  void the_bars_of_any_plan_lie_within_the_chart_on_one_scale(long seed) {
    Plan plan = generated(new Random(seed));
    String page = HtmlText.page(with(plan));

    assertThat(bars(page)).hasSameSizeAs(plan.steps());
    sharesOneScale(plan, page);
  }

  @Seeded(20)
  void the_labels_of_the_time_axis_ascend_and_stand_clear_of_each_other(long seed) {
    String page = HtmlText.page(with(generated(new Random(seed))));

    standClear(places(TICK, page), LABEL_PERCENT);
    standClear(places(ANY_TICK, page).stream().sorted().toList(), 9);
  }

  @Test
  void a_plan_without_steps_says_so_and_has_no_chart() {
    Plan all = plan(angren());
    String page =
        HtmlText.page(with(cut(all, List.of(), new Finish(all.start(), all.start(), 0, 0))));

    assertThat(page)
        .contains(Messages.in("en").get("plan.empty"))
        .doesNotContain("gantt-chart\"", "<table class=\"plan-steps\"");
  }

  @Test
  void a_plan_of_one_step_that_takes_no_time_is_still_seen() {
    Plan all = plan(angren());
    PlannedStep one =
        moved(all.steps().getFirst(), "one", "UZ", all.start(), all.start(), all.start());
    String page =
        HtmlText.page(with(cut(all, List.of(one), new Finish(all.start(), all.start(), 0, 0))));

    assertThat(bars(page)).hasSize(1);
    assertThat(page).contains("<line class=\"gantt-moment gantt-host\"");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void the_page_has_no_style_attributes_and_no_gaps(Path example) {
    for (String language : Messages.LANGUAGES) {
      assertThat(Answers.html(example, language))
          .doesNotContain(" style=")
          .doesNotContain(">null<");
    }
  }

  /** A bar of the chart; places in percent of its width. */
  private record Bar(String label, String style, double start, double finish, double p90) {}

  private static void sharesOneScale(Plan plan, String page) {
    List<PlannedStep> steps = numbered(plan);
    if (steps.isEmpty()) {
      return;
    }
    double start = place("gantt-start", page);
    double perDay =
        (place("gantt-p90", page) - start)
            / ChronoUnit.DAYS.between(plan.start(), plan.finish().p90());
    bars(page)
        .forEach((number, bar) -> {
          PlannedStep step = steps.get(number - 1);
          assertThat(bar.start()).isBetween(0.0, bar.finish());
          assertThat(bar.finish()).isLessThanOrEqualTo(bar.p90() + 0.001);
          assertThat(bar.p90()).isLessThanOrEqualTo(100);
          assertThat(bar.start()).isCloseTo(start + perDay * days(plan, step.startP50()), ROUNDING);
          assertThat(bar.finish())
              .isCloseTo(start + perDay * days(plan, step.finishP50()), ROUNDING);
          assertThat(bar.p90()).isCloseTo(start + perDay * days(plan, step.finishP90()), ROUNDING);
        });
  }

  private static long days(Plan plan, LocalDate day) {
    return ChronoUnit.DAYS.between(plan.start(), day);
  }

  private static void standClear(List<Double> places, double apart) {
    for (int i = 1; i < places.size(); i++) {
      assertThat(places.get(i) - places.get(i - 1)).isGreaterThanOrEqualTo(apart);
    }
    assertThat(places).allMatch(place -> place >= 0 && place <= 100 - apart);
  }

  private static List<Double> places(Pattern pattern, String page) {
    return pattern.matcher(page).results().map(found -> Double.valueOf(found.group(1))).toList();
  }

  private static double place(String mark, String page) {
    return places(Pattern.compile("<line class=\"" + mark + "\" x1=\"([0-9.]+)%"), page).getFirst();
  }

  private static Map<Integer, Bar> bars(String page) {
    Map<Integer, Bar> bars = new HashMap<>();
    ROW.matcher(page)
        .results()
        .forEach(row -> {
          MatchResult bar = only(BAR, row.group(2));
          MatchResult whisker = first(WHISKER, row.group(2));
          double start = Double.parseDouble(bar.group(2));
          double finish = start + Double.parseDouble(bar.group(3));
          assertThat(Double.parseDouble(whisker.group(1))).isCloseTo(finish, ROUNDING);
          String label = row.group(2).substring(0, row.group(2).indexOf("</div>"));
          Bar read =
              new Bar(label, bar.group(1), start, finish, Double.parseDouble(whisker.group(2)));
          assertThat(bars.put(Integer.valueOf(row.group(1)), read)).isNull();
        });
    return bars;
  }

  private static MatchResult only(Pattern pattern, String text) {
    List<MatchResult> found = pattern.matcher(text).results().toList();
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  private static MatchResult first(Pattern pattern, String text) {
    return pattern.matcher(text).results().findFirst().orElseThrow();
  }

  private static String tableRow(String page, int number) {
    int start = page.indexOf("<tr id=\"step-" + number + "\">");
    assertThat(start).isPositive();
    return page.substring(start, page.indexOf("</tr>", start));
  }

  /** The steps as they are numbered: by procedure, procedures by their first start. */
  private static List<PlannedStep> numbered(Plan plan) {
    return plan.steps().stream()
        .map(step -> step.ref().procedure())
        .distinct()
        .flatMap(procedure ->
            plan.steps().stream().filter(step -> step.ref().procedure().equals(procedure)))
        .toList();
  }

  private static Plan plan(Dossier dossier) {
    return Objects.requireNonNull(dossier.plan());
  }

  private static Dossier angren() {
    return Answers.dossier(Shipped.example("textile-machinery-angren"));
  }

  /** A dossier that has that plan and nothing else. */
  private static Dossier with(Plan plan) {
    Dossier all = angren();
    return new Dossier(
        all.knowledge(),
        all.profile(),
        all.asOf(),
        plan.start(),
        null,
        plan,
        null,
        null,
        List.of());
  }

  /** One to 120 steps over ten days to six years, begun up to half a year after the as-of day. */
  private static Plan generated(Random random) {
    Plan all = plan(angren());
    LocalDate start = all.asOf().plusDays(random.nextInt(180));
    int span = 10 + random.nextInt(random.nextBoolean() ? 60 : 2180);
    int count = 1 + random.nextInt(120);
    List<PlannedStep> steps = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int begin = random.nextInt(span);
      int end = begin + random.nextInt(span - begin);
      PlannedStep like = all.steps().get(random.nextInt(all.steps().size()));
      steps.add(
          moved(
              like,
              "step-" + i,
              List.of("CN", "UZ", "KZ").get(random.nextInt(3)),
              start.plusDays(begin),
              start.plusDays(end),
              start.plusDays(end + random.nextInt(span - end))));
    }
    LocalDate last = start.plusDays(span);
    Plan placed = cut(all, steps, new Finish(start.plusDays(span / 2), last, span / 3, span / 2));
    return started(placed, start);
  }

  private static PlannedStep moved(
      PlannedStep like,
      String id,
      String country,
      LocalDate start,
      LocalDate finish,
      LocalDate finishP90) {
    BigDecimal days = BigDecimal.valueOf(ChronoUnit.DAYS.between(start, finish));
    return new PlannedStep(
        new StepRef(like.ref().procedure(), id),
        like.step(),
        country,
        List.of(),
        List.of(),
        new StepDuration(
            days, days, days, false, StepDuration.Basis.KNOWN, BigDecimal.ZERO, List.of(), null),
        start,
        finish,
        finishP90,
        null,
        false,
        BigDecimal.ZERO,
        0,
        like.fee());
  }

  private static Plan cut(Plan plan, List<PlannedStep> steps, Finish finish) {
    return new Plan(
        plan.asOf(),
        plan.start(),
        steps.isEmpty() ? null : plan.hostCalendar(),
        finish,
        finish,
        steps.stream().map(PlannedStep::ref).limit(3).toList(),
        BigDecimal.ZERO,
        false,
        steps,
        List.of(),
        plan.undetermined(),
        List.of(),
        plan.documents(),
        plan.fees());
  }

  private static Plan started(Plan plan, LocalDate start) {
    return new Plan(
        plan.asOf(),
        start,
        plan.hostCalendar(),
        plan.finish(),
        plan.knownOnly(),
        plan.criticalPath(),
        plan.assumedShareOfCriticalPath(),
        plan.forecast(),
        plan.steps(),
        plan.edges(),
        plan.undetermined(),
        plan.optional(),
        plan.documents(),
        plan.fees());
  }
}
