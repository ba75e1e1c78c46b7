package org.caravanserai.platform.demo;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The panel and the disputes of a demo house, as {@code disputes.yaml} says. */
record DisputeScript(List<Panellist> mediators, List<Line> disputes) {
  /** What a mediator says of himself; {@code who} is his address. */
  record Panellist(
      String who,
      List<String> languages,
      List<String> topics,
      List<String> sections,
      String about) {}

  /**
   * A dispute.
   *
   * @param of the registration number of the claimant
   * @param with that of the respondent
   * @param steps what was written after the notice
   * @param settled what all agreed on and signed; null where they have not
   */
  record Line(
      String of, String with, String text, @Nullable List<Step> steps, @Nullable Settled settled) {
    List<Step> written() {
      return Objects.requireNonNullElse(steps, List.of());
    }
  }

  /**
   * An entry.
   *
   * @param by the address of who writes it
   * @param caucus the party in whose caucus it stands; null when all read it
   */
  record Step(String by, String kind, @Nullable String caucus, @Nullable Map<String, String> body) {
    Map<String, String> said() {
      return Objects.requireNonNullElse(body, Map.of());
    }
  }

  /** A settlement in two languages. */
  record Settled(String first, String second, List<Clause> clauses) {}

  /**
   * A clause.
   *
   * @param by who owes it; null when nobody does
   * @param days within which it is owed
   */
  record Clause(String first, String second, @Nullable String by, @Nullable Integer days) {}
}
