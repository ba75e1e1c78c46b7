package org.caravanserai.platform.web.casework;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Mediator;
import org.caravanserai.platform.casework.Panel;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What can be chosen in the forms of a dispute. */
@Component
class DisputeChoices {
  /** Entries that have a page of their own. */
  static final Set<String> ELSEWHERE = Set.of("terms-agreed", "enforceability-shown", "signed");

  private static final int LONGEST = 80;

  private final Panel panel;

  DisputeChoices(Panel panel) {
    this.panel = panel;
  }

  /** The choices of a field of a dispute; null when it is none of a dispute's own. */
  @Nullable List<CasePage.Choice> of(CaseView view, Scope scope, Field field, Messages messages) {
    return switch (field.id()) {
      case "mediator" ->
          panel.list().stream()
              .filter(Mediator::free)
              .map(one ->
                  new CasePage.Choice(
                      one.person().toString(),
                      messages.brackets(one.name(), spoken(one, messages))))
              .toList();
      case "offer" -> offers(view, scope);
      case "task" ->
          view.state().parties().claimant() == null
              ? null
              : view.state().tasks().values().stream()
                  .filter(CaseState.Task::open)
                  .map(
                      task -> new CasePage.Choice(task.id(), messages.get("cases.duty", task.id())))
                  .toList();
      default -> null;
    };
  }

  static String spoken(Mediator mediator, Messages messages) {
    return messages.items(mediator.languages().stream().map(messages::languageName).toList());
  }

  private static List<CasePage.Choice> offers(CaseView view, Scope scope) {
    return view.entries().stream()
        .filter(entry -> entry.kind().equals("offered") && entry.scope().equals(scope))
        .map(entry ->
            new CasePage.Choice(
                Objects.requireNonNullElse(entry.body().text("offer"), ""),
                shortened(Objects.requireNonNullElse(entry.body().text("text"), ""))))
        .filter(choice ->
            view.state().offers().values().stream()
                .anyMatch(offer ->
                    offer.scope().equals(scope)
                        && offer.id().equals(choice.value())
                        && offer.status() == CaseState.OfferStatus.OPEN))
        .toList();
  }

  private static String shortened(String text) {
    int most = Math.min(text.codePointCount(0, text.length()), LONGEST);
    return text.substring(0, text.offsetByCodePoints(0, most));
  }
}
