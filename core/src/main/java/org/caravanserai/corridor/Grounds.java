package org.caravanserai.corridor;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Provenance;

/**
 * What a figure rests on. Kept as a tree, since most figures are never shown: joining is free, and
 * the lists are gathered when somebody asks.
 */
final class Grounds {
  static final Grounds NONE = new Grounds(Confidence.HIGH, List.of(), List.of(), List.of());

  private final Confidence confidence;
  private final List<String> assumptions;
  private final List<Citation> sources;
  private final List<Grounds> parts;

  private Grounds(
      Confidence confidence,
      List<String> assumptions,
      List<Citation> sources,
      List<Grounds> parts) {
    this.confidence = confidence;
    this.assumptions = assumptions;
    this.sources = sources;
    this.parts = parts;
  }

  static Grounds of(Provenance provenance) {
    return new Grounds(provenance.confidence(), List.of(), provenance.sources(), List.of());
  }

  static Grounds of(Confidence confidence, List<String> assumptions, List<Citation> sources) {
    return new Grounds(confidence, assumptions, sources, List.of());
  }

  static Grounds assumed(String assumption) {
    return new Grounds(Confidence.LOW, List.of(assumption), List.of(), List.of());
  }

  Grounds and(Grounds other) {
    return joined(confidence.and(other.confidence), other);
  }

  /** With the other's assumptions and sources, yet no less confident. */
  Grounds noting(Grounds other) {
    return joined(confidence, other);
  }

  private Grounds joined(Confidence bound, Grounds other) {
    return new Grounds(bound, List.of(), List.of(), List.of(this, other));
  }

  Grounds atMost(Confidence bound) {
    return new Grounds(confidence.and(bound), assumptions, sources, parts);
  }

  Confidence confidence() {
    return confidence;
  }

  /** Ids of planning assumptions, each once, in the order in which they were joined. */
  List<String> assumptions() {
    SequencedSet<String> all = new LinkedHashSet<>();
    addAssumptions(all);
    return List.copyOf(all);
  }

  /** Citations, each once, in the order in which they were joined. */
  List<Citation> sources() {
    SequencedSet<Citation> all = new LinkedHashSet<>();
    addSources(all);
    return List.copyOf(all);
  }

  private void addAssumptions(SequencedSet<String> all) {
    all.addAll(assumptions);
    parts.forEach(part -> part.addAssumptions(all));
  }

  private void addSources(SequencedSet<Citation> all) {
    all.addAll(sources);
    parts.forEach(part -> part.addSources(all));
  }
}
