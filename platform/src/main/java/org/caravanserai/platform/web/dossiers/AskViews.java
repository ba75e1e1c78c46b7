package org.caravanserai.platform.web.dossiers;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.caravanserai.dossier.Values;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.dossiers.Interview.Sitting;
import org.caravanserai.policy.BenefitWorth;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.caravanserai.questionnaire.Ask;
import org.caravanserai.questionnaire.Choices;
import org.caravanserai.questionnaire.Choices.Choice;
import org.caravanserai.questionnaire.Progress;
import org.caravanserai.questionnaire.Questionnaire;
import org.caravanserai.questionnaire.Stake;
import org.jspecify.annotations.Nullable;

/** Makes the page of one question. */
final class AskViews {
  /** So many choices are all shown; more are searched. */
  private static final int SHORT_LIST = 40;

  private static final int MOST_STAKES = 8;
  private static final int SHOWN_NEEDS = 12;
  private static final String USD = "USD";

  private final Sitting sitting;
  private final Questionnaire questionnaire;
  private final Knowledge knowledge;
  private final Messages messages;
  private final Values values;
  private final Choices choices;

  AskViews(Sitting sitting, Messages messages) {
    this.sitting = sitting;
    this.questionnaire = sitting.questionnaire();
    this.knowledge = sitting.edition().knowledge();
    this.messages = messages;
    this.values = new Values(knowledge, messages);
    this.choices = Choices.of(knowledge, questionnaire.ask());
  }

  /**
   * What was filled in when the page comes back.
   *
   * @param matches what a search found; null when nothing was searched
   */
  record Filled(
      List<String> picked, String typed, List<String> mistakes, @Nullable List<Choice> matches) {
    static final Filled NOTHING = new Filled(List.of(), "", List.of(), null);
  }

  Choices choices() {
    return choices;
  }

  AskView view(Filled filled, AskView.@Nullable Conflict conflict) {
    Ask ask = questionnaire.ask();
    List<Stake> stakes = questionnaire.stakes();
    Progress progress = questionnaire.progress();
    return new AskView(
        sitting.dossier(),
        question(ask),
        hint(ask),
        field(ask),
        options(filled.picked(), filled.matches()),
        choices.several(),
        unit(ask),
        filled.typed(),
        filled.mistakes(),
        why(ask, stakes),
        stakes.stream().limit(MOST_STAKES).map(this::line).toList(),
        Math.max(0, stakes.size() - MOST_STAKES),
        progress.settled(),
        progress.open(),
        said(progress),
        sitting.backLeads(),
        answers(),
        conflict);
  }

  /** What may be picked: all of a short list; of a long one what was picked and what was found. */
  List<AskView.Option> options(List<String> picked, @Nullable List<Choice> matches) {
    Set<String> taken = new HashSet<>(picked);
    List<AskView.Option> options = new ArrayList<>();
    if (isShort()) {
      choices.all().forEach(choice -> options.add(option(choice, taken)));
      return options;
    }
    for (String code : picked) {
      options.add(
          choices
              .find(code)
              .map(choice -> option(choice, taken))
              .orElseGet(() -> new AskView.Option(code, code, messages.languageTag(), true)));
    }
    if (matches != null) {
      matches.stream()
          .filter(choice -> !taken.contains(choice.code()))
          .forEach(choice -> options.add(option(choice, taken)));
    }
    return options;
  }

  private boolean isShort() {
    return choices.all().size() <= SHORT_LIST;
  }

  private AskView.Option option(Choice choice, Set<String> picked) {
    String language = messages.language();
    boolean role =
        questionnaire.ask() instanceof Ask.Party(var field, _) && field == Ask.PartyField.ROLE;
    String label = role ? messages.get("ask.role." + choice.code()) : choice.label().in(language);
    return new AskView.Option(
        choice.code(),
        role ? label : messages.get("ask.choice", label, choice.code()),
        role ? language : choice.label().languageIn(language),
        picked.contains(choice.code()));
  }

  private AskView.Field field(Ask ask) {
    if (!choices.all().isEmpty()) {
      return isShort() ? AskView.Field.CHOICE : AskView.Field.SEARCH;
    }
    return switch (ask) {
      case Ask.Nothing _ -> AskView.Field.NONE;
      case Ask.MoreGoods _, Ask.MoreParties _ -> AskView.Field.FLAG;
      case Ask.Goods(var part, _) ->
          switch (part) {
            case MASS_TONNES, TEU -> AskView.Field.NUMBER;
            case DEPART -> AskView.Field.DATE;
            case TITLE, FROM, TO -> AskView.Field.TEXT;
          };
      case Ask.Fact(_, Attribute attribute) ->
          switch (attribute.kind()) {
            case "boolean" -> AskView.Field.FLAG;
            case "integer", "decimal", "money" -> AskView.Field.NUMBER;
            case "date" -> AskView.Field.DATE;
            default -> AskView.Field.TEXT;
          };
      case Ask.Name _, Ask.Party _ -> AskView.Field.TEXT;
    };
  }

  private @Nullable String unit(Ask ask) {
    return switch (ask) {
      case Ask.Fact(_, Attribute attribute) -> attribute.unit();
      case Ask.Goods(var part, _) when part == Ask.GoodsField.MASS_TONNES -> "t";
      case Ask.Goods(var part, _) when part == Ask.GoodsField.TEU -> "TEU";
      default -> null;
    };
  }

