package org.caravanserai.platform.web.demo;

import gg.jte.models.runtime.JteModel;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.demo.DemoCast;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.SecurityEvent;
import org.caravanserai.platform.web.Shell;
import org.caravanserai.platform.web.identity.Entrance;
import org.caravanserai.platform.web.identity.Places;
import org.caravanserai.platform.web.template.StaticTemplates;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/** Lets a visitor of a demo house be one of its cast, at the press of a button. */
@RestController
@ConditionalOnBooleanProperty("serai.demo")
class DemoPages {
  private final StaticTemplates templates = new StaticTemplates();
  private final DemoCast cast;
  private final Entrance entrance;
  private final Places places;
  private final Organisations organisations;

  DemoPages(DemoCast cast, Entrance entrance, Places places, Organisations organisations) {
    this.cast = cast;
    this.entrance = entrance;
    this.places = places;
    this.organisations = organisations;
  }

  @GetMapping("/demo")
  JteModel choose(Shell shell) {
    List<Part> parts =
        cast.list().stream().flatMap(person -> parts(person, shell.messages()).stream()).toList();
    return templates.demoChoose(shell, parts);
  }

  @PostMapping("/demo/sign-in")
  ResponseEntity<Void> signIn(
      Shell shell,
      HttpServletRequest request,
      HttpServletResponse response,
      @RequestParam UUID person) {
    UUID found =
        cast.find(person)
            .map(Actor.Person::id)
            .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    entrance.letIn(request, response, found, SecurityEvent.SIGNED_IN_BY_DEMO);
    Entrance.speak(request, response, shell.messages().language());
    return ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create("/me")).build();
  }

  /** By the first role that somebody holds; a visitor may have taken it from him. */
  private List<Part> parts(Actor.Person person, Messages messages) {
    return person.memberships().stream()
        .limit(1)
        .map(membership ->
            new Part(
                person.id(),
                person.name(),
                places.say(membership.role(), messages),
                places.say(membership.place(), messages),
                state(membership, messages),
                messages.get(what(membership))))
        .toList();
  }

  private String state(Membership membership, Messages messages) {
    return membership.place() instanceof Place.OfOrganisation(UUID id)
        ? organisations
            .find(id)
            .map(found -> messages.get(found.verification().state().key()))
            .orElse("")
        : "";
  }

  private static String what(Membership membership) {
    return "demo.what." + membership.role().name().toLowerCase(Locale.ROOT);
  }
}
