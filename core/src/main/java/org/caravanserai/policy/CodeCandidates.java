package org.caravanserai.policy;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.Holds;
import org.caravanserai.condition.Expression.OneOf;
import org.caravanserai.condition.Expression.Within;
import org.jspecify.annotations.Nullable;

/**
 * Codes by what the conditions say of them: codes of which every condition says the same are alike,
 * and one of each kind is enough. Codes that a condition names come first, then the list's order.
 */
final class CodeCandidates {
  private final Collection<Bool> leaves;
  private final SortedSet<String> named = new TreeSet<>();
  private final SortedSet<String> prefixes = new TreeSet<>();
  private final @Nullable NavigableSet<String> list;

  CodeCandidates(Collection<Bool> leaves, @Nullable NavigableSet<String> list) {
    this.leaves = leaves;
    this.list = list;
    for (Bool leaf : leaves) {
      switch (leaf) {
        case OneOf(_, _, var codes) -> named.addAll(codes);
        case Holds(_, _, var code) -> named.add(code);
        case Within(_, _, var beginnings) -> prefixes.addAll(beginnings);
        default -> {}
      }
    }
  }

  /** The codes that conditions name, and their prefixes, as far as the list has them. */
  SortedSet<String> mentioned() {
    SortedSet<String> mentioned = new TreeSet<>(named);
    mentioned.addAll(prefixes);
    if (list != null) {
      mentioned.retainAll(list);
    }
    return mentioned;
  }

  /**
   * One code of each kind. With an open list there is no code to stand for "any other", and a
   * prefix stands for itself.
   */
  Collection<String> oneOfEachKind() {
    Map<List<Boolean>, String> kinds = new LinkedHashMap<>();
    mentioned().forEach(code -> kinds.putIfAbsent(kind(code), code));
    if (list != null) {
      prefixes.forEach(prefix -> addUnder(prefix, list.tailSet(prefix, true), kinds));
      addUnder("", list, kinds);
    }
    return kinds.values();
  }

  /** What the conditions on single codes say of this code. */
  List<Boolean> kind(String code) {
    List<Boolean> kind = new ArrayList<>();
    for (Bool leaf : leaves) {
      switch (leaf) {
        case OneOf(_, _, var codes) -> kind.add(codes.contains(code));
        case Holds(_, _, var held) -> kind.add(held.equals(code));
        case Within(_, _, var beginnings) ->
            kind.add(beginnings.stream().anyMatch(code::startsWith));
        default -> {}
      }
    }
    return kind;
  }

  /** Adds codes until one is found that no name and no longer prefix fits better. */
  private void addUnder(
      String prefix, NavigableSet<String> codes, Map<List<Boolean>, String> kinds) {
    for (String code : codes) {
      if (!code.startsWith(prefix)) {
        return;
      }
      kinds.putIfAbsent(kind(code), code);
      if (!named.contains(code) && longestPrefix(code).equals(prefix)) {
        return;
      }
    }
  }

  private String longestPrefix(String code) {
    return prefixes.reversed().stream().filter(code::startsWith).findFirst().orElse("");
  }
}
