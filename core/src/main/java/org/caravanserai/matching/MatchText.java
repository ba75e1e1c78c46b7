package org.caravanserai.matching;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Concept;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Place;
import org.caravanserai.message.Messages;
import org.caravanserai.policy.LegalBasis;
import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/**
 * Puts reasons, concerns, gaps and bars in words, one sentence each, in the reader's language, and
 * what listings state. Not for use by several threads at once.
 */
public final class MatchText {
  private static final int SHORTEST_LISTED = 2;

  private final Knowledge knowledge;
  private final Messages messages;

  private MatchText(Knowledge knowledge, Messages messages) {
    this.knowledge = knowledge;
    this.messages = messages;
  }

  /** Words in the language of the messages. */
  public static MatchText in(Messages messages, Knowledge knowledge) {
    return new MatchText(knowledge, messages);
  }

  /** What speaks for a match. */
  public String say(Reason reason) {
    return switch (reason) {
      case Reason.Goods(var yours, var theirs, var level) ->
          messages.get("match.goods." + level, codes("hs", List.of(yours, theirs)));
      case Reason.Activity(var yours, var theirs, var level) ->
          messages.get("match.activity." + level, codes("isic", List.of(yours, theirs)));
      case Reason.Concept(var yours, var theirs, var kinship) ->
          messages.get("match.concept." + kinship, concept(yours), concept(theirs));
      case Reason.CodeSpokenOf(var code, var goods, var concept, var codeIsYours) ->
          messages.get(
              "match.codeSpokenOf." + whose(codeIsYours),
              code(goods ? "hs" : "isic", code),
              concept(concept));
      case Reason.WordsPoint(var code, var goods) ->
          messages.get("match.wordsPoint", code(goods ? "hs" : "isic", code));
      case Reason.Words(var words) -> messages.get("match.words", messages.items(words));
      case Reason.Place(var yours, var theirs, var nearness) ->
          messages.get("match.place." + nearness, place(yours, nearness), place(theirs, nearness));
      case Reason.WantedCountry(var country, var byYou) ->
          messages.get("match.wanted." + whose(byYou), messages.country(country));
      case Reason.CapacityFits(var yours, var theirs) ->
          messages.get("match.capacity", say(yours), say(theirs));
      case Reason.InvestmentFits(var yours, var theirs) ->
          messages.get("match.investment", say(yours), say(theirs));
      case Reason.StageFits(var yours, var theirs) ->
          messages.get("match.stage", say(yours), say(theirs));
      case Reason.CommonLanguages(var languages) ->
          messages.get("match.languages", languages(languages));
      case Reason.CertificatesHeld(var certificates, var byYou) ->
          messages.get("match.certificates." + whose(byYou), messages.items(certificates));
    };
  }

  /** What speaks against a match. */
  public String say(Concern concern) {
    return switch (concern) {
      case Concern.OtherCodes(var yours, var theirs) ->
          messages.get("match.against.codes", messages.items(yours), messages.items(theirs));
      case Concern.FarApart(var yours, var theirs) ->
          messages.get(
              "match.against.far",
              messages.country(yours.country()),
              messages.country(theirs.country()));
      case Concern.CapacityPartly(var yours, var theirs, var share) ->
          messages.get("match.against.capacity", messages.percent(share), say(yours), say(theirs));
      case Concern.OtherStage(var yours, var theirs) ->
          messages.get("match.against.stage", say(yours), say(theirs));
      case Concern.NoCommonLanguage(var yours, var theirs) ->
          messages.get("match.against.languages", languages(yours), languages(theirs));
    };
  }

  /** What is not stated. */
  public String say(Gap gap) {
    return messages.get("match.missing." + gap.whose(), messages.get("match.field." + gap.field()));
  }

  /** What stands between. */
  public String say(Bar bar) {
    return switch (bar) {
      case Bar.Forbidden(_, var title, var jurisdiction, var basis, var needs) ->
          needs.isEmpty()
              ? messages.get(
                  "match.bar.forbidden",
                  title.in(messages.language()),
                  jurisdiction,
                  messages.phrases(basis.stream().map(this::basis).distinct().toList()))
              : messages.get(
                  "match.bar.toCheck",
                  title.in(messages.language()),
                  jurisdiction,
                  messages.phrases(needs.stream().map(this::question).toList()));
      case Bar.Screened(var owner, var candidate) ->
          messages.get(
              "match.bar.screened",
              owner.organisation(),
              candidate.list(),
              candidate.name(),
              candidate.score());
    };
  }

  private static String whose(boolean yours) {
    return yours ? "yours" : "theirs";
  }

  private String concept(String id) {
    Concept concept = knowledge.contents().concepts().get(id);
    return concept == null ? id : concept.label().in(messages.language());
  }

  private String codes(String list, List<String> codes) {
    return messages.phrases(codes.stream().map(code -> code(list, code)).distinct().toList());
  }

  /**
   * A code with its label, or with that of the nearest wider code that has one.
   *
   * @param list of the library, such as {@code hs}
   */
  public String code(String list, String code) {
    Map<String, CodeEntry> entries = knowledge.contents().codeLists().getOrDefault(list, Map.of());
    for (int length = code.length(); length >= SHORTEST_LISTED; length--) {
      CodeEntry entry = entries.get(code.substring(0, length));
      if (entry != null) {
        return messages.brackets(entry.label().in(messages.language()), code);
      }
    }
    return code;
  }

  private String place(Whereabouts where, Nearness nearness) {
    Place place = where.locode() == null ? null : knowledge.contents().places().get(where.locode());
    if (nearness == Nearness.SAME_PLACE && place != null) {
      return place.name().in(messages.language());
    }
    String region = where.region() == null && place != null ? place.subdivision() : where.region();
    CodeEntry entry =
        region == null
            ? null
            : knowledge.contents().codeLists().getOrDefault("iso-3166-2", Map.of()).get(region);
    return nearness == Nearness.SAME_REGION && entry != null
        ? entry.label().in(messages.language())
        : messages.country(where.country());
  }

  /** How much, in its unit. */
  public String say(Capacity capacity) {
    Function<BigDecimal, String> inUnits =
        number -> messages.get("match.unit." + capacity.unit(), messages.number(number));
    return messages.get(
        "match.per." + capacity.period(), range(capacity.least(), capacity.most(), inUnits));
  }

  /** How much money, in its currency. */
  public String say(InvestmentRange investment) {
    Function<Money, String> asMoney = m -> messages.money(m.amount(), m.currency());
    return range(investment.least(), investment.most(), asMoney);
  }

  private <T> String range(@Nullable T least, @Nullable T most, Function<T, String> say) {
    if (least != null && most != null) {
      return least.equals(most)
          ? say.apply(most)
          : messages.get("match.range.both", say.apply(least), say.apply(most));
    }
    if (least != null) {
      return messages.get("match.range.from", say.apply(least));
    }
    return most == null ? "" : messages.get("match.range.to", say.apply(most));
  }

  /** How far it has come. */
  public String say(Stage stage) {
    return messages.get("match.stage." + stage);
  }

  private String languages(Collection<String> codes) {
    return messages.items(codes.stream().map(messages::languageName).toList());
  }

  private String question(String attribute) {
    return knowledge.contents().attributes().containsKey(attribute)
        ? knowledge.getAttribute(attribute).question().in(messages.language())
        : attribute;
  }

  private String basis(LegalBasis basis) {
    return messages.items(basis.parts(basis.instrument().name().in(messages.language())));
  }
}
