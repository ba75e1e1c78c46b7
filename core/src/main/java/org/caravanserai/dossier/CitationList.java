package org.caravanserai.dossier;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import org.caravanserai.knowledge.Citation;

/** Numbers the sources of a text in order of first mention. */
final class CitationList {
  private static final int MOST_AT_ONE_PLACE = 4;

  private final SequencedMap<String, Integer> numbers = new LinkedHashMap<>();
  private final Map<String, LocalDate> readOn = new HashMap<>();

  /** The marks of some citations, such as {@code [3][7]}; at most four, the first ones. */
  String marks(List<Citation> citations) {
    List<String> marks = new ArrayList<>();
    for (Citation citation : citations) {
      int number = numbers.computeIfAbsent(citation.sourceId(), _ -> numbers.size() + 1);
      readOn.merge(
          citation.sourceId(), citation.readOn(), (one, other) -> one.isAfter(other) ? one : other);
      String mark = "[" + number + "]";
      if (!marks.contains(mark) && marks.size() < MOST_AT_ONE_PLACE) {
        marks.add(mark);
      }
    }
    return String.join("", marks);
  }

  /** The last day on which a cited source was read. */
  LocalDate readOn(String sourceId) {
    return readOn.getOrDefault(sourceId, LocalDate.EPOCH);
  }

  /** The cited sources with their numbers, ascending. */
  Map<String, Integer> numbered() {
    return java.util.Collections.unmodifiableSequencedMap(numbers);
  }
}
