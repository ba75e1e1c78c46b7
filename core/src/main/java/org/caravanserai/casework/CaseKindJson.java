package org.caravanserai.casework;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.Citation;
import org.caravanserai.knowledge.Text;
import org.jspecify.annotations.Nullable;

/** A kind of case as JSON, with the words that packs use: the rules that a case was kept by. */
final class CaseKindJson {
  private CaseKindJson() {}

  static Json.Obj of(CaseKind kind) {
    return Json.object(
        "id", kind.id(),
        "title", text(kind.title()),
        "valid", Json.object("from", day(kind.valid().from()), "to", day(kind.valid().to())),
        "basis", text(kind.basis()),
        "stages", kind.stages().stream().map(CaseKindJson::stage).toList(),
        "entries", kind.entries().stream().map(CaseKindJson::entry).toList(),
        "clocks", kind.clocks().stream().map(CaseKindJson::clock).toList(),
        "levels", kind.levels().stream().map(CaseKindJson::level).toList(),
        "readers",
            Json.object(
                "shared", words(kind.readers().shared()),
                "side", words(kind.readers().side()),
                "caucus", words(kind.readers().caucus()),
                "outline", words(kind.readers().outline())),
        "sources", kind.sources().stream().map(CaseKindJson::source).toList(),
        "notes", kind.notes().stream().map(CaseKindJson::text).toList(),
        "pack", kind.pack());
  }

  private static Json stage(CaseKind.Stage stage) {
    return Json.object(
        "id", stage.id(),
        "title", text(stage.title()),
        "holder", CaseKind.word(stage.holder()),
        "last", stage.last());
  }

  private static Json entry(CaseKind.EntryKind entry) {
    return Json.object(
        "id", entry.id(),
        "title", text(entry.title()),
        "opens", entry.opens(),
        "stages", entry.stages(),
        "by", words(entry.by()),
        "scopes", words(entry.scopes()),
        "moves-to", entry.movesTo(),
        "once-by", words(entry.onceBy()),
        "does", words(entry.does()),
        "body", entry.body().stream().map(CaseKindJson::field).toList());
  }

  private static Json field(CaseKind.Field field) {
    return Json.object(
        "id", field.id(),
        "type", CaseKind.word(field.type()),
        "needed", field.needed(),
        "most", field.most(),
        "of", field.of());
  }

  private static Json clock(CaseKind.Clock clock) {
    return Json.object(
        "id", clock.id(),
        "title", text(clock.title()),
        "working-days", clock.workingDays(),
        "per-task", clock.perTask(),
        "started-by", clock.startedBy(),
        "stopped-by", clock.stoppedBy(),
        "paused-by", clock.pausedBy(),
        "resumed-by", clock.resumedBy(),
        "warn-at", clock.warnAt().toPlainString(),
        "warning-to", words(clock.warningTo()),
        "breach-to", words(clock.breachTo()));
  }

  private static Json level(CaseKind.Level level) {
    return Json.object(
        "id", level.id(),
        "title", text(level.title()),
        "holder", level.holder() == null ? null : CaseKind.word(level.holder()));
  }

  private static Json source(Citation source) {
    return Json.object(
        "source", source.sourceId(),
        "article", source.article(),
        "read-on", source.readOn().toString());
  }

  private static Json text(Text text) {
    Map<String, Json> languages = new TreeMap<>();
    text.byLanguage().forEach((language, words) -> languages.put(language, new Json.Str(words)));
    return new Json.Obj(languages);
  }

  private static List<String> words(List<? extends Enum<?>> constants) {
    return constants.stream().map(CaseKind::word).toList();
  }

  private static @Nullable String day(@Nullable Object day) {
    return day == null ? null : day.toString();
  }
}
