package org.caravanserai.snapshot;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.CRC32C;
import org.caravanserai.knowledge.BaseMap;
import org.caravanserai.knowledge.Knowledge;

/**
 * The form in which compiled knowledge is kept: a head (a mark, the number of the form, the key,
 * the length and the CRC-32C of the rest), then the records.
 *
 * <p>The writer takes records apart by their components, in order; the readers call constructors.
 * So a component that is new, gone or of another type stops the build until its reader is mended.
 */
public final class Snapshot {
  private static final long MARK = 0x5345_5241_4920_4B4EL;

  /** To be raised when the same records are written in another way. */
  private static final int FORM = 1;

  private static final int KEY_BYTES = 32;
  static final int HEAD_BYTES = Long.BYTES + Integer.BYTES + KEY_BYTES + 2 * Integer.BYTES;

  private Snapshot() {}

  /** The knowledge as bytes; the same knowledge gives the same bytes. */
  public static byte[] write(Knowledge knowledge, SnapshotKey key) {
    Output out = new Output();
    RecordWriter records = new RecordWriter(out);
    records.write(knowledge.contents());
    records.write(knowledge.baseMap());
    byte[] rest = out.toBytes();
    return ByteBuffer.allocate(HEAD_BYTES + rest.length).put(head(key, rest, 0)).put(rest).array();
  }

  /**
   * The knowledge that was written under this key. Empty when the bytes are anything else: of
   * another key or form, cut, lengthened or changed.
   */
  public static Optional<Knowledge> read(byte[] bytes, SnapshotKey key) {
    boolean whole =
        bytes.length >= HEAD_BYTES
            && Arrays.equals(bytes, 0, HEAD_BYTES, head(key, bytes, HEAD_BYTES), 0, HEAD_BYTES);
    return whole ? records(bytes) : Optional.empty();
  }

  /** What stands before the bytes from {@code start} on. */
  static byte[] head(SnapshotKey key, byte[] bytes, int start) {
    CRC32C checksum = new CRC32C();
    checksum.update(bytes, start, bytes.length - start);
    return ByteBuffer.allocate(HEAD_BYTES)
        .putLong(MARK)
        .putInt(FORM)
        .put(key.bytes())
        .putInt(bytes.length - start)
        .putInt((int) checksum.getValue())
        .array();
  }

  /**
   * A right checksum says that the bytes are those that were written, not that the writer was
   * right: whatever the readers or the constructors refuse is no snapshot.
   */
  private static Optional<Knowledge> records(byte[] bytes) {
    try {
      Input in = new Input(bytes, HEAD_BYTES);
      Knowledge.Contents contents = StoredKnowledge.contents(in);
      BaseMap baseMap = StoredBasics.baseMap(in);
      return in.atEnd() ? Optional.of(Knowledge.of(contents, baseMap)) : Optional.empty();
    } catch (RuntimeException e) {
      return Optional.empty();
    }
  }
}
