package org.caravanserai.casework;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * How an archive of a case lies in its zip file, byte for byte: parts that are stored and not
 * packed, without dates, one after the other. So the same case makes the same file, nothing can
 * swell when it is unpacked, and a byte that was changed anywhere is one that should be another.
 */
final class ZipLayout {
  static final int HEADER = 30;

  /** What one file with all parts may have; the places in it are numbers of 32 bits. */
  static final long MOST_BYTES = 0xFFFF_FFFFL;

  private static final int LOCAL = 0x04034b50;
  private static final int CENTRAL = 0x02014b50;
  private static final int END = 0x06054b50;
  private static final short VERSION = 10;

  /** The first day that a zip file can name, for the manifest says when the archive was made. */
  private static final short DAY = 0x21;

  private static final int CENTRAL_LENGTH = 46;
  private static final int END_LENGTH = 22;

  /**
   * A part.
   *
   * @param name letters of ASCII
   * @param at where its header begins
   */
  record Part(String name, int crc, long size, long at) {
    long end() {
      return at + HEADER + name.length() + size;
    }
  }

  private ZipLayout() {}

  /** What stands before the name and the bytes of a part. */
  static byte[] header(Part part) {
    byte[] header = new byte[HEADER];
    common(in(header).putInt(LOCAL), part);
    return header;
  }

  private static void common(ByteBuffer out, Part part) {
    out.putShort(VERSION)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort((short) 0)
        .putShort(DAY)
        .putInt(part.crc())
        .putInt((int) part.size())
        .putInt((int) part.size())
        .putShort((short) part.name().length())
        .putShort((short) 0);
  }

  /** What stands after the last part. */
  static byte[] directory(List<Part> parts) {
    long start = parts.isEmpty() ? 0 : parts.getLast().end();
    int length = length(parts);
    byte[] directory = new byte[length + END_LENGTH];
    ByteBuffer out = in(directory);
    for (Part part : parts) {
      out.putInt(CENTRAL).putShort(VERSION);
      common(out, part);
      out.putShort((short) 0)
          .putShort((short) 0)
          .putShort((short) 0)
          .putInt(0)
          .putInt((int) part.at())
          .put(part.name().getBytes(StandardCharsets.US_ASCII));
    }
    out.putInt(END)
        .putInt(0)
        .putShort((short) parts.size())
        .putShort((short) parts.size())
        .putInt(length)
        .putInt((int) start)
        .putShort((short) 0);
    return directory;
  }

  /** How many bytes the whole file has. */
  static long size(List<Part> parts) {
    return (parts.isEmpty() ? 0 : parts.getLast().end()) + length(parts) + END_LENGTH;
  }

  private static int length(List<Part> parts) {
    return parts.stream().mapToInt(part -> CENTRAL_LENGTH + part.name().length()).sum();
  }

  /** Whether these bytes begin as a part does. */
  static boolean isPart(byte[] header) {
    return header.length >= Integer.BYTES && in(header).getInt(0) == LOCAL;
  }

  /** Whether the part of this header is packed or locked, as other programs write zip files. */
  static boolean isPacked(byte[] header) {
    return in(header).getInt(6) != 0;
  }

  static int nameLength(byte[] header) {
    return Short.toUnsignedInt(in(header).getShort(26));
  }

  static long size(byte[] header) {
    return Integer.toUnsignedLong(in(header).getInt(22));
  }

  private static ByteBuffer in(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }
}
