package org.caravanserai.platform.web.casework;

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

/** A case as one file to take away, with the seal of the house. */
@RestController
@RequestMapping("/cases/{id}/archive")
class CaseArchivePages {
  private final CaseArchives archives;

  CaseArchivePages(CaseArchives archives) {
    this.archives = archives;
  }

  @GetMapping
  void take(Actor actor, @PathVariable UUID id, HttpServletResponse response) throws IOException {
    CasePages.requireSignedIn(actor);
    ArchivedCase archive = archives.make(actor, id).orThrow(CasePages::thrown);
    response.setContentType("application/zip");
    response.setHeader(
        HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"case-" + id + ".zip\"");
    response.setContentLengthLong(archive.size());
    archive.writeTo(response.getOutputStream());
  }
}
