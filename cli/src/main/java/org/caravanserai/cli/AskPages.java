package org.caravanserai.cli;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caravanserai.dossier.Values;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.caravanserai.page.Page;
import org.caravanserai.page.Page.Style;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.policy.Finding;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.Refusal;
import org.caravanserai.questionnaire.Ask;
import org.caravanserai.questionnaire.Choices;
import org.caravanserai.questionnaire.Choices.Choice;
import org.caravanserai.questionnaire.Progress;
import org.caravanserai.questionnaire.Questionnaire;
import org.caravanserai.questionnaire.Stake;
import org.caravanserai.reading.Mistake;
import org.caravanserai.reading.Mistakes;
import org.jspecify.annotations.Nullable;

/** What the questionnaire says, in one language. */
final class AskPages {
  private static final int SHORT_LIST = 40;
  private static final int MOST_STAKES = 8;
  private static final int MOST_BENEFITS = 5;
  private static final int SHOWN_CODES = 12;
  private static final int LONGEST_SHOWN = 300;
  private static final String USD = "USD";

  private final Knowledge knowledge;
  private final Messages messages;
  private final int columns;
  private final boolean colour;
  private final Values values;

  AskPages(Knowledge knowledge, Messages messages, int columns, boolean colour) {
    this.knowledge = knowledge;
    this.messages = messages;
    this.columns = columns;
    this.colour = colour;
    this.values = new Values(knowledge, messages);
  }

  private Page page() {
    return new Page(columns, colour, messages);
  }

  private String lines(Style style, String... texts) {
    Page page = page();
    for (String text : texts) {
      page.styled(style, 0, text);
    }
    return page.toString();
  }

  private String say(String key, Object... parameters) {
    return messages.get(key, parameters);
  }

  /** The comment at the top of the saved file. */
  List<String> head() {
    return List.of(say("ask.head"));
  }

  String welcome(Path file, Questionnaire questionnaire) {
    Profile profile = questionnaire.profile();
    boolean resumed = !(questionnaire.ask() instanceof Ask.Name);
    Page page = page();
    page.title(say("ask.title"));
    page.line(
        0,
        resumed
            ? say("ask.resumed", file, shown(profile.project()), profile.facts().size())
            : say("ask.begun", file));
    page.styled(Style.DIM, 0, say("ask.help"));
    return page.toString();
  }

  String help() {
    return lines(Style.DIM, say("ask.help"), say("ask.helpMore"));
  }

  String replace(Path file) {
    return lines(Style.WARNING, say("ask.replace", file));
  }

  String nothingDone() {
    return lines(Style.PLAIN, say("ask.nothingDone"));
  }

  String kept(Path file, Path copy) {
    return lines(Style.WARNING, say("ask.kept", file, copy));
  }

  String question(Questionnaire questionnaire, Choices choices) {
    Page page = page();
    page.blank();
    Progress progress = questionnaire.progress();
    page.styled(
        Style.DIM,
        0,
        say(
            "ask.progress",
            progress.settled(),
            progress.open(),
            progress.outOfReach(),
            progress.important()));
    Ask ask = questionnaire.ask();
    page.styled(Style.BOLD, 0, question(ask, questionnaire.profile()));
    if (isShort(choices)) {
      writeChoices(page, choices.all());
    }
    String hint = hint(ask, choices);
    page.styled(
        Style.DIM,
        0,
        ask instanceof Ask.Fact(FactKey key, _) ? say("ask.hint.named", key, hint) : hint);
    return page.toString();
  }

  boolean isShort(Choices choices) {
    return choices.all().size() <= SHORT_LIST;
  }

  private void writeChoices(Page page, List<Choice> choices) {
    int number = 1;
    for (Choice choice : choices) {
      page.item(Style.PLAIN, 0, number++ + ".", label(choice));
    }
  }

  /** The choices of a question, in words that this language has for them. */
  Choices choices(Ask ask) {
    Choices choices = Choices.of(knowledge, ask);
    if (!(ask instanceof Ask.Party(var field, _)) || field != Ask.PartyField.ROLE) {
      return choices;
    }
    return new Choices(
        choices.all().stream().map(role -> new Choice(role.code(), roleLabel(role))).toList(),
        choices.several());
  }

  private Text roleLabel(Choice role) {
    Map<String, String> labels = new LinkedHashMap<>(role.label().byLanguage());
    labels.put(messages.language(), say("ask.role." + role.code()));
    return new Text(labels);
  }

  private String label(Choice choice) {
    String label = choice.label().in(messages.language());
    return say("ask.choice", label, choice.code());
  }

