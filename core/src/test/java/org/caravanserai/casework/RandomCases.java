package org.caravanserai.casework;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.CaseKind.EntryKind;
import org.caravanserai.knowledge.CaseKind.Field;

/** Random values, drafts and whole logs, sound and not. */
final class RandomCases {
  private static final List<String> TEXTS =
      List.of(
          "",
          "a",
          "\u20ac",
          "\ud83d\ude00 \u0007",
          "\"quoted\\\"",
          "纺织",
          "тест\n",
          "oʻn",
          "shared");
  private static final List<String> IDS = List.of("one", "two", "three");

  private RandomCases() {}

  static Json value(SplittableRandom random, int deep) {
    return switch (random.nextInt(deep > 0 ? 6 : 4)) {
      case 0 -> new Json.Str(TEXTS.get(random.nextInt(TEXTS.size())));
      case 1 -> new Json.Int(random.nextLong(-Json.GREATEST, Json.GREATEST + 1));
      case 2 -> new Json.Bool(random.nextBoolean());
      case 3 -> new Json.Null();
      case 4 -> {
        List<Json> items = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          items.add(value(random, deep - 1));
        }
        yield new Json.Arr(items);
      }
      default -> {
        Map<String, Json> entries = new LinkedHashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
          entries.put(TEXTS.get(random.nextInt(TEXTS.size())) + i, value(random, deep - 1));
        }
        yield new Json.Obj(entries);
      }
    };
  }

  /** A body that the kind of entry asks for. */
  static Json.Obj body(SplittableRandom random, EntryKind kind, Instant at) {
    Map<String, Json> body = new LinkedHashMap<>();
    for (Field field : kind.body()) {
      if (field.needed() || random.nextBoolean()) {
        body.put(field.id(), value(random, field, at));
      }
    }
    return new Json.Obj(body);
  }

  private static Json value(SplittableRandom random, Field field, Instant at) {
    return switch (field.type()) {
      case TEXT -> new Json.Str("text " + random.nextInt(100));
      case CHOICE -> new Json.Str(field.of().get(random.nextInt(field.of().size())));
      case ID -> new Json.Str(id(random, field.id()));
      case IDS -> Json.of(List.of("uz.sez.cit"));
      case INTEGER -> new Json.Int(1 + random.nextInt(20));
      case AMOUNT -> new Json.Str("12.50");
      case DAY -> new Json.Str("2026-12-11");
      case INSTANT -> new Json.Str(at.plusSeconds(random.nextInt(1_000_000)).toString());
      case HASH -> new Json.Str(("" + random.nextInt(2)).repeat(64));
      case FLAG -> new Json.Bool(random.nextBoolean());
    };
  }

  private static String id(SplittableRandom random, String field) {
    return switch (field) {
      case "home-side", "claimant-side" -> "maigaiti";
      case "host-side", "respondent-side" -> "tashkent";
      case "side" -> random.nextBoolean() ? "maigaiti" : "tashkent";
      case "clock" -> List.of("solve", "settle", "task:one").get(random.nextInt(3));
      default -> IDS.get(random.nextInt(IDS.size()));
    };
  }

  static UUID uuid(SplittableRandom random) {
    return new UUID(
        (random.nextLong() & ~0xF000L) | 0x7000L, (random.nextLong() & ~(3L << 62)) | (1L << 63));
  }

  /** What somebody who knows the kind of case might want to write, whether he may or not. */
  static Draft draft(
      SplittableRandom random, CaseKind kind, Map<String, Integer> seen, Instant at) {
    EntryKind entry = seen.isEmpty() ? kind.entries().getFirst() : entry(random, kind);
    Capacity as = entry.by().get(random.nextInt(entry.by().size()));
    Scope scope = scope(random, entry, as);
    return new Draft(
        uuid(random),
        CaseFile.CASE,
        scope,
        seen.getOrDefault(scope.text(), 0),
        new Author(CaseKind.word(as), as),
        at,
        entry.id(),
        body(random, entry, at));
  }

  /** Any entry, but seldom one that ends the case. */
  private static EntryKind entry(SplittableRandom random, CaseKind kind) {
    EntryKind entry = kind.entries().get(random.nextInt(kind.entries().size()));
    CaseKind.Stage to = kind.findStage(entry.movesTo());
    return to != null && to.last() && random.nextInt(15) > 0 ? entry(random, kind) : entry;
  }

  private static Scope scope(SplittableRandom random, EntryKind entry, Capacity as) {
    return switch (entry.scopes().get(random.nextInt(entry.scopes().size()))) {
      case SHARED -> Scope.shared();
      case SIDE -> new Scope.Side(as.name().startsWith("HOME") ? "maigaiti" : "tashkent");
      case CAUCUS ->
          new Scope.Caucus(
              as == Capacity.CLAIMANT || (as == Capacity.MEDIATOR && random.nextBoolean())
                  ? "claimant"
                  : "respondent");
    };
  }

  /** A sound log: what could be written of so many random drafts, an hour or so apart. */
  static List<Entry> log(SplittableRandom random, CaseKind kind, int drafts) {
    List<Entry> log = new ArrayList<>();
    Map<String, Integer> seen = new LinkedHashMap<>();
    Instant at = Instant.parse("2026-11-02T05:00:00Z");
    for (int i = 0; i < drafts; i++) {
      at = at.plusSeconds(60L * random.nextInt(300));
      Draft draft = draft(random, kind, seen, at);
      if (Chains.append(kind, log, draft) instanceof Chains.Appended.Next(Entry next)) {
        log.add(next);
        seen.merge(draft.scope().text(), 1, Integer::sum);
      }
    }
    return log;
  }

  /** Entries that nobody would write, or not there. */
  static List<Entry> garbage(SplittableRandom random, CaseKind kind, int count) {
    List<Entry> log = new ArrayList<>();
    for (int i = 1; i <= count; i++) {
      Instant at =
          switch (random.nextInt(12)) {
            case 0 -> Instant.MIN;
            case 1 -> Instant.MAX;
            default -> Instant.ofEpochSecond(random.nextLong(1_780_000_000L, 1_840_000_000L));
          };
      EntryKind entry = kind.entries().get(random.nextInt(kind.entries().size()));
      Capacity as =
          random.nextInt(4) == 0
              ? List.of(Capacity.values()).get(random.nextInt(Capacity.values().length))
              : entry.by().get(random.nextInt(entry.by().size()));
      Json.Obj body =
          random.nextInt(3) == 0
              ? Json.object("task", value(random, 2), "clock", value(random, 1))
              : body(random, entry, Instant.parse("2028-01-01T00:00:00Z"));
      body = random.nextInt(6) == 0 ? body.with("announced", value(random, 3)) : body;
      log.add(
          new Entry(
              uuid(random),
              CaseFile.CASE,
              random.nextInt(100),
              random.nextInt(8) == 0 ? new Scope.Caucus("nobody") : scope(random, entry, as),
              random.nextInt(100),
              new Author("x", as),
              at,
              random.nextInt(9) == 0 ? "no-such-entry" : entry.id(),
              body,
              "not a hash",
              "not a hash either"));
    }
    return log;
  }
}
