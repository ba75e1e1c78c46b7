package org.caravanserai.benchmarks;

import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.casework.Author;
import org.caravanserai.casework.CaseCalendars;
import org.caravanserai.casework.CaseState;
import org.caravanserai.casework.Chains;
import org.caravanserai.casework.ClockReading;
import org.caravanserai.casework.Clocks;
import org.caravanserai.casework.Draft;
import org.caravanserai.casework.Entry;
import org.caravanserai.casework.Json;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.caravanserai.knowledge.Knowledge;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** What is done with the log of a case, of as many entries as one may have. */
@State(Scope.Benchmark)
@SuppressWarnings("NullAway.Init")
public class CaseComparison {
  private static final int ENTRIES = 1_000;
  private static final Instant BEGIN = Instant.parse("2026-01-05T04:00:00Z");
  private static final Instant NOW = BEGIN.plusSeconds(ENTRIES * 7_200L);
  private static final UUID CASE = new UUID(0x0193_588a_0000_7000L, 0x8000_0000_0000_0000L);

  private CaseKind kind;
  private CaseCalendars calendars;
  private List<Entry> log;
  private List<String> texts;

  /** Writes the case, as two desks and an enterprise would who ask and answer each other. */
  @Setup
  public void write() throws IOException {
    Knowledge knowledge = MainExample.load(MainExample.packs(1));
    kind = Objects.requireNonNull(knowledge.findCaseKind("response", LocalDate.of(2026, 11, 23)));
    calendars =
        CaseCalendars.bySide(
            WorkingCalendars.of(knowledge), Map.of("maigaiti", "cn-xj", "tashkent", "uz"));
    log = new ArrayList<>();
    add(
        Capacity.ENTERPRISE,
        "reported",
        Json.object(
            "enterprise", "mill",
            "home-desk", "customs",
            "home-side", "maigaiti",
            "topic", "customs",
            "text", "Two looms have stood at the border since Monday."));
    add(Capacity.HOME_OFFICER, "acknowledged", Json.object("text", "We are on it."));
    while (log.size() < ENTRIES) {
      Json.Obj text = Json.object("text", "Which code was declared for item " + log.size() + "?");
      Json.Obj about = text.with("question", new Json.Str(String.valueOf(log.size() / 4)));
      switch (log.size() % 4) {
        case 0 -> add(Capacity.HOME_OFFICER, "asked", about);
        case 1 -> add(Capacity.ENTERPRISE, "answered", about);
        case 2 -> add(Capacity.HOME_LEAD, "first-answer", text);
        default -> add(Capacity.ENTERPRISE, "message", text);
      }
    }
    texts = log.stream().map(Entry::text).toList();
  }

  private void add(Capacity as, String entry, Json.Obj body) {
    Draft draft =
        new Draft(
            new UUID(CASE.getMostSignificantBits() + log.size(), CASE.getLeastSignificantBits()),
            CASE,
            org.caravanserai.casework.Scope.shared(),
            log.size(),
            new Author("somebody", as),
            BEGIN.plusSeconds(log.size() * 7_200L),
            entry,
            body);
    if (Chains.append(kind, log, draft) instanceof Chains.Appended.Next(Entry next)) {
      log.add(next);
    } else {
      throw new IllegalStateException("Not taken: " + draft);
    }
  }

  /** Where the case stands. */
  @Benchmark
  @Contestant(value = "a case of 1,000 entries folded", place = 1)
  public CaseState fold() {
    return CaseState.of(kind, log);
  }

  /** How its clocks stand, the fold with it. */
  @Benchmark
  @Contestant(value = "its three clocks read, over ten months and 250 pauses", place = 2)
  public List<ClockReading> clocks() {
    return Clocks.read(kind, log, calendars, NOW);
  }

  /** Each hash computed anew. */
  @Benchmark
  @Contestant(value = "its chain verified", place = 3)
  public Chains.Verdict verify() {
    return Chains.verify(log);
  }

  /** As a house reads a case. */
  @Benchmark
  @Contestant(value = "its entries read from their texts", place = 4)
  public List<Entry> read() {
    List<Entry> read = new ArrayList<>();
    for (String text : texts) {
      read.add(Entry.read(text, read.size() + 1).orElseThrow());
    }
    return read;
  }
}
