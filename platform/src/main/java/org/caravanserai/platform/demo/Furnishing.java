package org.caravanserai.platform.demo;

import static org.caravanserai.platform.demo.Scripts.done;
import static org.caravanserai.platform.demo.Scripts.named;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.platform.demo.DemoScript.DossierScript;
import org.caravanserai.platform.demo.DemoScript.EnterpriseScript;
import org.caravanserai.platform.demo.DemoScript.PersonScript;
import org.caravanserai.platform.demo.DemoScript.SideScript;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.DemoPeople;
import org.caravanserai.platform.identity.Desk;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.notice.Notices;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Furnishes an empty house as the script says, whole or not at all. Each thing is done by one of
 * its people who may do it, as if he had done it on a page.
 */
@Component
@ConditionalOnBooleanProperty("serai.demo")
class Furnishing {
  /** How long the sides have been there, which have worked on cases for months. */
  private static final Duration STANDS = Duration.ofDays(400);

  private final DemoStore store;
  private final DemoPeople people;
  private final Actors actors;
  private final Sides sides;
  private final Organisations organisations;
  private final Dossiers dossiers;
  private final Notices notices;
  private final Market market;
  private final Docket docket;
  private final DisputeDocket disputes;
  private final Undertakings undertakings;
  private final ClosedCases closed;
  private final DemoClock clock;

  Furnishing(
      DemoStore store,
      DemoPeople people,
      Actors actors,
      Sides sides,
      Organisations organisations,
      Dossiers dossiers,
      Notices notices,
      Market market,
      Docket docket,
      DisputeDocket disputes,
      Undertakings undertakings,
      ClosedCases closed,
      DemoClock clock) {
    this.store = store;
    this.people = people;
    this.actors = actors;
    this.sides = sides;
    this.organisations = organisations;
    this.dossiers = dossiers;
    this.notices = notices;
    this.market = market;
    this.docket = docket;
    this.disputes = disputes;
    this.undertakings = undertakings;
    this.closed = closed;
    this.clock = clock;
  }

  boolean isHouseEmpty() {
    return people.isHouseEmpty();
  }

  /** False when another instance has done it meanwhile. */
  @Transactional
  public boolean furnish() {
    if (!store.mark()) {
      return false;
    }
    DemoScript script = Scripts.read("house.yaml", DemoScript.class);
    Map<String, UUID> known = new HashMap<>();
    script.staff().forEach(person -> known.put(person.email(), join(person, new Place.House())));
    Actor administrator =
        script.staff().stream()
            .filter(person -> person.role() == Role.ADMINISTRATOR)
            .map(person -> actor(known, person))
            .findFirst()
            .orElseThrow();
    Map<String, UUID> places = new HashMap<>();
    clock.ago(
        STANDS,
        () ->
            script
                .sides()
                .forEach(
                    side -> places.put(side.code(), open(side, script, administrator, known))));
    Map<String, Market.Stall> stalls = new HashMap<>();
    for (SideScript side : script.sides()) {
      Actor coordinator =
          side.staff().stream()
              .filter(person -> person.role() == Role.SIDE_COORDINATOR)
              .map(person -> actor(known, person))
              .findFirst()
              .orElseThrow();
      Map<Boolean, List<EnterpriseScript>> waiting =
          script.enterprises().stream()
              .filter(enterprise -> enterprise.side().equals(side.code()))
              .collect(
                  Collectors.partitioningBy(
                      enterprise -> enterprise.state() == Organisation.State.SUBMITTED));
      UUID place = named(places, side.code());
      stalls.putAll(settle(named(waiting, false), place, coordinator, known));
      notices.markAllRead(coordinator.personId().orElseThrow());
      stalls.putAll(settle(named(waiting, true), place, coordinator, known));
    }
    market.open(stalls);
    closed.open(stalls, known);
    docket.open(stalls, known, places);
    disputes.open(stalls, known);
    undertakings.open(stalls, known);
    store.cast(script.cast().stream().map(email -> named(known, email)).toList());
    return true;
  }

