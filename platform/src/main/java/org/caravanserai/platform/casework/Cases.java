package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Access;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.Clocks;
import org.caravanserai.casework.Draft;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Objection;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Dossiers;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case files of the house. Each entry is one transaction, in which its case is held, so entries
 * are written one after the other; nothing that was written is changed or taken out.
 */
@Service
public class Cases {
  /** Entries that one case may have; with the bound on its text, lists are read at once. */
  private static final int MOST_ENTRIES = 1_000;

  private static final int MOST_MEBIBYTES = 2;

  private static final int MOST_OPEN = 200;
  private static final String RESPONSE = "response";

  private final CaseStore store;
  private final CaseKnowledge knowledge;
  private final CaseViews views;
  private final Completing completing;
  private final Routing routing;
  private final Sides sides;
  private final Organisations organisations;
  private final Dossiers dossiers;
  private final Clock clock;

  Cases(
      CaseStore store,
      CaseKnowledge knowledge,
      CaseViews views,
      Completing completing,
      Routing routing,
      Sides sides,
      Organisations organisations,
      Dossiers dossiers,
      Clock clock) {
    this.store = store;
    this.knowledge = knowledge;
    this.views = views;
    this.completing = completing;
    this.routing = routing;
    this.sides = sides;
    this.organisations = organisations;
    this.dossiers = dossiers;
    this.clock = clock;
  }

