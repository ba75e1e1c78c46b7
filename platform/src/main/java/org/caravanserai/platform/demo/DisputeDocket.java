package org.caravanserai.platform.demo;

import static org.caravanserai.platform.demo.Scripts.done;
import static org.caravanserai.platform.demo.Scripts.named;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.casework.Scope;
import org.caravanserai.platform.casework.Cases;
import org.caravanserai.platform.casework.Dispute;
import org.caravanserai.platform.casework.Disputes;
import org.caravanserai.platform.casework.MediatorSays;
import org.caravanserai.platform.casework.Panel;
import org.caravanserai.platform.casework.Settlements;
import org.caravanserai.platform.casework.Writing;
import org.caravanserai.platform.demo.DisputeScript.Line;
import org.caravanserai.platform.demo.DisputeScript.Settled;
import org.caravanserai.platform.demo.DisputeScript.Step;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.settlement.SettlementDraft;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/** Puts mediators on the panel and brings disputes to where the script has them. */
@Component
@ConditionalOnBooleanProperty("serai.demo")
class DisputeDocket {
  private static final String MEDIATOR = "mediator";

  private final Panel panel;
  private final Disputes disputes;
  private final Settlements settlements;
  private final Cases cases;
  private final Actors actors;
  private final Clock clock;

  DisputeDocket(
      Panel panel,
      Disputes disputes,
      Settlements settlements,
      Cases cases,
      Actors actors,
      Clock clock) {
    this.panel = panel;
    this.disputes = disputes;
    this.settlements = settlements;
    this.cases = cases;
    this.actors = actors;
    this.clock = clock;
  }

  /**
   * @param stalls by the registration number of the enterprise
   * @param people by their addresses
   */
  void open(Map<String, Market.Stall> stalls, Map<String, UUID> people) {
    DisputeScript script = Scripts.read("disputes.yaml", DisputeScript.class);
    for (DisputeScript.Panellist one : script.mediators()) {
      done(
          panel.edit(
              actor(people, one.who()),
              new MediatorSays(
                  one.languages(), one.topics(), one.sections(), List.of(), one.about(), true)));
    }
    script.disputes().forEach(line -> open(line, stalls, people));
  }

  private Actor actor(Map<String, UUID> people, String address) {
    return actors.find(named(people, address)).orElseThrow();
  }

  private void open(Line line, Map<String, Market.Stall> stalls, Map<String, UUID> people) {
    Market.Stall claimant = named(stalls, line.of());
    Market.Stall respondent = named(stalls, line.with());
    Organisation other = respondent.organisation();
    UUID file =
        done(disputes.open(
                claimant.member(),
                new Dispute(
                    claimant.organisation().id(),
                    other.country(),
                    other.registrationNumber(),
                    line.text())))
            .id();
    line.written().forEach(step -> write(file, step, people));
    if (line.settled() != null) {
      settle(file, line.settled(), claimant.member(), respondent.member());
    }
  }

  private void write(UUID file, Step step, Map<String, UUID> people) {
    Actor writer = actor(people, step.by());
    Scope scope = step.caucus() == null ? Scope.shared() : new Scope.Caucus(step.caucus());
    Map<String, Object> body = new LinkedHashMap<>(step.said());
    body.computeIfPresent(MEDIATOR, (_, address) -> named(people, (String) address).toString());
    done(
        cases.write(
            writer,
            file,
            new Writing(step.kind(), scope.text(), count(writer, file, scope), body)));
  }

  private int count(Actor reader, UUID file, Scope scope) {
    return done(cases.read(reader, file)).count(scope);
  }

  /** The mediator puts the terms down, and all sign. */
  private void settle(UUID file, Settled settled, Actor claimant, Actor respondent) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    SettlementDraft draft =
        new SettlementDraft(
            settled.first(),
            settled.second(),
            SettlementDraft.BOTH,
            settled.clauses().stream()
                .map(clause ->
                    new SettlementDraft.Row(
                        clause.first(),
                        clause.second(),
                        Objects.requireNonNullElse(clause.by(), ""),
                        clause.days() == null ? "" : today.plusDays(clause.days()).toString()))
                .toList(),
            settlements.treaty().orElse(null));
    String mediator = String.valueOf(done(cases.read(claimant, file)).state().parties().mediator());
    Actor settler = actors.find(UUID.fromString(mediator)).orElseThrow();
    done(settlements.agree(settler, file, draft, count(settler, file, Scope.shared())));
    for (Actor signer : List.of(claimant, respondent, settler)) {
      done(
          cases.sign(
              signer, file, count(signer, file, Scope.shared()), Optional.of(clock.instant())));
    }
  }
}
