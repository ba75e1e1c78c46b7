package org.caravanserai.policy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.condition.Expression.Bool;
import org.caravanserai.condition.Expression.CompareDate;
import org.caravanserai.condition.Expression.CompareDates;
import org.caravanserai.condition.Expression.SameCode;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Attribute;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * The values that are worth trying for each attribute of one policy, cheapest first. An attribute
 * that shares a comparison with others has candidates that depend on their present values.
 */
final class Candidates {
  private final Knowledge knowledge;
  private final CodeLists codeLists;
  private final Leaves leaves;
  private final Facts original;
  private final Map<String, List<Candidate>> settled = new HashMap<>();

  Candidates(Knowledge knowledge, CodeLists codeLists, Leaves leaves, Facts original) {
    this.knowledge = knowledge;
    this.codeLists = codeLists;
    this.leaves = leaves;
    this.original = original;
  }

  /** Candidates for a known attribute while the facts stand as given. */
  List<Candidate> of(String attribute, Facts facts) {
    return leaves.partners(attribute).isEmpty()
        ? settled.computeIfAbsent(attribute, name -> candidates(name, original))
        : candidates(attribute, facts);
  }

  private List<Candidate> candidates(String name, Facts facts) {
    Attribute attribute = knowledge.getAttribute(name);
    Object from = original.find(name);
    return from == null
        ? List.of()
        : values(attribute, from, facts)
            .filter(value -> !isSame(from, value))
            .map(value -> Candidate.of(from, value))
            .sorted(Comparator.comparing(Candidate::cost))
            .toList();
  }

  private Stream<?> values(Attribute attribute, Object from, Facts facts) {
    Collection<Bool> own = leaves.of(attribute.name());
    boolean linked = !leaves.partners(attribute.name()).isEmpty();
    return switch (attribute.type()) {
      case BOOLEAN -> Stream.of(!((Boolean) from));
      case INTEGER, DECIMAL -> NumberCandidates.of(attribute, own, facts, linked).stream();
      case DATE -> dates(attribute.name(), facts).stream();
      case CODE -> codes(attribute, facts).stream();
      case CODES -> CodeSetCandidates.of(codesOf(attribute), strings(from)).stream();
    };
  }

  private Set<LocalDate> dates(String name, Facts facts) {
    Set<LocalDate> dates = new TreeSet<>();
    for (Bool leaf : leaves.of(name)) {
      switch (leaf) {
        case CompareDate(_, _, _, var day) -> addAround(dates, day);
        case CompareDates(var left, _, _, var right, _) ->
            addAround(dates, facts.find(left.equals(name) ? right : left));
        default -> {}
      }
    }
    return dates;
  }

  private static void addAround(Set<LocalDate> dates, @Nullable Object day) {
    if (day instanceof LocalDate date) {
      dates.add(date.minusDays(1));
      dates.add(date);
      dates.add(date.plusDays(1));
    }
  }

  private Set<String> codes(Attribute attribute, Facts facts) {
    CodeCandidates own = codesOf(attribute);
    Set<String> codes = new LinkedHashSet<>(own.oneOfEachKind());
    Collection<String> list = codeLists.find(attribute);
    for (Bool leaf : leaves.of(attribute.name())) {
      if (leaf instanceof SameCode(var left, _, var right, _)) {
        String partner = left.equals(attribute.name()) ? right : left;
        codes.addAll(own.mentioned());
        shared(partner, facts)
            .filter(code -> list == null || list.contains(code))
            .forEach(codes::add);
      }
    }
    return codes;
  }

  private Stream<String> shared(String partner, Facts facts) {
    return Stream.concat(
        Stream.ofNullable((String) facts.find(partner)),
        codesOf(knowledge.getAttribute(partner)).mentioned().stream());
  }

  private CodeCandidates codesOf(Attribute attribute) {
    return new CodeCandidates(leaves.of(attribute.name()), codeLists.find(attribute));
  }

  private static Set<String> strings(Object codes) {
    return ((Set<?>) codes).stream().map(String.class::cast).collect(Collectors.toSet());
  }

  private static boolean isSame(Object from, Object to) {
    if (from instanceof BigDecimal old && to instanceof BigDecimal number) {
      return old.compareTo(number) == 0;
    }
    return from.equals(to);
  }
}
