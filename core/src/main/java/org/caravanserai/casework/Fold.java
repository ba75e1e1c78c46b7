package org.caravanserai.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.caravanserai.casework.CaseState.Ignored;
import org.caravanserai.casework.CaseState.Question;
import org.caravanserai.casework.CaseState.Signature;
import org.caravanserai.casework.CaseState.Task;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.caravanserai.knowledge.CaseKind.Level;
import org.caravanserai.knowledge.CaseKind.Stage;
import org.jspecify.annotations.Nullable;

/**
 * A case as it grows entry by entry. Whether an entry stands depends on the shared scope and on the
 * entry's own scope alone: so each reader comes to the same answer as the house.
 */
final class Fold {
  private final CaseKind kind;
  private final Map<String, EntryKind> kinds = new HashMap<>();
  private final Entitlement entitlement;
  private final boolean hasTasks;
  private final List<Step> steps = new ArrayList<>();
  private final List<Ignored> ignored = new ArrayList<>();
  private final Map<String, Question> questions = new LinkedHashMap<>();
  private final Tasks tasks = new Tasks();
  private final Papers papers = new Papers();
  private final List<CaseState.Fee> fees = new ArrayList<>();
  private final Map<Capacity, Signature> signatures = new LinkedHashMap<>();
  private final Map<String, Integer> reopened = new LinkedHashMap<>();
  private final List<CaseState.Ending> endings = new ArrayList<>();
  private final Map<String, Set<Capacity>> pending = new HashMap<>();
  private @Nullable Stage stage;
  private Holding holder = Holding.NOBODY;
  private @Nullable Instant heldSince;
  private @Nullable String officer;
  private int level;
  private @Nullable Holder raisedTo;
  private Parties parties = Parties.NONE;
  private @Nullable String outcome;
  private @Nullable String cause;
  private @Nullable String closedBy;
  private @Nullable String terms;
  private int openQuestions;
  private int entries;

  /**
   * What an entry of the shared scope did.
   *
   * @param holder who holds the case after it
   * @param over whether the case is over after it
   * @param task the task that the entry is about
   */
  record Step(
      Instant at, EntryKind kind, Entry entry, Holding holder, boolean over, @Nullable Task task) {}

  private Fold(CaseKind kind) {
    this.kind = kind;
    kind.entries().forEach(each -> kinds.put(each.id(), each));
    this.entitlement = new Entitlement(kind);
    this.hasTasks = entitlement.hasTasks();
  }

  static Fold over(CaseKind kind, List<Entry> entries) {
    Fold fold = new Fold(kind);
    entries.forEach(fold::add);
    return fold;
  }

  List<Step> steps() {
    return steps;
  }

  Parties parties() {
    return parties;
  }

  /** Takes the entry in, or keeps it as one that did nothing. */
  void add(Entry entry) {
    entries++;
    Objection why = objection(entry);
    if (why != null) {
      ignored.add(new Ignored(entry.id(), why));
      return;
    }
    apply(entry, Objects.requireNonNull(kinds.get(entry.kind())));
  }

  /** Why the entry cannot stand as the next one; null when it can. */
  @Nullable Objection objection(Entry entry) {
    EntryKind what = kinds.get(entry.kind());
    if (!Entry.isTime(entry.at())) {
      return new Objection.TimeOutOfRange();
    }
    if (what == null) {
      return new Objection.UnknownKind(entry.kind());
    }
    if (what.opens() != (stage == null)) {
      return new Objection.Opening(what.id());
    }
    if (stage != null && !what.stages().contains(stage.id())) {
      return new Objection.NotInStage(stage.id(), what.stages());
    }
    if (!what.by().contains(entry.actor().as())) {
      return new Objection.NotBy(what.id(), entry.actor());
    }
    if (!what.scopes().contains(entry.scope().room())
        || !entitlement.fits(entry.scope(), entry.actor().as(), parties)) {
      return new Objection.NotInScope(what.id(), entry.scope());
    }
    Objection body = Bodies.objection(what, entry.body());
    return body != null ? body : objection(entry, what);
  }

  private @Nullable Objection objection(Entry entry, EntryKind what) {
    Json.Obj body = entry.body();
    String about = body.text("task");
    if (about != null && hasTasks && !tasks.mayBeAbout(what, about)) {
      return new Objection.NoSuch("task", about);
    }
    if (!what.onceBy().isEmpty() && hasWritten(entry, what)) {
      return new Objection.AlreadyThere(what.id(), subject(entry, what));
    }
    for (Effect effect : what.does()) {
      Objection why = objection(effect, entry);
      if (why != null) {
        return why;
      }
    }
    return null;
  }

