package org.caravanserai.platform.web.casework;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.Treaty;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.SettlementView;
import org.caravanserai.platform.casework.Settlements;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.settlement.Enforceability;
import org.caravanserai.settlement.EnforceabilityText;
import org.caravanserai.settlement.Settlement;
import org.caravanserai.settlement.SettlementDraft;
import org.caravanserai.settlement.SettlementText;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the page of a settlement. */
@Component
class SettlementViews {
  private final CaseWords words;
  private final Sides sides;

  SettlementViews(CaseWords words, Sides sides) {
    this.words = words;
    this.sides = sides;
  }

  /** The page as it stands, with what was wrong with what was sent. */
  SettlementPage page(SettlementView view, @Nullable String message, Messages messages) {
    return page(view, null, null, message, messages);
  }

  /** The page with a draft that was looked at. */
  SettlementPage page(
      SettlementView view,
      @Nullable SettlementDrafts form,
      Settlements.@Nullable Looked looked,
      Messages messages) {
    return page(view, form, looked, null, messages);
  }

  private SettlementPage page(
      SettlementView view,
      @Nullable SettlementDrafts typed,
      Settlements.@Nullable Looked looked,
      @Nullable String message,
      Messages messages) {
    SettlementDrafts form = typed == null ? fresh(view) : typed;
    List<SettlementDraft.Mistake> mistakes =
        looked != null
                && looked.outcome() instanceof SettlementDraft.Outcome.Refused(var found)
                && !form.more()
            ? found
            : List.of();
    Settlement settlement =
        looked != null
                && looked.outcome() instanceof SettlementDraft.Outcome.Sound(Settlement sound)
            ? sound
            : view.settlement();
    Enforceability check = looked == null ? view.check() : looked.check().orElse(view.check());
    Treaty treaty = view.treaty();
    return new SettlementPage(
        view.file().id(),
        parties(view, messages),
        mistakes.isEmpty() ? message : messages.get("identity.refused.fields"),
        mistakes.stream().map(mistake -> SettlementText.mistake(mistake, messages)).toList(),
        settlement == null ? null : written(settlement),
        check == null ? null : check(check, messages),
        view.mayDraft() ? form.form(mistakes, messages) : null,
        form.told(),
        treaty == null
            ? List.of()
            : treaty.excluded().stream()
                .map(one ->
                    new CasePage.Choice(one.id(), new EnforceabilityText(messages).question(one)))
                .toList(),
        view.signatures().stream()
            .map(signing ->
                messages.dash(
                    messages.brackets(
                        words.person(signing.person(), messages),
                        messages.get("cases.capacity." + signing.capacity())),
                    Moment.of(signing.at(), messages)))
            .toList(),
        view.shown(),
        view.mayShow() && view.settlement() != null && !view.shown(),
        view.maySign(),
        String.valueOf(view.file().count(Scope.shared())));
  }

  private String parties(SettlementView view, Messages messages) {
    var parties = view.file().state().parties();
    return messages.dash(
        words.name(String.valueOf(parties.claimant()), messages),
        words.name(String.valueOf(parties.respondent()), messages));
  }

  /** A new draft begins in a language of each party's side. */
  private SettlementDrafts fresh(SettlementView view) {
    var parties = view.file().state().parties();
    Set<String> spoken = new LinkedHashSet<>();
    Stream.of(parties.homeSide(), parties.hostSide())
        .filter(Objects::nonNull)
        .forEach(side ->
            sides
                .find(UUID.fromString(String.valueOf(side)))
                .flatMap(one ->
                    one.languages().stream()
                        .filter(language -> !spoken.contains(language))
                        .findFirst())
                .ifPresent(spoken::add));
    List<String> two = Stream.concat(spoken.stream(), Stream.of("zh", "ru")).distinct().toList();
    return SettlementDrafts.fresh(two.getFirst(), two.get(1), view.treaty() != null);
  }

  private static SettlementPage.Written written(Settlement settlement) {
    SettlementText text = new SettlementText(settlement);
    return new SettlementPage.Written(
        settlement.languages().getFirst(),
        settlement.languages().getLast(),
        text.title(),
        text.preamble(),
        text.clauses(),
        settlement.terms());
  }

  private static SettlementPage.Check check(Enforceability check, Messages messages) {
    EnforceabilityText text = new EnforceabilityText(messages);
    return new SettlementPage.Check(
        check.states().stream()
            .map(state ->
                new SettlementPage.InState(
                    text.standing(state),
                    text.reasons(state),
                    text.otherwise(state),
                    state.confidence() == null
                        ? messages.get("settlement.basis.none")
                        : messages.get(
                            "settlement.basis." + state.confidence().name(),
                            state.sources().getFirst().readOn()),
                    switch (state.standing()) {
                      case APPLIES -> "good";
                      case NEEDS_CLAUSE, NOT_KNOWN -> "warn";
                      case DOES_NOT_APPLY -> "bad";
                    }))
            .toList(),
        check.open().stream().map(text::question).toList());
  }
}