  private UUID join(PersonScript person, Place place) {
    UUID id = people.add(person.email(), person.name(), person.language());
    people.give(id, person.role(), place);
    return id;
  }

  private Actor actor(Map<String, UUID> known, PersonScript person) {
    return actors.find(named(known, person.email())).orElseThrow();
  }

  private UUID open(
      SideScript script, DemoScript house, Actor administrator, Map<String, UUID> known) {
    Side side =
        done(
            sides.create(
                administrator,
                new Sides.Draft(
                    script.code(),
                    script.country(),
                    script.names(),
                    script.languages(),
                    script.calendar())));
    Map<String, Place> desks = new HashMap<>();
    house
        .desks()
        .forEach(desk -> {
          Desk made =
              done(
                  sides.createDesk(
                      administrator, side.id(), new Sides.DeskDraft(desk.topic(), desk.names())));
          desks.put(desk.topic(), made.place());
        });
    script
        .staff()
        .forEach(person -> {
          Place place =
              person.topic() == null ? new Place.OfSide(side.id()) : named(desks, person.topic());
          known.put(person.email(), join(person, place));
        });
    return side.id();
  }

  private Map<String, Market.Stall> settle(
      List<EnterpriseScript> enterprises, UUID side, Actor coordinator, Map<String, UUID> known) {
    Map<String, Market.Stall> stalls = new HashMap<>();
    enterprises.forEach(enterprise ->
        stalls.put(enterprise.registrationNumber(), settle(enterprise, side, coordinator, known)));
    return stalls;
  }

  private Market.Stall settle(
      EnterpriseScript script, UUID side, Actor coordinator, Map<String, UUID> known) {
    PersonScript founder = script.member();
    UUID person = people.add(founder.email(), founder.name(), founder.language());
    known.put(founder.email(), person);
    Organisation organisation =
        done(
            organisations.register(
                actors.find(person).orElseThrow(),
                new Organisations.Draft(
                    script.names(), script.country(), script.registrationNumber(), side)));
    Actor member = actors.find(person).orElseThrow();
    if (script.paper() != null) {
      byte[] paper =
          DemoPaper.pdf(
              List.of(
                  "A paper of the demo house. All in it is invented.",
                  script.names().getOrDefault("en", ""),
                  script.registrationNumber()));
      done(
          organisations.addPaper(
              member, organisation.id(), script.paper(), "application/pdf", paper));
    }
    if (script.state() != Organisation.State.UNVERIFIED) {
      Organisation waiting =
          done(organisations.submit(member, organisation.id(), organisation.version()));
      if (script.state() != Organisation.State.SUBMITTED) {
        boolean verified = script.state() == Organisation.State.VERIFIED;
        done(
            organisations.decide(
                coordinator, waiting.id(), waiting.version(), verified, script.reason()));
      }
    }
    script.kept().forEach(dossier -> keep(dossier, Asker.of(member), organisation.id()));
    return new Market.Stall(organisation, (Actor.Person) member, founder.email(), coordinator);
  }

  private void keep(DossierScript script, Asker asker, UUID organisation) {
    KeptDossier dossier =
        done(
            dossiers.begin(
                asker,
                new Dossiers.Draft(script.title(), example(script.profile()), null, organisation)));
    dossier =
        done(
            dossiers.edit(
                asker,
                dossier.id(),
                dossier.version(),
                new Dossiers.Edit(script.title(), null, null, null, null)));
    DemoScript.VariantScript variant = script.variant();
    if (variant != null) {
      KeptDossier other = done(dossiers.vary(asker, dossier.id(), variant.name()));
      done(
          dossiers.edit(
              asker,
              other.id(),
              other.version(),
              new Dossiers.Edit(null, null, null, variant.asOf(), null)));
    }
  }

  private static String example(String file) {
    try (InputStream profile = Furnishing.class.getResourceAsStream("examples/" + file)) {
      if (profile == null) {
        throw new IllegalStateException("There is no example " + file);
      }
      return new String(profile.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
