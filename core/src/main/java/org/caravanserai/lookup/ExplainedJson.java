package org.caravanserai.lookup;

import static org.caravanserai.json.JsonText.object;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.caravanserai.json.Citations;
import org.caravanserai.json.JsonText;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.jspecify.annotations.Nullable;

/**
 * Writes what is known under an id as JSON; the keys are in {@code docs/reference/lookup-json.md}.
 */
public final class ExplainedJson {
  private final Catalogue catalogue;
  private final String language;
  private final ConditionWords conditions;

  private ExplainedJson(Catalogue catalogue, String language) {
    this.catalogue = catalogue;
    this.language = language;
    this.conditions = new ConditionWords(catalogue.knowledge(), Messages.in(language));
  }

  /** What is known under an id. */
  public static String of(Explained.Found found, Catalogue catalogue, String language) {
    ExplainedJson json = new ExplainedJson(catalogue, language);
    return JsonText.of(
        object(
            "id", found.id(),
            "asOf", found.asOf(),
            "language", language,
            "knowledge", catalogue.knowledge().contents().digest(),
            "items", found.entries().stream().map(entry -> json.of(entry, found)).toList()));
  }

  private Map<String, @Nullable Object> of(Explained.Entry entry, Explained.Found found) {
    Item item = entry.item();
    Map<String, @Nullable Object> related = new LinkedHashMap<>();
    entry
        .related()
        .forEach(
            r -> related.put(word(r.relation()), r.subjects().stream().map(this::named).toList()));
    return object(
        "kind", word(item.subject().kind()),
        "id", item.subject().id(),
        "title", item.title().in(language),
        "titleLanguage", item.title().languageIn(language),
        "replaces",
            entry.replacements().stream()
                .map(r -> object("pack", r.earlierPack(), "by", r.laterPack()))
                .toList(),
        "versions",
            item.versions().stream()
                .map(v ->
                    object(
                        "from", v.valid().from(),
                        "to", v.valid().to(),
                        "holds", v.valid().covers(found.asOf()),
                        "details", of(v.details())))
                .toList(),
        "related", related);
  }

  /** An object by label: a list for each label that an item may have several details of. */
  private Map<String, @Nullable Object> of(List<Detail> details) {
    Map<String, @Nullable Object> object = new LinkedHashMap<>();
    Map<Label, List<Object>> lists = new EnumMap<>(Label.class);
    for (Detail detail : details) {
      Label label = detail.label();
      if (label.isRepeated()) {
        List<Object> list = lists.computeIfAbsent(label, _ -> new ArrayList<>());
        list.add(value(detail.content()));
        object.put(label.key(), list);
      } else if (object.put(label.key(), value(detail.content())) != null) {
        throw new IllegalStateException("Two details are labelled " + label);
      }
    }
    return object;
  }

  private Object value(Content content) {
    return switch (content) {
      case Content.Words(Text text) -> text.in(language);
      case Content.Plain(String text) -> text;
      case Content.Term(_, String word) -> word;
      case Content.Coded coded -> coded.codes();
      case Content.Quantity(var amount, var unit) ->
          unit == null ? amount : object("amount", amount, "unit", unit);
      case Content.Day(var day) -> day;
      case Content.Flag(boolean yes) -> yes;
      case Content.Reference(Subject subject) -> named(subject);
      case Content.Cited(var citation) -> Citations.of(catalogue.knowledge(), citation, language);
      case Content.Rule(var condition, _) ->
          object("cel", condition.text(), "words", conditions.of(condition.expression()));
      case Content.Computed(var formula) -> object("cel", formula.text());
      case Content.Row(var details) -> of(details);
      case Content.Group(String id, var details) -> object("id", id, "details", of(details));
      case Content.Included(Subject subject, Text title, var details) ->
          object("id", subject.id(), "title", title.in(language), "details", of(details));
    };
  }

  private Map<String, @Nullable Object> named(Subject subject) {
    return object(
        "kind", word(subject.kind()),
        "id", subject.id(),
        "title", catalogue.title(subject).in(language));
  }

  private static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
