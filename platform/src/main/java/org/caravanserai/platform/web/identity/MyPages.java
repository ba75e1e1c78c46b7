package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Accounts;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Person;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Refusal;
import org.caravanserai.platform.notice.GivenNotice;
import org.caravanserai.platform.notice.Notices;
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

/** A person's own page, settings and notices. */
@RestController
class MyPages {
  private static final int NOTICES = 30;

  private final StaticTemplates templates = new StaticTemplates();
  private final Accounts accounts;
  private final Notices notices;
  private final Places places;
  private final MyWorks works;

  MyPages(Accounts accounts, Notices notices, Places places, MyWorks works) {
    this.accounts = accounts;
    this.notices = notices;
    this.places = places;
    this.works = works;
  }

  @GetMapping("/me")
  ResponseEntity<JteModel> me(Shell shell, Actor actor) {
    Person person = person(actor);
    return Answers.page(
        templates.identityMe(
            shell,
            person,
            roles(actor, shell.messages()),
            notices.countUnread(person.id()),
            MyRooms.of(actor),
            works.of(actor, shell.messages())));
  }

  @GetMapping("/me/settings")
  ResponseEntity<JteModel> settings(
      Shell shell, Actor actor, @RequestParam(required = false) Optional<String> done) {
    return Answers.page(
        templates.identitySettings(shell, person(actor), Form.EMPTY, done.isPresent()));
  }

  @PostMapping("/me/settings")
  ResponseEntity<JteModel> edit(
      Shell shell,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    Accounts.Settings settings =
        new Accounts.Settings(
            form.value("name"), form.value("language"), null, form.value("byMail"));
    return switch (accounts.edit(actor, form.number("version"), settings)) {
      case Answer.Done<Person, Refusal>(Person person) -> {
        Entrance.speak(request, response, person.language());
        yield Answers.see("/me/settings?done");
      }
      case Answer.Refused<Person, Refusal>(var refusal) ->
          Answers.refused(
              templates.identitySettings(
                  shell.at("/me/settings"),
                  person(actor),
                  form.refused(refusal, shell.messages()),
                  false));
    };
  }

  @GetMapping("/me/notices")
  ResponseEntity<JteModel> notices(
      Shell shell, Actor actor, @RequestParam(required = false) Optional<UUID> before) {
    List<GivenNotice> list = notices.list(person(actor).id(), before, NOTICES);
    return Answers.page(templates.identityNotices(shell, list, list.size() == NOTICES));
  }

  @PostMapping("/me/notices/read")
  ResponseEntity<JteModel> readAll(Actor actor) {
    notices.markAllRead(person(actor).id());
    return Answers.see("/me/notices");
  }

  /** Marks a notice as read on the way to the page that it leads to. */
  @PostMapping("/me/notices/{notice}")
  ResponseEntity<JteModel> read(Actor actor, @PathVariable UUID notice) {
    UUID person = person(actor).id();
    GivenNotice given = notices.find(person, notice).orElseThrow(Answers::notFound);
    notices.markRead(person, notice);
    return Answers.see(given.notice().path());
  }

  private static @Nullable String path(Actor actor, Place place) {
    return place instanceof Place.House && !May.actor(actor, Action.PERSON_LIST)
        ? null
        : Places.path(place);
  }

  private Person person(Actor actor) {
    return accounts.find(actor).orElseThrow(Answers::notFound);
  }

  private List<HeldRole> roles(Actor actor, Messages messages) {
    return actor.memberships().stream()
        .map(membership ->
            new HeldRole(
                membership.id(),
                places.say(membership.role(), messages),
                places.say(membership.place(), messages),
                path(actor, membership.place())))
        .toList();
  }
}
