package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Absence;
import org.caravanserai.platform.identity.Absences;
import org.caravanserai.platform.identity.Accounts;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.People;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Refusal;
import org.caravanserai.platform.identity.Substitutes;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** A person's own absences, and whom he stands in for. */
@RestController
class AbsencePages {
  private final StaticTemplates templates = new StaticTemplates();
  private final Absences absences;
  private final Substitutes substitutes;
  private final Accounts accounts;
  private final People people;
  private final Places places;
  private final Clock clock;

  AbsencePages(
      Absences absences,
      Substitutes substitutes,
      Accounts accounts,
      People people,
      Places places,
      Clock clock) {
    this.absences = absences;
    this.substitutes = substitutes;
    this.accounts = accounts;
    this.people = people;
    this.places = places;
    this.clock = clock;
  }

  @GetMapping("/me/absences")
  ResponseEntity<JteModel> absences(
      Shell shell, Actor actor, @RequestParam(required = false) Optional<String> done) {
    return Answers.page(page(shell, actor, Form.EMPTY, done.isPresent()));
  }

  @PostMapping("/me/absences")
  ResponseEntity<JteModel> record(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    String[] chosen = (form.value("substitute") + ":").split(":", -1);
    Absences.Draft draft =
        new Absences.Draft(
            id(chosen[0]), day(form.value("firstDay")), day(form.value("lastDay")), id(chosen[1]));
    return switch (absences.record(actor, draft)) {
      case Answer.Done<Absence, Refusal> _ -> Answers.see("/me/absences?done");
      case Answer.Refused<Absence, Refusal>(var refusal) ->
          Answers.refused(
              page(
                  shell.at("/me/absences"), actor, form.refused(refusal, shell.messages()), false));
    };
  }

  @PostMapping("/me/absences/{absence}/end")
  ResponseEntity<JteModel> end(Actor actor, @PathVariable UUID absence) {
    return switch (absences.end(actor, absence)) {
      case Answer.Done<Absence, Refusal> _ -> Answers.see("/me/absences?done");
      case Answer.Refused<Absence, Refusal>(var refusal) -> throw Answers.thrown(refusal);
    };
  }

  private JteModel page(Shell shell, Actor actor, Form form, boolean done) {
    UUID person = accounts.find(actor).orElseThrow(Answers::notFound).id();
    Messages messages = shell.messages();
    AbsenceView view =
        new AbsenceView(
            isAtDesk(actor),
            absences.list(actor).stream().map(absence -> line(absence, actor, messages)).toList(),
            substitutes.inPlaceOf(person, clock.instant()).stream()
                .map(away -> named(away.person(), away.desk(), actor, messages))
                .toList(),
            absences.listColleagues(actor).stream()
                .map(colleague ->
                    new AbsenceView.Choice(
                        colleague.desk() + ":" + colleague.person(),
                        messages.dash(colleague.name(), desk(colleague.desk(), actor, messages))))
                .toList());
    return templates.identityAbsences(shell, view, form, done);
  }

  private AbsenceView.Line line(Absence absence, Actor actor, Messages messages) {
    return new AbsenceView.Line(
        absence.id(),
        messages.day(absence.firstDay()),
        messages.day(absence.lastDay()),
        named(absence.substitute(), absence.desk(), actor, messages));
  }

  private String named(UUID person, UUID desk, Actor actor, Messages messages) {
    return messages.dash(people.findName(person).orElse(""), desk(desk, actor, messages));
  }

  private String desk(UUID desk, Actor actor, Messages messages) {
    return actor.memberships().stream()
        .map(membership -> membership.place())
        .filter(place -> place instanceof Place.OfDesk(UUID own, _) && own.equals(desk))
        .findFirst()
        .map(place -> places.say(place, messages))
        .orElse("");
  }

  private static boolean isAtDesk(Actor actor) {
    return actor.memberships().stream()
        .anyMatch(membership -> membership.place() instanceof Place.OfDesk);
  }

  private static @Nullable UUID id(String text) {
    try {
      return text.isEmpty() ? null : UUID.fromString(text);
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeException e) {
      return null;
    }
  }
}
