package org.caravanserai.settlement;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.Random;
import java.util.UUID;
import org.caravanserai.Seeded;
import org.caravanserai.casework.SealKey;
import org.junit.jupiter.api.Test;

/** A signature that stands by itself. */
class SigningTest {
  private static final KeyPair KEYS = keys();
  private static final SealKey KEY = SealKey.read(KEYS.getPublic().getEncoded()).orElseThrow();
  private static final Signing SIGNING =
      new Signing(
          UUID.fromString("01936a4e-0000-7000-8000-000000000001"),
          "ab".repeat(32),
          "p-3",
          "mediator",
          Instant.parse("2026-11-23T10:00:00Z"));

  private static KeyPair keys() {
    try {
      return KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] sign(byte[] bytes) {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(KEYS.getPrivate());
      signature.update(bytes);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void who_has_the_public_key_can_check_who_signed_what_when() {
    assertThat(Signing.verified(SIGNING.sealed(SigningTest::sign), KEY)).contains(SIGNING);
  }

  @Test
  void another_house_s_key_verifies_nothing() {
    SealKey other = SealKey.read(keys().getPublic().getEncoded()).orElseThrow();
    assertThat(Signing.verified(SIGNING.sealed(SigningTest::sign), other)).isEmpty();
  }

  @Seeded(300)
  void changing_one_character_anywhere_is_found(long seed) {
    Random random = new Random(seed);
    String sealed = SIGNING.sealed(SigningTest::sign);
    int at = random.nextInt(sealed.length());
    char changed = (char) (sealed.charAt(at) ^ (1 + random.nextInt(6)));

    assertThat(Signing.verified(sealed.substring(0, at) + changed + sealed.substring(at + 1), KEY))
        .isEmpty();
    assertThat(Signing.verified(sealed.substring(0, at), KEY)).isEmpty();
  }
}
