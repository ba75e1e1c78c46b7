package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Desk;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Refusal;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.caravanserai.platform.identity.Topic;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The government partners: who they are is open to all, running one is its coordinator's. */
@RestController
@RequestMapping("/sides")
class SidePages {
  private static final int WAITING = 100;

  private final StaticTemplates templates = new StaticTemplates();
  private final Sides sides;
  private final Organisations organisations;
  private final StaffViews staff;
  private final Library library;

  SidePages(Sides sides, Organisations organisations, StaffViews staff, Library library) {
    this.sides = sides;
    this.organisations = organisations;
    this.staff = staff;
    this.library = library;
  }

  @GetMapping
  ResponseEntity<JteModel> list(Shell shell, Actor actor) {
    return Answers.page(list(shell, actor, Form.EMPTY));
  }

  @PostMapping
  ResponseEntity<JteModel> create(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    return switch (sides.create(actor, draft(form))) {
      case Answer.Done<Side, Refusal>(Side side) -> Answers.see("/sides/" + side.id());
      case Answer.Refused<Side, Refusal>(var refusal) ->
          Answers.refused(list(shell, actor, form.refused(refusal, shell.messages())));
    };
  }

  @GetMapping("/{id}")
  ResponseEntity<JteModel> show(Shell shell, Actor actor, @PathVariable UUID id) {
    return Answers.page(page(shell, actor, id, Form.EMPTY));
  }

  @PostMapping("/{id}")
  ResponseEntity<JteModel> edit(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    return answer(
        sides.edit(actor, id, form.number("version"), draft(form)), shell, actor, id, form);
  }

  @PostMapping("/{id}/desks")
  ResponseEntity<JteModel> createDesk(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    Sides.DeskDraft draft = new Sides.DeskDraft(form.value("topic"), form.names("desk"));
    return answer(sides.createDesk(actor, id, draft), shell, actor, id, form);
  }

  @PostMapping("/{id}/desks/{desk}")
  ResponseEntity<JteModel> editDesk(
      Shell shell,
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID desk,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    Sides.DeskDraft draft = new Sides.DeskDraft(form.value("topic"), form.names("names"));
    return answer(
        sides.editDesk(actor, desk, form.number("version"), draft), shell, actor, id, form);
  }

  private ResponseEntity<JteModel> answer(
      Answer<?, Refusal> answer, Shell shell, Actor actor, UUID id, Form form) {
    return switch (answer) {
      case Answer.Done<?, ?> _ -> Answers.see("/sides/" + id);
      case Answer.Refused<?, Refusal> refused ->
          Answers.refused(
              page(shell, actor, id, form.refused(refused.refusal(), shell.messages())));
    };
  }

  private JteModel list(Shell shell, Actor actor, Form form) {
    return templates.identitySides(
        shell.at("/sides"), sides.list(), May.actor(actor, Action.SIDE_CREATE), form);
  }

  private JteModel page(Shell shell, Actor actor, UUID id, Form form) {
    Side side = sides.find(id).orElseThrow(Answers::notFound);
    List<Desk> desks = sides.listDesks(id);
    Place place = new Place.OfSide(id);
    return templates.identitySide(
        shell.at("/sides/" + id),
        side,
        calendar(side, shell.messages().language()),
        desks,
        List.of(Topic.values()),
        organisations.listWaiting(actor, id, WAITING),
        staff.of(actor, place, shell.messages()),
        May.actor(actor, Action.SIDE_EDIT, Subject.ofSide(id)),
        form);
  }

  /** What the side's calendar is called; its id where the packs in force have it no more. */
  private String calendar(Side side, String language) {
    return library.current().knowledge().calendars().stream()
        .filter(calendar -> calendar.id().equals(side.calendar()))
        .findFirst()
        .map(calendar -> calendar.title().in(language))
        .orElse(side.calendar());
  }

  private static Sides.Draft draft(Form form) {
    return new Sides.Draft(
        form.value("code"),
        form.value("country"),
        form.names("names"),
        form.all("languages"),
        form.value("calendar"));
  }
}
