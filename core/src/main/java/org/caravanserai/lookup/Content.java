package org.caravanserai.lookup;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Formula;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Text;
import org.caravanserai.message.Messages;
import org.jspecify.annotations.Nullable;

/** What a detail says. */
public sealed interface Content {

  /** The items that it names; those of an item included are that item's own. */
  default Stream<Subject> subjects() {
    return Stream.of();
  }

  /** Words of the packs. */
  record Words(Text text) implements Content {}

  /** A code, a date as a source words it, or another text that has no language. */
  record Plain(String text) implements Content {}

  /**
   * One of a closed list of words.
   *
   * @param key of its message
   * @param word as the packs write it
   */
  record Term(String key, String word) implements Content {}

  /**
   * Words of lists that packs may add to.
   *
   * @param family what the messages of the known ones begin with, such as {@code topic.}
   * @param words as the packs write them
   */
  record Coded(String family, List<String> words) implements Content {
    public Coded {
      words = List.copyOf(words);
    }

    /** The words, those that no message says as the packs write them. */
    public String said(Messages messages) {
      return messages.items(
          words.stream()
              .map(word ->
                  messages.has(family + word)
                      ? messages.get(family + word)
                      : word.replace('_', ' '))
              .toList());
    }

    /** The words as the packs write them. */
    String codes() {
      return String.join(", ", words);
    }
  }

  /** A number, with its unit where it has one. */
  record Quantity(BigDecimal amount, @Nullable String unit) implements Content {}

  /** A day. */
  record Day(LocalDate day) implements Content {}

  /** Yes or no. */
  record Flag(boolean yes) implements Content {}

  /** Another item. */
  record Reference(Subject subject) implements Content {
    @Override
    public Stream<Subject> subjects() {
      return Stream.of(subject);
    }
  }

  /** A source that was read. */
  record Cited(Citation citation) implements Content {
    @Override
    public Stream<Subject> subjects() {
      return Stream.of(new Subject(Kind.SOURCE, citation.sourceId()));
    }
  }

  /**
   * A condition.
   *
   * @param worded whether the item says it in words itself
   */
  record Rule(Condition condition, boolean worded) implements Content {
    @Override
    public Stream<Subject> subjects() {
      return mentioned(condition.attributes(), condition.series());
    }
  }

  /** A number that is computed. */
  record Computed(Formula formula) implements Content {
    @Override
    public Stream<Subject> subjects() {
      return mentioned(formula.attributes(), formula.series());
    }
  }

  /** Details that belong together and are short enough for one line. */
  record Row(List<Detail> details) implements Content {
    public Row {
      details = List.copyOf(details);
    }

    @Override
    public Stream<Subject> subjects() {
      return details.stream().flatMap(detail -> detail.content().subjects());
    }
  }

  /** Details that belong together, under a name of their own within the item. */
  record Group(String id, List<Detail> details) implements Content {
    public Group {
      details = List.copyOf(details);
    }

    @Override
    public Stream<Subject> subjects() {
      return details.stream().flatMap(detail -> detail.content().subjects());
    }
  }

  /** Another item with all of its details, since it is a part of this one. */
  record Included(Subject subject, Text title, List<Detail> details) implements Content {
    public Included {
      details = List.copyOf(details);
    }
  }

  private static Stream<Subject> mentioned(
      java.util.Set<String> attributes, java.util.Set<String> series) {
    return Stream.concat(
        attributes.stream().map(name -> new Subject(Kind.ATTRIBUTE, name)),
        series.stream().map(id -> new Subject(Kind.SERIES, id)));
  }
}
