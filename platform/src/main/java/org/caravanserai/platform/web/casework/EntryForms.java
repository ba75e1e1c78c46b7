package org.caravanserai.platform.web.casework;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Field;
import org.caravanserai.knowledge.CaseKind.FieldType;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.identity.Sides;
import org.springframework.stereotype.Component;

/** A form for each kind of entry that the reader may write now. */
@Component
class EntryForms {
  /** What the house fills in, or finds by the file that is handed in. */
  private static final Set<String> FILLED_IN =
      Set.of("home-side", "host-desk", "document", "content", "side", "conflicts");

  private static final int LONGEST_LINE = 200;

  private final Sides sides;
  private final CaseWords words;
  private final TaskChoices tasks;
  private final CaseLines lines;
  private final DisputeChoices disputes;

  EntryForms(
      Sides sides, CaseWords words, TaskChoices tasks, CaseLines lines, DisputeChoices disputes) {
    this.sides = sides;
    this.tasks = tasks;
    this.words = words;
    this.lines = lines;
    this.disputes = disputes;
  }

  List<CasePage.EntryForm> of(CaseView view, Typed typed, Messages messages) {
    return view.writable().stream()
        .filter(one -> !DisputeChoices.ELSEWHERE.contains(one.kind().id()))
        .map(one -> form(view, one, typed, messages))
        .toList();
  }

  private CasePage.EntryForm form(
      CaseView view, CaseView.Writable one, Typed typed, Messages messages) {
    EntryKind kind = one.kind();
    String scope = one.scope().text();
    Map<String, String> mistakes = typed.mistakes(kind.id(), scope);
    String name = kind.id() + suffix(one.scope());
    List<CasePage.Input> inputs = new ArrayList<>();
    for (Field field : kind.body()) {
      List<CasePage.Choice> own = disputes.of(view, one.scope(), field, messages);
      boolean aboutTask = own == null && TaskChoices.isAboutTask(kind);
      boolean asked =
          aboutTask ? TaskChoices.isAsked(kind, field) : !FILLED_IN.contains(field.id());
      boolean numbered = kind.does(Effect.ASKS) || kind.does(Effect.OFFERS);
      if (asked && !(numbered && isSubject(kind, field))) {
        List<CasePage.Choice> choices =
            own != null
                ? own
                : aboutTask && TaskChoices.knows(field)
                    ? tasks.of(view, kind, field, messages)
                    : choices(view, field, messages);
        String path = "body." + field.id();
        inputs.add(
            new CasePage.Input(
                path,
                messages.get("cases.body." + field.id()),
                type(field, choices),
                field.needed() && TaskChoices.isNeeded(kind, field),
                field.type() == FieldType.TEXT ? field.most() : 0,
                typed.value(kind.id(), scope, path),
                choices,
                mistakes.get(path)));
      }
    }
    return new CasePage.EntryForm(
        name,
        kind.id(),
        kind.title().in(messages.language()),
        scope,
        lines.readers(one.scope(), messages),
        view.count(one.scope()),
        kind.does(Effect.RECEIVES_DOCUMENT),
        typed.is(kind.id(), scope),
        inputs);
  }

  /** What tells the forms of one kind apart on a page. */
  private static String suffix(Scope scope) {
    return switch (scope) {
      case Scope.Shared _ -> "";
      case Scope.Side _ -> "-own";
      case Scope.Caucus(String party) -> "-" + party.replace('.', '-');
    };
  }

  private static boolean isSubject(EntryKind kind, Field field) {
    return field.id().equals(kind.subject());
  }

  private static String type(Field field, List<CasePage.Choice> choices) {
    if (!choices.isEmpty()) {
      return "select";
    }
    return switch (field.type()) {
      case TEXT -> field.most() > LONGEST_LINE ? "area" : "text";
      case INTEGER -> "number";
      case FLAG -> "checkbox";
      case DAY, INSTANT -> "date";
      case CHOICE, ID, IDS, AMOUNT, HASH -> "text";
    };
  }

  private List<CasePage.Choice> choices(CaseView view, Field field, Messages messages) {
    CaseState state = view.state();
    String home = String.valueOf(state.parties().homeSide());
    return switch (field.id()) {
      case "home-desk" ->
          Stream.concat(
                  sides.listDesks(UUID.fromString(home)).stream().map(desk -> desk.id().toString()),
                  Stream.of(home))
              .map(id -> new CasePage.Choice(id, words.name(id, messages)))
              .toList();
      case "host-side" ->
          sides.list().stream()
              .map(side -> side.id().toString())
              .filter(id -> !id.equals(home))
              .map(id -> new CasePage.Choice(id, words.name(id, messages)))
              .toList();
      case "officer" ->
          view.officers().stream()
              .map(id -> new CasePage.Choice(id.toString(), words.person(id.toString(), messages)))
              .toList();
      case "question" -> questions(view);
      case "clock" ->
          view.kind().clocks().stream()
              .filter(clock -> !clock.perTask())
              .map(clock -> new CasePage.Choice(clock.id(), clock.title().in(messages.language())))
              .toList();
      default ->
          field.of().stream()
              .map(word -> new CasePage.Choice(word, messages.get("cases.choice." + word)))
              .toList();
    };
  }

  /** The open questions, by their texts. */
  private static List<CasePage.Choice> questions(CaseView view) {
    return view.entries().stream()
        .filter(entry -> isOpenQuestion(view, entry))
        .map(entry ->
            new CasePage.Choice(
                String.valueOf(entry.body().text("question")),
                shortened(String.valueOf(entry.body().text("text")))))
        .toList();
  }

  private static boolean isOpenQuestion(CaseView view, Entry entry) {
    EntryKind kind = view.kind().findEntry(entry.kind());
    CaseState.Question asked = view.state().questions().get(entry.body().text("question"));
    return kind != null && kind.does(Effect.ASKS) && asked != null && asked.open();
  }

  private static String shortened(String text) {
    int most = Math.min(text.codePointCount(0, text.length()), LONGEST_LINE);
    return text.substring(0, text.offsetByCodePoints(0, most));
  }
}
