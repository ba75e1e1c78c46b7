package org.caravanserai.procedure;

import java.nio.charset.StandardCharsets;

/**
 * The generator SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", 2014), written out so that no JDK can change the numbers. Each name has a stream of
 * its own, seeded with the FNV-1a hash of its UTF-8 bytes: a step draws the same numbers whatever
 * other steps there are.
 */
final class SplitMix64 {
  private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;
  private static final long FNV_OFFSET = 0xCBF29CE484222325L;
  private static final long FNV_PRIME = 0x100000001B3L;
  private static final double UNIT = 0x1.0p-53;

  private SplitMix64() {}

  /** The seed of a name's stream. */
  static long seed(String name) {
    long hash = FNV_OFFSET;
    for (byte b : name.getBytes(StandardCharsets.UTF_8)) {
      hash = (hash ^ (b & 0xFF)) * FNV_PRIME;
    }
    return mix(hash);
  }

  /** The stream's value at a position from 0 on, evenly spread over 0 (inclusive) to 1. */
  static double unit(long seed, int position) {
    return (mix(seed + (position + 1) * GOLDEN_GAMMA) >>> 11) * UNIT;
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
