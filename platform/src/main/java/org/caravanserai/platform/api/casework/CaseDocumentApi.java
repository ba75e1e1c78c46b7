package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.caravanserai.platform.api.Problem;
import org.caravanserai.platform.casework.CaseDocuments;
import org.caravanserai.platform.files.Files;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The files of a case. */
@RestController
@RequestMapping("/api/v1/cases/{id}/documents")
@Tag(name = "cases")
class CaseDocumentApi {
  private final CaseDocuments documents;

  CaseDocumentApi(CaseDocuments documents) {
    this.documents = documents;
  }

  /**
   * Hands in a file under the digest of its bytes, SHA-256 in hexadecimal digits, and so once
   * however often it is sent. Its name is in the header {@code X-File-Name}, percent-encoded. An
   * entry {@code document-added} of the same scope then names it.
   */
  @PutMapping(value = "/{sha256:[0-9a-f]{64}}", consumes = MediaType.ALL_VALUE)
  @Operation(summary = "Hand in a file for an entry to name, under its SHA-256")
  CaseForms.HandedIn handIn(
      Actor actor,
      @PathVariable UUID id,
      @PathVariable String sha256,
      @RequestParam(defaultValue = "shared") String scope,
      @RequestHeader("X-File-Name") String name,
      @RequestHeader(name = HttpHeaders.CONTENT_TYPE, required = false) @Nullable String type,
      InputStream body)
      throws IOException {
    CaseProblems.requireSignIn(actor);
    byte[] bytes = body.readNBytes(Files.LARGEST + 1);
    if (bytes.length <= Files.LARGEST && !Files.sha256(bytes).equals(sha256)) {
      throw new Problem(ProblemKind.INVALID, new Problem.Fault("sha256", "identity.file.digest"));
    }
    return new CaseForms.HandedIn(
        documents.handIn(actor, id, scope, decoded(name), type, bytes).orThrow(CaseProblems::of));
  }

  @GetMapping("/{sha256:[0-9a-f]{64}}")
  @Operation(summary = "A file that an entry names which you may read")
  ResponseEntity<byte[]> open(Actor actor, @PathVariable UUID id, @PathVariable String sha256) {
    CaseProblems.requireSignIn(actor);
    byte[] bytes = documents.open(actor, id, sha256).orThrow(CaseProblems::of);
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_OCTET_STREAM)
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment")
        .body(bytes);
  }

  private static String decoded(String name) {
    try {
      return URLDecoder.decode(name.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return name;
    }
  }
}
