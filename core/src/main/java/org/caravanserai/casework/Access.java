package org.caravanserai.casework;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.EntryKind;

/**
 * Who may see and write what in a case. What no rule allows is refused.
 *
 * <p>Capacities add up, but for one: whoever stands on more than one side of a dispute (both
 * parties, or a party and the mediator) reads and writes in no caucus.
 */
public final class Access {
  private static final Set<Capacity> DISPUTANTS =
      EnumSet.of(Capacity.CLAIMANT, Capacity.RESPONDENT, Capacity.MEDIATOR);

  private Access() {}

  /**
   * Whether the actor may do this.
   *
   * @param file the case as its shared scope tells it
   */
  public static boolean may(Actor actor, Action action, CaseKind kind, CaseState file) {
    return actor.capacities(file).stream()
        .anyMatch(capacity -> may(actor, capacity, action, kind, file));
  }

  /** Whether the actor may open a case by this draft, in the capacity that it names. */
  public static boolean mayOpen(Actor actor, CaseKind kind, Draft draft) {
    Entry first = Entry.of(draft, 1, 1, draft.at(), Entry.NONE);
    CaseState file = CaseState.of(kind, List.of(first));
    Capacity as = draft.actor().as();
    return file.stage() != null
        && actor.person().equals(draft.actor().person())
        && actor.capacities(file).contains(as)
        && may(as, new Action.Write(draft.kind(), draft.scope()), kind, file.parties(), "");
  }

  /** The capacities in which the actor may write this, by which he is to choose his author. */
  public static List<Capacity> capacities(
      Actor actor, Action.Write action, CaseKind kind, CaseState file) {
    return actor.capacities(file).stream()
        .filter(capacity -> may(actor, capacity, action, kind, file))
        .toList();
  }

  private static boolean may(
      Actor actor, Capacity capacity, Action action, CaseKind kind, CaseState file) {
    Scope scope =
        switch (action) {
          case Action.See(Scope s) -> s;
          case Action.Export(Scope s) -> s;
          case Action.Verify(Scope s) -> s;
          case Action.Write(_, Scope s) -> s;
          case Action.SeeOutline() -> Scope.shared();
        };
    return !(scope instanceof Scope.Caucus && isTorn(actor, file))
        && may(
            capacity, action, kind, file.parties(), Objects.requireNonNullElse(file.stage(), ""));
  }

  private static boolean isTorn(Actor actor, CaseState file) {
    return actor.capacities(file).stream().filter(DISPUTANTS::contains).count() > 1;
  }

  /**
   * Whether a capacity alone entitles to this.
   *
   * @param stage empty before the case is opened
   */
  static boolean may(
      Capacity capacity, Action action, CaseKind kind, Parties parties, String stage) {
    Entitlement entitlement = new Entitlement(kind);
    return switch (action) {
      case Action.See(Scope scope) -> entitlement.mayRead(capacity, scope, parties);
      case Action.Export(Scope scope) -> entitlement.mayRead(capacity, scope, parties);
      case Action.Verify(Scope scope) -> entitlement.mayRead(capacity, scope, parties);
      case Action.SeeOutline() -> entitlement.mayReadOutline(capacity);
      case Action.Write(String entry, Scope scope) -> {
        EntryKind what = kind.findEntry(entry);
        yield what != null
            && entitlement.fits(scope, capacity, parties)
            && (scope instanceof Scope.Shared || entitlement.mayRead(capacity, scope, parties))
            && entitlement.mayWrite(capacity, what, scope.room(), stage);
      }
    };
  }

  /**
   * The entries of a log that the actor may read, numbered from 1 as he sees them: the house's own
   * numbers would tell how much is written elsewhere.
   *
   * @param log every entry of the case, in order
   */
  public static List<Entry> view(Actor actor, CaseKind kind, List<Entry> log) {
    return view(actor, kind, log, shared(kind, log));
  }

  /**
   * The same for who has folded the log already.
   *
   * @param file the case as its shared scope tells it
   */
  public static List<Entry> view(Actor actor, CaseKind kind, List<Entry> log, CaseState file) {
    return allowed(actor, Action.See::new, kind, log, file);
  }

  /** The entries of a log that the actor may take away as a file, numbered as in {@link #view}. */
  public static List<Entry> export(Actor actor, CaseKind kind, List<Entry> log) {
    return allowed(actor, Action.Export::new, kind, log, shared(kind, log));
  }

  private static CaseState shared(CaseKind kind, List<Entry> log) {
    return CaseState.of(kind, log.stream().filter(e -> e.scope() instanceof Scope.Shared).toList());
  }

  private static List<Entry> allowed(
      Actor actor, Function<Scope, Action> wanted, CaseKind kind, List<Entry> log, CaseState file) {
    Map<Scope, Boolean> scopes = new HashMap<>();
    List<Entry> allowed = new ArrayList<>();
    for (Entry entry : log) {
      if (scopes.computeIfAbsent(
          entry.scope(), scope -> may(actor, wanted.apply(scope), kind, file))) {
        allowed.add(entry.numbered(allowed.size() + 1));
      }
    }
    return allowed;
  }
}
