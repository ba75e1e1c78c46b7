package org.caravanserai.policy;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Policy;

/**
 * How the policies of one assessment stand to each other. Exclusion and contradiction hold both
 * ways, whichever of the two names the other. Only a policy in force supersedes: a draft takes
 * nothing away.
 */
final class Relations {
  private final Map<String, Judged> judged = new HashMap<>();
  private final Map<String, Set<String>> superseding = new HashMap<>();
  private final Map<String, Set<String>> exclusive = new HashMap<>();
  private final Map<String, Set<String>> contradicting = new HashMap<>();

  Relations(Collection<Judged> all) {
    all.stream().filter(one -> one.rule().related()).forEach(this::add);
  }

  /** The ids of policies that name others or are named by others. */
  static Set<String> related(Collection<Policy> policies) {
    Set<String> related = new HashSet<>();
    for (Policy policy : policies) {
      List<String> others =
          Stream.of(policy.supersedes(), policy.excludes(), policy.contradicts())
              .flatMap(Collection::stream)
              .toList();
      if (!others.isEmpty()) {
        related.add(policy.id());
        related.addAll(others);
      }
    }
    return related;
  }

  List<String> supersededBy(Policy policy, Scope scope) {
    return applying(superseding, policy, scope, true);
  }

  List<String> excludedWith(Policy policy, Scope scope) {
    return applying(exclusive, policy, scope, false);
  }

  List<String> contradictedBy(Policy policy, Scope scope) {
    return applying(contradicting, policy, scope, false);
  }

  private void add(Judged one) {
    Policy policy = one.policy();
    judged.put(policy.id(), one);
    if (policy.status() == Policy.Status.IN_FORCE) {
      policy.supersedes().forEach(older -> link(superseding, older, policy.id()));
    }
    policy.excludes().forEach(other -> linkBoth(exclusive, other, policy.id()));
    policy.contradicts().forEach(other -> linkBoth(contradicting, other, policy.id()));
  }

  private List<String> applying(
      Map<String, Set<String>> links, Policy policy, Scope scope, boolean inAll) {
    Set<String> linked = links.get(policy.id());
    return linked == null
        ? List.of()
        : linked.stream().filter(id -> appliesIn(id, scope, inAll)).toList();
  }

  private boolean appliesIn(String id, Scope scope, boolean inAll) {
    Judged other = judged.get(id);
    return other != null && other.appliesIn(scope, inAll);
  }

  private static void linkBoth(Map<String, Set<String>> links, String one, String other) {
    link(links, one, other);
    link(links, other, one);
  }

  private static void link(Map<String, Set<String>> links, String from, String to) {
    if (!from.equals(to)) {
      links.computeIfAbsent(from, _ -> new TreeSet<>()).add(to);
    }
  }
}
