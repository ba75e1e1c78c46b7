package org.caravanserai.platform.casework;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What was done in a meeting, in the languages of both sides.
 *
 * @param texts one for each language
 */
public record Minutes(List<Text> texts) {
  public Minutes {
    texts = List.copyOf(texts);
  }

  /**
   * The minutes in one language: parts with an empty line between, each begun by its heading.
   *
   * @param language of {@code Messages.LANGUAGES}
   */
  public record Text(String language, String text) {}

  /** What both sides confirm: the texts one after the other. */
  public String whole() {
    return texts.stream().map(one -> one.text() + "\n").collect(Collectors.joining("\n"));
  }

  /** SHA-256, in hex, of {@link #whole} in UTF-8. */
  public String sha256() {
    try {
      byte[] bytes = whole().getBytes(StandardCharsets.UTF_8);
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }
}