  private @Nullable Objection objection(Effect effect, Entry entry) {
    Json.Obj body = entry.body();
    String id = effect.needs().isEmpty() ? "" : text(body, effect.needs().getFirst().field());
    return switch (effect) {
      case ESCALATES ->
          level < kind.levels().size()
              ? null
              : new Objection.TopLevel(kind.levels().isEmpty() ? "" : kind.levels().getLast().id());
      case ASKS -> questions.containsKey(id) ? new Objection.AlreadyThere("question", id) : null;
      case ANSWERS -> isAsked(id) ? null : new Objection.NoSuch("question", id);
      case PLANS_TASK, OPENS_TASK, ENDS_TASK, MOVES_TASK, RETURNS_TASK, DROPS_TASK ->
          tasks.objection(effect, entry, id, parties);
      case SIGNS -> id.equals(terms) ? null : new Objection.OtherTerms(String.valueOf(terms));
      case SETS_BUDGET, MOVES_DEADLINE -> hasClock(id) ? null : new Objection.NoSuch("clock", id);
      case REQUESTS_DOCUMENT,
          RECEIVES_DOCUMENT,
          ACCEPTS_DOCUMENT,
          RETURNS_DOCUMENT,
          OFFERS,
          ACCEPTS_OFFER,
          DECLINES_OFFER ->
          papers.objection(effect, entry, id);
      case NAMES_ENTERPRISE,
          NAMES_HOME_DESK,
          NAMES_HOST_DESK,
          NAMES_PARTIES,
          NAMES_MEDIATOR,
          RELEASES_MEDIATOR,
          NAMES_OFFICER,
          CONCLUDES,
          REOPENS,
          RECORDS_FEE,
          AGREES_TERMS ->
          null;
    };
  }

  private boolean isAsked(String question) {
    Question asked = questions.get(question);
    return asked != null && asked.open();
  }

  private boolean hasClock(String key) {
    return kind.clocks().stream()
        .anyMatch(clock ->
            clock.perTask()
                ? tasks.all().keySet().stream()
                    .anyMatch(task -> key.equals(clock.id() + ":" + task))
                : key.equals(clock.id()));
  }

  private boolean hasWritten(Entry entry, EntryKind what) {
    return pending.getOrDefault(pendingKey(entry, what), Set.of()).contains(entry.actor().as());
  }

  private static String pendingKey(Entry entry, EntryKind what) {
    return what.id() + " " + subject(entry, what);
  }

  private static String subject(Entry entry, EntryKind what) {
    String field = what.subject();
    return field == null ? "" : text(entry.body(), field);
  }

  private static String text(Json.Obj body, String key) {
    return Objects.requireNonNullElse(body.text(key), "");
  }

  private void apply(Entry entry, EntryKind what) {
    boolean counts = counts(entry, what);
    for (Effect effect : what.does()) {
      if (counts || effect == Effect.SIGNS) {
        apply(effect, entry);
      }
    }
    if (counts && what.movesTo() != null) {
      move(Objects.requireNonNull(kind.findStage(what.movesTo())), entry);
    }
    if (entry.scope() instanceof Scope.Shared) {
      if (heldSince == null || what.movesTo() != null || !what.does().isEmpty()) {
        settleHolder(entry.at());
      }
      if (counts) {
        String about = entry.body().text("task");
        steps.add(new Step(entry.at(), what, entry, holder, isOver(), tasks.find(about)));
      }
    }
  }

  /** Whether all who must have written this entry have. */
  private boolean counts(Entry entry, EntryKind what) {
    if (what.onceBy().isEmpty()) {
      return true;
    }
    Set<Capacity> written =
        pending.computeIfAbsent(pendingKey(entry, what), _ -> EnumSet.noneOf(Capacity.class));
    written.add(entry.actor().as());
    boolean all = written.containsAll(what.onceBy());
    if (all) {
      pending.remove(pendingKey(entry, what));
    }
    return all;
  }

