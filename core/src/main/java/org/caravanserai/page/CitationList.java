package org.caravanserai.page;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.Collectors;
import org.caravanserai.knowledge.Citation;

/** Numbers the sources of a text in order of first mention. */
public final class CitationList {
  private static final int MOST_AT_ONE_PLACE = 4;

  private final SequencedMap<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, LocalDate> readOn = new HashMap<>();

  /** The marks of some citations, such as {@code [3][7]}; at most four, the first ones. */
  public String marks(List<Citation> citations) {
    return numbers(citations).stream()
        .map(number -> "[" + number + "]")
        .collect(Collectors.joining());
  }

  /** The numbers of some citations; at most four, the first ones. */
  public List<Integer> numbers(List<Citation> citations) {
    citations.forEach(c -> readOn.merge(c.sourceId(), c.readOn(), CitationList::later));
    return citations.stream()
        .map(Citation::sourceId)
        .distinct()
        .limit(MOST_AT_ONE_PLACE)
        .map(id -> numbers.computeIfAbsent(id, _ -> numbers.size() + 1))
        .toList();
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  /** The last day on which a cited source was read. */
  public LocalDate readOn(String sourceId) {
    return readOn.getOrDefault(sourceId, LocalDate.EPOCH);
  }

  /** The cited sources with their numbers, ascending. */
  public Map<String, Integer> numbered() {
    return java.util.Collections.unmodifiableSequencedMap(numbers);
  }
}
