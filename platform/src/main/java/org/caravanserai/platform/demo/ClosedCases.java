package org.caravanserai.platform.demo;

import static org.caravanserai.platform.demo.Scripts.done;
import static org.caravanserai.platform.demo.Scripts.named;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Scope;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Report;
import org.caravanserai.platform.casework.Reports;
import org.caravanserai.platform.casework.Writing;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** What enterprises of a demo house reported in the last months, and how it ended. */
@Component
@ConditionalOnBooleanProperty("serai.demo")
class ClosedCases {
  private static final int WORKED_BEFORE_ANSWER = 3;

  private final Reports reports;
  private final Cases cases;
  private final Actors actors;
  private final DemoClock clock;

  ClosedCases(Reports reports, Cases cases, Actors actors, DemoClock clock) {
    this.reports = reports;
    this.cases = cases;
    this.actors = actors;
    this.clock = clock;
  }

  /** The cases, as {@code closed-cases.yaml} says. */
  record Script(List<Line> cases) {}

  /**
   * A case that is over.
   *
   * @param of the registration number of the enterprise
   * @param by the address of the officer
   * @param ago days since it was reported
   * @param took days until it was closed
   * @param outcome solved or partly
   * @param again days after the report on which it was reopened; it is closed once more in as many
   */
  record Line(
      String of,
      String topic,
      String by,
      int ago,
      int took,
      String outcome,
      String cause,
      String text,
      String answer,
      @Nullable List<String> cites,
      @Nullable Integer again) {}

  /**
   * @param stalls by the registration number of the enterprise
   * @param people by their addresses
   */
  void open(Map<String, Market.Stall> stalls, Map<String, UUID> people) {
    for (Line line : Scripts.read("closed-cases.yaml", Script.class).cases()) {
      tell(line, named(stalls, line.of()), actors.find(named(people, line.by())).orElseThrow());
    }
  }

  private void tell(Line line, Market.Stall stall, Actor officer) {
    Actor member = stall.member();
    UUID[] id = new UUID[1];
    on(
        line,
        0,
        () ->
            id[0] =
                done(reports.report(
                        member,
                        new Report(
                            stall.organisation().id(),
                            line.topic(),
                            line.text(),
                            null,
                            null,
                            null)))
                    .id());
    on(line, 1, () -> write(officer, id[0], "acknowledged", Map.of()));
    on(
        line,
        Math.max(1, line.took() / WORKED_BEFORE_ANSWER),
        () -> write(officer, id[0], "first-answer", Map.of("text", line.answer())));
    solve(line, line.took(), member, officer, id[0]);
    Integer again = line.again();
    if (again != null) {
      on(line, again, () -> write(member, id[0], "reopened", Map.of("why", line.text())));
      solve(line, 2 * again, member, officer, id[0]);
    }
  }

  private void solve(Line line, int day, Actor member, Actor officer, UUID id) {
    List<String> cites = Optional.ofNullable(line.cites()).orElse(List.of());
    on(
        line,
        Math.max(1, day - 2),
        () -> write(officer, id, "proposed", Map.of("text", line.answer(), "cites", cites)));
    on(
        line,
        day,
        () -> {
          write(member, id, "accepted", Map.of());
          write(officer, id, "closed", Map.of("outcome", line.outcome(), "cause", line.cause()));
        });
  }

  private void on(Line line, int day, Runnable written) {
    clock.ago(Duration.ofDays((long) line.ago() - day), written);
  }

  private void write(Actor writer, UUID id, String kind, Map<String, Object> body) {
    CaseView file = done(cases.read(writer, id));
    done(cases.write(writer, id, new Writing(kind, "shared", file.count(Scope.shared()), body)));
  }
}
