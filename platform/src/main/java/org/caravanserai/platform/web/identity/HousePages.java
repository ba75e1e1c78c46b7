package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Invitation;
import org.caravanserai.platform.identity.Invitations;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.People;
import org.caravanserai.platform.identity.Person;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Refusal;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.SecurityLog;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The people of the house and what they did; inviting to any place and ending any role. */
@RestController
class HousePages {
  private static final int ROWS = 50;

  private final StaticTemplates templates = new StaticTemplates();
  private final People people;
  private final SecurityLog log;
  private final Invitations invitations;
  private final Memberships memberships;
  private final Sides sides;
  private final StaffViews staff;

  HousePages(
      People people,
      SecurityLog log,
      Invitations invitations,
      Memberships memberships,
      Sides sides,
      StaffViews staff) {
    this.people = people;
    this.log = log;
    this.invitations = invitations;
    this.memberships = memberships;
    this.sides = sides;
    this.staff = staff;
  }

  @GetMapping("/house/people")
  ResponseEntity<JteModel> people(
      Shell shell, Actor actor, @RequestParam(required = false) Optional<UUID> after) {
    List<Person> list = people.list(actor, null, after, ROWS).orThrow(Answers::thrown);
    return Answers.page(
        templates.identityPeople(
            shell,
            list,
            list.size() == ROWS,
            May.actor(actor, Action.PERSON_SUSPEND),
            staff.of(actor, new Place.House(), shell.messages())));
  }

  @PostMapping("/house/people/{person}/suspend")
  ResponseEntity<JteModel> suspend(
      Actor actor, @PathVariable UUID person, @RequestParam boolean suspended) {
    people.suspend(actor, person, suspended).orThrow(Answers::thrown);
    return Answers.see("/house/people");
  }

  @GetMapping("/house/log")
  ResponseEntity<JteModel> log(
      Shell shell, Actor actor, @RequestParam(required = false) Optional<UUID> before) {
    List<SecurityLog.Line> lines = log.list(actor, before, ROWS).orThrow(Answers::thrown);
    return Answers.page(templates.identityLog(shell, lines, lines.size() == ROWS));
  }

  /**
   * Invites to a role: the field {@code job} says which, and at which desk; {@code side} or {@code
   * organisation} say where else.
   */
  @PostMapping("/invitations")
  ResponseEntity<JteModel> invite(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    String[] job = form.value("job").split(":", 2);
    Role role = role(job[0]);
    Place place = place(role, job.length > 1 ? job[1] : "", form);
    Answer<Invitation, Refusal> answer =
        invitations.invite(actor, form.value("email"), shell.messages().language(), role, place);
    return switch (answer) {
      case Answer.Done<Invitation, Refusal> _ -> Answers.see(Places.path(place));
      case Answer.Refused<Invitation, Refusal>(var refusal) -> {
        Form said = form.refused(refusal, shell.messages());
        yield Answers.refused(
            templates.identityInvite(
                shell.at(Places.path(place)), form.value("job"), Places.path(place), said));
      }
    };
  }

  @PostMapping("/invitations/{id}/revoke")
  ResponseEntity<JteModel> revoke(Actor actor, @PathVariable UUID id) {
    Invitation revoked = invitations.revoke(actor, id).orThrow(Answers::thrown);
    return Answers.see(Places.path(revoked.place()));
  }

  @PostMapping("/memberships/{id}/end")
  ResponseEntity<JteModel> end(Actor actor, @PathVariable UUID id) {
    Place place = memberships.end(actor, id).orThrow(Answers::thrown).place();
    boolean mine = actor.memberships().stream().anyMatch(own -> own.id().equals(id));
    return Answers.see(mine ? "/me" : Places.path(place));
  }

  private static Role role(String name) {
    for (Role role : Role.values()) {
      if (role.name().equals(name.toUpperCase(Locale.ROOT))) {
        return role;
      }
    }
    throw Answers.notFound();
  }

  private Place place(Role role, String desk, Form form) {
    return switch (role) {
      case MEDIATOR, DATA_STEWARD, AUDITOR, ADMINISTRATOR -> new Place.House();
      case SIDE_COORDINATOR -> new Place.OfSide(form.id("side").orElseThrow(Answers::notFound));
      case ENTERPRISE_MEMBER ->
          new Place.OfOrganisation(form.id("organisation").orElseThrow(Answers::notFound));
      case DESK_OFFICER, DESK_LEAD -> desk(desk);
    };
  }

  private Place desk(String id) {
    try {
      return sides.findDesk(UUID.fromString(id)).orElseThrow(Answers::notFound).place();
    } catch (IllegalArgumentException e) {
      throw Answers.notFound();
    }
  }
}
