package org.caravanserai.lookup;

import java.math.BigDecimal;
import java.util.List;
import org.caravanserai.knowledge.CaseKind;

/** Kinds of cases, with their stages, entries, clocks and levels. */
final class CaseItems {
  private static final String HOLDER = "caseHolder.";
  private static final String CAPACITY = "caseCapacity.";

  private final Shelf shelf;

  CaseItems(Shelf shelf) {
    this.shelf = shelf;
  }

  void kind(CaseKind kind) {
    Details details = new Details().words(Label.BASIS, kind.basis());
    for (CaseKind.Stage stage : kind.stages()) {
      Details about =
          new Details()
              .words(Label.SAYS, stage.title())
              .term(Label.HELD_BY, HOLDER, CaseKind.word(stage.holder()))
              .when(stage.last(), Label.ENDS_CASE);
      details.group(Label.STAGE, stage.id(), about);
    }
    kind.entries().forEach(entry -> details.group(Label.ENTRY, entry.id(), entry(kind, entry)));
    kind.clocks().forEach(clock -> details.group(Label.CLOCK, clock.id(), clock(kind, clock)));
    for (CaseKind.Level level : kind.levels()) {
      Details about = new Details().words(Label.SAYS, level.title());
      if (level.holder() != null) {
        about.term(Label.HELD_BY, HOLDER, CaseKind.word(level.holder()));
      }
      details.group(Label.LEVEL, level.id(), about);
    }
    kind.sources().forEach(source -> details.add(Label.SOURCE, new Content.Cited(source)));
    details.words(Label.NOTE, kind.notes()).plain(Label.PACK, kind.pack());
    shelf.put(Kind.CASE_KIND, kind.id(), kind.title(), null, kind.valid(), details);
  }

  private static Details entry(CaseKind kind, CaseKind.EntryKind entry) {
    Details details =
        new Details()
            .words(Label.SAYS, entry.title())
            .coded(Label.WRITTEN_BY, CAPACITY, entry.by().stream().map(CaseKind::word).toList());
    CaseKind.Stage to = kind.findStage(entry.movesTo());
    return to == null ? details : details.words(Label.MOVES_TO, to.title());
  }

  private static Details clock(CaseKind kind, CaseKind.Clock clock) {
    Details details = new Details().words(Label.SAYS, clock.title());
    if (clock.perTask()) {
      details.flag(Label.PER_TASK, true);
    } else {
      details.number(Label.BUDGET, BigDecimal.valueOf(clock.workingDays()), null);
    }
    entries(details, kind, Label.STARTED_BY, clock.startedBy());
    entries(details, kind, Label.PAUSED_BY, clock.pausedBy());
    entries(details, kind, Label.RESUMED_BY, clock.resumedBy());
    entries(details, kind, Label.STOPPED_BY, clock.stoppedBy());
    return details;
  }

  private static void entries(Details details, CaseKind kind, Label label, List<String> entries) {
    for (String id : entries) {
      CaseKind.EntryKind entry = kind.findEntry(id);
      if (entry != null) {
        details.words(label, entry.title());
      }
    }
  }
}
