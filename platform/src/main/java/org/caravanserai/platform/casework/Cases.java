package org.caravanserai.platform.casework;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.caravanserai.casework.Access;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The case files of the house. Each entry is one transaction, in which its case is held, so entries
 * are written one after the other; nothing that was written is changed or taken out.
 */
@Service
public class Cases {
  private final CaseStore store;
  private final CaseLogs logs;
  private final CaseKnowledge knowledge;
  private final CaseViews views;
  private final CaseWriting writer;
  private final Completing completing;
  private final Settling settling;
  private final CaseBriefs briefs;

  Cases(
      CaseStore store,
      CaseLogs logs,
      CaseKnowledge knowledge,
      CaseViews views,
      CaseWriting writer,
      Completing completing,
      Settling settling,
      CaseBriefs briefs) {
    this.store = store;
    this.logs = logs;
    this.knowledge = knowledge;
    this.views = views;
    this.writer = writer;
    this.completing = completing;
    this.settling = settling;
    this.briefs = briefs;
  }

  /** A case, as far as the asker may see it. */
  @Transactional(readOnly = true)
  public Answer<CaseView, Refusal> read(Actor actor, UUID id) {
    return found(store.find(id).flatMap(file -> view(actor, file, logs.of(file))));
  }

  /**
   * The cases that the asker takes part in or watches, the newest first. No log is read.
   *
   * @param openOnly without those that are over
   * @param before the last of the slice before
   */
  @Transactional(readOnly = true)
  public List<CaseBrief> mine(Actor actor, boolean openOnly, Optional<UUID> before, int limit) {
    return briefs.mine(actor, openOnly, before, limit);
  }

  /** Writes the next entry of a case. */
  @Transactional
  public Answer<CaseView, Refusal> write(Actor actor, UUID id, Writing writing) {
    Optional<KeptCase> file = store.findForWriting(id);
    List<Entry> log = file.map(logs::of).orElse(List.of());
    return found(file.flatMap(one -> views.seen(actor, one, log)))
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
    return write(
        actor,
        file,
        log,
        view,
        entry,
        scope.get(),
        against,
        author -> completing.body(file, view, entry, author.as(), scope.get(), writing));
  }

  private Answer<CaseView, Refusal> write(
      Actor actor,
      KeptCase file,
      List<Entry> log,
      CaseView view,
      EntryKind entry,
      Scope scope,
      int against,
      Function<Author, Bodied> body) {
    Optional<Refusal> full = writer.full(file, log, scope);
    if (full.isPresent()) {
      return Answer.refused(full.get());
    }
    CaseState state = view.state();
    org.caravanserai.casework.Actor asker = Standing.of(actor, state.parties());
    List<Capacity> capacities =
        Standing.may(actor, Action.CASE_WRITE, state)
            ? Access.capacities(
                asker,
                new org.caravanserai.casework.Action.Write(entry.id(), scope),
                view.kind(),
                state)
            : List.of();
    if (capacities.isEmpty()) {
      return Answer.refused(notNow(view, scope, against));
    }
    Author author = new Author(asker.person(), capacities.getFirst());
    return writer.write(actor, file, log, author, entry, scope, against, body.apply(author));
  }

  /**
   * Signs the settlement that is put down for signature, under the seal of the house. When all have
   * signed, the duties of the settlement begin, each with its clock.
   *
   * @param signedInAt when the person showed who he is; empty for a program, which cannot sign
   */
  @Transactional
  public Answer<CaseView, Refusal> sign(
      Actor actor, UUID id, int against, Optional<Instant> signedInAt) {
    Optional<KeptCase> file = store.findForWriting(id);
    List<Entry> log = file.isPresent() ? store.log(id) : List.of();
    return found(file.flatMap(one -> view(actor, one, log)))
        .then(view -> {
          EntryKind entry = Settling.signing(view);
          return entry == null
              ? Answer.refused(new Refusal.NotAllowed())
              : write(
                  actor,
                  file.orElseThrow(),
                  log,
                  view,
                  entry,
                  Scope.shared(),
                  against,
                  author -> settling.signed(file.orElseThrow(), view, author, signedInAt));
        })
        .then(view -> {
          List<Entry> grown = settling.begin(file.orElseThrow(), view, store.log(id));
          return found(view(actor, file.orElseThrow(), grown));
        });
  }

  /** What he could write when he read the case he may not write any longer, or never could. */
  private static Refusal notNow(CaseView view, Scope scope, int against) {
    List<Entry> own = CaseViews.of(scope, view.entries());
    return against >= 0 && against < own.size()
        ? new Refusal.Behind(own.subList(against, own.size()))
        : new Refusal.NotAllowed();
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
