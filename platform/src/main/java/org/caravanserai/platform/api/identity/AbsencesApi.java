package org.caravanserai.platform.api.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Absence;
import org.caravanserai.platform.identity.Absences;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Subject;
import org.caravanserai.platform.identity.Substitutes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When the asker is away, who stands in for him, and whom he stands in for. */
@RestController
@RequestMapping("/api/v1/me")
@Tag(name = "me")
class AbsencesApi {
  /**
   * Absences around the asker.
   *
   * @param absences his own that are not over, the next first
   * @param inPlaceOf whom he stands in for now, and at which desk
   */
  record AbsencesJson(List<Absence> absences, List<Substitutes.Away> inPlaceOf) {}

  private final Absences absences;
  private final Substitutes substitutes;
  private final Clock clock;

  AbsencesApi(Absences absences, Substitutes substitutes, Clock clock) {
    this.absences = absences;
    this.substitutes = substitutes;
    this.clock = clock;
  }

  @GetMapping("/absences")
  @Operation(summary = "When you are away from a desk, and whom you stand in for now")
  AbsencesJson listAbsences(Actor actor) {
    UUID person =
        actor
            .personId()
            .filter(own -> May.actor(actor, Action.ACCOUNT_READ, Subject.ofPerson(own)))
            .orElseThrow(() -> new Problem(ProblemKind.FORBIDDEN));
    return new AbsencesJson(absences.list(actor), substitutes.inPlaceOf(person, clock.instant()));
  }

  @PostMapping("/absences")
  @Operation(summary = "Say when you are away from a desk, and who of it stands in for you")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Absence> recordAbsence(Actor actor, @RequestBody Absences.Draft draft) {
    Absence absence = absences.record(actor, draft).orThrow(Refusals::problem);
    return ResponseEntity.created(URI.create("/api/v1/me/absences/" + absence.id())).body(absence);
  }

  /** One that has begun ends now; one that has not is taken back. */
  @DeleteMapping("/absences/{absence}")
  @Operation(summary = "End an absence of yours")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void endAbsence(Actor actor, @PathVariable UUID absence) {
    absences.end(actor, absence).orThrow(Refusals::problem);
  }
}
