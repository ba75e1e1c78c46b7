package org.caravanserai.platform.web.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.Enforcing;
import org.caravanserai.settlement.SettlementDraft;
import org.caravanserai.settlement.SettlementDraft.Mistake;
import org.caravanserai.settlement.SettlementText;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * The form of a settlement's draft.
 *
 * @param more whether a few empty clauses are wanted at the end
 */
record SettlementDrafts(
    String first,
    String second,
    String prevails,
    List<SettlementDraft.Row> rows,
    boolean optIn,
    boolean more,
    Enforcing.Told told) {
  private static final int EMPTY_ROWS = 3;
  private static final int MOST_ROWS = 2 * SettlementDraft.MOST_CLAUSES;

  /** A form that nobody has filled in, in the languages of the parties. */
  static SettlementDrafts fresh(String first, String second, boolean optIn) {
    return new SettlementDrafts(
        first,
        second,
        SettlementDraft.BOTH,
        List.of(),
        optIn,
        true,
        new Enforcing.Told(false, Set.of(), true));
  }

  static SettlementDrafts of(MultiValueMap<String, String> typed) {
    List<String> firsts = typed.getOrDefault("clauseFirst", List.of());
    List<SettlementDraft.Row> rows = new ArrayList<>();
    for (int i = 0; i < Math.min(firsts.size(), MOST_ROWS); i++) {
      rows.add(
          new SettlementDraft.Row(
              firsts.get(i),
              at(typed, "clauseSecond", i),
              at(typed, "clauseBy", i),
              at(typed, "clauseDue", i)));
    }
    return new SettlementDrafts(
        at(typed, "first", 0),
        at(typed, "second", 0),
        at(typed, "prevails", 0),
        rows,
        at(typed, "optIn", 0).equals("true"),
        at(typed, "do", 0).equals("more"),
        told(typed));
  }

  static Enforcing.Told told(MultiValueMap<String, String> typed) {
    return new Enforcing.Told(
        at(typed, "governmentParty", 0).equals("true"),
        Set.copyOf(typed.getOrDefault("leftOut", List.of())),
        true);
  }

  private static String at(MultiValueMap<String, String> typed, String field, int place) {
    List<String> values = typed.getOrDefault(field, List.of());
    return place < values.size() ? values.get(place) : "";
  }

  SettlementDraft draft(@Nullable Treaty treaty) {
    return new SettlementDraft(first, second, prevails, rows, optIn ? treaty : null);
  }

  /** The form as it is shown, with each clause's mistakes. */
  SettlementPage.Draft form(List<Mistake> mistakes, Messages messages) {
    List<SettlementPage.Clause> clauses = new ArrayList<>();
    for (int row = 0; row < rows.size(); row++) {
      int at = row;
      SettlementDraft.Row one = rows.get(row);
      clauses.add(
          new SettlementPage.Clause(
              one.first(),
              one.second(),
              one.by(),
              one.due(),
              mistakes.stream()
                  .filter(mistake -> mistake.row() == at)
                  .map(mistake -> SettlementText.mistake(mistake, messages))
                  .toList()));
    }
    for (int i = 0; (more || clauses.isEmpty()) && i < EMPTY_ROWS; i++) {
      clauses.add(new SettlementPage.Clause("", "", "", "", List.of()));
    }
    List<CasePage.Choice> languages =
        Messages.LANGUAGES.stream()
            .map(code -> new CasePage.Choice(code, messages.languageName(code)))
            .toList();
    return new SettlementPage.Draft(
        first,
        second,
        prevails,
        languages,
        Stream.concat(
                Stream.of(
                    new CasePage.Choice(
                        SettlementDraft.BOTH, messages.get("settlement.draft.both"))),
                languages.stream())
            .toList(),
        clauses,
        optIn);
  }
}
