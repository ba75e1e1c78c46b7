package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Pack;
import org.caravanserai.message.Bundles;
import org.caravanserai.message.Messages;
import org.caravanserai.message.Unit;
import org.caravanserai.profile.Profile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product speaks the reader's language and no other. */
class OwnWordsTest {
  private static final int COLUMNS = 160;
  private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");
  private static final Pattern DIGEST = Pattern.compile("sha256:[0-9a-f]{64}");

  /** What may be an id or a word: letters of ASCII with what ids join them by. */
  private static final Pattern CHUNK =
      Pattern.compile("[A-Za-z0-9\\u02BB\\u02BC][A-Za-z0-9\\u02BB\\u02BC._/:-]*");

  private static final Pattern WORD = Pattern.compile("[A-Za-z\\u02BB\\u02BC]+");
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private static final class Holder {
    private static final Knowledge KNOWLEDGE = Translated.of(Shipped.knowledge());
    private static final Set<String> IDS = ids(KNOWLEDGE);
    private static final Map<String, Set<String>> WORDS = new ConcurrentHashMap<>();
  }

  static List<Path> examples() {
    return Answers.EXAMPLES;
  }

  @ParameterizedTest
  @MethodSource("examples")
  void no_word_of_another_language_is_left_when_all_knowledge_is_translated(Path example) {
    Profile profile = Translated.of(Shipped.profile(example));
    Dossier dossier =
        Composer.compose(
            Holder.KNOWLEDGE,
            profile,
            Objects.requireNonNull(profile.asOf()),
            RouteOptions.NONE,
            EnumSet.allOf(Part.class),
            _ -> {});
    Set<String> ids = new HashSet<>(Holder.IDS);
    profile.consignments().forEach(c -> ids.add(c.id()));
    for (String language : List.of("zh", "ru", "uz")) {
      String text = DossierText.of(dossier, Messages.in(language), COLUMNS, false);

      assertThat(strangers(text, language, ids))
          .as("%s in %s", example.getFileName(), language)
          .isEmpty();
      assertThat(text).doesNotContain("[en]").doesNotContain("г..");
    }
  }

  @Test
  void an_english_word_in_code_would_be_caught() {
    Set<String> ids = Holder.IDS;

    assertThat(strangers("风险 tax (UZ)", "zh", ids)).containsExactly("tax");
    assertThat(strangers("5 years, USD 10, uz.sez.cit-holiday", "ru", ids))
        .containsExactly("years");
    assertThat(strangers("xavf: place UZTAS, 12 soat", "uz", ids)).containsExactly("place");
  }

  private static Set<String> strangers(String text, String language, Set<String> ids) {
    Set<String> strangers = new TreeSet<>();
    String read = DIGEST.matcher(ADDRESS.matcher(text).replaceAll("")).replaceAll("");
    CHUNK
        .matcher(read)
        .results()
        .map(MatchResult::group)
        .map(chunk -> chunk.replaceAll("[._/:-]+$", ""))
        .filter(chunk -> !ids.contains(chunk) && !CURRENCY.matcher(chunk).matches())
        .flatMap(chunk -> WORD.matcher(chunk).results().map(MatchResult::group))
        .filter(word -> !words(language).contains(word.toLowerCase(Locale.ROOT)))
        .forEach(strangers::add);
    return strangers;
  }

  /** The words of the bundle, and what the Unicode CLDR adds: months, units, countries. */
  private static Set<String> words(String language) {
    return Holder.WORDS.computeIfAbsent(language, OwnWordsTest::collect);
  }

  private static Set<String> collect(String language) {
    Messages messages = Messages.in(language);
    Stream<String> months =
        Stream.iterate(1, m -> m + 1).limit(12).map(m -> messages.day(LocalDate.of(2027, m, 1)));
    Stream<String> units =
        Stream.of(Unit.values()).map(unit -> messages.quantity(BigDecimal.TEN, unit));
    Stream<String> countries = Stream.of(Locale.getISOCountries()).map(messages::country);
    Stream<String> said =
        Bundles.patterns(language).values().stream()
            .flatMap(pattern -> Stream.of(pattern, Bundles.words(pattern)));
    return Stream.of(months, units, countries, said)
        .flatMap(texts -> texts)
        .flatMap(text -> WORD.matcher(text).results().map(MatchResult::group))
        .map(word -> word.toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Set<String> ids(Knowledge knowledge) {
    Knowledge.Contents all = knowledge.contents();
    Set<String> ids = new HashSet<>();
    all.policies().forEach(p -> ids.add(p.id()));
    all.procedures().forEach(p -> ids.add(p.id()));
    all.risks().forEach(r -> ids.add(r.id()));
    all.links().forEach(l -> ids.add(l.id()));
    all.packs().stream().map(Pack::id).forEach(ids::add);
    Stream.of(all.attributes(), all.calendars(), all.series(), all.assumptions(), all.places())
        .forEach(items -> ids.addAll(items.keySet()));
    all.codeLists().values().forEach(list -> ids.addAll(list.keySet()));
    all.attributes().values().stream()
        .map(Attribute::codes)
        .forEach(codes -> codes.forEach(code -> ids.add(code.code())));
    return ids;
  }
}
