package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.caravanserai.platform.casework.ArchivedCase;
import org.caravanserai.platform.casework.CaseArchives;
import org.caravanserai.platform.identity.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A case as one file with the seal of the house. */
@RestController
@RequestMapping("/api/v1/cases/{id}/archive")
@Tag(name = "cases")
class CaseArchiveApi {
  private static final String ZIP = "application/zip";

  private final CaseArchives archives;

  CaseArchiveApi(CaseArchives archives) {
    this.archives = archives;
  }

  @GetMapping(produces = ZIP)
  @Operation(
      summary = "A case as one zip file with the seal of the house",
      description =
          "It holds the entries and documents of every scope that you may read, and is checked"
              + " without the house: serai verify-case.")
  @ApiResponse(responseCode = "200", content = @Content(mediaType = ZIP))
  void make(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
    CaseProblems.requireSignIn(actor);
    ArchivedCase archive = archives.make(actor, id).orThrow(CaseProblems::of);
    response.setContentType(ZIP);
    response.setHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment");
    response.setContentLengthLong(archive.size());
    archive.writeTo(response.getOutputStream());
  }
}
