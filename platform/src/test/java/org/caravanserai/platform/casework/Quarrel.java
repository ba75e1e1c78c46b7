package org.caravanserai.platform.casework;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.settlement.SettlementDraft;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/** Two enterprises of two sides that fall out, and a mediator of the panel; all new. */
public final class Quarrel {
  public final Side home;
  public final Side host;
  public final Organisation mill;
  public final Organisation looms;
  public final UUID claimant;
  public final UUID respondent;
  public final UUID mediator;

  private final ApplicationContext house;
  private final Cast cast;
  private final Cases cases;

  public Quarrel(ApplicationContext house) {
    this.house = house;
    cast = Cast.of(house);
    cases = house.getBean(Cases.class);
    home = cast.side();
    host = cast.side();
    mill = cast.verified(cast.organisation(home.id(), "CN"));
    looms = cast.verified(cast.organisation(host.id(), "KZ"));
    claimant = account(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(mill.id()));
    respondent = account(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(looms.id()));
    mediator = onPanel();
  }

  public UUID account(Role role, Place place) {
    UUID person = cast.account(role.name());
    cast.give(person, role, place);
    return person;
  }

  /** Somebody new on the panel. */
  public UUID onPanel(String... interests) {
    UUID person = account(Role.MEDIATOR, new Place.House());
    house
        .getBean(Panel.class)
        .edit(actor(person), says(true, interests))
        .orThrow(refusal -> new IllegalStateException(refusal.toString()));
    return person;
  }

  static MediatorSays says(boolean free, String... interests) {
    return new MediatorSays(
        List.of("ru", "zh"),
        List.of("logistics"),
        List.of("C"),
        List.of(interests),
        "Looms.",
        free);
  }

  public Actor actor(UUID person) {
    return house.getBean(Actors.class).find(person).orElseThrow();
  }

  /** The dispute as the claimant has given notice of it. */
  public UUID notified() {
    return Post.done(
            house
                .getBean(Disputes.class)
                .open(
                    actor(claimant),
                    new Dispute(
                        mill.id(),
                        looms.country(),
                        looms.registrationNumber(),
                        "Half the looms came late.")))
        .id();
  }

  public Answer<CaseView, Refusal> tried(
      UUID person, UUID file, String kind, Scope scope, Map<String, Object> body) {
    int against = cases.read(actor(person), file).value().map(view -> view.count(scope)).orElse(0);
    return cases.write(actor(person), file, new Writing(kind, scope.text(), against, body));
  }

  public CaseView write(UUID person, UUID file, String kind, Map<String, Object> body) {
    return Post.done(tried(person, file, kind, Scope.shared(), body));
  }

  public CaseView write(
      UUID person, UUID file, String kind, Scope scope, Map<String, Object> body) {
    return Post.done(tried(person, file, kind, scope, body));
  }

  /** The dispute once the other party has answered. */
  public UUID replied() {
    UUID file = notified();
    write(respondent, file, "contact-confirmed", Map.of("contact", "Legal office"));
    write(respondent, file, "replied", Map.of("text", "The customs held them."));
    return file;
  }

  /** The dispute before its mediator. */
  public UUID mediating() {
    UUID file = replied();
    write(claimant, file, "mediator-chosen", Map.of("mediator", mediator.toString()));
    write(respondent, file, "mediator-chosen", Map.of("mediator", mediator.toString()));
    write(mediator, file, "mediator-accepted", Map.of("interests", "None."));
    return file;
  }

  /** Two clauses, the one a duty of the respondent in a month. */
  public SettlementDraft draft(@Nullable Treaty treaty) {
    LocalDate today =
        LocalDate.ofInstant(
            house.getBean(java.time.Clock.class).instant(), java.time.ZoneOffset.UTC);
    return new SettlementDraft(
        "zh",
        "ru",
        SettlementDraft.BOTH,
        List.of(
            new SettlementDraft.Row(
                "被申请人支付四万美元。",
                "Ответчик платит 40 000 долларов.",
                "respondent",
                today.plusMonths(1).toString()),
            new SettlementDraft.Row("双方再无其他请求。", "Иных требований стороны не имеют.", "", "")),
        treaty);
  }

  /** The dispute with terms put down for signature. */
  public UUID agreed(@Nullable Treaty treaty) {
    UUID file = mediating();
    agreeOn(file, treaty);
    return file;
  }

  /** Puts the terms of a dispute before its mediator down for signature. */
  public void agreeOn(UUID file, @Nullable Treaty treaty) {
    int against = Objects.requireNonNull(read(mediator, file)).count(Scope.shared());
    Post.done(
        house.getBean(Settlements.class).agree(actor(mediator), file, draft(treaty), against));
  }

  public CaseView read(UUID person, UUID file) {
    return Post.done(cases.read(actor(person), file));
  }

  /** Tries to sign as one who has just signed in. */
  public Answer<CaseView, Refusal> sign(UUID person, UUID file) {
    return cases.sign(
        actor(person),
        file,
        read(person, file).count(Scope.shared()),
        Optional.of(house.getBean(java.time.Clock.class).instant()));
  }
}
