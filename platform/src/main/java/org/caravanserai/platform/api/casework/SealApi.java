package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.caravanserai.casework.SealKey;
import org.caravanserai.platform.casework.Seal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * The seal of the house, for everybody: who was given something sealed must be able to check it.
 */
@RestController
@RequestMapping("/api/v1/house/seal")
@Tag(name = "cases")
class SealApi {
  private final Seal seal;

  SealApi(Seal seal) {
    this.seal = seal;
  }

  /**
   * The public key of the seal.
   *
   * @param fingerprint SHA-256 of the key as X.509 writes it, in hexadecimal digits
   * @param pem the key as other programs read it
   */
  record SealAnswer(String algorithm, String fingerprint, String pem) {}

  @GetMapping
  @Operation(summary = "The public key of the house's seal, and its fingerprint")
  SealAnswer read() {
    SealKey key = seal.key();
    return new SealAnswer("Ed25519", key.fingerprint(), key.pem());
  }
}