  /**
   * Reports a problem of an enterprise to its home desk: the one of its own side for the topic, or
   * where there is none the side itself, whose coordinator passes it on.
   */
  @Transactional
  public Answer<CaseView, Refusal> report(Actor actor, Report report) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    Optional<Organisation> organisation =
        Optional.ofNullable(report.organisation())
            .filter(id -> May.actor(actor, Action.CASE_OPEN, Subject.ofOrganisation(id)))
            .flatMap(organisations::find);
    if (organisation.isEmpty()) {
      return Answer.refused(new Refusal.Invalid("organisation", "cases.field.organisation"));
    }
    Side side = sides.find(organisation.get().side()).orElseThrow();
    if (!knowledge.hasCalendar(side)) {
      return Answer.refused(new Refusal.NoCalendar());
    }
    if (store.countOpen(organisation.get().id()) >= MOST_OPEN) {
      return Answer.refused(new Refusal.TooMany(MOST_OPEN));
    }
    UUID dossier = report.dossier();
    if (dossier != null && dossiers.find(Asker.of(actor), dossier).value().isEmpty()) {
      return Answer.refused(new Refusal.Invalid("dossier", "cases.field.dossier"));
    }
    return open(actor, organisation.get(), report);
  }

  private Answer<CaseView, Refusal> open(Actor actor, Organisation organisation, Report report) {
    Instant now = clock.instant();
    String topic = Objects.requireNonNullElse(report.topic(), "");
    UUID desk = routing.desk(organisation.side(), topic);
    KeptCase file =
        new KeptCase(
            Ids.next(clock),
            RESPONSE,
            knowledge.inForce().digest(),
            now,
            organisation.id(),
            organisation.side(),
            desk,
            null,
            null,
            false);
    CaseKind kind = knowledge.kind(file);
    Bodied body =
        Bodied.of(
            Json.object(
                "enterprise", organisation.id().toString(),
                "home-desk", desk.toString(),
                "home-side", organisation.side().toString()),
            "topic",
            topic,
            "text",
            report.text(),
            "place",
            report.place(),
            "dossier",
            report.dossier() == null ? null : report.dossier().toString(),
            "step",
            report.step() == null ? null : report.step().replace('/', ':'));
    if (body.fault() != null) {
      return Answer.refused(body.fault());
    }
    Author author = new Author(actor.personId().orElseThrow().toString(), Capacity.ENTERPRISE);
    Draft draft =
        new Draft(
            Ids.next(clock),
            file.id(),
            Scope.shared(),
            0,
            author,
            now,
            kind.entries().stream().filter(EntryKind::opens).findFirst().orElseThrow().id(),
            body.json());
    return switch (append(kind, List.of(), draft)) {
      case Chains.Appended.Next(Entry entry)
          when !Access.mayOpen(
              Standing.of(actor, CaseState.of(kind, List.of(entry)).parties()), kind, draft) ->
          Answer.refused(new Refusal.NotAllowed());
      case Chains.Appended.Next(Entry entry) -> {
        store.add(file);
        yield written(actor, file, List.of(), entry, kind);
      }
      case Chains.Appended.Refused(Objection.BadBody wrong) ->
          Answer.refused(
              new Refusal.Invalid(wrong.field(), RefusalWords.fault(wrong), wrong.expected()));
      case Chains.Appended.Refused(Objection why) -> Answer.refused(new Refusal.NotTaken(why));
      case Chains.Appended.Stale _ -> throw new IllegalStateException("A new case has no entries");
    };
  }

  /** A case, as far as the asker may see it. */
  @Transactional(readOnly = true)
  public Answer<CaseView, Refusal> read(Actor actor, UUID id) {
    return found(store.find(id).flatMap(file -> view(actor, file, store.log(id))));
  }

  /**
   * The cases that the asker takes part in or watches, the newest first.
   *
   * @param openOnly without those that are over
   * @param before the last of the slice before
   */
  @Transactional(readOnly = true)
  public List<CaseView> mine(Actor actor, boolean openOnly, Optional<UUID> before, int limit) {
    List<UUID> desks =
        actor.memberships().stream()
            .map(membership -> membership.place())
            .filter(Place.OfDesk.class::isInstance)
            .map(place -> ((Place.OfDesk) place).desk())
            .toList();
    List<UUID> coordinated =
        actor.memberships().stream()
            .map(membership -> membership.place())
            .filter(Place.OfSide.class::isInstance)
            .map(place -> ((Place.OfSide) place).side())
            .toList();
    List<KeptCase> files =
        store.list(
            new CaseStore.Whose(actor.is(Role.AUDITOR), actor.organisations(), desks, coordinated),
            openOnly,
            before,
            limit);
    Map<UUID, List<Entry>> logs = store.logs(files.stream().map(KeptCase::id).toList());
    CaseCalendars calendars = knowledge.calendars();
    return files.stream()
        .flatMap(file ->
            views.view(actor, file, logs.getOrDefault(file.id(), List.of()), calendars).stream())
        .toList();
  }

  /** Writes the next entry of a case. */
  @Transactional
  public Answer<CaseView, Refusal> write(Actor actor, UUID id, Writing writing) {
    Optional<KeptCase> file = store.findForWriting(id);
    List<Entry> log = file.isPresent() ? store.log(id) : List.of();
    return found(file.flatMap(one -> view(actor, one, log)))
        .then(view -> write(actor, file.orElseThrow(), log, view, writing));
  }

  private Answer<CaseView, Refusal> write(
      Actor actor, KeptCase file, List<Entry> log, CaseView view, Writing writing) {
    EntryKind entry = view.kind().findEntry(Objects.requireNonNullElse(writing.kind(), ""));
    if (entry == null) {
      return Answer.refused(new Refusal.Invalid("kind", "cases.refused.unknown-kind"));
    }
    Optional<Scope> scope = Scope.read(Objects.requireNonNullElse(writing.scope(), "shared"));
    if (scope.isEmpty()) {
      return Answer.refused(new Refusal.Invalid("scope", "cases.refused.scope"));
    }
    Integer against = writing.against();
    if (against == null) {
      return Answer.refused(new Refusal.Invalid("against", "cases.field.against"));
    }
    if (log.size() >= MOST_ENTRIES) {
      return Answer.refused(new Refusal.TooMany(MOST_ENTRIES));
    }
    if (store.size(file.id()) >= MOST_MEBIBYTES << 20) {
      return Answer.refused(new Refusal.Full(MOST_MEBIBYTES));
    }
    CaseState state = view.state();
    org.caravanserai.casework.Actor asker = Standing.of(actor, state.parties());
    List<Capacity> capacities =
        Standing.may(actor, Action.CASE_WRITE, state.parties())
            ? Access.capacities(
                asker,
                new org.caravanserai.casework.Action.Write(entry.id(), scope.get()),
                view.kind(),
                state)
            : List.of();
    if (capacities.isEmpty()) {
      return Answer.refused(notNow(view, scope.get(), against));
    }
    Bodied body = completing.body(file, view, entry, scope.get(), writing);
    if (body.fault() != null) {
      return Answer.refused(body.fault());
    }
    Draft draft =
        new Draft(
            Ids.next(clock),
            file.id(),
            scope.get(),
            against,
            new Author(asker.person(), capacities.getFirst()),
            clock.instant(),
            entry.id(),
            body.json());
    return switch (append(view.kind(), log, draft)) {
      case Chains.Appended.Next(Entry next) -> written(actor, file, log, next, view.kind());
      case Chains.Appended.Stale(List<Entry> since) -> Answer.refused(new Refusal.Behind(since));
      case Chains.Appended.Refused(Objection why) -> Answer.refused(new Refusal.NotTaken(why));
    };
  }

  /** What he could write when he read the case he may not write any longer, or never could. */
  private static Refusal notNow(CaseView view, Scope scope, int against) {
    List<Entry> own = CaseViews.of(scope, view.entries());
    return against >= 0 && against < own.size()
        ? new Refusal.Behind(own.subList(against, own.size()))
        : new Refusal.NotAllowed();
  }

  private Chains.Appended append(CaseKind kind, List<Entry> log, Draft draft) {
    Draft announced =
        Clocks.announce(kind, log, draft, knowledge.calendars(), knowledge.inForce().digest());
    return Chains.append(kind, log, announced);
  }

  private Answer<CaseView, Refusal> written(
      Actor actor, KeptCase file, List<Entry> log, Entry entry, CaseKind kind) {
    List<Entry> grown = Stream.concat(log.stream(), Stream.of(entry)).toList();
    KeptCase now = file.at(CaseState.of(kind, grown));
    store.add(entry);
    store.save(now);
    return found(view(actor, now, grown));
  }

  /**
   * The entries of one scope as the texts that their hashes are of, for who may verify them.
   *
   * @param scope such as {@code shared}
   */
  @Transactional(readOnly = true)
  public Answer<List<String>, Refusal> chain(Actor actor, UUID id, String scope) {
    return read(actor, id)
        .then(view -> {
          List<String> texts =
              Scope.read(scope)
                  .map(one -> CaseViews.of(one, view.entries()))
                  .orElse(List.of())
                  .stream()
                  .map(Entry::text)
                  .toList();
          return texts.isEmpty()
              ? Answer.refused(new Refusal.NotFound())
              : new Answer.Done<>(texts);
        });
  }

  private Optional<CaseView> view(Actor actor, KeptCase file, List<Entry> log) {
    return views.view(actor, file, log, knowledge.calendars());
  }

  private static Answer<CaseView, Refusal> found(Optional<CaseView> view) {
    return view.<Answer<CaseView, Refusal>>map(Answer.Done::new)
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }
}
