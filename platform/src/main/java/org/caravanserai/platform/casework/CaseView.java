package org.caravanserai.platform.casework;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Scope;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.jspecify.annotations.Nullable;

/**
 * A case as somebody may see it.
 *
 * @param state where it stands by the entries that he may read
 * @param entries those that he may read, in order
 * @param clocks as they stand at the moment of reading
 * @param writable what he may write now
 * @param officers who works at the desks that hold the case; none for who may assign none
 *     <p>Who may see no more than that the file is there has no entries, and finds nobody named.
 */
public record CaseView(
    UUID id,
    CaseKind kind,
    CaseState state,
    List<Entry> entries,
    List<ClockReading> clocks,
    List<Writable> writable,
    List<UUID> officers) {
  public CaseView {
    entries = List.copyOf(entries);
    clocks = List.copyOf(clocks);
    writable = List.copyOf(writable);
    officers = List.copyOf(officers);
  }

  /** A kind of entry that may be written now, and where. */
  public record Writable(EntryKind kind, Scope scope) {}

  /** What a check of each scope that he may read finds. */
  public Map<Scope, Chains.Verdict> chains() {
    Map<Scope, Chains.Verdict> chains = new LinkedHashMap<>();
    entries.stream()
        .map(Entry::scope)
        .distinct()
        .forEach(scope -> chains.put(scope, Chains.verify(CaseViews.of(scope, entries))));
    return chains;
  }

  /** Whether the reader sees no more than that the file is there, its stage and its clocks. */
  public boolean isOutline() {
    return entries.isEmpty();
  }

  /** The entry that opened the case, of one that is more than an outline. */
  public Entry opening() {
    return entries.getFirst();
  }

  /** A text of the entry that opened the case; null when it has none or is not the reader's. */
  public @Nullable String opening(String field) {
    return entries.isEmpty() ? null : entries.getFirst().body().text(field);
  }

  /** How many entries of a scope there are: what a new one is written against. */
  public int count(Scope scope) {
    return (int) entries.stream().filter(entry -> entry.scope().equals(scope)).count();
  }
}
