package org.caravanserai.fuzz;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.random.RandomGenerator;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.profile.ProfileWriter;
import org.caravanserai.questionnaire.Answered;
import org.caravanserai.questionnaire.Ask;
import org.caravanserai.questionnaire.Choices;
import org.caravanserai.questionnaire.Questionnaire;

/**
 * Answers to a questionnaire, one in each line: what is entered, {@code ?} for not known, {@code -}
 * to skip, {@code <} to go back, {@code ~} for the name again, {@code !} and the name of a fact to
 * revise it, {@code #} for what is at stake.
 */
final class AnswersTarget implements Target {
  private static final String FILE = "answers.txt";
  private static final int MOST = 40;
  private static final List<Input> SEEDS =
      List.of(
          Input.of(FILE, "Plant in Angren\nUZ\n13\nCN\n#\ntrue\n1000000\n?\n-\nfalse\nfalse\n"),
          Input.of(
              FILE,
              "棉纺厂\nUZ\n1311\nCN\n<\nCN\n?\n?\n-\n-\n-\n!goods_hs\n8445\ntrue\nYarn\nUZTAS\nCNKHG\n18\n"),
          Input.of(
              FILE,
              "-\n-\n-\n-\n-\n-\n-\n-\n-\n-\n-\n-\ntrue\nCherries\nUZTAS\nCNKHG\n?\n2\n2027-02-28\n0809\n"
                  + "true\nA party\nbuyer\nCN\n~\nAgain\n"));

  private final Knowledge knowledge = Shipped.knowledge();
  private final List<String> codes = new ArrayList<>();
  private final Mutator mutator;

  AnswersTarget() {
    knowledge.contents().codeLists().values().forEach(list -> codes.addAll(list.keySet()));
    codes.addAll(knowledge.contents().places().keySet());
    List<String> words = new ArrayList<>(codes);
    knowledge.contents().attributes().keySet().forEach(name -> words.add("\n!" + name + "\n"));
    words.addAll(List.of("\n?\n", "\n-\n", "\n<\n", "\n~\n", "\n#\n", "\ntrue\n", "\nfalse\n"));
    mutator = new Mutator(words);
  }

  @Override
  public String name() {
    return "answers";
  }

  @Override
  public Input next(RandomGenerator random) {
    return mutator.mutate(SEEDS, random);
  }

  @Override
  public Set<String> read(Input input) {
    Set<String> outcomes = new TreeSet<>(Set.of(ACCEPTED));
    Questionnaire running = Questionnaire.begin(knowledge, Sound.DAY, "a project");
    for (String line : input.text().lines().limit(MOST).toList()) {
      running = next(running, line, outcomes);
    }
    running.progress();
    Sound.roundTrip(
        running.profile(),
        knowledge,
        new ProfileWriter.Remarks("uz", input.text().lines().limit(3).toList(), running.unknown()));
    return outcomes;
  }

  private Questionnaire next(Questionnaire running, String line, Set<String> outcomes) {
    switch (line) {
      case "?" -> {
        return running.dontKnow();
      }
      case "-" -> {
        return running.skip();
      }
      case "<" -> {
        return running.back().orElse(running);
      }
      case "~" -> {
        return running.rename();
      }
      case "#" -> {
        running.stakes();
        return running;
      }
      default -> {}
    }
    if (line.startsWith("!")) {
      return running.findFact(line.substring(1)).map(running::revise).orElse(running);
    }
    Ask ask = running.ask();
    if (ask instanceof Ask.Nothing) {
      return running;
    }
    outcomes.add(ask.getClass().getSimpleName());
    Choices.of(knowledge, ask).search(line, 9);
    boolean several =
        ask instanceof Ask.Fact(_, Attribute attribute) && attribute.kind().equals("codes");
    return switch (running.answer(several ? List.of(line.split(",", -1)) : List.of(line))) {
      case Answered.Accepted(Questionnaire answered) -> answered;
      case Answered.Refused(var reasons) -> {
        Told.require(!reasons.isEmpty(), "refused without a reason", line);
        reasons.forEach(reason -> outcomes.add(reason.getClass().getSimpleName()));
        yield running;
      }
    };
  }
}
