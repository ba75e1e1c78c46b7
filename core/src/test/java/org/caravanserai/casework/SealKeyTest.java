package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class SealKeyTest {
  private static final HexFormat HEX = HexFormat.of();

  /** The second test of RFC 8032, section 7.1. */
  private static final byte[] ENCODED =
      HEX.parseHex(
          "302a300506032b6570032100"
              + "3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c");

  private static final byte[] BYTES = {0x72};
  private static final byte[] SIGNATURE =
      HEX.parseHex(
          "92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
              + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00");

  private static final String FINGERPRINT =
      "deb2ded39dc26fce0e6085b6fc34bf6b5941913bbfe2ea614113cff9e004c170";

  private static final SealKey KEY = SealKey.read(ENCODED).orElseThrow();

  @Test
  void the_signature_of_the_standard_is_taken() {
    assertThat(KEY.verifies(BYTES, SIGNATURE)).isTrue();
  }

  @Test
  void no_signature_with_a_bit_changed_is_taken_nor_is_one_over_other_bytes() {
    for (int bit = 0; bit < SIGNATURE.length * 8; bit++) {
      byte[] changed = SIGNATURE.clone();
      changed[bit / 8] ^= (byte) (1 << bit % 8);
      assertThat(KEY.verifies(BYTES, changed)).as("bit %s", bit).isFalse();
    }
    assertThat(KEY.verifies(new byte[] {0x73}, SIGNATURE)).isFalse();
    assertThat(KEY.verifies(BYTES, new byte[0])).isFalse();
    assertThat(KEY.verifies(BYTES, new byte[65])).isFalse();
  }

  @Test
  void a_key_is_read_back_from_its_pem_and_from_nothing_that_differs_by_a_letter() {
    String pem = KEY.pem();
    assertThat(SealKey.readPem(pem)).contains(KEY);
    byte[] bytes = pem.getBytes(StandardCharsets.US_ASCII);
    for (int i = 0; i < bytes.length; i++) {
      byte[] changed = bytes.clone();
      changed[i] ^= 1;
      assertThat(SealKey.readPem(new String(changed, StandardCharsets.ISO_8859_1)))
          .as("letter %s", i)
          .isNotEqualTo(Optional.of(KEY));
    }
    assertThat(SealKey.readPem(pem.strip())).isEmpty();
    assertThat(SealKey.readPem("")).isEmpty();
    assertThat(SealKey.read(new byte[44])).isEmpty();
  }

  @Test
  void the_fingerprint_is_the_digest_of_the_key_as_openssl_prints_it() {
    assertThat(KEY.fingerprint()).matches("[0-9a-f]{64}").isEqualTo(FINGERPRINT);
  }
}
