package org.caravanserai.casework;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Stage;

/**
 * The whole of {@link Access} for one kind of case, capacity by action by scope by stage, as
 * Markdown. Every cell is asked of the rule, none is written by hand.
 */
public final class AccessTable {
  private static final Parties EXAMPLE =
      new Parties("enterprise", "desk", "home", "desk", "host", "one", "other", "mediator", 1);

  private static final Map<String, Scope> SCOPES = new LinkedHashMap<>();

  static {
    SCOPES.put("shared", Scope.shared());
    SCOPES.put("side:home", new Scope.Side("home"));
    SCOPES.put("side:host", new Scope.Side("host"));
    SCOPES.put("caucus:claimant", new Scope.Caucus("claimant"));
    SCOPES.put("caucus:respondent", new Scope.Caucus("respondent"));
  }

  private AccessTable() {}

  /** Who may see, export and verify what: a row for each capacity, a column for each scope. */
  public static String reading(CaseKind kind) {
    StringBuilder table = new StringBuilder("| in the capacity of | outline |");
    SCOPES.keySet().forEach(scope -> table.append(" `").append(scope).append("` |"));
    table.append("\n|---|---|").append("---|".repeat(SCOPES.size())).append('\n');
    for (Capacity capacity : Capacity.values()) {
      table.append("| `").append(CaseKind.word(capacity)).append("` |");
      table.append(mark(may(capacity, new Action.SeeOutline(), kind, "")));
      SCOPES
          .values()
          .forEach(scope -> table.append(mark(may(capacity, new Action.See(scope), kind, ""))));
      table.append('\n');
    }
    return table.toString();
  }

  /**
   * Who may write what, where and when: a row for each entry and scope, a column for each stage, in
   * each cell the capacities.
   */
  public static String writing(CaseKind kind) {
    List<String> stages =
        Stream.concat(Stream.of(""), kind.stages().stream().map(Stage::id)).toList();
    StringBuilder table = new StringBuilder("| entry | scope |");
    stages.forEach(stage -> table.append(stage.isEmpty() ? " to open |" : " `" + stage + "` |"));
    table.append("\n|---|---|").append("---|".repeat(stages.size())).append('\n');
    for (EntryKind entry : kind.entries()) {
      for (Map.Entry<String, Scope> scope : SCOPES.entrySet()) {
        if (entry.scopes().contains(scope.getValue().room())) {
          row(kind, entry, scope, stages, table);
        }
      }
    }
    return table.toString();
  }

  private static void row(
      CaseKind kind,
      EntryKind entry,
      Map.Entry<String, Scope> scope,
      List<String> stages,
      StringBuilder table) {
    Action write = new Action.Write(entry.id(), scope.getValue());
    table.append("| `").append(entry.id()).append("` | `").append(scope.getKey()).append("` |");
    for (String stage : stages) {
      String who =
          Stream.of(Capacity.values())
              .filter(capacity -> may(capacity, write, kind, stage))
              .map(AccessTable::initials)
              .collect(Collectors.joining(" "));
      table.append(who.isEmpty() ? " – |" : " " + who + " |");
    }
    table.append('\n');
  }

  /** What the cells of {@link #writing} call the capacities. */
  public static String legend() {
    List<String> words = new ArrayList<>();
    for (Capacity capacity : Capacity.values()) {
      words.add(initials(capacity) + " `" + CaseKind.word(capacity) + "`");
    }
    return String.join(", ", words) + ".\n";
  }

  private static boolean may(Capacity capacity, Action action, CaseKind kind, String stage) {
    return Access.may(capacity, action, kind, EXAMPLE, stage);
  }

  private static String mark(boolean yes) {
    return yes ? " yes |" : " – |";
  }

  private static String initials(Capacity capacity) {
    return switch (capacity) {
      case ENTERPRISE -> "E";
      case HOME_OFFICER -> "o";
      case HOME_LEAD -> "l";
      case HOME_COORDINATOR -> "c";
      case HOST_OFFICER -> "O";
      case HOST_LEAD -> "L";
      case HOST_COORDINATOR -> "C";
      case CLAIMANT -> "P";
      case RESPONDENT -> "R";
      case MEDIATOR -> "M";
      case AUDITOR -> "A";
      case HOUSE -> "H";
    };
  }
}
