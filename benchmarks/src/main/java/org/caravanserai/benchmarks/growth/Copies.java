package org.caravanserai.benchmarks.growth;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Risk;

/**
 * Any number of policies or risks, drawn from the shipped ones: in shuffled order, and from the
 * beginning again under other ids when they are used up. What one names of others is of the same
 * round.
 */
final class Copies {
  private static final long SEED = 20261122;

  private final Knowledge knowledge;

  Copies(Knowledge knowledge) {
    this.knowledge = knowledge;
  }

  /** By id. */
  List<Policy> policies(int n) {
    return drawn(latest(knowledge.policiesOn(Shipped.AS_OF), Policy::id), n, Copies::policy)
        .stream()
        .sorted(Comparator.comparing(Policy::id))
        .toList();
  }

  /** By id. */
  List<Risk> risks(int n) {
    return drawn(knowledge.contents().risks(), n, Copies::risk).stream()
        .sorted(Comparator.comparing(Risk::id))
        .toList();
  }

  private static <T> List<T> latest(List<T> items, Function<T, String> id) {
    return List.copyOf(
        items.stream()
            .collect(
                Collectors.toMap(
                    id, Function.identity(), (a, b) -> b, java.util.LinkedHashMap::new))
            .values());
  }

  private static <T> List<T> drawn(List<T> from, int n, BiFunction<T, Integer, T> copy) {
    List<T> shuffled = new ArrayList<>(from);
    Collections.shuffle(shuffled, new Random(SEED));
    return Stream.iterate(0, i -> i + 1)
        .limit(n)
        .map(i -> copy.apply(shuffled.get(i % shuffled.size()), i / shuffled.size()))
        .toList();
  }

  private static String id(String id, int round) {
    return round == 0 ? id : id + ".r" + round;
  }

  private static List<String> ids(List<String> ids, int round) {
    return ids.stream().map(id -> id(id, round)).toList();
  }

  private static Policy policy(Policy p, int round) {
    return new Policy(
        id(p.id(), round),
        p.title(),
        p.jurisdiction(),
        p.kind(),
        p.topic(),
        p.status(),
        p.valid(),
        p.gives(),
        p.instrument(),
        p.criteria(),
        p.anyCriterion(),
        p.forbids(),
        p.tiers(),
        p.worth(),
        ids(p.excludes(), round),
        ids(p.supersedes(), round),
        ids(p.contradicts(), round),
        p.linkedTo(),
        p.figures(),
        p.provenance());
  }

  private static Risk risk(Risk r, int round) {
    return new Risk(
        id(r.id(), round),
        r.title(),
        r.category(),
        r.jurisdictions(),
        r.trigger(),
        r.criteria(),
        r.signal(),
        r.riskSource(),
        r.event(),
        r.cause(),
        r.consequence(),
        r.likelihood(),
        r.impact(),
        r.indicators(),
        r.mitigations(),
        r.desk(),
        r.contested(),
        r.provenance());
  }
}
