package org.caravanserai.platform.casework;

import java.util.Map;
import java.util.UUID;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.platform.house.Answer;
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
import org.springframework.transaction.support.TransactionTemplate;

/** Two sides with a customs desk each, and a mill of the first; all new, for one test. */
public final class Post {
  public final Side home;
  public final Side host;
  public final Desk homeDesk;
  public final Desk hostDesk;
  public final Organisation mill;

  private final ApplicationContext house;
  private final Cast cast;

  public Post(ApplicationContext house) {
    this.house = house;
    cast = Cast.of(house);
    home = cast.side();
    host = cast.side();
    homeDesk = cast.desk(home.id(), Topic.CUSTOMS);
    hostDesk = cast.desk(host.id(), Topic.CUSTOMS);
    mill = cast.organisation(home.id());
  }

  /** Somebody who holds a role. */
  public UUID account(Role role, Place place) {
    UUID person = cast.account(role.name());
    cast.give(person, role, place);
    return person;
  }

  public Actor actor(UUID person) {
    return house.getBean(Actors.class).find(person).orElseThrow();
  }

  public Actor actor(Role role, Place place) {
    return actor(account(role, place));
  }

  public Actor member() {
    return actor(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(mill.id()));
  }

  /** A problem of the mill with customs. */
  public CaseView reported(Actor member) {
    return done(house.getBean(Reports.class).report(member, report("customs")));
  }

  /** A problem of the mill that both sides know and that was raised to their joint committee. */
  public CaseView raised(Actor member, Actor lead) {
    CaseView file = reported(member);
    done(write(lead, file, "acknowledged", 1, Map.of()));
    Map<String, Object> passed =
        Map.of(
            "host-side", host.id().toString(), "host-desk", hostDesk.id().toString(), "text", "?");
    done(write(lead, file, "passed-to-host", 2, passed));
    for (int written = 3; written < 6; written++) {
      file = done(write(lead, file, "escalated", written, Map.of("why", "The desk is stuck.")));
    }
    return file;
  }

  /** A kind of case, as the packs describe it today. */
  CaseKind kind(String id) {
    return house.getBean(CaseKnowledge.class).kinds().stream()
        .filter(kind -> kind.id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  /** A dispute of the mill with an organisation of the other side. */
  UUID disputed(Actor member, Organisation respondent) {
    CaseWriting writer = house.getBean(CaseWriting.class);
    KeptCase file = writer.begun("mediation", mill.id(), home.id());
    Bodied notice =
        Bodied.of(
            Json.Obj.EMPTY,
            "claimant",
            mill.id().toString(),
            "claimant-side",
            home.id().toString(),
            "respondent",
            respondent.id().toString(),
            "respondent-side",
            host.id().toString(),
            "text",
            "The price was not paid.");
    house
        .getBean(TransactionTemplate.class)
        .executeWithoutResult(_ -> writer.open(member, Capacity.CLAIMANT, file, notice));
    return file.id();
  }

  public Report report(String topic) {
    return new Report(mill.id(), topic, "Two looms stand at the border.", null, null, null);
  }

  public Answer<CaseView, Refusal> write(
      Actor actor, CaseView file, String kind, int against, Map<String, Object> body) {
    return house
        .getBean(Cases.class)
        .write(actor, file.id(), new Writing(kind, "shared", against, body));
  }

  static CaseView done(Answer<CaseView, Refusal> answer) {
    return answer.orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }

  static Refusal refused(Answer<?, Refusal> answer) {
    return answer.map(
        done -> {
          throw new AssertionError("Done: " + done);
        },
        refusal -> refusal);
  }
}
