package org.caravanserai.snapshot;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a snapshot was made from and by. Two keys are equal only when the same build read the same
 * packs, so that a snapshot is never out of date: another pack, another byte in a pack or another
 * build asks for another snapshot.
 *
 * @param hex SHA-256 in 64 hex digits
 */
public record SnapshotKey(String hex) {
  private static final Pattern SHAPE = Pattern.compile("[0-9a-f]{64}");

  public SnapshotKey {
    if (!SHAPE.matcher(hex).matches()) {
      throw new IllegalArgumentException("Not 64 hex digits: '" + hex + "'");
    }
  }

  /**
   * The key of what a build reads in packs.
   *
   * @param build what no other build is called; it stands for every class that takes part
   * @param packs the fingerprint of the packs' bytes
   */
  public static SnapshotKey of(String build, String packs) {
    try {
      MessageDigest digest = MessageDigest.getInstance("SHA-256");
      for (String part : new String[] {build, packs}) {
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).flip());
        digest.update(bytes);
      }
      return new SnapshotKey(HexFormat.of().formatHex(digest.digest()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  byte[] bytes() {
    return HexFormat.of().parseHex(hex);
  }
}
