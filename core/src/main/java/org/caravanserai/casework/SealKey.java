package org.caravanserai.casework;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The public key of a house's seal, Ed25519 (RFC 8032). Whoever has it can check, without the
 * house, that the house put its seal to some bytes.
 */
public final class SealKey {
  /** Bytes of a signature. */
  public static final int SIGNATURE_BYTES = 64;

  private static final String ALGORITHM = "Ed25519";

  /** How every Ed25519 key begins that is written as X.509 says (RFC 8410); 32 bytes follow. */
  private static final byte[] HEAD = HexFormat.of().parseHex("302a300506032b6570032100");

  private static final int LENGTH = HEAD.length + 32;

  private final byte[] encoded;
  private final PublicKey key;

  private SealKey(byte[] encoded, PublicKey key) {
    this.encoded = encoded;
    this.key = key;
  }

  /**
   * The key that these bytes are, a SubjectPublicKeyInfo of X.509; empty when they are no Ed25519
   * key.
   */
  public static Optional<SealKey> read(byte[] encoded) {
    if (encoded.length != LENGTH || !Arrays.equals(HEAD, Arrays.copyOf(encoded, HEAD.length))) {
      return Optional.empty();
    }
    try {
      byte[] own = encoded.clone();
      return Optional.of(
          new SealKey(
              own, KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(own))));
    } catch (GeneralSecurityException e) {
      return Optional.empty();
    }
  }

  /** The key of a PEM text; empty when the text is not, to the letter, what {@link #pem} gives. */
  public static Optional<SealKey> readPem(String text) {
    String base64 = text.replaceAll("-----[A-Z ]{1,30}-----|\n", "");
    try {
      return read(Base64.getDecoder().decode(base64)).filter(key -> key.pem().equals(text));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** The key as other programs read it, such as OpenSSL. */
  public String pem() {
    return "-----BEGIN PUBLIC KEY-----\n"
        + Base64.getEncoder().encodeToString(encoded)
        + "\n-----END PUBLIC KEY-----\n";
  }

  /** What people compare: SHA-256, in 64 hex digits, of the key as X.509 writes it. */
  public String fingerprint() {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(encoded));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  /** Whether the signature was made over these bytes with the private key that belongs to this. */
  public boolean verifies(byte[] bytes, byte[] signature) {
    try {
      Signature check = Signature.getInstance(ALGORITHM);
      check.initVerify(key);
      check.update(bytes);
      return signature.length == SIGNATURE_BYTES && check.verify(signature);
    } catch (GeneralSecurityException e) {
      return false;
    }
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof SealKey that && Arrays.equals(encoded, that.encoded);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(encoded);
  }

  @Override
  public String toString() {
    return "SealKey[" + fingerprint() + "]";
  }
}
