package org.caravanserai.platform.web.casework;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.SimilarCases.Similar;
import org.jspecify.annotations.Nullable;

/**
 * A solved problem like the one on the page, in the reader's language.
 *
 * @param href null where the reader may not read it
 * @param cites items of the library
 */
public record SimilarLine(
    String name, @Nullable String href, String text, String reasons, List<CasePage.Said> cites) {

  static SimilarLine of(Similar similar, CaseWords words, Messages messages) {
    String outcome = messages.get("cases.choice." + similar.outcome());
    return new SimilarLine(
        messages.get("identity.topic." + similar.topic()),
        similar.id() == null ? null : "/cases/" + similar.id(),
        messages.items(
            List.of(
                similar.workingDays() == null
                    ? outcome
                    : messages.get("similar.days", outcome, messages.number(similar.workingDays())),
                Optional.ofNullable(similar.cause())
                    .map(cause ->
                        messages.colon(
                            messages.get("cases.body.cause"),
                            messages.get("cases.choice." + cause)))
                    .orElse(messages.get("similar.no-cause")))),
        messages.items(
            similar.reasons().stream()
                .map(reason ->
                    messages.get("similar.reason." + reason.name().toLowerCase(Locale.ROOT)))
                .toList()),
        similar.cites().stream()
            .map(cite -> CaseViewPages.said(words.cited(cite, messages), messages))
            .toList());
  }
}
