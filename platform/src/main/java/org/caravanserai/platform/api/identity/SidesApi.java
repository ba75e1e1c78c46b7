package org.caravanserai.platform.api.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.api.ExpectedVersion;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Desk;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The government partners and their desks; reading needs no sign-in. */
@RestController
@RequestMapping("/api/v1/sides")
@Tag(name = "sides")
class SidesApi {
  private final Sides sides;

  SidesApi(Sides sides) {
    this.sides = sides;
  }

  /** All of them: they are few. */
  @GetMapping
  @Operation(summary = "The government partners")
  List<Side> list() {
    return sides.list();
  }

  @GetMapping("/{id}")
  @Operation(summary = "One side")
  ResponseEntity<Side> read(@PathVariable UUID id) {
    Side side = sides.find(id).orElseThrow(Refusals::notFound);
    return Versioned.ok(side, side.version());
  }

  @PostMapping
  @Operation(summary = "Add a side")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Side> create(Actor actor, @RequestBody Sides.Draft draft) {
    Side side = sides.create(actor, draft).orThrow(Refusals::problem);
    return Versioned.created("/api/v1/sides/" + side.id(), side, side.version());
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change a side")
  ResponseEntity<Side> edit(
      Actor actor, @PathVariable UUID id, ExpectedVersion version, @RequestBody Sides.Draft draft) {
    Side side = sides.edit(actor, id, version.version(), draft).orThrow(Refusals::problem);
    return Versioned.ok(side, side.version());
  }

  @GetMapping("/{id}/desks")
  @Operation(summary = "The desks of a side")
  List<Desk> listDesks(@PathVariable UUID id) {
    return sides.listDesks(sides.find(id).orElseThrow(Refusals::notFound).id());
  }

  @GetMapping("/{id}/desks/{desk}")
  @Operation(summary = "One desk")
  ResponseEntity<Desk> readDesk(@PathVariable UUID id, @PathVariable UUID desk) {
    Desk found = find(id, desk);
    return Versioned.ok(found, found.version());
  }

  @PostMapping("/{id}/desks")
  @Operation(summary = "Add a desk to a side")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Desk> createDesk(
      Actor actor, @PathVariable UUID id, @RequestBody Sides.DeskDraft draft) {
    Desk desk = sides.createDesk(actor, id, draft).orThrow(Refusals::problem);
    return Versioned.created("/api/v1/sides/" + id + "/desks/" + desk.id(), desk, desk.version());
  }

  @PutMapping("/{id}/desks/{desk}")
  @Operation(summary = "Change a desk")
  ResponseEntity<Desk> editDesk(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable UUID desk,
      ExpectedVersion version,
      @RequestBody Sides.DeskDraft draft) {
    Desk edited =
        sides
            .editDesk(actor, find(id, desk).id(), version.version(), draft)
            .orThrow(Refusals::problem);
    return Versioned.ok(edited, edited.version());
  }

  private Desk find(UUID side, UUID desk) {
    return sides
        .findDesk(desk)
        .filter(found -> found.side().equals(side))
        .orElseThrow(Refusals::notFound);
  }
}
