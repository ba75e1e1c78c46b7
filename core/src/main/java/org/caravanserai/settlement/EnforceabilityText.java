package org.caravanserai.settlement;

import java.util.ArrayList;
import java.util.List;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Treaty.Exclusion;
import org.caravanserai.message.Messages;
import org.caravanserai.settlement.Enforceability.InState;

/** What the check says, in words. */
public final class EnforceabilityText {
  private final Messages messages;

  public EnforceabilityText(Messages messages) {
    this.messages = messages;
  }

  /** One sentence for a state: whether the Convention applies there. */
  public String standing(InState state) {
    return messages.get(
        "settlement.standing." + state.standing().name(), messages.country(state.country()));
  }

  /** The reasons, each with its article. */
  public List<String> reasons(InState state) {
    return state.findings().stream()
        .map(finding ->
            messages.brackets(reason(finding, state.country()), article(finding.article())))
        .toList();
  }

  /** What else the parties can do where the Convention does not apply; empty where it does. */
  public List<String> otherwise(InState state) {
    return switch (state.standing()) {
      case APPLIES -> List.of();
      case NEEDS_CLAUSE -> List.of(messages.get("settlement.otherwise.clause"));
      case DOES_NOT_APPLY, NOT_KNOWN ->
          List.of(
              messages.get("settlement.otherwise.contract"),
              messages.get("settlement.otherwise.award"));
    };
  }

  /** All of a check as plain text, a line each. */
  public String plain(Enforceability check) {
    List<String> lines = new ArrayList<>();
    for (InState state : check.states()) {
      lines.add(standing(state));
      reasons(state).forEach(reason -> lines.add("  " + reason));
      otherwise(state).forEach(way -> lines.add("  " + way));
    }
    check.open().forEach(question -> lines.add(question(question)));
    return String.join("\n", lines);
  }

  /** A question that is open, with its article. */
  public String question(Exclusion question) {
    return messages.brackets(in(question.asks()), article(question.article()));
  }

  private String article(String article) {
    return messages.get("settlement.article", article.replace("Art. ", ""));
  }

  private String reason(Finding finding, String country) {
    String state = messages.country(country);
    return switch (finding) {
      case Finding.Applies _ -> messages.get("settlement.finding.applies", state);
      case Finding.ClauseStands(_, Text says) ->
          messages.get("settlement.finding.clauseStands", in(says));
      case Finding.ClauseMissing(_, Text says) ->
          messages.get("settlement.finding.clauseMissing", in(says));
      case Finding.NotParty(_, var signedOn) ->
          signedOn == null
              ? messages.get("settlement.finding.notParty", state)
              : messages.get("settlement.finding.signedOnly", state, signedOn);
      case Finding.NotYetInForce(_, var from) ->
          messages.get("settlement.finding.notYet", state, from);
      case Finding.GovernmentParty(_, Text says) ->
          messages.get("settlement.finding.government", in(says));
      case Finding.NotInternational _ -> messages.get("settlement.finding.notInternational");
      case Finding.LeftOut(_, Text asks) -> messages.get("settlement.finding.leftOut", in(asks));
      case Finding.NotKnown _ -> messages.get("settlement.finding.notKnown", state);
    };
  }

  private String in(Text text) {
    return text.in(messages.language());
  }
}
