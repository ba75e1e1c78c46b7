package org.caravanserai.platform.api.dossiers;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.dossiers.Asker;
import org.caravanserai.platform.dossiers.Shares;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Actor;
import org.springframework.http.CacheControl;
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

/** Links to a dossier. */
@RestController
@RequestMapping("/api/v1/dossiers/{id}/shares")
@Tag(name = "dossiers")
class ShareApi {
  private final Shares shares;

  ShareApi(Shares shares) {
    this.shares = shares;
  }

  /** How many days a link lives. */
  record Wish(int days) {}

  @GetMapping
  @Operation(summary = "The live links of a dossier; never more than 20")
  List<DossierForms.Link> list(Actor actor, @PathVariable UUID id) {
    return DossierApi.value(shares.list(Asker.of(actor), id)).stream()
        .map(share -> DossierForms.Link.of(share, null))
        .toList();
  }

  @PostMapping
  @Operation(
      summary = "Make a link by which anybody reads the dossier",
      description = "Its address is told this once; a repeated request is answered without it.")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<DossierForms.Link> make(
      Actor actor, @PathVariable UUID id, @RequestBody Wish wish) {
    if (wish.days() < 1 || wish.days() > Shares.MOST_DAYS) {
      throw new Problem(
          ProblemKind.INVALID, new Problem.Fault("days", "dossiers.api.days", 1, Shares.MOST_DAYS));
    }
    Shares.Made made = DossierApi.value(shares.make(Asker.of(actor), id, wish.days()));
    DossierForms.Link link = DossierForms.Link.of(made.share(), made.secret());
    return ResponseEntity.created(
            URI.create("/api/v1/dossiers/" + id + "/shares/" + made.share().id()))
        .cacheControl(CacheControl.noStore())
        .body(link);
  }

  @DeleteMapping("/{share}")
  @Operation(summary = "End a link now")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  ResponseEntity<Void> revoke(Actor actor, @PathVariable UUID id, @PathVariable UUID share) {
    DossierApi.value(shares.revoke(Asker.of(actor), id, share));
    return ResponseEntity.noContent().build();
  }
}
