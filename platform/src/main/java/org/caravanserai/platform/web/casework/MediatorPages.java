package org.caravanserai.platform.web.casework;

import gg.jte.models.runtime.JteModel;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.Mediator;
import org.caravanserai.platform.casework.MediatorSays;
import org.caravanserai.platform.casework.Panel;
import org.caravanserai.platform.casework.Refusal;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Topic;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Form;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The panel of mediators, and what each says of himself. */
@RestController
@RequestMapping("/mediators")
class MediatorPages {
  private final Panel panel;
  private final Organisations organisations;
  private final Library library;
  private final StaticTemplates templates = new StaticTemplates();

  MediatorPages(Panel panel, Organisations organisations, Library library) {
    this.panel = panel;
    this.organisations = organisations;
    this.library = library;
  }

  @GetMapping
  ResponseEntity<JteModel> list(Shell shell, Actor actor) {
    requireSignedIn(actor);
    return ResponseEntity.ok(
        templates.caseworkMediators(
            shell,
            panel.list().stream().map(one -> line(one, shell.messages())).toList(),
            actor.is(Role.MEDIATOR)));
  }

  private MediatorLine line(Mediator one, Messages messages) {
    String language = messages.language();
    return new MediatorLine(
        one.name(),
        DisputeChoices.spoken(one, messages),
        messages.items(
            Stream.concat(
                    one.topics().stream().map(topic -> messages.get("identity.topic." + topic)),
                    one.sections().stream().map(section -> section(section, language)))
                .toList()),
        one.about(),
        messages.items(
            organisations.listByIds(one.interests()).stream()
                .map(organisation -> organisation.names().in(language))
                .sorted()
                .toList()),
        one.free());
  }

  private String section(String code, String language) {
    return Optional.ofNullable(
            library
                .current()
                .knowledge()
                .contents()
                .codeLists()
                .getOrDefault("isic", Map.of())
                .get(code))
        .map(entry -> entry.label().in(language))
        .orElse(code);
  }

  @GetMapping("/me")
  ResponseEntity<JteModel> begin(Shell shell, Actor actor) {
    requireMediator(actor);
    MultiValueMap<String, String> values = new LinkedMultiValueMap<>();
    values.add("free", "true");
    panel
        .own(actor)
        .ifPresent(own -> {
          values.put("languages", own.languages());
          values.put("topics", own.topics());
          values.put("sections", own.sections());
          values.set("interests", interests(own));
          values.set("about", own.about());
          values.set("free", String.valueOf(own.free()));
        });
    return ResponseEntity.ok(form(shell, new Form(values, Map.of(), null)));
  }

  private String interests(Mediator own) {
    return String.join(
        "\n",
        organisations.listByIds(own.interests()).stream()
            .map(MediatorPages::number)
            .sorted()
            .toList());
  }

  private static String number(Organisation organisation) {
    return organisation.country() + " " + organisation.registrationNumber();
  }

  private JteModel form(Shell shell, Form form) {
    Messages messages = shell.messages();
    return templates.caseworkMediator(
        shell.at("/mediators/me"),
        Messages.LANGUAGES.stream()
            .map(code -> new CasePage.Choice(code, messages.languageName(code)))
            .toList(),
        Stream.of(Topic.values())
            .map(topic ->
                new CasePage.Choice(topic.code(), messages.get("identity.topic." + topic.code())))
            .toList(),
        Panel.sections().stream()
            .map(code -> new CasePage.Choice(code, section(code, messages.language())))
            .toList(),
        form);
  }

  @PostMapping("/me")
  ResponseEntity<JteModel> edit(
      Shell shell, Actor actor, @RequestParam MultiValueMap<String, String> typed) {
    requireMediator(actor);
    MediatorSays says =
        new MediatorSays(
            typed.getOrDefault("languages", List.of()),
            typed.getOrDefault("topics", List.of()),
            typed.getOrDefault("sections", List.of()),
            Optional.ofNullable(typed.getFirst("interests")).orElse("").lines().toList(),
            typed.getFirst("about"),
            "true".equals(typed.getFirst("free")));
    return switch (panel.edit(actor, says)) {
      case Answer.Done<Mediator, Refusal> _ ->
          ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/mediators")).build();
      case Answer.Refused<Mediator, Refusal>(Refusal refusal) ->
          ResponseEntity.status(CasePages.status(refusal))
              .body(form(shell, CasePages.refused(typed, refusal, shell.messages())));
    };
  }

  private static void requireSignedIn(Actor actor) {
    if (actor.personId().isEmpty()) {
      throw new AccessDeniedException("This page is for people who are signed in");
    }
  }

  private static void requireMediator(Actor actor) {
    if (!actor.is(Role.MEDIATOR)) {
      throw new AccessDeniedException("This page is for mediators");
    }
  }
}