  private String question(Ask ask, Profile profile) {
    return switch (ask) {
      case Ask.Name _ -> say("ask.question.name");
      case Ask.Fact(FactKey key, Attribute attribute) -> {
        String asked = attribute.question().in(messages.language());
        yield profile
            .findConsignment(String.valueOf(key.consignment()))
            .map(goods -> say("ask.question.ofConsignment", shown(goods.title()), asked))
            .orElse(asked);
      }
      case Ask.MoreGoods(int named) ->
          say(named == 0 ? "ask.question.goods" : "ask.question.moreGoods", named);
      case Ask.Goods(var field, int number) -> say("ask.question.goods." + field, number);
      case Ask.MoreParties(int named) ->
          say(named == 0 ? "ask.question.parties" : "ask.question.moreParties", named);
      case Ask.Party(var field, int number) -> say("ask.question.party." + field, number);
      case Ask.Nothing _ -> say("ask.nothingOpen");
    };
  }

  private String hint(Ask ask, Choices choices) {
    if (!choices.all().isEmpty()) {
      String search = isShort(choices) ? "ask.hint.listed" : "ask.hint.search";
      String several = isShort(choices) ? "ask.hint.severalListed" : "ask.hint.severalSearch";
      return say(choices.several() ? several : search);
    }
    return switch (ask) {
      case Ask.Fact(_, Attribute attribute) -> hint(attribute);
      case Ask.MoreGoods _, Ask.MoreParties _ -> say("ask.hint.boolean");
      case Ask.Goods(var field, _) ->
          switch (field) {
            case MASS_TONNES, TEU -> say("ask.hint.number");
            case DEPART -> say("ask.hint.date");
            case TITLE, FROM, TO -> say("ask.hint.text");
          };
      default -> say("ask.hint.text");
    };
  }

  private String hint(Attribute attribute) {
    return switch (attribute.kind()) {
      case "boolean" -> say("ask.hint.boolean");
      case "integer", "decimal", "money" -> {
        String unit = attribute.unit();
        yield unit == null ? say("ask.hint.number") : say("ask.hint.numberOf", unit);
      }
      case "date" -> say("ask.hint.date");
      case "code" -> say("ask.hint.code");
      case "codes" -> say("ask.hint.codes");
      default -> say("ask.hint.text");
    };
  }

  String matches(String searched, List<Choice> matches, boolean several) {
    Page page = page();
    page.line(0, say("ask.matches", shown(searched)));
    writeChoices(page, matches);
    page.styled(Style.DIM, 0, say(several ? "ask.matches.several" : "ask.matches.one"));
    return page.toString();
  }

  String noMatch(String searched) {
    return lines(Style.BAD, say("ask.noMatch", shown(searched)));
  }

  String refused(String text, List<Refusal> reasons) {
    Page page = page();
    reasons.forEach(reason -> page.styled(Style.BAD, 0, refused(text, reason)));
    return page.toString();
  }

  private String refused(String text, Refusal reason) {
    return switch (reason) {
      case Refusal.Empty _ -> say("ask.refused.empty");
      case Refusal.NotAllowed(int c) ->
          say("ask.refused.character", String.format(Locale.ROOT, "U+%04X", c));
      case Refusal.TooLong(int most) -> say("ask.refused.long", text.length(), most);
      case Refusal.NotAFlag _ -> say("ask.refused.flag", shown(text));
      case Refusal.NotANumber _ -> say("ask.refused.number", shown(text));
      case Refusal.NotWhole _ -> say("ask.refused.whole", shown(text));
      case Refusal.TooSmall(BigDecimal least, _) ->
          say("ask.refused.small", shown(text), least.toPlainString());
      case Refusal.TooLarge(BigDecimal most, _) ->
          say("ask.refused.large", shown(text), most.toPlainString());
      case Refusal.NotADay _ -> say("ask.refused.day", shown(text));
      case Refusal.UnknownPlace _ -> say("ask.refused.place", shown(text));
      case Refusal.NotListed(String code, List<String> codes) ->
          say(
              "ask.refused.listed",
              shown(code),
              String.join(", ", codes.subList(0, Math.min(SHOWN_CODES, codes.size()))));
      case Refusal.NotACodeOf(String code, String list, _) ->
          say("ask.refused.code", shown(code), list);
      case Refusal.TooManyCodes(int most) -> say("ask.refused.many", most);
      case Refusal.SamePlace _ -> say("ask.refused.samePlace");
    };
  }

  String tooLong(int most) {
    return lines(Style.BAD, say("ask.refused.line", most));
  }

  String notUtf8() {
    return lines(Style.BAD, say("ask.refused.utf8"));
  }

  String atBeginning() {
    return lines(Style.PLAIN, say("ask.atBeginning"));
  }

  String noFact(String name, @Nullable String nearest) {
    return lines(
        Style.BAD,
        nearest == null
            ? say("ask.noFact", shown(name))
            : say("ask.noFact.nearest", shown(name), nearest));
  }

  String why(Ask ask, List<Stake> stakes) {
    Page page = page();
    if (!(ask instanceof Ask.Fact)) {
      page.line(0, say(whyKey(ask)));
      return page.toString();
    }
    page.line(0, stakes.isEmpty() ? say("ask.why.none") : say("ask.why.head", stakes.size()));
    for (Stake stake : stakes.subList(0, Math.min(MOST_STAKES, stakes.size()))) {
      page.item(Style.BOLD, 0, "·", page.in(stake.policy().title()));
      page.line(
          2,
          say(
              "ask.why.policy",
              stake.policy().jurisdiction(),
              say("kind." + stake.policy().kind()),
              worth(stake.worth()),
              stake.policy().id()));
      page.styled(Style.DIM, 2, settles(stake));
    }
    if (stakes.size() > MOST_STAKES) {
      page.line(0, say("ask.why.more", stakes.size() - MOST_STAKES));
    }
    return page.toString();
  }

