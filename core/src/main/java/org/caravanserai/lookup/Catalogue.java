package org.caravanserai.lookup;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Replacement;
import org.caravanserai.knowledge.Text;
import org.caravanserai.reading.Folding;
import org.caravanserai.reading.Spelling;
import org.jspecify.annotations.Nullable;

/** All items of a snapshot, each with what is known of it and which others name it. Immutable. */
public final class Catalogue {
  private static final int MOST_NEAREST = 5;
  private static final int LONGEST_ID = 200;

  private final Knowledge knowledge;
  private final SortedMap<Subject, Item> items;
  private final Map<Subject, Map<Relation, SortedSet<Subject>>> related = new HashMap<>();

  private Catalogue(Knowledge knowledge, SortedMap<Subject, Item> items) {
    this.knowledge = knowledge;
    this.items = items;
    items.values().forEach(this::relate);
  }

  /** The items of a snapshot. */
  public static Catalogue of(Knowledge knowledge) {
    Knowledge.Contents contents = knowledge.contents();
    Shelf shelf = new Shelf();
    RuleItems rules = new RuleItems(shelf, knowledge);
    contents.policies().forEach(rules::policy);
    contents.procedures().forEach(rules::procedure);
    contents.risks().forEach(rules::risk);
    CaseItems cases = new CaseItems(shelf);
    contents.caseKinds().forEach(cases::kind);
    DictionaryItems dictionary = new DictionaryItems(shelf);
    contents.attributes().values().forEach(dictionary::attribute);
    contents.authorities().values().forEach(dictionary::authority);
    contents.documents().values().forEach(dictionary::document);
    contents.sources().values().forEach(dictionary::source);
    contents.assumptions().values().forEach(dictionary::assumption);
    contents.series().values().forEach(dictionary::series);
    contents.calendars().values().forEach(dictionary::calendar);
    dictionary.observations(contents.observations());
    new CorridorItems(shelf, knowledge).putAll();
    return new Catalogue(knowledge, shelf.items());
  }

  private void relate(Item item) {
    for (Item.Version version : item.versions()) {
      for (Detail detail : version.details()) {
        detail.content().subjects().forEach(named -> relate(item.subject(), detail.label(), named));
      }
    }
  }

  private void relate(Subject naming, Label label, Subject named) {
    Relation relation = Relation.of(label, named.kind());
    if (relation != null) {
      related
          .computeIfAbsent(named, _ -> new EnumMap<>(Relation.class))
          .computeIfAbsent(relation, _ -> new TreeSet<>())
          .add(naming);
    }
  }

  /** The snapshot that the items are from. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** All items, by kind and id. */
  public Collection<Item> items() {
    return items.values();
  }

  /** The title of an item; its id when there is no such item. */
  public Text title(Subject subject) {
    Item item = items.get(subject);
    return item == null ? Text.english(subject.id()) : item.title();
  }

  /**
   * All that is known under an id, which several kinds may share.
   *
   * @param id as the packs write it; the two places of a crossing in either order
   * @param asOf the day for which the versions that hold are marked
   */
  public Explained explain(String id, LocalDate asOf) {
    List<Explained.Entry> entries = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      Item item = find(kind, id);
      if (item != null) {
        entries.add(entry(item));
      }
    }
    return entries.isEmpty()
        ? new Explained.Unknown(id, nearest(id))
        : new Explained.Found(id, asOf, entries);
  }

  private @Nullable Item find(Kind kind, String id) {
    int hyphen = id.indexOf('-');
    boolean isPair = kind == Kind.CROSSING && hyphen > 0;
    String canonical =
        isPair ? CorridorItems.pair(id.substring(0, hyphen), id.substring(hyphen + 1)) : id;
    return items.get(new Subject(kind, canonical));
  }

  private Explained.Entry entry(Item item) {
    Subject subject = item.subject();
    List<Replacement> replacements =
        knowledge.contents().replacements().stream()
            .filter(r -> r.id().equals(subject.id()) && subject.kind().isCalled(r.kind()))
            .toList();
    List<Explained.Related> relations = new ArrayList<>();
    related
        .getOrDefault(subject, Map.of())
        .forEach((relation, subjects) ->
            relations.add(new Explained.Related(relation, List.copyOf(subjects))));
    return new Explained.Entry(item, replacements, relations);
  }

  /** Ids that a misspelt one may mean: by spelling, otherwise those that begin or go on with it. */
  private List<String> nearest(String wrong) {
    String id = Folding.fold(wrong.substring(0, Math.min(LONGEST_ID, wrong.length())));
    Map<String, String> ids = new TreeMap<>();
    items.keySet().forEach(subject -> ids.putIfAbsent(Folding.fold(subject.id()), subject.id()));
    Set<String> near = new LinkedHashSet<>(Spelling.nearest(id, ids.keySet()));
    if (!id.isEmpty()) {
      ids.keySet().stream().filter(other -> other.contains(id)).forEach(near::add);
    }
    return near.stream().limit(MOST_NEAREST).map(ids::get).toList();
  }
}
