package org.caravanserai.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Citation;

/** Numbers the sources of a text in order of first mention. */
public final class CitationList {
  private static final int MOST_AT_ONE_PLACE = 4;

  private final SequencedMap<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, LocalDate> readOn = new HashMap<>();
  private final Map<String, SequencedSet<String>> articles = new HashMap<>();

  /** The marks of some citations, such as {@code [3][7]}; at most four, the first ones. */
  public String marks(List<Citation> citations) {
    return numbers(citations).stream()
        .map(number -> "[" + number + "]")
        .collect(Collectors.joining());
  }

  /** The numbers of some citations; at most four, the first ones. */
  public List<Integer> numbers(List<Citation> citations) {
    citations.forEach(this::note);
    return citations.stream()
        .map(Citation::sourceId)
        .distinct()
        .limit(MOST_AT_ONE_PLACE)
        .map(id -> numbers.computeIfAbsent(id, _ -> numbers.size() + 1))
        .toList();
  }

  private void note(Citation citation) {
    readOn.merge(citation.sourceId(), citation.readOn(), CitationList::later);
    if (citation.article() != null) {
      articles
          .computeIfAbsent(citation.sourceId(), _ -> new LinkedHashSet<>())
          .add(citation.article());
    }
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The last day on which a cited source was read. */
  public LocalDate readOn(String sourceId) {
    return readOn.getOrDefault(sourceId, LocalDate.EPOCH);
  }

  /** The articles of a source that were cited, in order of first mention. */
  public List<String> articles(String sourceId) {
    return List.copyOf(articles.getOrDefault(sourceId, new LinkedHashSet<>()));
  }

  /** The cited sources with their numbers, ascending. */
  public Map<String, Integer> numbered() {
    return java.util.Collections.unmodifiableSequencedMap(numbers);
  }
}
