package org.caravanserai.platform.web.identity;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Answer;
import org.caravanserai.platform.identity.FirstAdministrator;
import org.caravanserai.platform.identity.Invitations;
import org.caravanserai.platform.identity.SecurityEvent;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.http.ResponseEntity;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The doors that a letter or the console opens: an invitation, the first administrator. */
@RestController
class WelcomePages {
  private final StaticTemplates templates = new StaticTemplates();
  private final Invitations invitations;
  private final FirstAdministrator first;
  private final Entrance entrance;
  private final Places places;

  WelcomePages(
      Invitations invitations, FirstAdministrator first, Entrance entrance, Places places) {
    this.invitations = invitations;
    this.first = first;
    this.entrance = entrance;
    this.places = places;
  }

  @GetMapping("/invitation")
  ResponseEntity<JteModel> invitation(Shell shell, @RequestParam(defaultValue = "") String token) {
    return Answers.page(invitation(shell, token, Form.EMPTY));
  }

  @PostMapping("/invitation")
  ResponseEntity<JteModel> accept(
      Shell shell,
      Actor actor,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    String token = form.value("token");
    Invitations.Acceptance acceptance =
        new Invitations.Acceptance(form.value("name"), form.value("language"));
    return switch (invitations.accept(token, acceptance)) {
      case Answer.Done<Invitations.Accepted>(Invitations.Accepted accepted) -> {
        if (accepted.newcomer()) {
          entrance.letIn(request, response, accepted.person(), SecurityEvent.SIGNED_IN_BY_LINK);
        }
        boolean in =
            accepted.newcomer() || actor.personId().filter(accepted.person()::equals).isPresent();
        yield Answers.see(in ? "/me" : "/sign-in?accepted");
      }
      case Answer.Refused<Invitations.Accepted>(var refusal) ->
          Answers.refused(invitation(shell, token, form.refused(refusal, shell.messages())));
    };
  }

  private JteModel invitation(Shell shell, String token, Form form) {
    Optional<Invitations.Offer> offer = invitations.look(token);
    String role =
        offer.map(found -> places.say(found.invitation().role(), shell.messages())).orElse("");
    String place =
        offer.map(found -> places.say(found.invitation().place(), shell.messages())).orElse("");
    return templates.identityInvitation(
        Answers.at(shell, "/invitation", token), token, offer.orElse(null), role, place, form);
  }

  @GetMapping("/first-administrator")
  ResponseEntity<JteModel> first(Shell shell, @RequestParam(defaultValue = "") String token) {
    return Answers.page(first(shell, token, Form.EMPTY));
  }

  @PostMapping("/first-administrator")
  ResponseEntity<JteModel> makeFirst(
      Shell shell,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam MultiValueMap<String, String> typed) {
    Form form = Form.of(typed);
    String token = form.value("token");
    FirstAdministrator.Draft draft =
        new FirstAdministrator.Draft(
            form.value("email"),
            form.value("name"),
            form.value("language"),
            form.value("password"));
    return switch (first.make(token, draft)) {
      case Answer.Done<UUID>(UUID person) -> {
        entrance.letIn(request, response, person, SecurityEvent.SIGNED_IN_BY_LINK);
        yield Answers.see("/me");
      }
      case Answer.Refused<UUID>(var refusal) ->
          Answers.refused(first(shell, token, form.refused(refusal, shell.messages())));
    };
  }

  private JteModel first(Shell shell, String token, Form form) {
    return templates.identityFirstAdministrator(
        Answers.at(shell, "/first-administrator", token), token, first.isGood(token), form);
  }
}
