package org.caravanserai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.ProfileWriter;
import org.caravanserai.questionnaire.Answered;
import org.caravanserai.questionnaire.Ask;
import org.caravanserai.questionnaire.Choices;
import org.caravanserai.questionnaire.Choices.Choice;
import org.caravanserai.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;

/** One run of the questionnaire: asks, reads, saves, until nothing is open or nobody answers. */
final class AskSession {
  private static final char NOT_UTF_8 = '\uFFFD';

  private final Knowledge knowledge;
  private final ProfileFile file;
  private final AskPages pages;
  private final Console console;
  private final Setting setting;
  private final AskWords words;

  private Questionnaire questionnaire;
  private Choices choices = new Choices(List.of(), false);
  private List<Choice> shown = List.of();

  AskSession(
      Knowledge knowledge,
      Questionnaire questionnaire,
      ProfileFile file,
      AskPages pages,
      Console console,
      Setting setting) {
    this.knowledge = knowledge;
    this.questionnaire = questionnaire;
    this.file = file;
    this.pages = pages;
    this.console = console;
    this.setting = setting;
    this.words = AskWords.of(setting.messages());
  }

  void run() {
    console.print(pages.welcome(file.path(), questionnaire));
    ask();
    while (!(questionnaire.ask() instanceof Ask.Nothing)) {
      Lines.Line line = console.read();
      if (line == null || !take(line)) {
        console.print(pages.left(file.path(), file.exists()));
        return;
      }
    }
    console.print(pages.finished(file.path(), setting.asOf(), questionnaire));
  }

  /** Does what a line says; false when it says to leave. */
  private boolean take(Lines.Line line) {
    if (line.tooLong()) {
      console.print(pages.tooLong(Lines.LONGEST));
      return true;
    }
    if (line.text().indexOf(NOT_UTF_8) >= 0) {
      console.print(pages.notUtf8());
      return true;
    }
    switch (words.said(line.text())) {
      case AskWords.Said.Answer(String text) -> answer(text);
      case AskWords.Said.Skip _ -> goOn(questionnaire.skip());
      case AskWords.Said.Unknown _ -> goOn(questionnaire.dontKnow());
      case AskWords.Said.Back(int steps) -> back(steps);
      case AskWords.Said.Why _ ->
          console.print(pages.why(questionnaire.ask(), questionnaire.stakes()));
      case AskWords.Said.ListAll _ ->
          console.print(pages.list(questionnaire.profile(), questionnaire.unknown()));
      case AskWords.Said.Revise(String name) -> revise(name);
      case AskWords.Said.Help _ -> console.print(pages.help());
      case AskWords.Said.Quit _ -> {
        return false;
      }
    }
    return true;
  }

  private void answer(String text) {
    switch (AskReply.of(questionnaire.ask(), choices, shown, words, text)) {
      case AskReply.Texts(List<String> texts) -> {
        switch (questionnaire.answer(texts)) {
          case Answered.Accepted(Questionnaire next) -> goOn(next);
          case Answered.Refused(var reasons) -> console.print(pages.refused(text, reasons));
        }
      }
      case AskReply.Matches(String searched, List<Choice> matches) -> {
        shown = matches;
        console.print(pages.matches(searched, matches, choices.several()));
      }
      case AskReply.NoMatch(String searched) -> console.print(pages.noMatch(searched));
    }
  }

  private void back(int steps) {
    Questionnaire before = questionnaire;
    for (int i = 0; i < steps; i++) {
      Optional<Questionnaire> earlier = before.back();
      if (earlier.isEmpty()) {
        console.print(pages.atBeginning());
        break;
      }
      before = earlier.get();
    }
    if (before != questionnaire) {
      goOn(before);
    }
  }

  private void revise(String name) {
    if (name.isEmpty()) {
      console.print(pages.list(questionnaire.profile(), questionnaire.unknown()));
      return;
    }
    if (name.equals("project")) {
      goOn(questionnaire.rename());
      return;
    }
    Optional<FactKey> key = questionnaire.findFact(name);
    if (key.isPresent()) {
      goOn(questionnaire.revise(key.get()));
    } else {
      console.print(pages.noFact(name, nearest(name)));
    }
  }

  private @Nullable String nearest(String name) {
    return knowledge
        .vocabulary()
        .closest(name.substring(name.indexOf('/') + 1, Math.min(name.length(), 100)))
        .orElse(null);
  }

  private void goOn(Questionnaire next) {
    questionnaire = next;
    save();
    ask();
  }

  private void save() {
    List<String> head = new ArrayList<>(List.of(ProfileFile.MARK.substring(2).strip()));
    head.addAll(pages.head());
    Path copy =
        file.save(
            ProfileWriter.write(
                questionnaire.profile(),
                knowledge,
                new ProfileWriter.Remarks(setting.language(), head, questionnaire.unknown())));
    if (copy != null) {
      console.print(pages.kept(file.path(), copy));
    }
  }

  private void ask() {
    Ask ask = questionnaire.ask();
    choices = pages.choices(ask);
    shown = pages.isShort(choices) ? choices.all() : List.of();
    if (!(ask instanceof Ask.Nothing)) {
      console.print(pages.question(questionnaire, choices));
    }
  }
}
