package org.caravanserai.platform.web.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.web.identity.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the entries of a dispute say, in words. */
@Component
class DisputeWords {
  /** Fields that say nothing to people, or are said elsewhere. */
  static final Set<String> UNSAID =
      Set.of("claimant-side", "respondent-side", "side", "signature", "left-out");

  /** The stages in which a dispute has a page of its settlement. */
  private static final Set<String> SETTLING =
      Set.of("mediating", "signing", "performing", "performed");

  /** The longest text that is shown among the entries; a longer one has a page of its own. */
  private static final int LONGEST_WRITTEN = 20_000;

  private final CaseWords words;

  DisputeWords(CaseWords words) {
    this.words = words;
  }

  /** Whether the reader finds a page of the settlement. */
  static boolean settles(CaseView view) {
    return view.kind().findEntry("signed") != null
        && !view.isOutline()
        && SETTLING.contains(String.valueOf(view.state().stage()));
  }

  /** What a field of a dispute says; null when it is none of a dispute's own. */
  CasePage.@Nullable Said said(CaseView view, Field field, String label, Json value, Messages m) {
    String text = value instanceof Json.Str(String it) ? it : "";
    return switch (field.id()) {
      case "text" ->
          field.most() > LONGEST_WRITTEN
              ? new CasePage.Said(
                  label, m.get("settlement.title"), "/cases/" + view.id() + "/settlement")
              : null;
      case "desk", "claimant", "respondent" -> plain(label, words.name(text, m));
      case "mediator" -> plain(label, words.person(text, m));
      case "conflicts" ->
          plain(label, joined(value, id -> m.get("cases.conflict." + id.replace(':', '.'))));
      case "standing" -> plain(label, joined(value, id -> standing(id, m)));
      case "expires" -> plain(label, Moment.of(Instant.parse(text), m));
      case "due" -> plain(label, m.day(LocalDate.parse(text)));
      case "waived", "government-party" -> plain(label, m.get("cases.choice." + value.canonical()));
      default -> null;
    };
  }

  private static CasePage.Said plain(String label, String text) {
    return new CasePage.Said(label, text, null);
  }

  private static String joined(Json value, UnaryOperator<String> said) {
    return value instanceof Json.Arr(List<Json> items)
        ? String.join(
            " ",
            items.stream()
                .map(item -> item instanceof Json.Str(String id) ? said.apply(id) : "")
                .toList())
        : "";
  }

  /** Where a settlement could be enforced, such as {@code KZ:needs-clause}. */
  private static String standing(String id, Messages messages) {
    int colon = id.indexOf(':');
    String word = id.substring(colon + 1).toUpperCase(Locale.ROOT).replace('-', '_');
    return messages.get(
        "settlement.standing." + word, messages.country(id.substring(0, Math.max(0, colon))));
  }
}
