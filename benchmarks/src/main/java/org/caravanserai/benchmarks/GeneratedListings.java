package org.caravanserai.benchmarks;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Concept;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.matching.Capacity;
import org.caravanserai.matching.CapacityUnit;
import org.caravanserai.matching.Kind;
import org.caravanserai.matching.Listing;
import org.caravanserai.matching.Owner;
import org.caravanserai.matching.Subject;
import org.caravanserai.matching.Terms;
import org.caravanserai.matching.Whereabouts;
import org.caravanserai.matching.Wishes;
import org.caravanserai.matching.Wording;

/**
 * Listings drawn from a seed: a concept of the thesaurus named in the title, others and invented
 * words in a text of some forty words, in one of eight languages; one in four lacks its codes.
 */
public final class GeneratedListings {
  private static final List<String> COUNTRIES = List.of("CN", "KZ", "KG", "TJ", "TM", "UZ");
  private static final int WORDS = 40;
  private static final int INVENTED_WORDS = 20_000;
  private static final LocalDate FIRST_END = LocalDate.of(2026, 6, 1);
  private static final int DAYS = 700;

  private final SplittableRandom random;
  private final List<Concept> concepts;
  private final Map<String, Map<String, List<String>>> terms;

  GeneratedListings(Knowledge knowledge, long seed) {
    this.random = new SplittableRandom(seed);
    this.concepts = List.copyOf(knowledge.contents().concepts().values());
    this.terms =
        concepts.stream()
            .collect(
                Collectors.toMap(
                    Concept::id,
                    concept ->
                        concept.terms().stream()
                            .collect(
                                Collectors.groupingBy(
                                    Concept.Term::language,
                                    Collectors.mapping(Concept.Term::text, Collectors.toList())))));
  }

  /** Over the shipped packs of the repository that the property {@code serai.home} names. */
  public static GeneratedListings overShippedPacks(long seed) throws IOException {
    return new GeneratedListings(MainExample.load(MainExample.packs(1)), seed);
  }

  /** The next ones of a kind, the names of their owners made up from their numbers. */
  public List<Listing> draw(Kind kind, int count) {
    List<Listing> listings = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      listings.add(listing(kind, kind.name().charAt(0) + String.valueOf(i)));
    }
    return listings;
  }

  private Listing listing(Kind kind, String id) {
    Concept concept = oneOf(concepts);
    String language = oneOf(Wording.LANGUAGES);
    String country = oneOf(COUNTRIES);
    boolean silent = random.nextInt(4) == 0;
    return new Listing(
        id,
        kind,
        oneOf(List.of(Subject.values())),
        new Owner("organisation-" + id, "side-" + country, country),
        Wording.in(language, term(concept, language), text(concept, language)),
        silent ? Set.of() : codes(concept.isic(), 2),
        silent ? Set.of() : codes(concept.hs(), 4),
        Whereabouts.in(country),
        terms(language),
        random.nextInt(4) == 0 ? new Wishes(both("CN", oneOf(COUNTRIES)), Set.of()) : Wishes.NONE,
        FIRST_END.plusDays(random.nextInt(DAYS)));
  }

  private static Set<String> codes(Set<String> codes, int digits) {
    return codes.stream()
        .filter(code -> code.length() >= digits && Character.isDigit(code.charAt(0)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private Terms terms(String language) {
    int most = 10 + random.nextInt(10_000);
    return new Terms(
        Capacity.yearly(1 + random.nextInt(most), most, CapacityUnit.TONNE),
        null,
        null,
        Set.of(),
        both(language, "ru"));
  }

  /** The two, which may be one. */
  private static Set<String> both(String one, String other) {
    return new TreeSet<>(List.of(one, other));
  }

  private String term(Concept concept, String language) {
    Map<String, List<String>> said = terms.getOrDefault(concept.id(), Map.of());
    return oneOf(said.getOrDefault(language, said.getOrDefault("en", List.of(concept.id()))));
  }

  private String text(Concept concept, String language) {
    StringBuilder text = new StringBuilder(term(concept, language));
    for (int i = 0; i < WORDS; i++) {
      text.append(' ');
      if (i % 10 == 9) {
        text.append(term(oneOf(concepts), language));
      } else {
        text.append(invented());
      }
    }
    return text.toString();
  }

  /** A word of an invented language whose words are as uneven in use as those of real ones. */
  private String invented() {
    int rank = (int) (INVENTED_WORDS * Math.pow(random.nextDouble(), 3));
    return "b" + Integer.toString(rank + 1_000, 36) + "a";
  }

  private <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }
}
