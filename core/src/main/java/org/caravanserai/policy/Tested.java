package org.caravanserai.policy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Facts;
import org.caravanserai.condition.Truth;
import org.jspecify.annotations.Nullable;

/**
 * What one set of facts says of the conditions of all rules. Rules share many conditions: each is
 * tested, and blamed on attributes, once, when the first rule asks. Not for several threads.
 */
final class Tested {
  private final Facts facts;
  private final @Nullable Truth[] truths;
  private final Map<Integer, List<String>> blame = new HashMap<>();
  private final Map<String, Facts> alone = new HashMap<>();

  /**
   * Nothing tested yet.
   *
   * @param conditions how many different conditions there are
   */
  Tested(Facts facts, int conditions) {
    this.facts = facts;
    this.truths = new Truth[conditions];
  }

  Facts facts() {
    return facts;
  }

  Truth truth(Term term) {
    Truth truth = truths[term.number()];
    if (truth == null) {
      truth = term.when().test(facts);
      truths[term.number()] = truth;
    }
    return truth;
  }

  /** The attributes to blame for each criterion that fails, by name. */
  List<String> blocking(Rule rule) {
    List<String> blocking = List.of();
    for (Term term : rule.terms()) {
      if (truth(term) == Truth.FALSE) {
        blocking = union(blocking, toBlame(term));
      }
    }
    return blocking;
  }

  private List<String> toBlame(Term term) {
    return term.attributes().size() == 1 && facts.knows(term.attributes().getFirst())
        ? term.attributes()
        : blame.computeIfAbsent(term.number(), _ -> toBlame(term.attributes(), term.when()));
  }

  /** Those that fail the condition alone, whatever the others are; all when there are none. */
  private List<String> toBlame(List<String> attributes, Condition when) {
    List<String> known = attributes.stream().filter(facts::knows).toList();
    List<String> failing =
        known.size() == 1
            ? known
            : known.stream().filter(name -> when.test(alone(name)) == Truth.FALSE).toList();
    return failing.isEmpty() ? known : failing;
  }

  /** One of the facts, as if nothing else were known. */
  private Facts alone(String attribute) {
    return alone.computeIfAbsent(attribute, facts::only);
  }

  private static List<String> union(List<String> some, List<String> more) {
    if (some.isEmpty() || some.equals(more)) {
      return more;
    }
    TreeSet<String> union = new TreeSet<>(some);
    union.addAll(more);
    return List.copyOf(union);
  }
}
