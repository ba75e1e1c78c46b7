package org.caravanserai.platform.api.identity;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.caravanserai.platform.api.ExpectedVersion;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.api.Slice;
import org.caravanserai.platform.api.Stretch;
import org.caravanserai.platform.files.Files;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Enterprises, their papers and their verification. */
@RestController
@RequestMapping("/api/v1/organisations")
@Tag(name = "organisations")
class OrganisationsApi {
  /** What a side decides; the reason is needed for a refusal. */
  record Decision(boolean verified, @Nullable String reason) {}

  private final Organisations organisations;

  OrganisationsApi(Organisations organisations) {
    this.organisations = organisations;
  }

  /**
   * Those that the asker acts for; with {@code side} those of a side, with {@code everywhere} all.
   */
  @GetMapping
  @Operation(
      summary = "The enterprises that you act for; of a side, or all, for those who work there")
  Slice<Organisation> list(
      Actor actor,
      @RequestParam(required = false) @Nullable UUID side,
      @RequestParam(defaultValue = "false") boolean everywhere,
      Stretch stretch) {
    if (side == null && !everywhere) {
      return new Slice<>(organisations.listOwn(actor), null);
    }
    return Slice.of(
        organisations
            .list(actor, side, stretch.afterId(), stretch.limit() + 1)
            .orThrow(Refusals::problem),
        stretch,
        organisation -> organisation.id().toString());
  }

  @PostMapping
  @Operation(summary = "Register an enterprise")
  @ResponseStatus(HttpStatus.CREATED)
  ResponseEntity<Organisation> register(Actor actor, @RequestBody Organisations.Draft draft) {
    Organisation made = organisations.register(actor, draft).orThrow(Refusals::problem);
    return Versioned.created("/api/v1/organisations/" + made.id(), made, made.version());
  }

  @GetMapping("/{id}")
  @Operation(summary = "One enterprise")
  ResponseEntity<Organisation> read(Actor actor, @PathVariable UUID id) {
    return versioned(organisations.read(actor, id).orThrow(Refusals::problem));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Change what an enterprise says of itself")
  ResponseEntity<Organisation> edit(
      Actor actor,
      @PathVariable UUID id,
      ExpectedVersion version,
      @RequestBody Organisations.Draft draft) {
    return versioned(
        organisations.edit(actor, id, version.version(), draft).orThrow(Refusals::problem));
  }

  @GetMapping("/{id}/papers")
  @Operation(summary = "The papers that an enterprise handed in")
  List<Organisations.Paper> listPapers(Actor actor, @PathVariable UUID id) {
    return organisations.listPapers(actor, id).orThrow(Refusals::problem);
  }

  /**
   * Hands in a paper under the digest of its bytes, SHA-256 in hexadecimal digits, and so once
   * however often it is sent. Its name is in the header {@code X-File-Name}, percent-encoded.
   */
  @PutMapping(value = "/{id}/papers/{sha256:[0-9a-f]{64}}", consumes = MediaType.ALL_VALUE)
  @Operation(summary = "Hand in a paper, under its SHA-256")
  Organisations.Paper addPaper(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String sha256,
      @RequestHeader("X-File-Name") String name,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
      InputStream body)
      throws IOException {
    byte[] bytes = body.readNBytes(Files.LARGEST + 1);
    if (bytes.length <= Files.LARGEST && !Files.sha256(bytes).equals(sha256)) {
      throw new Problem(ProblemKind.INVALID, new Problem.Fault("sha256", "identity.file.digest"));
    }
    return organisations.addPaper(actor, id, decoded(name), type, bytes).orThrow(Refusals::problem);
  }

  @GetMapping("/{id}/papers/{paper}/content")
  @Operation(summary = "A paper itself")
  ResponseEntity<byte[]> openPaper(Actor actor, @PathVariable UUID id, @PathVariable UUID paper) {
    byte[] bytes = organisations.openPaper(actor, id, paper).orThrow(Refusals::problem);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
        .body(bytes);
  }

  @DeleteMapping("/{id}/papers/{paper}")
  @Operation(summary = "Take a paper back")
  @ResponseStatus(HttpStatus.NO_CONTENT)
  void removePaper(Actor actor, @PathVariable UUID id, @PathVariable UUID paper) {
    organisations.removePaper(actor, id, paper).orThrow(Refusals::problem);
  }

  /** Asks the side to verify. */
  @PostMapping("/{id}/submission")
  @Operation(summary = "Ask the side to verify the enterprise")
  ResponseEntity<Organisation> submit(Actor actor, @PathVariable UUID id, ExpectedVersion version) {
    return versioned(organisations.submit(actor, id, version.version()).orThrow(Refusals::problem));
  }

  /** Verifies or refuses. */
  @PostMapping("/{id}/decision")
  @Operation(summary = "Verify an enterprise, or refuse with a reason")
  ResponseEntity<Organisation> decide(
      Actor actor, @PathVariable UUID id, ExpectedVersion version, @RequestBody Decision decision) {
    return versioned(
        organisations
            .decide(actor, id, version.version(), decision.verified(), decision.reason())
            .orThrow(Refusals::problem));
  }

  private static ResponseEntity<Organisation> versioned(Organisation organisation) {
    return Versioned.ok(organisation, organisation.version());
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
