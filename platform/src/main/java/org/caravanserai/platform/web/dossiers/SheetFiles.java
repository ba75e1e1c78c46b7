package org.caravanserai.platform.web.dossiers;

import java.nio.charset.StandardCharsets;
import org.caravanserai.dossier.html.DossierHtml;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.util.DigestUtils;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The style and the script of a dossier's sheet, as files: pages may have none of their own. */
@RestController
class SheetFiles {
  private static final MediaType CSS = new MediaType("text", "css", StandardCharsets.UTF_8);
  private static final MediaType SCRIPT =
      new MediaType("text", "javascript", StandardCharsets.UTF_8);

  /**
   * The rules of the sheet for a page that has rules of its own: they hold within {@code
   * .sheet-page} alone, which takes the place of the root and of the body.
   */
  private static final String WITHIN =
      ".sheet-page {\n"
          + DossierHtml.style()
              .replace(":root {", "& {")
              .replace("\nbody {", "\n& {")
              .replace("@page", "@media not all")
          + "}\n";

  @GetMapping("/dossiers/sheet.css")
  ResponseEntity<String> within() {
    return file(CSS, WITHIN);
  }

  @GetMapping("/dossiers/print.css")
  ResponseEntity<String> style() {
    return file(CSS, DossierHtml.style());
  }

  @GetMapping("/dossiers/sheet.js")
  ResponseEntity<String> script() {
    return file(SCRIPT, DossierHtml.script());
  }

  private static ResponseEntity<String> file(MediaType type, String text) {
    return ResponseEntity.ok()
        .cacheControl(CacheControl.noCache())
        .eTag(DigestUtils.md5DigestAsHex(text.getBytes(StandardCharsets.UTF_8)))
        .contentType(type)
        .body(text);
  }
}
