package org.caravanserai.settlement;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.caravanserai.message.Messages;
import org.caravanserai.settlement.Settlement.Clause;
import org.caravanserai.settlement.Settlement.Debtor;
import org.caravanserai.settlement.Settlement.Duty;
import org.caravanserai.settlement.Settlement.Party;
import org.caravanserai.settlement.SettlementDraft.Mistake;

/**
 * An agreement as people read it. Everything but the clauses follows from the canonical text and
 * the bundles of its two languages.
 */
public final class SettlementText {
  private final Settlement settlement;
  private final List<Messages> languages;

  public SettlementText(Settlement settlement) {
    this.settlement = settlement;
    this.languages = settlement.languages().stream().map(Messages::in).toList();
  }

  /** A row of the two columns: the same thing said in both languages. */
  public record Row(String first, String second) {}

  /** What the agreement is called. */
  public Row title() {
    return row(messages -> messages.get("settlement.title"));
  }

  /** Who agrees, who mediated, and which text decides. */
  public List<Row> preamble() {
    return List.of(
        row(m -> m.colon(m.get("settlement.claimant"), party(m, settlement.claimant()))),
        row(m -> m.colon(m.get("settlement.respondent"), party(m, settlement.respondent()))),
        row(m -> m.colon(m.get("settlement.mediator"), settlement.mediator().name())),
        row(m -> m.get("settlement.mediated", settlement.caseId().toString())),
        row(this::prevails));
  }

  /** The clauses, with the day by which each duty is owed. */
  public List<Row> clauses() {
    List<Row> rows = new ArrayList<>();
    for (Clause clause : settlement.clauses()) {
      rows.add(
          new Row(text(clause, 0, languages.getFirst()), text(clause, 1, languages.getLast())));
    }
    return rows;
  }

  /** All of it as plain text: first what is said in the one language, then in the other. */
  public String plain() {
    StringBuilder text = new StringBuilder();
    for (Function<Row, String> column : List.<Function<Row, String>>of(Row::first, Row::second)) {
      text.append(column.apply(title())).append("\n\n");
      preamble().forEach(row -> text.append(column.apply(row)).append('\n'));
      int number = 1;
      for (Row row : clauses()) {
        text.append('\n').append(number++).append(". ").append(column.apply(row)).append('\n');
      }
      text.append('\n');
    }
    return text.append("SHA-256 ").append(settlement.terms()).append('\n').toString();
  }

  /** What is wrong with a draft, said with its clause. */
  public static String mistake(Mistake mistake, Messages messages) {
    String language =
        mistake.language() == null || !Messages.LANGUAGES.contains(mistake.language())
            ? ""
            : messages.languageName(mistake.language());
    String what =
        messages.get(
            "settlement.fault." + mistake.fault().name(),
            language,
            mistake.fault() == SettlementDraft.Fault.TOO_MANY_CLAUSES
                ? SettlementDraft.MOST_CLAUSES
                : SettlementDraft.LONGEST_CLAUSE);
    return mistake.clause() == 0
        ? what
        : messages.colon(messages.get("settlement.clause", mistake.clause()), what);
  }

  private Row row(Function<Messages, String> said) {
    return new Row(said.apply(languages.getFirst()), said.apply(languages.getLast()));
  }

  private static String party(Messages messages, Party party) {
    return messages.brackets(party.name(), messages.country(party.country()));
  }

  private String prevails(Messages messages) {
    String prevails = settlement.prevails();
    List<String> names = settlement.languages().stream().map(messages::languageName).toList();
    return prevails == null
        ? messages.get("settlement.equal", names.getFirst(), names.getLast())
        : messages.get(
            "settlement.prevails",
            names.getFirst(),
            names.getLast(),
            messages.languageName(prevails));
  }

  private static String text(Clause clause, int column, Messages messages) {
    String text = clause.texts().get(column);
    Duty duty = clause.duty();
    return duty == null
        ? text
        : text
            + "\n"
            + messages.get(
                duty.by() == Debtor.CLAIMANT
                    ? "settlement.duty.claimant"
                    : "settlement.duty.respondent",
                duty.due());
  }
}
