package org.caravanserai.questionnaire;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.CodeEntry;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Place;
import org.caravanserai.knowledge.Text;
import org.caravanserai.profile.Entries;
import org.caravanserai.profile.Entry;
import org.caravanserai.questionnaire.Ask.GoodsField;
import org.caravanserai.questionnaire.Ask.PartyField;
import org.caravanserai.reading.Folding;

/**
 * The codes that an answer may be, as far as the packs list them, each with its label.
 *
 * @param all in the order of the packs; empty when the answer is no code
 * @param several whether an answer is any number of them
 */
public record Choices(List<Choice> all, boolean several) {
  private static final String COUNTRIES = "iso-3166-1";

  public Choices {
    all = List.copyOf(all);
  }

  /** One code. */
  public record Choice(String code, Text label) {}

  private record Match(Choice choice, int fit) {}

  /** The codes that answer a question; roles of parties have no label but their code. */
  public static Choices of(Knowledge knowledge, Ask ask) {
    return switch (ask) {
      case Ask.Fact(_, Attribute attribute) ->
          new Choices(of(knowledge, attribute), attribute.kind().equals("codes"));
      case Ask.Goods(GoodsField field, _) when isPlace(field) ->
          new Choices(places(knowledge), false);
      case Ask.Party(PartyField field, _) when field == PartyField.COUNTRY ->
          new Choices(listed(knowledge, COUNTRIES).toList(), false);
      case Ask.Party(PartyField field, _) when field == PartyField.ROLE ->
          new Choices(
              Entries.ROLES.stream().map(role -> new Choice(role, Text.english(role))).toList(),
              false);
      default -> new Choices(List.of(), false);
    };
  }

  private static boolean isPlace(GoodsField field) {
    return field == GoodsField.FROM || field == GoodsField.TO;
  }

  private static List<Choice> of(Knowledge knowledge, Attribute attribute) {
    if (attribute.kind().equals("place")) {
      return places(knowledge);
    }
    if (attribute.list() == null) {
      return attribute.codes().stream().map(c -> new Choice(c.code(), c.label())).toList();
    }
    Entries entries = new Entries(knowledge);
    return listed(knowledge, attribute.list())
        .filter(choice -> entries.fact(attribute, List.of(choice.code())) instanceof Entry.Accepted)
        .toList();
  }

  private static Stream<Choice> listed(Knowledge knowledge, String list) {
    var entries = knowledge.contents().codeLists().get(list);
    Collection<CodeEntry> codes = entries == null ? List.of() : entries.values();
    return codes.stream().map(entry -> new Choice(entry.code(), entry.label()));
  }

  private static List<Choice> places(Knowledge knowledge) {
    return knowledge.contents().places().values().stream()
        .map((Place place) -> new Choice(place.code(), place.name()))
        .toList();
  }

  /**
   * The choice of that code, or else the only one of that label, in any language; case does not
   * matter.
   */
  public Optional<Choice> find(String text) {
    Optional<Choice> byCode =
        all.stream().filter(choice -> choice.code().equalsIgnoreCase(text)).findFirst();
    if (byCode.isPresent()) {
      return byCode;
    }
    String folded = Folding.fold(text).strip();
    List<Choice> named =
        all.stream()
            .filter(choice -> labels(choice).anyMatch(l -> Folding.fold(l).strip().equals(folded)))
            .toList();
    return named.size() == 1 ? Optional.of(named.getFirst()) : Optional.empty();
  }

  /** The choices whose label, in any language, has some of these words; best first. */
  public List<Choice> search(String text, int most) {
    Words words = Words.of(text);
    return all.stream()
        .map(choice -> new Match(choice, fit(words, choice)))
        .filter(match -> match.fit() > 0)
        .sorted(
            Comparator.comparingInt(Match::fit)
                .reversed()
                .thenComparingInt(match -> match.choice().code().length())
                .thenComparing(match -> match.choice().code()))
        .limit(most)
        .map(Match::choice)
        .toList();
  }

  private static int fit(Words words, Choice choice) {
    return labels(choice).mapToInt(l -> words.fit(Words.of(l))).max().orElse(0);
  }

  private static Stream<String> labels(Choice choice) {
    return choice.label().byLanguage().values().stream();
  }
}
