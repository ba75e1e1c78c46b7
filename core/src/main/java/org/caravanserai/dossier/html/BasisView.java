package org.caravanserai.dossier.html;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caravanserai.corridor.Routes;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.knowledge.Assumption;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.policy.Finding;
import org.caravanserai.policy.Verdict;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.risk.RiskEntry;
import org.jspecify.annotations.Nullable;

/** What the answer rests on, and how to get it again. Read after the parts it reports on. */
final class BasisView {
  private final Dossier dossier;
  private final @Nullable PoliciesView policies;
  private final Wording wording;

  BasisView(Dossier dossier, @Nullable PoliciesView policies, Wording wording) {
    this.dossier = dossier;
    this.policies = policies;
    this.wording = wording;
  }

  /** A pack of knowledge. */
  record PackLine(String id, Said title, String version, String stewards, String licence) {}

  /** How much of one part is of which confidence. */
  record Trust(String part, String high, String medium, String low) {}

  /** A planning assumption. */
  record Assumed(String id, Said says, String value, Said basis) {}

  /** Sources that disagree about a step. */
  record Conflict(Said title, List<Said> says) {}

  Wording wording() {
    return wording;
  }

  String digest() {
    return dossier.knowledge().contents().digest();
  }

  List<PackLine> packs() {
    return dossier.knowledge().contents().packs().stream()
        .map(pack ->
            new PackLine(
                pack.id(),
                wording.said(pack.title()),
                pack.version(),
                String.join(", ", pack.stewards()),
                pack.licence()))
        .toList();
  }

  List<String> replaced() {
    return dossier.knowledge().contents().replacements().stream()
        .map(r -> wording.say("dossier.replaced", r.kind(), r.id(), r.earlierPack(), r.laterPack()))
        .toList();
  }

  /** The confidence of what is stated, part by part. */
  List<Trust> trust() {
    List<Trust> lines = new ArrayList<>();
    add(lines, "html.trust.policies", applying().stream().map(Finding::confidence).toList());
    add(lines, "html.trust.steps", steps().stream().map(BasisView::confidence).toList());
    add(
        lines,
        "html.trust.routes",
        itineraries().map(r -> r.itinerary().figures().confidence()).toList());
    add(lines, "html.trust.risks", risks().stream().map(RiskEntry::confidence).toList());
    return lines;
  }

  private void add(List<Trust> lines, String key, List<Confidence> all) {
    if (!all.isEmpty()) {
      lines.add(
          new Trust(
              wording.say(key),
              count(all, Confidence.HIGH),
              count(all, Confidence.MEDIUM),
              count(all, Confidence.LOW)));
    }
  }

  private String count(Collection<Confidence> all, Confidence wanted) {
    return wording.count((int) all.stream().filter(c -> c == wanted).count());
  }

  /** What applies although confidence in it is low. */
  List<Link> lowConfidence() {
    List<Link> links = new ArrayList<>();
    if (policies != null) {
      applying().stream()
          .filter(f -> f.confidence() == Confidence.LOW)
          .forEach(f -> links.add(policies.link(f.policy().id())));
    }
    steps().stream()
        .filter(s -> confidence(s) == Confidence.LOW)
        .forEach(s -> links.add(new Link(wording.said(s.step().title()), "plan")));
    risks().stream()
        .filter(r -> r.confidence() == Confidence.LOW)
        .forEach(r -> links.add(new Link(wording.said(r.risk().title()), RiskView.anchor(r.id()))));
    return links.stream().distinct().toList();
  }

  /** The policies that apply and whose sources disagree. */
  List<Link> policiesInConflict() {
    PoliciesView cards = policies;
    return cards == null
        ? List.of()
        : applying().stream()
            .filter(f -> !f.policy().provenance().conflicts().isEmpty())
            .map(f -> cards.link(f.policy().id()))
            .distinct()
            .toList();
  }

  /** The steps whose sources disagree. */
  List<Conflict> stepsInConflict() {
    return steps().stream()
        .filter(s -> !s.step().provenance().conflicts().isEmpty())
        .map(s ->
            new Conflict(
                wording.said(s.step().title()),
                s.step().provenance().conflicts().stream().map(wording::said).toList()))
        .toList();
  }

  List<Assumed> assumptions() {
    Set<String> ids = new TreeSet<>();
    steps().forEach(s -> ids.addAll(s.duration().assumptions()));
    itineraries().forEach(r -> ids.addAll(r.itinerary().figures().assumptions()));
    return ids.stream().map(id -> assumed(wording.knowledge().getAssumption(id))).toList();
  }

  private Assumed assumed(Assumption assumption) {
    return new Assumed(
        assumption.id(),
        wording.said(assumption.says()),
        wording.messages().number(assumption.value()) + " " + assumption.unit(),
        wording.said(assumption.basis()));
  }

  /** The command that makes this page; null when it takes more than a profile. */
  @Nullable String command() {
    String verb = verb();
    return verb == null
        ? null
        : "serai %s PROFILE.yaml --as-of %s --lang %s --format html --out dossier.html"
            .formatted(verb, dossier.asOf(), wording.messages().language());
  }

  private @Nullable String verb() {
    if (dossier.risks() != null) {
      return "dossier";
    }
    if (dossier.assessment() != null) {
      return "policies";
    }
    return dossier.plan() == null ? null : "plan";
  }

  private List<Finding> applying() {
    return dossier.assessment() == null
        ? List.of()
        : dossier.assessment().findings().stream()
            .filter(f -> f.verdict() == Verdict.APPLIES)
            .toList();
  }

  private List<PlannedStep> steps() {
    return dossier.plan() == null ? List.of() : dossier.plan().steps();
  }

  private List<RiskEntry> risks() {
    return dossier.risks() == null ? List.of() : dossier.risks().entries();
  }

  private Stream<Routes.Recommendation> itineraries() {
    return dossier.routes() == null
        ? Stream.of()
        : dossier.routes().stream()
            .flatMap(r ->
                r.answer() instanceof Routes found ? found.recommended().stream() : Stream.of());
  }

  private static Confidence confidence(PlannedStep step) {
    return step.step().provenance().confidence();
  }
}
