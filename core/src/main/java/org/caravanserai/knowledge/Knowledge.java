package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.caravanserai.condition.Vocabulary;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is known, as one immutable snapshot. Two snapshots with the same digest hold the
 * same knowledge. Collections are unmodifiable and in a fixed order: by id, or as the pack lists
 * them where order means something.
 */
public final class Knowledge {
  private final Contents contents;
  private final BaseMap baseMap;
  private final Vocabulary vocabulary;
  private final Map<String, Attribute> attributes;
  private final Map<String, Authority> authorities;
  private final Map<String, DocumentType> documents;
  private final Map<String, Place> places;

  /**
   * What a snapshot is made of.
   *
   * @param digest {@code sha256:} and 64 hex digits over the packs' bytes in load order
   * @param policies all versions of all policies
   * @param concepts the thesaurus, by id
   * @param caseKinds all versions of all kinds of cases
   * @param treaties on the enforcement of settlements, by id
   */
  public record Contents(
      String digest,
      List<Pack> packs,
      List<Replacement> replacements,
      Map<String, Source> sources,
      Map<String, Attribute> attributes,
      Map<String, Authority> authorities,
      Map<String, DocumentType> documents,
      List<Policy> policies,
      List<Procedure> procedures,
      List<Risk> risks,
      Map<String, HolidayCalendar> calendars,
      Map<String, ReferenceSeries> series,
      Map<String, Assumption> assumptions,
      Map<String, Place> places,
      List<Link> links,
      List<Crossing> crossings,
      List<TransportService> services,
      List<CostRate> costs,
      List<EmissionFactor> emissions,
      List<BorderTime> borderTimes,
      List<OpeningHours> openingHours,
      List<TransportDocument> transportDocuments,
      List<Convention> conventions,
      List<Observation> observations,
      Map<String, Map<String, CodeEntry>> codeLists,
      Map<String, Concept> concepts,
      List<CaseKind> caseKinds,
      Map<String, Treaty> treaties) {}

  private Knowledge(Contents contents, BaseMap baseMap) {
    this.contents = contents;
    this.baseMap = baseMap;
    this.vocabulary =
        vocabularyOf(
            contents.attributes().values(), contents.series().keySet(), contents.codeLists());
    this.attributes = new HashMap<>(contents.attributes());
    this.authorities = new HashMap<>(contents.authorities());
    this.documents = new HashMap<>(contents.documents());
    this.places = new HashMap<>(contents.places());
  }

  /** A snapshot of these items, which the caller has checked against each other. */
  public static Knowledge of(Contents contents) {
    return of(contents, BaseMap.NONE);
  }

  /** A snapshot of these items, drawn on a base map. */
  public static Knowledge of(Contents contents, BaseMap baseMap) {
    return new Knowledge(contents, baseMap);
  }

  /** The names that conditions may use, given a dictionary, reference series and code lists. */
  static Vocabulary vocabularyOf(
      Collection<Attribute> attributes,
      Set<String> series,
      Map<String, Map<String, CodeEntry>> codeLists) {
    return Vocabulary.of(
        attributes.stream()
            .map(a -> new Vocabulary.Name(a.name(), a.type(), closedCodes(a, codeLists)))
            .toList(),
        series);
  }

  /**
   * The codes that an attribute's values are held to; empty when any code will do. ISIC and HS are
   * open, for the lists hold their upper levels alone.
   */
  static Set<String> closedCodes(
      Attribute attribute, Map<String, Map<String, CodeEntry>> codeLists) {
    if (attribute.list() == null) {
      return attribute.codes().stream().map(Attribute.Code::code).collect(Collectors.toSet());
    }
    return attribute.hasOpenList()
        ? Set.of()
        : codeLists.getOrDefault(attribute.list(), Map.of()).keySet();
  }

  /** All items. */
  public Contents contents() {
    return contents;
  }

  /** What maps are drawn on; {@link BaseMap#NONE} when no pack brings one. */
  public BaseMap baseMap() {
    return baseMap;
  }

  /** The names that conditions and profiles use. */
  public Vocabulary vocabulary() {
    return vocabulary;
  }

  /** The codes that an attribute's values are held to; empty when any code will do. */
  public Set<String> closedCodes(Attribute attribute) {
    return closedCodes(attribute, contents.codeLists());
  }

  /** The policies that hold on a day, by id. */
  public List<Policy> policiesOn(LocalDate day) {
    return contents.policies().stream().filter(p -> p.valid().covers(day)).toList();
  }

  /** The procedures that hold on a day, by id. */
  public List<Procedure> proceduresOn(LocalDate day) {
    return contents.procedures().stream().filter(p -> p.valid().covers(day)).toList();
  }

  /**
   * A kind of case as it holds on a day, or null; a case keeps the kind that it was opened with.
   */
  public @Nullable CaseKind findCaseKind(String id, LocalDate day) {
    return contents.caseKinds().stream()
        .filter(kind -> kind.id().equals(id) && kind.valid().covers(day))
        .findFirst()
        .orElse(null);
  }

  /** The reference amounts of a day: the value of a series, null when none is known. */
  public Function<String, @Nullable BigDecimal> amountsOn(LocalDate day) {
    return id -> {
      ReferenceSeries series = contents.series().get(id);
      ReferenceSeries.Value value = series == null ? null : series.find(day);
      return value == null ? null : value.amount();
    };
  }

  /** A planning assumption that the packs must hold. */
  public Assumption getAssumption(String id) {
    return get(contents.assumptions(), id, "assumption");
  }

  /** The source that a citation names. */
  public Source getSource(String id) {
    return get(contents.sources(), id, "source");
  }

  /** An attribute of the dictionary. */
  public Attribute getAttribute(String name) {
    return get(attributes, name, "attribute");
  }

  /** An authority. */
  public Authority getAuthority(String id) {
    return get(authorities, id, "authority");
  }

  /** A document type. */
  public DocumentType getDocument(String id) {
    return get(documents, id, "document");
  }

  /** A place of the network. */
  public Place getPlace(String code) {
    return get(places, code, "place");
  }

  /** A holiday calendar. */
  public HolidayCalendar getCalendar(String id) {
    return get(contents.calendars(), id, "calendar");
  }

  /** All holiday calendars. */
  public Collection<HolidayCalendar> calendars() {
    return contents.calendars().values();
  }

  private static <T> T get(Map<String, T> items, String id, String kind) {
    T item = items.get(id);
    if (item == null) {
      throw new IllegalArgumentException("The packs hold no " + kind + " '" + id + "'");
    }
    return item;
  }
}
