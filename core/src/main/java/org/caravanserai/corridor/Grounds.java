package org.caravanserai.corridor;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Provenance;

/** What a figure rests on. */
record Grounds(Confidence confidence, List<String> assumptions, List<Citation> sources) {
  static final Grounds NONE = new Grounds(Confidence.HIGH, List.of(), List.of());

  Grounds {
    assumptions = List.copyOf(assumptions);
    sources = List.copyOf(sources);
  }

  static Grounds of(Provenance provenance) {
    return new Grounds(provenance.confidence(), List.of(), provenance.sources());
  }

  static Grounds assumed(String assumption) {
    return new Grounds(Confidence.LOW, List.of(assumption), List.of());
  }

  Grounds and(Grounds other) {
    return new Grounds(
        confidence.and(other.confidence),
        union(assumptions, other.assumptions),
        union(sources, other.sources));
  }

  /** With the other's assumptions and sources, yet no less confident. */
  Grounds noting(Grounds other) {
    return new Grounds(
        confidence, union(assumptions, other.assumptions), union(sources, other.sources));
  }

  Grounds atMost(Confidence bound) {
    return new Grounds(confidence.and(bound), assumptions, sources);
  }

  private static <T> List<T> union(List<T> one, List<T> other) {
    if (one.containsAll(other)) {
      return one;
    }
    SequencedSet<T> all = new LinkedHashSet<>(one);
    all.addAll(other);
    return new ArrayList<>(all);
  }
}
