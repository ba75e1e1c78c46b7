package org.caravanserai.platform.web.dossiers;

import java.util.List;
import org.caravanserai.platform.dossiers.KeptDossier;
import org.jspecify.annotations.Nullable;

/**
 * What a questionnaire asks, with all that its page shows.
 *
 * @param typed what stands in the text field
 * @param mistakes what is wrong with the answer; empty when nothing is
 * @param said what was found so far, one line each
 * @param conflict what was changed meanwhile elsewhere; null when nothing was
 */
public record AskView(
    KeptDossier dossier,
    String question,
    String hint,
    Field field,
    List<Option> options,
    boolean several,
    @Nullable String unit,
    String typed,
    List<String> mistakes,
    String why,
    List<StakeLine> stakes,
    int furtherStakes,
    int done,
    int left,
    List<String> said,
    boolean backLeads,
    AnswersView answers,
    @Nullable Conflict conflict) {

  /** How an answer is filled in. */
  public enum Field {
    FLAG,
    /** One or some of a few that are all shown. */
    CHOICE,
    /** One or some of many that are searched by words. */
    SEARCH,
    NUMBER,
    DATE,
    TEXT,
    /** Nothing important is open. */
    NONE
  }

  /** A code that may be picked. */
  public record Option(String code, String label, String lang, boolean picked) {}

  /** A policy that the answer bears on. */
  public record StakeLine(String title, String lang, String about, String settles) {}

  /**
   * What was changed since the page was read.
   *
   * @param lines what differs; null when that is no longer known
   * @param yours what was filled in and is not kept
   */
  public record Conflict(@Nullable List<String> lines, String yours) {}

  /** Whether the answer was refused. */
  public boolean refused() {
    return !mistakes.isEmpty();
  }
}
