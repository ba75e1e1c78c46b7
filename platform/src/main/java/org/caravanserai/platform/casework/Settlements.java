package org.caravanserai.platform.casework;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.caravanserai.casework.Entry;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.settlement.Enforceability;
import org.caravanserai.settlement.Settlement;
import org.caravanserai.settlement.SettlementDraft;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Settlements of disputes: drafted, checked, put down, read. {@link Cases#sign} signs them. */
@Service
public class Settlements {
  private final Cases cases;
  private final Settling settling;

  Settlements(Cases cases, Settling settling) {
    this.cases = cases;
    this.settling = settling;
  }

  /**
   * A draft that was looked at.
   *
   * @param check where it could be enforced as it stands
   */
  public record Looked(SettlementDraft.Outcome outcome, Optional<Enforceability> check) {}

  /** The settlement of a dispute that the asker may read. */
  @Transactional(readOnly = true)
  public Answer<SettlementView, Refusal> read(Actor actor, UUID id) {
    return cases
        .read(actor, id)
        .then(view ->
            view.kind().id().equals(Disputes.MEDIATION) && !view.entries().isEmpty()
                ? new Answer.Done<>(view(actor, view))
                : Answer.refused(new Refusal.NotFound()));
  }

  private SettlementView view(Actor actor, CaseView view) {
    Optional<Settlement> settlement = Settling.settlement(view);
    Treaty treaty = settling.treaty().orElse(null);
    boolean signing = Settling.signing(view) != null;
    return new SettlementView(
        view,
        settlement.orElse(null),
        treaty == null ? null : settlement.map(one -> check(treaty, one, view)).orElse(null),
        treaty,
        settlement.filter(one -> Settling.isShown(view, one)).isPresent(),
        settling.signatures(view),
        isWritable(view, Settling.AGREED),
        isWritable(view, Settling.SHOWN),
        signing
            && settlement.isPresent()
            && capacities(actor, view).stream().anyMatch(as -> !Settling.hasSigned(view, as)));
  }

  private static List<Capacity> capacities(Actor actor, CaseView view) {
    return Optional.ofNullable(Settling.signing(view)).stream()
        .flatMap(entry ->
            org.caravanserai.casework.Access.capacities(
                Standing.of(actor, view.state().parties()),
                new org.caravanserai.casework.Action.Write(
                    entry.id(), org.caravanserai.casework.Scope.shared()),
                view.kind(),
                view.state())
                .stream())
        .toList();
  }

  private static boolean isWritable(CaseView view, String entry) {
    return view.writable().stream().anyMatch(one -> one.kind().id().equals(entry));
  }

  /** As it was shown, on the day of the showing; else as it stands today with open questions. */
  private Enforceability check(Treaty treaty, Settlement settlement, CaseView view) {
    Optional<Entry> shown =
        Settling.last(view.entries(), Settling.SHOWN)
            .filter(entry -> settlement.terms().equals(entry.body().text("terms")));
    LocalDate day =
        shown
            .map(entry -> LocalDate.ofInstant(entry.at(), ZoneOffset.UTC))
            .orElseGet(settling::today);
    Enforcing.Told told =
        shown
            .map(entry -> Enforcing.Told.of(entry.body()))
            .orElse(new Enforcing.Told(false, Set.of(), false));
    return Enforcing.check(treaty, settlement, told, day);
  }

  /** Looks at a draft without putting it down: every mistake, or the text and the check of it. */
  @Transactional(readOnly = true)
  public Answer<Looked, Refusal> look(
      Actor actor, UUID id, SettlementDraft draft, Enforcing.Told told) {
    return read(actor, id)
        .then(view -> {
          Optional<SettlementDraft.Frame> frame = settling.frame(id, view.file().state().parties());
          return frame.isEmpty() || !view.mayDraft()
              ? Answer.refused(new Refusal.NotAllowed())
              : new Answer.Done<>(looked(draft, frame.get(), told));
        });
  }

  private Looked looked(SettlementDraft draft, SettlementDraft.Frame frame, Enforcing.Told told) {
    SettlementDraft.Outcome outcome = draft.check(frame, settling.today());
    Optional<Enforceability> check =
        outcome instanceof SettlementDraft.Outcome.Sound(Settlement settlement)
            ? settling
                .treaty()
                .map(treaty -> Enforcing.check(treaty, settlement, told, settling.today()))
            : Optional.empty();
    return new Looked(outcome, check);
  }

  /** The treaty whose clause a draft may add. */
  public Optional<Treaty> treaty() {
    return settling.treaty();
  }

  /**
   * Puts a draft down for signature; its mistakes are told by {@link #look}.
   *
   * @param against the number of the last entry of the shared scope that the writer had read
   */
  @Transactional
  public Answer<CaseView, Refusal> agree(Actor actor, UUID id, SettlementDraft draft, int against) {
    return look(actor, id, draft, new Enforcing.Told(false, Set.of(), false))
        .then(looked ->
            switch (looked.outcome()) {
              case SettlementDraft.Outcome.Refused _ ->
                  Answer.refused(new Refusal.Invalid("clauses", "cases.field.draft"));
              case SettlementDraft.Outcome.Sound(Settlement settlement) ->
                  cases.write(
                      actor,
                      id,
                      new Writing(
                          Settling.AGREED,
                          "shared",
                          against,
                          Map.of("text", settlement.canonical())));
            });
  }
}
