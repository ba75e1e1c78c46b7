package org.caravanserai.platform.api;

import io.swagger.v3.oas.annotations.Hidden;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.caravanserai.platform.files.Files;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Serves the description of the API that is kept in docs/reference/openapi.json and packed with the
 * build. A test holds it to what springdoc finds out of the handlers; finding it out when somebody
 * asks would take seconds, and would say the same.
 */
@Hidden
@RestController
class ApiDescription {
  private final byte[] kept;
  private final String digest;

  ApiDescription() {
    try (InputStream file =
        Objects.requireNonNull(ApiDescription.class.getResourceAsStream("openapi.json"))) {
      kept = file.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    digest = Files.sha256(kept);
  }

  @GetMapping("/api/v1/openapi.json")
  ResponseEntity<byte[]> show() {
    return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).eTag(digest).body(kept);
  }
}
