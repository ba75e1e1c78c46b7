package org.caravanserai.matching;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/**
 * Listings that are made from a hidden truth - what each is really about - with texts as people
 * write them, in nine ways of writing. How a listing is graded for a need is in {@link Truth}.
 *
 * <p>Of the codes about a quarter is missing or wrong; an eighth of the listings has expired;
 * wishes, amounts and certificates make near misses.
 */
final class LabelledSet {
  static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);
  private static final int OFFERS_OF_A_THING = 11;
  private static final int NEEDS_OF_A_THING = 3;
  private static final List<String> WRITINGS =
      List.of(
          "zh", "zh", "zh", "zh", "ru", "ru", "ru", "ru", "ru", "en", "en", "uz", "uz", "uz", "uzc",
          "uzc", "kk", "kk", "ky", "tg", "tk");
  private static final Map<String, List<String>> COUNTRIES =
      Map.of(
          "zh", List.of("CN"),
          "ru", List.of("KZ", "KG", "UZ", "TJ"),
          "en", List.of("CN", "KZ", "UZ", "KG"),
          "uz", List.of("UZ"),
          "uzc", List.of("UZ"),
          "kk", List.of("KZ"),
          "ky", List.of("KG"),
          "tg", List.of("TJ"),
          "tk", List.of("TM"));
  private static final Map<String, List<String>> REGIONS =
      Map.of(
          "CN", List.of("CN-XJ", "CN-ZJ", "CN-SN"),
          "KZ", List.of("KZ-ALM", "KZ-TUR", "KZ-AST"),
          "KG", List.of("KG-GB", "KG-O"),
          "UZ", List.of("UZ-TO", "UZ-FA", "UZ-SA", "UZ-BU"),
          "TJ", List.of("TJ-SU", "TJ-DU"),
          "TM", List.of("TM-A", "TM-L"));
  private static final List<String> CERTIFICATES =
      List.of("ISO 9001", "EAC", "CE", "HALAL", "GLOBALG.A.P.");

  /** What listings are about. */
  record Thing(
      String name,
      String family,
      Subject subject,
      String isic,
      @Nullable String hs,
      CapacityUnit unit,
      boolean heldOut,
      Map<String, List<String>> said) {}

  /**
   * A listing with what is hidden from the engine.
   *
   * @param writing language, or {@code uzc} for Uzbek in Cyrillic letters
   * @param wrongOrMissing whether it has no code, or those of something else
   */
  record Labelled(Listing listing, Thing thing, String writing, boolean wrongOrMissing) {}

  final List<Labelled> needs = new ArrayList<>();
  final List<Labelled> offers = new ArrayList<>();
  private final Random random;
  private final Map<String, List<String>> phrases = phrases();
  private final List<Thing> things;

  private LabelledSet(long seed) {
    this.random = new Random(seed);
    this.things = things();
  }

  static LabelledSet of(long seed) {
    LabelledSet set = new LabelledSet(seed);
    for (Thing thing : set.things) {
      for (int i = 0; i < OFFERS_OF_A_THING; i++) {
        set.offers.add(set.listing("o" + set.offers.size(), Kind.OFFER, thing));
      }
    }
    for (int round = 0; round < NEEDS_OF_A_THING; round++) {
      for (Thing thing : set.things) {
        set.needs.add(set.listing("n" + set.needs.size(), Kind.NEED, thing));
      }
    }
    return set;
  }

  /** As many offers as asked for, each thing in turn; for measuring speed. */
  static List<Listing> offers(int count, long seed) {
    LabelledSet set = new LabelledSet(seed);
    List<Listing> offers = new ArrayList<>(count);
    for (int i = 0; i < count; i++) {
      Thing thing = set.things.get(i % set.things.size());
      offers.add(set.listing("o" + i, Kind.OFFER, thing).listing());
    }
    return offers;
  }

  List<Listing> offerListings() {
    return offers.stream().map(Labelled::listing).toList();
  }

  private Labelled listing(String id, Kind kind, Thing thing) {
    String writing = oneOf(WRITINGS);
    String country = oneOf(COUNTRIES.getOrDefault(writing, List.of()));
    boolean wrong = chance(0.1);
    Thing coded = wrong ? oneOf(things) : thing;
    boolean silent = !wrong && chance(0.16);
    Listing listing =
        new Listing(
            id,
            kind,
            thing.subject(),
            new Owner("org-" + id, "side-" + country, country),
            wording(kind, thing, writing),
            silent || chance(0.15) ? Set.of() : Set.of(isic(coded)),
            silent || coded.hs() == null || chance(0.1) ? Set.of() : Set.of(hs(coded)),
            place(kind, thing, country),
            terms(kind, thing, writing),
            wishes(kind, country),
            validUntil(kind));
    return new Labelled(
        listing,
        thing,
        writing,
        wrong || (listing.activities().isEmpty() && listing.goods().isEmpty()));
  }

  private String isic(Thing thing) {
    return chance(0.5) ? thing.isic() : thing.isic().substring(0, 3);
  }

  private String hs(Thing thing) {
    return chance(0.4) ? thing.hs() + "20" : Objects.requireNonNull(thing.hs());
  }

  private Whereabouts place(Kind kind, Thing thing, String country) {
    boolean elsewhere = kind == Kind.NEED && thing.subject() == Subject.SITE && chance(0.5);
    String where = elsewhere ? oneOf(List.of("UZ", "KZ", "CN")) : country;
    return new Whereabouts(
        where, chance(0.6) ? oneOf(REGIONS.getOrDefault(where, List.of())) : null, null);
  }

  private Wording wording(Kind kind, Thing thing, String writing) {
    Map<String, String> title = new LinkedHashMap<>();
    Map<String, String> text = new LinkedHashMap<>();
    write(kind, thing, writing, title, text);
    String second = chance(0.5) ? "ru" : "en";
    if (chance(0.12) && !writing.equals(second)) {
      write(kind, thing, second, title, text);
    }
    return new Wording(title, text);
  }

  private void write(
      Kind kind, Thing thing, String writing, Map<String, String> title, Map<String, String> text) {
    String language = writing.equals("uzc") ? "uz" : writing;
    String key =
        writing
            + " "
            + (kind == Kind.OFFER ? "o" : "n")
            + switch (thing.subject()) {
              case GOODS -> "g";
              case CAPABILITY -> "w";
              case PROJECT -> "p";
              case SITE -> "s";
            };
    List<String> names = thing.said().getOrDefault(writing, List.of());
    title.put(language, oneOf(phrases.getOrDefault(key, List.of())).replace("{}", oneOf(names)));
    List<String> sentences = new ArrayList<>();
    if (chance(0.7)) {
      sentences.add(oneOf(names));
    }
    List<String> details = thing.said().getOrDefault("+" + writing, List.of());
    if (!details.isEmpty() && chance(0.6)) {
      sentences.add(oneOf(details));
    }
    for (int i = 1 + random.nextInt(3); i > 0; i--) {
      sentences.add(oneOf(phrases.getOrDefault(writing + " x", List.of())));
    }
    String body = String.join(writing.equals("zh") ? "。" : ". ", sentences);
    text.put(language, body.replace("{q}", String.valueOf(10 * (1 + random.nextInt(500)))));
  }

  private Terms terms(Kind kind, Thing thing, String writing) {
    return new Terms(
        chance(0.75) ? capacity(kind, thing) : null,
        thing.subject() == Subject.PROJECT && chance(0.8) ? investment(kind) : null,
        thing.subject() == Subject.PROJECT && chance(0.7) ? oneOf(List.of(Stage.values())) : null,
        kind == Kind.OFFER ? some(CERTIFICATES, 0.35) : Set.of(),
        languages(writing));
  }

  private Set<String> languages(String writing) {
    Set<String> spoken = some(List.of("ru", "en", "zh"), 0.3);
    spoken.add(writing.equals("uzc") ? "uz" : writing);
    return chance(0.15) ? Set.of() : spoken;
  }

  private Capacity capacity(Kind kind, Thing thing) {
    boolean stock =
        thing.unit() == CapacityUnit.HECTARE
            || thing.unit() == CapacityUnit.MEGAWATT
            || thing.subject() == Subject.SITE
            || thing.subject() == Subject.PROJECT;
    BigDecimal scale = BigDecimal.TEN.pow(1 + random.nextInt(2));
    BigDecimal much = BigDecimal.valueOf(1 + random.nextInt(90)).multiply(scale);
    BigDecimal least =
        kind == Kind.NEED || chance(0.3) ? much.movePointLeft(1 + random.nextInt(2)) : null;
    return new Capacity(
        least, much, thing.unit(), stock ? Capacity.Period.ONCE : Capacity.Period.YEAR);
  }

  private InvestmentRange investment(Kind kind) {
    String currency = chance(0.8) ? "USD" : "CNY";
    BigDecimal million = BigDecimal.valueOf((currency.equals("USD") ? 1 : 7) * 1_000_000L);
    BigDecimal most = million.multiply(BigDecimal.valueOf(1 + random.nextInt(40)));
    BigDecimal least = most.movePointLeft(kind == Kind.NEED ? 1 : 0);
    return new InvestmentRange(
        kind == Kind.NEED || chance(0.5) ? new Money(least, currency) : null,
        new Money(most, currency));
  }

  private Wishes wishes(Kind kind, String own) {
    Set<String> countries = new TreeSet<>();
    if (chance(0.25)) {
      countries.addAll(
          own.equals("CN") ? List.of("UZ", "KZ", "KG", "TJ", "TM") : List.of("CN", "UZ", "KZ"));
    } else if (chance(0.1)) {
      countries.add(oneOf(List.of("CN", "UZ", "KZ")));
    }
    return new Wishes(
        countries, kind == Kind.NEED && chance(0.15) ? Set.of(oneOf(CERTIFICATES)) : Set.of());
  }

  private @Nullable LocalDate validUntil(Kind kind) {
    if (kind == Kind.OFFER && chance(0.12)) {
      return AS_OF.minusDays(1 + random.nextInt(200));
    }
    return chance(0.3) ? null : AS_OF.plusDays(random.nextInt(300));
  }

  private boolean chance(double share) {
    return random.nextDouble() < share;
  }

  private <T> T oneOf(List<T> items) {
    return items.get(random.nextInt(items.size()));
  }

  private Set<String> some(List<String> items, double share) {
    Set<String> some = new TreeSet<>();
    items.forEach(item -> {
      if (chance(share)) {
        some.add(item);
      }
    });
    return some;
  }

  private static List<Thing> things() {
    List<Thing> things = new ArrayList<>();
    lines("things.txt")
        .forEach(line -> {
          if (line.startsWith("= ")) {
            String[] head = line.substring(2).split(" ", -1);
            things.add(
                new Thing(
                    head[0],
                    head[1],
                    Subject.valueOf(head[2]),
                    head[3],
                    head[4].equals("-") ? null : head[4],
                    CapacityUnit.valueOf(head[5]),
                    things.size() % 3 == 2,
                    new HashMap<>()));
          } else {
            put(things.getLast().said(), line);
          }
        });
    return things;
  }

  private static Map<String, List<String>> phrases() {
    Map<String, List<String>> phrases = new HashMap<>();
    lines("phrases.txt").forEach(line -> put(phrases, line));
    return phrases;
  }

  private static void put(Map<String, List<String>> lists, String line) {
    int colon = line.indexOf(':');
    lists.put(
        line.substring(0, colon), List.of(line.substring(colon + 1).strip().split(" \\| ", -1)));
  }

  private static Stream<String> lines(String name) {
    try (InputStream in = LabelledSet.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8)
          .lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