  private static String whyKey(Ask ask) {
    return switch (ask) {
      case Ask.MoreGoods _, Ask.Goods _ -> "ask.why.goods";
      case Ask.MoreParties _, Ask.Party _ -> "ask.why.parties";
      default -> "ask.why.name";
    };
  }

  private String worth(BenefitWorth worth) {
    return switch (worth) {
      case BenefitWorth.Usd(BigDecimal amount) ->
          say("ask.worth.known", messages.money(amount, USD));
      case BenefitWorth.Missing(List<String> needs) ->
          needs.isEmpty() ? say("ask.worth.open") : say("ask.worth.needs", names(needs));
      case BenefitWorth.NotStated _ -> say("ask.worth.notStated");
    };
  }

  private String settles(Stake stake) {
    if (stake.settles() == Stake.Settles.WORTH) {
      return say("ask.settles.worth");
    }
    return stake.alsoNeeds().isEmpty()
        ? say("ask.settles.alone")
        : say("ask.settles.with", names(stake.alsoNeeds()));
  }

  private String names(List<String> names) {
    List<String> some = names.subList(0, Math.min(SHOWN_CODES, names.size()));
    return String.join(", ", some) + (some.size() < names.size() ? ", …" : "");
  }

  /** Everything that was answered, with the names by which an answer is changed. */
  String list(Profile profile, List<FactKey> unknown) {
    Page page = page();
    page.line(0, say("ask.list.fact", "project", shown(profile.project())));
    writeFacts(page, 0, "", profile.facts());
    for (Profile.Consignment goods : profile.consignments()) {
      page.line(
          0,
          say("ask.list.consignment", goods.id(), shown(goods.title()), goods.from(), goods.to()));
      writeFacts(page, 2, goods.id() + "/", goods.facts());
    }
    profile
        .parties()
        .forEach(party ->
            page.line(
                0, say("ask.list.party", shown(party.name()), say("ask.role." + party.role()))));
    if (!unknown.isEmpty()) {
      page.line(
          0,
          say(
              "ask.list.unknown",
              String.join(", ", unknown.stream().map(FactKey::toString).toList())));
    }
    page.styled(Style.DIM, 0, say("ask.list.change"));
    return page.toString();
  }

  private void writeFacts(Page page, int indent, String prefix, Map<String, Object> facts) {
    facts.forEach((name, value) ->
        page.line(indent, say("ask.list.fact", prefix + name, shown(values.text(name, value)))));
  }

  String left(Path file, boolean saved) {
    return saved
        ? lines(Style.PLAIN, say("ask.left", file)) + command("./serai", "ask", word(file))
        : lines(Style.PLAIN, say("ask.leftUnsaved"));
  }

  /** A command on a line of its own, never broken, so that it can be copied. */
  private static String command(String... words) {
    return "  " + String.join(" ", words) + "\n";
  }

  String finished(Path file, @Nullable LocalDate asOf, Questionnaire questionnaire) {
    Progress progress = questionnaire.progress();
    Page page = page();
    page.heading(say("ask.nothingOpen"));
    page.line(
        0,
        progress.worthUsd().signum() > 0
            ? say(
                "ask.benefits.worth", progress.benefits(), messages.money(progress.worthUsd(), USD))
            : say("ask.benefits", progress.benefits()));
    List<Finding> benefits = questionnaire.assessment().benefits();
    for (Finding benefit : benefits.subList(0, Math.min(MOST_BENEFITS, benefits.size()))) {
      page.item(
          Style.GOOD,
          0,
          "·",
          say("ask.benefit", page.in(benefit.policy().title()), worth(benefit.worth())));
    }
    page.line(0, say("ask.open", progress.open(), progress.outOfReach(), progress.lesser()));
    page.line(0, say("ask.next"));
    List<String> command = new ArrayList<>(List.of("./serai", "dossier", word(file)));
    if (asOf != null) {
      command.addAll(List.of("--as-of", asOf.toString()));
    }
    if (!messages.language().equals("en")) {
      command.addAll(List.of("--lang", messages.language()));
    }
    return page + command(command.toArray(String[]::new));
  }

  /** A word of a shell command. */
  private static String word(Path file) {
    String text = file.toString();
    return text.matches("[\\p{L}\\p{N}._/-]+") ? text : "'" + text.replace("'", "'\\''") + "'";
  }

  /** A text that somebody wrote, cut and made harmless to a terminal. */
  private static String shown(String text) {
    String line = Mistake.oneLine(text);
    return line.length() <= LONGEST_SHOWN ? line : Mistakes.quote(line);
  }
}
