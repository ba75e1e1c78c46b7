package org.caravanserai.platform.api.identity;

import java.net.URI;
import org.caravanserai.platform.api.ExpectedVersion;
import org.springframework.http.ResponseEntity;

/** Answers with a thing that can be edited. */
final class Versioned {
  private Versioned() {}

  static <T> ResponseEntity<T> ok(T body, int version) {
    return ResponseEntity.ok().eTag(ExpectedVersion.etag(version)).body(body);
  }

  static <T> ResponseEntity<T> created(String path, T body, int version) {
    return ResponseEntity.created(URI.create(path)).eTag(ExpectedVersion.etag(version)).body(body);
  }
}
