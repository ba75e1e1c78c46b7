package org.caravanserai.platform.casework;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.casework.Scope;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Desk;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Topic;
import org.springframework.context.ApplicationContext;

/** A cherry exporter of a side in Uzbekistan that wants to sell in Xi'an; all new, for one test. */
public final class Works {
  public final Side home;
  public final Side host;
  public final Desk homeCustoms;
  public final Desk homePolicy;
  public final Desk hostCustoms;
  public final Organisation exporter;
  public final UUID memberId;
  public final UUID officerId;

  private final ApplicationContext house;
  private final Cast cast;

  public Works(ApplicationContext house) {
    this.house = house;
    cast = Cast.of(house);
    home = cast.side();
    host = cast.side("CN", "cn-xj");
    homeCustoms = cast.desk(home.id(), Topic.CUSTOMS);
    homePolicy = cast.desk(home.id(), Topic.POLICY);
    hostCustoms = cast.desk(host.id(), Topic.CUSTOMS);
    exporter = cast.organisation(home.id(), "UZ");
    memberId = account(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(exporter.id()));
    officerId = account(Role.DESK_LEAD, homePolicy.place());
  }

  public UUID account(Role role, Place place) {
    UUID person = cast.account(role.name());
    cast.give(person, role, place);
    return person;
  }

  public Actor actor(UUID person) {
    return house.getBean(Actors.class).find(person).orElseThrow();
  }

  public Actor member() {
    return actor(memberId);
  }

  /** Somebody of the desk that sees to the plan as a whole. */
  public Actor officer() {
    return actor(officerId);
  }

  /** The exporter's dossier, whose plan has 22 steps. */
  public UUID dossier() {
    return house
        .getBean(Dossiers.class)
        .begin(
            Asker.of(member()),
            new Dossiers.Draft("Cherries", example("cherries-xian.yaml"), null, exporter.id()))
        .value()
        .orElseThrow()
        .id();
  }

  /** A profile of the examples. */
  public static String example(String name) {
    Path at = Path.of("").toAbsolutePath();
    while (!Files.isDirectory(at.resolve("examples"))) {
      at = Objects.requireNonNull(at.getParent());
    }
    try {
      return Files.readString(at.resolve("examples").resolve(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Its plan on the desks. */
  public CaseView started() {
    return Post.done(house.getBean(Implementations.class).start(member(), dossier(), host.id()));
  }

  /** The same, with work begun. */
  public CaseView begun() {
    return write(officer(), started(), "begun", Map.of());
  }

  /** Writes what must be taken. */
  public CaseView write(Actor actor, CaseView file, String kind, Map<String, Object> body) {
    return Post.done(
        house
            .getBean(Cases.class)
            .write(
                actor,
                file.id(),
                new Writing(
                    kind, "shared", now(actor, file).count(Scope.shared()), new HashMap<>(body))));
  }

  public CaseView now(Actor actor, CaseView file) {
    return Post.done(house.getBean(Cases.class).read(actor, file.id()));
  }
}