  private void apply(Effect effect, Entry entry) {
    Json.Obj body = entry.body();
    switch (effect) {
      case NAMES_ENTERPRISE -> parties = parties.withEnterprise(body.text("enterprise"));
      case NAMES_HOME_DESK ->
          parties = parties.withHome(body.text("home-desk"), body.text("home-side"));
      case NAMES_HOST_DESK ->
          parties = parties.withHost(body.text("host-desk"), body.text("host-side"));
      case NAMES_PARTIES ->
          parties =
              parties
                  .withHome(null, body.text("claimant-side"))
                  .withHost(null, body.text("respondent-side"))
                  .withDispute(body.text("claimant"), body.text("respondent"));
      case NAMES_MEDIATOR -> parties = parties.withMediator(body.text("mediator"));
      case RELEASES_MEDIATOR -> parties = parties.withMediator(null);
      case NAMES_OFFICER -> officer = body.text("officer");
      case ESCALATES -> raisedTo = kind.levels().get(level++).holder();
      case ASKS -> {
        String id = text(body, "question");
        questions.put(id, new Question(id, entry.at(), entry.actor(), true));
        openQuestions++;
      }
      case ANSWERS -> {
        questions.computeIfPresent(
            text(body, "question"), (id, q) -> new Question(id, q.askedAt(), q.askedBy(), false));
        openQuestions--;
      }
      case CONCLUDES -> {
        outcome = body.text("outcome");
        cause = body.text("cause");
      }
      case REOPENS -> reopen();
      case RECORDS_FEE ->
          fees.add(
              new CaseState.Fee(
                  text(body, "amount"), text(body, "currency"), body.text("task"), entry.at()));
      case PLANS_TASK, OPENS_TASK, ENDS_TASK, MOVES_TASK, RETURNS_TASK, DROPS_TASK ->
          tasks.apply(effect, entry);
      case AGREES_TERMS -> {
        terms = body.text("terms");
        signatures.clear();
        pending.clear();
      }
      case SIGNS ->
          signatures.put(
              entry.actor().as(),
              new Signature(entry.actor(), entry.at(), text(body, "signature")));
      case REQUESTS_DOCUMENT,
          RECEIVES_DOCUMENT,
          ACCEPTS_DOCUMENT,
          RETURNS_DOCUMENT,
          OFFERS,
          ACCEPTS_OFFER,
          DECLINES_OFFER ->
          papers.apply(effect, entry);
      case SETS_BUDGET, MOVES_DEADLINE -> {}
    }
  }

  private void reopen() {
    if (closedBy != null) {
      reopened.merge(closedBy, 1, Integer::sum);
    }
    outcome = null;
    cause = null;
    level = 0;
  }

  private void move(Stage to, Entry entry) {
    boolean same = stage != null && stage.id().equals(to.id());
    boolean wasOver = isOver();
    stage = to;
    raisedTo = null;
    if (!same) {
      pending.clear();
    }
    if (to.last()) {
      closedBy = deskOf(entry.actor().as());
      questions.replaceAll((id, q) -> new Question(id, q.askedAt(), q.askedBy(), false));
      openQuestions = 0;
      if (!wasOver) {
        endings.add(new CaseState.Ending(entry.at(), closedBy, outcome, cause, null));
      }
    } else {
      closedBy = null;
      if (wasOver) {
        endings.addLast(endings.removeLast().reopened(entry.at()));
      }
    }
  }

  private @Nullable String deskOf(Capacity capacity) {
    return switch (capacity) {
      case HOME_OFFICER, HOME_LEAD, HOME_COORDINATOR -> parties.homeDesk();
      case HOST_OFFICER, HOST_LEAD, HOST_COORDINATOR -> parties.hostDesk();
      case ENTERPRISE, CLAIMANT, RESPONDENT, MEDIATOR, AUDITOR, HOUSE -> null;
    };
  }

  private boolean isOver() {
    return stage != null && stage.last();
  }

  private void settleHolder(Instant at) {
    Holding now = holderNow();
    if (heldSince == null || !now.equals(holder)) {
      heldSince = at;
      holder = now;
    }
  }

  private Holding holderNow() {
    if (stage == null || stage.last()) {
      return Holding.NOBODY;
    }
    Holding byStage =
        stage.holder() == Holder.TASK_DESKS ? taskDesks() : parties.holding(stage.holder(), holder);
    if (openQuestions > 0) {
      return parties.holding(Holder.ENTERPRISE, byStage);
    }
    return raisedTo == null ? byStage : parties.holding(raisedTo, byStage);
  }

  private Holding taskDesks() {
    List<Task> open = tasks.open();
    return new Holding(
        Holder.TASK_DESKS,
        open.stream().map(Task::desk).distinct().toList(),
        open.stream().map(Task::side).distinct().toList());
  }

  CaseState state() {
    List<Level> levels = kind.levels();
    return new CaseState(
        stage == null ? null : stage.id(),
        isOver(),
        holder,
        heldSince,
        officer,
        level == 0 ? null : levels.get(level - 1).id(),
        parties,
        outcome,
        cause,
        closedBy,
        questions,
        papers.documents(),
        tasks.all(),
        papers.offers(),
        fees,
        terms,
        signatures,
        reopened,
        endings,
        entries,
        ignored);
  }
}
