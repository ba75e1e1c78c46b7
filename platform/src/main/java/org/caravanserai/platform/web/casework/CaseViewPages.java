package org.caravanserai.platform.web.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.Cited;
import org.caravanserai.platform.casework.Seal;
import org.caravanserai.platform.casework.SimilarCases;
import org.caravanserai.platform.web.identity.Moment;
import org.caravanserai.platform.web.library.LibraryAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the page of a case. */
@Component
class CaseViewPages {
  /** What the entry says besides, or what says nothing to people. */
  private static final Set<String> UNSAID =
      Set.of("announced", "enterprise", "home-side", "host-side", "question", "side");

  private final CaseLines lines;
  private final CaseWords words;
  private final EntryForms forms;
  private final DisputeWords disputes;
  private final ImplementationPages plans;
  private final Seal seal;

  CaseViewPages(
      CaseLines lines,
      CaseWords words,
      EntryForms forms,
      DisputeWords disputes,
      ImplementationPages plans,
      Seal seal) {
    this.lines = lines;
    this.words = words;
    this.forms = forms;
    this.disputes = disputes;
    this.plans = plans;
    this.seal = seal;
  }

  CasePage page(CaseView view, Typed typed, Messages messages) {
    String officer = view.state().officer();
    return new CasePage(
        view.id(),
        CaseLines.topic(view, messages),
        lines.whose(view, messages),
        CaseLines.stage(view, messages),
        view.state().over(),
        words.holder(view.state().holder(), messages),
        CaseLines.since(view.state(), messages),
        officer == null ? null : words.person(officer, messages),
        level(view, messages),
        view.clocks().stream()
            .filter(clock -> !clock.clock().perTask() || view.state().parties().claimant() != null)
            .map(clock -> lines.clock(clock, messages))
            .toList(),
        entries(view, view.entries(), messages),
        chains(view, messages),
        seal.key().fingerprint(),
        forms.of(view, typed, messages),
        view.isOutline(),
        DisputeWords.settles(view),
        plans.of(view, messages).orElse(null));
  }

  private static @Nullable String level(CaseView view, Messages messages) {
    return view.kind().levels().stream()
        .filter(level -> level.id().equals(view.state().level()))
        .findFirst()
        .map(level -> level.title().in(messages.language()))
        .orElse(null);
  }

  List<CasePage.EntryLine> entries(CaseView view, List<Entry> some, Messages messages) {
    return some.stream().map(entry -> entry(view, entry, messages)).toList();
  }

  private CasePage.EntryLine entry(CaseView view, Entry entry, Messages messages) {
    CaseKind.EntryKind kind = view.kind().findEntry(entry.kind());
    List<CasePage.Said> said = new ArrayList<>();
    if (kind != null) {
      for (Field field : kind.body()) {
        Json value = entry.body().find(field.id());
        if (value != null && field.id().equals("cites")) {
          words.cited(entry, messages).forEach(cited -> said.add(said(cited, messages)));
        } else if (value != null
            && !UNSAID.contains(field.id())
            && !DisputeWords.UNSAID.contains(field.id())
            && !ImplementationPages.isUnsaid(kind, field)) {
          said.add(said(view, entry, field, value, messages));
        }
      }
    }
    return new CasePage.EntryLine(
        kind == null ? entry.kind() : kind.title().in(messages.language()),
        words.author(entry.actor(), messages),
        Moment.of(entry.at(), messages),
        readers(entry.scope(), messages),
        said);
  }

  List<SimilarLine> similar(List<SimilarCases.Similar> found, Messages messages) {
    return found.stream().map(one -> SimilarLine.of(one, words, messages)).toList();
  }

  /** Who reads what is written in a scope. */
  String readers(Scope scope, Messages messages) {
    return lines.readers(scope, messages);
  }

  private CasePage.Said said(
      CaseView view, Entry entry, Field field, Json value, Messages messages) {
    String text = text(value);
    boolean dispute = view.state().parties().claimant() != null;
    String label = messages.get("cases.body." + (dispute ? field.id() : label(field.id())));
    CasePage.Said said = dispute ? disputes.said(view, field, label, value, messages) : null;
    if (said != null) {
      return said;
    }
    return switch (field.id()) {
      case "task" -> new CasePage.Said(label, plans.task(view, text, messages), null);
      case "document" -> new CasePage.Said(label, plans.document(view, text, messages), null);
      case "home-desk", "host-desk", "desk" ->
          new CasePage.Said(label, words.name(text, messages), null);
      case "step" -> new CasePage.Said(label, words.step(text, messages), null);
      case "officer" -> new CasePage.Said(label, words.person(text, messages), null);
      case "topic" -> new CasePage.Said(label, messages.get("identity.topic." + text), null);
      case "outcome", "cause" ->
          new CasePage.Said(label, messages.get("cases.choice." + text), null);
      case "why" -> new CasePage.Said(label, words.why(entry, view.kind(), messages), null);
      case "content" ->
          new CasePage.Said(label, text, "/cases/" + view.id() + "/documents/" + text);
      case "dossier" ->
          new CasePage.Said(label, messages.get("cases.dossier.open"), "/dossiers/" + text);
      default -> new CasePage.Said(label, text, null);
    };
  }

  static CasePage.Said said(Cited cited, Messages messages) {
    return new CasePage.Said(
        messages.get("cases.cited"),
        cited.title(),
        cited.subject() == null ? null : LibraryAddress.of(cited.subject()));
  }

  private static String label(String field) {
    return switch (field) {
      case "content" -> "file";
      default -> field;
    };
  }

  private static String text(Json value) {
    return switch (value) {
      case Json.Str(String text) -> text;
      case Json.Int(long number) -> String.valueOf(number);
      case Json.Arr(List<Json> items) ->
          String.join(" ", items.stream().map(CaseViewPages::text).toList());
      case Json.Bool _, Json.Null _, Json.Obj _ -> value.canonical();
    };
  }

  private List<CasePage.ChainLine> chains(CaseView view, Messages messages) {
    List<CasePage.ChainLine> found = new ArrayList<>();
    for (Map.Entry<Scope, Chains.Verdict> chain : view.chains().entrySet()) {
      String readers = readers(chain.getKey(), messages);
      String href = "/cases/" + view.id() + "/chain/" + chain.getKey().text();
      found.add(
          switch (chain.getValue()) {
            case Chains.Verdict.Whole(int count, String last) ->
                new CasePage.ChainLine(
                    messages.get("cases.chain.whole", count, readers, last), true, href);
            case Chains.Verdict.Broken(int place, var _) ->
                new CasePage.ChainLine(
                    messages.get("cases.chain.broken", place, readers), false, href);
          });
    }
    return found;
  }
}
