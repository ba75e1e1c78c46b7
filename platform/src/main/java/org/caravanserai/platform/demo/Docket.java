package org.caravanserai.platform.demo;

import static org.caravanserai.platform.demo.Scripts.done;
import static org.caravanserai.platform.demo.Scripts.named;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import org.caravanserai.casework.Scope;
import org.caravanserai.platform.casework.CaseView;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Committees;
import org.caravanserai.platform.casework.Report;
import org.caravanserai.platform.casework.Reports;
import org.caravanserai.platform.casework.Writing;
import org.caravanserai.platform.demo.CaseScript.Line;
import org.caravanserai.platform.demo.CaseScript.Step;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Reports the problems of the script, writes in their cases, each entry by who may write it, and
 * calls the meetings about them.
 */
@Component
@ConditionalOnBooleanProperty("serai.demo")
class Docket {
  private static final String HOST_SIDE = "host-side";
  private static final int DAYS_AHEAD = 7;

  private final Reports reports;
  private final Cases cases;
  private final Committees committees;
  private final Actors actors;
  private final DemoClock clock;

  Docket(Reports reports, Cases cases, Committees committees, Actors actors, DemoClock clock) {
    this.reports = reports;
    this.cases = cases;
    this.committees = committees;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * @param stalls by the registration number of the enterprise
   * @param people by their addresses
   * @param sides by their codes
   */
  void open(Map<String, Market.Stall> stalls, Map<String, UUID> people, Map<String, UUID> sides) {
    CaseScript script = Scripts.read("cases.yaml", CaseScript.class);
    for (Line line : script.cases()) {
      Market.Stall stall = named(stalls, line.of());
      CaseView file =
          done(
              reports.report(
                  stall.member(),
                  new Report(
                      stall.organisation().id(), line.topic(), line.text(), null, null, null)));
      for (Step step : line.written()) {
        write(file.id(), step, people, sides);
      }
    }
    for (CaseScript.Meeting meeting : script.meetings()) {
      Actor caller = actors.find(named(people, meeting.by())).orElseThrow();
      LocalDate day = LocalDate.now(clock).plusDays(DAYS_AHEAD);
      done(committees.call(caller, null, named(sides, meeting.with()), day));
    }
  }

  private void write(UUID id, Step step, Map<String, UUID> people, Map<String, UUID> sides) {
    Actor writer = actors.find(named(people, step.by())).orElseThrow();
    Scope scope =
        step.side() == null ? Scope.shared() : new Scope.Side(named(sides, step.side()).toString());
    Map<String, Object> body = new LinkedHashMap<>(step.said());
    body.computeIfPresent(HOST_SIDE, (_, code) -> named(sides, (String) code).toString());
    CaseView file = done(cases.read(writer, id));
    done(cases.write(writer, id, new Writing(step.kind(), scope.text(), file.count(scope), body)));
  }
}
