package org.caravanserai.lookup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Formula;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Provenance;
import org.caravanserai.knowledge.Text;
import org.jspecify.annotations.Nullable;

/** Gathers details in order; what is null or empty is left out. */
final class Details {
  private final List<Detail> details = new ArrayList<>();

  List<Detail> list() {
    return List.copyOf(details);
  }

  Details add(Label label, Content content) {
    details.add(new Detail(label, content));
    return this;
  }

  Details words(Label label, @Nullable Text text) {
    return text == null || text.english().isBlank() ? this : add(label, new Content.Words(text));
  }

  Details words(Label label, List<Text> texts) {
    texts.forEach(text -> words(label, text));
    return this;
  }

  Details plain(Label label, @Nullable String text) {
    return text == null || text.isBlank() ? this : add(label, new Content.Plain(text));
  }

  /** Words without a language, joined; nothing when there are none. */
  Details plain(Label label, Collection<String> texts) {
    return plain(label, String.join(", ", texts));
  }

  /** A word of a list that packs may add to; the messages of the known ones begin so. */
  Details coded(Label label, String family, @Nullable String word) {
    return word == null || word.isBlank() ? this : coded(label, family, List.of(word));
  }

  /** Words of a list that packs may add to; nothing when there are none. */
  Details coded(Label label, String family, Collection<String> words) {
    return words.isEmpty() ? this : add(label, new Content.Coded(family, List.copyOf(words)));
  }

  /** A constant whose message is {@code prefix.CONSTANT}. */
  Details term(Label label, String prefix, Enum<?> constant) {
    return add(
        label,
        new Content.Term(prefix + constant.name(), constant.name().toLowerCase(Locale.ROOT)));
  }

  Details term(Label label, String prefix, String word) {
    return add(label, new Content.Term(prefix + word, word));
  }

  Details number(Label label, @Nullable BigDecimal amount, @Nullable String unit) {
    return amount == null ? this : add(label, new Content.Quantity(amount, unit));
  }

  Details number(Label label, @Nullable Double amount, @Nullable String unit) {
    return amount == null ? this : number(label, BigDecimal.valueOf(amount), unit);
  }

  /** A year, which is written without grouping. */
  Details year(@Nullable Integer year) {
    return year == null ? this : plain(Label.YEAR, year.toString());
  }

  Details day(Label label, @Nullable LocalDate day) {
    return day == null ? this : add(label, new Content.Day(day));
  }

  /** That something is so; nothing when it is not. */
  Details when(boolean so, Label label) {
    return so ? add(label, new Content.Flag(true)) : this;
  }

  Details flag(Label label, boolean yes) {
    return add(label, new Content.Flag(yes));
  }

  Details reference(Label label, Kind kind, @Nullable String id) {
    return id == null ? this : add(label, new Content.Reference(new Subject(kind, id)));
  }

  Details references(Label label, Kind kind, Collection<String> ids) {
    ids.forEach(id -> reference(label, kind, id));
    return this;
  }

  /** A condition that has no words of its own. */
  Details rule(Label label, @Nullable Condition condition) {
    return condition == null ? this : add(label, new Content.Rule(condition, false));
  }

  /** A condition beside the words that say it. */
  Details worded(Condition condition) {
    return add(Label.CONDITION, new Content.Rule(condition, true));
  }

  Details computed(Label label, Formula formula) {
    return add(label, new Content.Computed(formula));
  }

  Details row(Label label, Details row) {
    return row.details.isEmpty() ? this : add(label, new Content.Row(row.list()));
  }

  Details group(Label label, String id, Details group) {
    return add(label, new Content.Group(id, group.list()));
  }

  Details confidence(Confidence confidence) {
    return term(Label.CONFIDENCE, "confidence.", confidence);
  }

  /** What an item rests on, in full. */
  Details provenance(Provenance provenance) {
    rests(provenance);
    words(Label.CONFLICT, provenance.conflicts());
    words(Label.NOTE, provenance.notes());
    plain(Label.SOURCES_AS_OF, provenance.asOf());
    return plain(Label.PACK, provenance.pack());
  }

  /** What one row rests on. */
  Details rests(Provenance provenance) {
    confidence(provenance.confidence());
    provenance.sources().forEach(c -> add(Label.SOURCE, new Content.Cited(c)));
    return this;
  }
}
