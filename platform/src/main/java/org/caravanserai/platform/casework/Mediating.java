package org.caravanserai.platform.casework;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Parties;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.springframework.stereotype.Component;

/** What the house checks and fills in of the entries of a mediation. */
@Component
class Mediating {
  private static final String CHOSEN = "mediator-chosen";
  private static final String ACCEPTED = "mediator-accepted";
  private static final String CONFLICTS = "conflicts";

  private final Panel panel;
  private final Conflicts conflicts;

  Mediating(Panel panel, Conflicts conflicts) {
    this.panel = panel;
    this.conflicts = conflicts;
  }

  /**
   * The choice of a mediator. A conflict of interest refuses it; one that can be waived is
   * disclosed, and refuses it until the party waives it.
   */
  Bodied chosen(KeptCase file, CaseView view, Bodied body) {
    UUID chosen = KeptCase.find(body.json().text("mediator"));
    Optional<Mediator> mediator = Optional.ofNullable(chosen).flatMap(panel::find);
    if (chosen == null || mediator.isEmpty()) {
      return Bodied.wrong("body.mediator", "cases.field.mediator");
    }
    if (!mediator.get().free()) {
      return Bodied.wrong("body.mediator", "cases.field.mediator-busy", mediator.get().name());
    }
    List<Conflict> found = conflicts.of(chosen, file.id(), view.state().parties());
    Optional<Conflict> bar = found.stream().filter(one -> !one.isWaivable()).findFirst();
    if (bar.isPresent()) {
      return Bodied.wrong("body.mediator", "cases.conflict.barred." + word(bar.get()));
    }
    if (found.isEmpty()) {
      return body.without("waived").without(CONFLICTS);
    }
    boolean waived = body.json().find("waived") instanceof Json.Bool(boolean flag) && flag;
    return waived
        ? body.with(CONFLICTS, Json.of(found.stream().map(Conflict::id).toList()))
        : Bodied.wrong("body.waived", "cases.conflict.disclosed." + word(found.getFirst()));
  }

  private static String word(Conflict conflict) {
    return conflict.id().replace(':', '.');
  }

  /** A mediator takes a case on only with conflicts that both parties know of and waived. */
  Bodied accepted(KeptCase file, CaseView view, Bodied body) {
    Parties parties = view.state().parties();
    UUID mediator = KeptCase.find(parties.mediator());
    Set<String> waived = waived(view, String.valueOf(parties.mediator()));
    Optional<Conflict> more =
        mediator == null
            ? Optional.empty()
            : conflicts.of(mediator, file.id(), parties).stream()
                .filter(one -> !one.isWaivable() || !waived.contains(one.id()))
                .findFirst();
    return more.map(one -> Bodied.wrong("kind", "cases.conflict.since." + word(one))).orElse(body);
  }

  /** Whether an entry is that by which a mediator takes a case on. */
  static boolean isAcceptance(String entry) {
    return entry.equals(ACCEPTED);
  }

  /** What both parties waived of a mediator when they last chose him. */
  private static Set<String> waived(CaseView view, String mediator) {
    Map<Capacity, Set<String>> last =
        view.entries().stream()
            .filter(entry ->
                entry.kind().equals(CHOSEN) && mediator.equals(entry.body().text("mediator")))
            .collect(
                Collectors.toMap(
                    entry -> entry.actor().as(), Mediating::disclosed, (_, later) -> later));
    Set<String> both = new HashSet<>(last.getOrDefault(Capacity.CLAIMANT, Set.of()));
    both.retainAll(last.getOrDefault(Capacity.RESPONDENT, Set.of()));
    return both;
  }

  private static Set<String> disclosed(Entry entry) {
    return entry.body().find(CONFLICTS) instanceof Json.Arr(List<Json> items)
        ? items.stream().map(item -> ((Json.Str) item).text()).collect(Collectors.toSet())
        : Set.of();
  }

  /** An offer is numbered in its scope, and holds to the end of a day, by Greenwich. */
  static Bodied offered(CaseView view, Scope scope, Bodied body) {
    Bodied numbered =
        body.json().find("offer") == null
            ? body.with("offer", String.valueOf(view.count(scope) + 1))
            : body;
    String expires = body.json().text("expires");
    if (expires == null || !expires.matches("[0-9]{4}-[0-9]{2}-[0-9]{2}")) {
      return numbered;
    }
    try {
      return numbered.with(
          "expires",
          LocalDate.parse(expires).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().toString());
    } catch (DateTimeParseException e) {
      return Bodied.wrong("body.expires", "cases.refused.fault.wrong-type", "2026-12-31");
    }
  }

  /** Nobody answers an offer of his own; where one alone is open, it is the one answered. */
  static Bodied answered(CaseState state, Scope scope, Capacity as, Bodied body) {
    List<CaseState.Offer> open =
        state.offers().values().stream()
            .filter(offer -> offer.scope().equals(scope))
            .filter(offer -> offer.status() == CaseState.OfferStatus.OPEN)
            .toList();
    String named = body.json().text("offer");
    if (named == null && open.size() == 1) {
      return answered(state, scope, as, body.with("offer", open.getFirst().id()));
    }
    boolean own =
        open.stream().anyMatch(offer -> offer.id().equals(named) && offer.by().as() == as);
    return own ? Bodied.wrong("body.offer", "cases.field.own-offer") : body;
  }

  /** A duty is told done by who owes it; where one alone is open, it is the one meant. */
  static Bodied performed(CaseState state, Capacity as, Bodied body) {
    String organisation =
        Objects.requireNonNullElse(
            as == Capacity.CLAIMANT ? state.parties().claimant() : state.parties().respondent(),
            "");
    List<String> own =
        state.tasks().values().stream()
            .filter(task -> task.open() && task.desk().equals(organisation))
            .map(CaseState.Task::id)
            .toList();
    String named = body.json().text("task");
    if (named == null && own.size() == 1) {
      return body.with("task", own.getFirst());
    }
    return named == null || own.contains(named)
        ? body
        : Bodied.wrong("body.task", "cases.field.own-duty");
  }
}
