package org.caravanserai.platform.web.dossiers;

import java.util.List;

/** What was answered so far, each with the way to change it. */
public record AnswersView(List<Line> facts, List<Goods> goods, List<Party> parties) {
  /**
   * One fact.
   *
   * @param name by which it is asked for again
   */
  public record Line(String name, String question, String lang, String value, boolean known) {}

  /** A consignment. */
  public record Goods(String id, String title, String way, List<Line> facts) {}

  /**
   * A party.
   *
   * @param number 1 for the first one
   */
  public record Party(int number, String name, String role) {}

  /** How many answers there are. */
  public int count() {
    return facts.size()
        + goods.size()
        + parties.size()
        + goods.stream().mapToInt(one -> one.facts().size()).sum();
  }
}
