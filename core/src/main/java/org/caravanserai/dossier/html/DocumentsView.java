package org.caravanserai.dossier.html;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caravanserai.knowledge.DocumentType;
import org.caravanserai.procedure.Documents;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.caravanserai.procedure.StepRef;

/** The papers of a plan as a checklist. */
final class DocumentsView {
  private static final List<String> KINDS = List.of("official", "own", "third-party");

  private final Plan plan;
  private final NumberedSteps numbers;
  private final Wording wording;

  DocumentsView(Plan plan, Wording wording) {
    this.plan = plan;
    this.numbers = new NumberedSteps(plan);
    this.wording = wording;
  }

  /** Papers to bring of one kind. */
  record Kind(String heading, List<Paper> papers) {}

  /**
   * A paper.
   *
   * @param from who gives it
   * @param forSteps the steps that wait for it
   */
  record Paper(Said title, List<Said> from, List<Link> forSteps) {}

  /** A paper that is out of date when a step needs it. */
  record Expiring(Said title, String issued, String usable, String needed, Said step) {}

  Wording wording() {
    return wording;
  }

  List<Kind> toBring() {
    List<Kind> kinds = new ArrayList<>();
    for (String kind : KINDS) {
      List<Paper> papers =
          plan.documents().needed().stream()
              .filter(needed -> type(needed.document()).kind().equals(kind))
              .map(this::paper)
              .toList();
      if (!papers.isEmpty()) {
        kinds.add(new Kind(wording.say("documentKind." + kind), papers));
      }
    }
    return kinds;
  }

  List<Paper> given() {
    return plan.documents().given().stream().map(this::paper).toList();
  }

  List<Expiring> expiring() {
    return plan.documents().expiring().stream().map(this::expiring).toList();
  }

  private Paper paper(Documents.Needed needed) {
    return new Paper(title(needed.document()), offers(needed), steps(needed.neededBy()));
  }

  private Paper paper(Documents.Given given) {
    List<Said> authorities =
        planned(given.givenBy())
            .map(step -> wording.knowledge().getAuthority(step.step().authority()).name())
            .distinct()
            .map(wording::said)
            .toList();
    return new Paper(title(given.document()), authorities, steps(given.neededBy()));
  }

  private List<Said> offers(Documents.Needed needed) {
    return wording.knowledge().proceduresOn(plan.asOf()).stream()
        .flatMap(procedure ->
            procedure.steps().stream()
                .filter(
                    step -> needed.offeredBy().contains(new StepRef(procedure.id(), step.id()))))
        .map(step -> wording.said(step.title()))
        .toList();
  }

  private Expiring expiring(Documents.Expiring paper) {
    Said step =
        planned(List.of(paper.usedBy()))
            .map(s -> wording.said(s.step().title()))
            .findFirst()
            .orElseGet(() -> new Said(paper.usedBy().toString(), null));
    return new Expiring(
        title(paper.document()),
        wording.messages().day(paper.issuedOn()),
        wording.messages().day(paper.expiresOn()),
        wording.messages().day(paper.usedOn()),
        step);
  }

  private List<Link> steps(List<StepRef> refs) {
    return planned(refs).map(this::link).toList();
  }

  private Link link(PlannedStep step) {
    return new Link(wording.said(step.step().title()), "step-" + numbers.number(step));
  }

  private Stream<PlannedStep> planned(List<StepRef> refs) {
    return refs.stream().map(numbers::find).filter(Objects::nonNull);
  }

  private Said title(String document) {
    return wording.said(type(document).title());
  }

  private DocumentType type(String document) {
    return wording.knowledge().getDocument(document);
  }
}
