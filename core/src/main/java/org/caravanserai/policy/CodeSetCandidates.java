package org.caravanserai.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * Lists of codes that differ from the present one by additions and removals. Only the first {@value
 * #MOST_EDITS} additions and removals are combined with each other.
 */
final class CodeSetCandidates {
  private static final int MOST_EDITS = 6;

  /** An addition, or the removal of all codes of one kind. */
  private record Edit(Set<String> added, Set<String> removed) {}

  private CodeSetCandidates() {}

  /** The sets, those with fewer edits first. */
  static Collection<Set<String>> of(CodeCandidates codes, Set<String> present) {
    List<Edit> edits = edits(codes, new TreeSet<>(present));
    Set<Set<String>> sets = new LinkedHashSet<>();
    int most = Math.min(edits.size(), MOST_EDITS);
    IntStream.range(1, 1 << most)
        .boxed()
        .sorted(Comparator.comparingInt(Integer::bitCount))
        .forEach(mask -> sets.add(edited(present, edits, mask)));
    return sets;
  }

  private static List<Edit> edits(CodeCandidates codes, Set<String> present) {
    List<Edit> edits = new ArrayList<>();
    for (String code : codes.oneOfEachKind()) {
      if (codes.kind(code).contains(true) && !present.contains(code)) {
        edits.add(new Edit(Set.of(code), Set.of()));
      }
    }
    Map<List<Boolean>, Set<String>> removable = new LinkedHashMap<>();
    for (String code : present) {
      if (codes.kind(code).contains(true)) {
        removable.computeIfAbsent(codes.kind(code), _ -> new TreeSet<>()).add(code);
      }
    }
    removable.values().forEach(removed -> edits.add(new Edit(Set.of(), removed)));
    return edits;
  }

  private static Set<String> edited(Set<String> present, List<Edit> edits, int mask) {
    Set<String> edited = new TreeSet<>(present);
    for (int i = 0; i < Math.min(edits.size(), MOST_EDITS); i++) {
      if ((mask & (1 << i)) != 0) {
        edited.removeAll(edits.get(i).removed());
        edited.addAll(edits.get(i).added());
      }
    }
    return edited;
  }
}
