package org.caravanserai.snapshot;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Bytes to be read by {@link Input}: whole numbers in seven bits a byte, and strings by their
 * number in a table that stands before everything else.
 */
final class Output {
  private static final int MORE = 0x80;
  private static final int LATIN_1 = 1;

  private final Map<String, Integer> strings = new LinkedHashMap<>();
  private byte[] bytes = new byte[1 << 16];
  private int length;

  /** A number in one to ten bytes; those near zero are short. */
  void number(long value) {
    long rest = (value << 1) ^ (value >> (Long.SIZE - 1));
    while ((rest & -MORE) != 0) {
      put((int) rest | MORE);
      rest >>>= 7;
    }
    put((int) rest);
  }

  void real(double value) {
    long bits = Double.doubleToRawLongBits(value);
    for (int shift = Long.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      put((int) (bits >>> shift));
    }
  }

  void string(String value) {
    number(strings.computeIfAbsent(value, _ -> strings.size()));
  }

  void block(byte[] value) {
    number(value.length);
    append(value);
  }

  /** The table of strings and what was written. */
  byte[] toBytes() {
    Output whole = new Output();
    whole.number(strings.size());
    strings.keySet().forEach(whole::spell);
    whole.append(Arrays.copyOf(bytes, length));
    return Arrays.copyOf(whole.bytes, whole.length);
  }

  /** The length and the coding of a string in one number, then its bytes. */
  private void spell(String value) {
    boolean latin1 = StandardCharsets.ISO_8859_1.newEncoder().canEncode(value);
    byte[] coded = value.getBytes(latin1 ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    number(coded.length * 2L + (latin1 ? LATIN_1 : 0));
    append(coded);
  }

  private void append(byte[] value) {
    reserve(value.length);
    System.arraycopy(value, 0, bytes, length, value.length);
    length += value.length;
  }

  private void put(int value) {
    reserve(1);
    bytes[length++] = (byte) value;
  }

  private void reserve(int more) {
    if (bytes.length - length < more) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
