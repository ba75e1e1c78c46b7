package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.caravanserai.corridor.Figures;
import org.caravanserai.corridor.Itinerary;
import org.caravanserai.corridor.Routes;
import org.caravanserai.dossier.ConsignmentRoutes;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.Summary;
import org.caravanserai.message.Unit;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Verdict;
import org.caravanserai.procedure.Plan;
import org.caravanserai.risk.RiskEntry;
import org.jspecify.annotations.Nullable;

/** The first screen: the answer in plain words, each part leading to its section. */
final class SummaryView {
  private static final int MOST = 3;
  private static final int MOST_ROADS = 6;
  private static final BigDecimal HOURS_OF_A_DAY = BigDecimal.valueOf(24);

  private final Dossier dossier;
  private final @Nullable PoliciesView policies;
  private final @Nullable QuestionsView questions;
  private final Wording wording;

  SummaryView(
      Dossier dossier,
      @Nullable PoliciesView policies,
      @Nullable QuestionsView questions,
      Wording wording) {
    this.dossier = dossier;
    this.policies = policies;
    this.questions = questions;
    this.wording = wording;
  }

  /** How the verdicts on all rules are shared out. */
  record Verdicts(String all, String apply, String open, String refused) {}

  /** Policies under a count. */
  record Count(int number, String shown, List<Item> first) {}

  /** A policy with its worth, null when that is not known. */
  record Item(Link link, @Nullable String worth) {}

  /** When operation could start. */
  record When(
      @Nullable String p50,
      @Nullable String p90,
      @Nullable String assumed,
      int openProcedures,
      String shownOpen) {}

  /** The way of one consignment; the merits are empty when none was found. */
  record Road(Name title, String merits, String hours, String days, String cost, List<Said> via) {
    boolean found() {
      return !hours.isEmpty();
    }
  }

  /** A risk with its score. */
  record Grave(Link risk, int score, String level, List<Integer> sources) {}

  Wording wording() {
    return wording;
  }

  @Nullable Verdicts verdicts() {
    if (dossier.assessment() == null) {
      return null;
    }
    List<Finding> all = dossier.assessment().findings();
    return new Verdicts(
        wording.count(all.size()),
        count(all, Verdict.APPLIES),
        count(all, Verdict.UNDETERMINED),
        count(all, Verdict.DOES_NOT_APPLY));
  }

  private String count(List<Finding> all, Verdict verdict) {
    return wording.count((int) all.stream().filter(f -> f.verdict() == verdict).count());
  }

  @Nullable Count benefits() {
    return policies == null ? null : count(policies, policies.groups().benefits());
  }

  @Nullable Count duties() {
    return policies == null ? null : count(policies, policies.groups().duties());
  }

  private Count count(PoliciesView cards, List<Finding> findings) {
    return new Count(
        findings.size(),
        wording.count(findings.size()),
        findings.stream().limit(MOST).map(finding -> item(cards, finding)).toList());
  }

  private Item item(PoliciesView cards, Finding finding) {
    BigDecimal worth = finding.worthUsd();
    return new Item(
        cards.link(finding.policy().id()), worth.signum() == 0 ? null : wording.usd(worth));
  }

  /** What the benefits are worth together; null when nothing can be computed. */
  @Nullable String totalWorth() {
    if (policies == null || policies.groups().totalUsd().signum() == 0) {
      return null;
    }
    return wording.usd(policies.groups().totalUsd());
  }

  @Nullable When when() {
    Plan plan = dossier.plan();
    if (plan == null) {
      return null;
    }
    int open = plan.undetermined().size();
    if (plan.steps().isEmpty()) {
      return new When(null, null, null, open, wording.count(open));
    }
    return new When(
        wording.messages().day(plan.finish().p50()),
        wording.messages().day(plan.finish().p90()),
        plan.assumedShareOfCriticalPath().signum() == 0
            ? null
            : wording.messages().percent(plan.assumedShareOfCriticalPath()),
        open,
        wording.count(open));
  }

  @Nullable List<Road> roads() {
    return dossier.routes() == null
        ? null
        : dossier.routes().stream().limit(MOST_ROADS).map(this::road).toList();
  }

  private Road road(ConsignmentRoutes routes) {
    Name title = Name.of(routes.consignment().title());
    return routes.answer() instanceof Routes found
        ? Summary.preferred(found).map(r -> road(title, r)).orElseGet(() -> none(title))
        : none(title);
  }

  private static Road none(Name title) {
    return new Road(title, "", "", "", "", List.of());
  }

  private Road road(Name title, Routes.Recommendation recommendation) {
    Itinerary itinerary = recommendation.itinerary();
    Figures figures = itinerary.figures();
    BigDecimal hours = BigDecimal.valueOf(figures.hoursP50());
    return new Road(
        title,
        wording
            .messages()
            .list(recommendation.merits().stream().map(m -> wording.say("merit." + m)).toList()),
        wording.messages().quantity(hours.setScale(0, RoundingMode.HALF_UP), Unit.HOUR),
        wording
            .messages()
            .quantity(hours.divide(HOURS_OF_A_DAY, 1, RoundingMode.HALF_UP), Unit.DAY),
        wording.usd(figures.costUsd()),
        itinerary.borders().stream()
            .map(border -> wording.knowledge().getPlace(border.exit()).name())
            .distinct()
            .map(wording::said)
            .toList());
  }

  /** The gravest risks; null when they were not asked for. */
  @Nullable List<Grave> gravest() {
    return dossier.risks() == null
        ? null
        : Summary.gravest(dossier.risks()).stream().map(this::grave).toList();
  }

  private Grave grave(RiskEntry entry) {
    return new Grave(
        new Link(wording.said(entry.risk().title()), RiskView.anchor(entry.id())),
        entry.score(),
        wording.say("html.level." + entry.level()),
        wording.cite(entry.sources()));
  }

  /** The best questions; empty when nothing is open or asked for. */
  List<QuestionsView.Asked> questions() {
    return questions == null ? List.of() : questions.best().stream().limit(MOST).toList();
  }
}
