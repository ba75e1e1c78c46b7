package org.caravanserai.fuzz;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** One file that a reader is given. */
final class Input {
  private static final int DIGITS = 12;

  private final String name;
  private final byte[] bytes;

  /**
   * @param name its path, which may say the reader what kind of file it is
   */
  Input(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes.clone();
  }

  static Input of(String name, String text) {
    return new Input(name, text.getBytes(StandardCharsets.UTF_8));
  }

  String name() {
    return name;
  }

  byte[] bytes() {
    return bytes.clone();
  }

  int size() {
    return bytes.length;
  }

  /** The bytes as UTF-8, with U+FFFD for what is not. */
  String text() {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  /** The same file with other bytes. */
  Input with(byte[] other) {
    return new Input(name, other);
  }

  /** Digits that differ from one content to the next. */
  String digest() {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(digest).substring(0, DIGITS);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