  private String question(Ask ask) {
    return switch (ask) {
      case Ask.Name _ -> messages.get("ask.question.name");
      case Ask.Fact(FactKey key, Attribute attribute) -> question(key, attribute);
      case Ask.MoreGoods(int named) ->
          messages.get(named == 0 ? "ask.question.goods" : "ask.question.moreGoods", named);
      case Ask.Goods(var part, int number) -> messages.get("ask.question.goods." + part, number);
      case Ask.MoreParties(int named) ->
          messages.get(named == 0 ? "ask.question.parties" : "ask.question.moreParties", named);
      case Ask.Party(var part, int number) -> messages.get("ask.question.party." + part, number);
      case Ask.Nothing _ -> messages.get("ask.nothingOpen");
    };
  }

  private String question(FactKey key, Attribute attribute) {
    String asked = attribute.question().in(messages.language());
    return questionnaire
        .profile()
        .findConsignment(String.valueOf(key.consignment()))
        .map(goods -> messages.get("ask.question.ofConsignment", goods.title(), asked))
        .orElse(asked);
  }

  private String hint(Ask ask) {
    return switch (field(ask)) {
      case SEARCH ->
          messages.get(choices.several() ? "dossiers.ask.searchSome" : "dossiers.ask.search");
      case CHOICE -> choices.several() ? messages.get("dossiers.ask.some") : "";
      case NUMBER -> messages.get("dossiers.ask.number");
      case TEXT -> choices.several() ? messages.get("dossiers.ask.codes") : "";
      case FLAG, DATE, NONE -> "";
    };
  }

  private String why(Ask ask, List<Stake> stakes) {
    return switch (ask) {
      case Ask.MoreGoods _, Ask.Goods _ -> messages.get("ask.why.goods");
      case Ask.MoreParties _, Ask.Party _ -> messages.get("ask.why.parties");
      case Ask.Name _ -> messages.get("ask.why.name");
      case Ask.Nothing _ -> "";
      case Ask.Fact _ ->
          stakes.isEmpty()
              ? messages.get("ask.why.none")
              : messages.get("ask.why.head", stakes.size());
    };
  }

  private AskView.StakeLine line(Stake stake) {
    String language = messages.language();
    String about =
        messages.get(
            "ask.why.policy",
            values.jurisdiction(stake.policy().jurisdiction()),
            messages.get("kind." + stake.policy().kind()),
            worth(stake.worth()),
            stake.policy().id());
    return new AskView.StakeLine(
        stake.policy().title().in(language),
        stake.policy().title().languageIn(language),
        about,
        settles(stake));
  }

  private String worth(BenefitWorth worth) {
    return switch (worth) {
      case BenefitWorth.Usd(BigDecimal amount) ->
          messages.get("ask.worth.known", messages.money(amount, USD));
      case BenefitWorth.Missing(List<String> needs) ->
          needs.isEmpty()
              ? messages.get("ask.worth.open")
              : messages.get("ask.worth.needs", names(needs));
      case BenefitWorth.NotStated _ -> messages.get("ask.worth.notStated");
    };
  }

  private String settles(Stake stake) {
    if (stake.settles() == Stake.Settles.WORTH) {
      return messages.get("ask.settles.worth");
    }
    return stake.alsoNeeds().isEmpty()
        ? messages.get("ask.settles.alone")
        : messages.get("ask.settles.with", names(stake.alsoNeeds()));
  }

  private static String names(List<String> names) {
    List<String> some = names.subList(0, Math.min(SHOWN_NEEDS, names.size()));
    return String.join(", ", some) + (some.size() < names.size() ? ", …" : "");
  }

  private List<String> said(Progress progress) {
    return List.of(
        messages.get(
            "ask.progress",
            progress.settled(),
            progress.open(),
            progress.outOfReach(),
            progress.important()),
        progress.worthUsd().signum() > 0
            ? messages.get(
                "ask.benefits.worth", progress.benefits(), messages.money(progress.worthUsd(), USD))
            : messages.get("ask.benefits", progress.benefits()));
  }

  private AnswersView answers() {
    Profile profile = questionnaire.profile();
    List<AnswersView.Line> facts = new ArrayList<>();
    profile.facts().forEach((name, value) -> facts.add(line(FactKey.ofProject(name), value)));
    questionnaire.unknown().stream()
        .filter(key -> key.consignment() == null)
        .forEach(key -> facts.add(line(key, null)));
    List<AnswersView.Party> parties = new ArrayList<>();
    for (Profile.Party party : profile.parties()) {
      parties.add(
          new AnswersView.Party(
              parties.size() + 1, party.name(), messages.get("ask.role." + party.role())));
    }
    return new AnswersView(
        facts, profile.consignments().stream().map(this::goods).toList(), parties);
  }

  private AnswersView.Goods goods(Profile.Consignment goods) {
    List<AnswersView.Line> facts = new ArrayList<>();
    goods.facts().forEach((name, value) -> facts.add(line(new FactKey(name, goods.id()), value)));
    questionnaire.unknown().stream()
        .filter(key -> goods.id().equals(key.consignment()))
        .forEach(key -> facts.add(line(key, null)));
    return new AnswersView.Goods(
        goods.id(),
        goods.title(),
        messages.get("dossiers.goods.way", place(goods.from()), place(goods.to())),
        facts);
  }

  private String place(String code) {
    return knowledge.getPlace(code).name().in(messages.language());
  }

  private AnswersView.Line line(FactKey key, @Nullable Object value) {
    Attribute attribute = knowledge.getAttribute(key.attribute());
    return new AnswersView.Line(
        key.toString(),
        attribute.question().in(messages.language()),
        attribute.question().languageIn(messages.language()),
        value == null ? messages.get("dossiers.ask.notKnown") : values.text(key.attribute(), value),
        value != null);
  }
}
