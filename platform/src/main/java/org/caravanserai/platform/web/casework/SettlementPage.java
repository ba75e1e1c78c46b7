package org.caravanserai.platform.web.casework;

import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.casework.Enforcing;
import org.caravanserai.settlement.SettlementText;
import org.jspecify.annotations.Nullable;

/**
 * The settlement of a dispute as its page shows it; texts are in the reader's language but those of
 * the settlement.
 *
 * @param message what is wrong with what was sent; null when nothing is
 * @param mistakes those of a draft, each with its clause
 * @param text what is put down, or what a draft would say; null before there is any
 * @param draft the form for a draft; null for who may put none down now
 * @param told what the mediator says of the agreement
 * @param questions what the treaty leaves out
 * @param signatures who has signed when
 * @param against what an entry of the shared scope is written against
 */
public record SettlementPage(
    UUID id,
    String parties,
    @Nullable String message,
    List<String> mistakes,
    @Nullable Written text,
    @Nullable Check check,
    @Nullable Draft draft,
    Enforcing.Told told,
    List<CasePage.Choice> questions,
    List<String> signatures,
    boolean shown,
    boolean mayShow,
    boolean maySign,
    String against) {

  /**
   * The text in two columns.
   *
   * @param first the language of the left one
   */
  public record Written(
      String first,
      String second,
      SettlementText.Row title,
      List<SettlementText.Row> preamble,
      List<SettlementText.Row> clauses,
      String terms) {}

  /** Where it could be enforced, and what was not asked yet. */
  public record Check(List<InState> states, List<String> open) {}

  /**
   * What holds in one state.
   *
   * @param tone of the stylesheet
   * @param basis how sure it is and what it rests on
   */
  public record InState(
      String standing, List<String> reasons, List<String> otherwise, String basis, String tone) {}

  /** A draft as it stands in its form. */
  public record Draft(
      String first,
      String second,
      String prevails,
      List<CasePage.Choice> languages,
      List<CasePage.Choice> prevailing,
      List<Clause> clauses,
      boolean optIn) {}

  /** A clause as it stands in the form, with what is wrong with it. */
  public record Clause(String first, String second, String by, String due, List<String> mistakes) {}
}
