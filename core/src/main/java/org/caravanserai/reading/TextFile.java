package org.caravanserai.reading;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Reads a text file of bounded size, strictly as UTF-8. */
public final class TextFile {
  private TextFile() {}

  /**
   * The bytes of a file, or null and a mistake when it is missing, a directory, unreadable or
   * larger than the limit. Never reads more than the limit.
   *
   * @param shownAs how the file is called in mistakes
   */
  public static byte @Nullable [] bytes(
      Path path, String shownAs, int mostBytes, Mistakes mistakes) {
    Place file = Place.of(shownAs);
    if (Files.isDirectory(path)) {
      mistakes.add(file, "this is a directory", "name a file");
      return null;
    }
    if (!Files.exists(path)) {
      mistakes.add(file, "there is no such file", "check the path");
      return null;
    }
    try (InputStream in = Files.newInputStream(path)) {
      byte[] bytes = in.readNBytes(mostBytes + 1);
      if (bytes.length > mostBytes) {
        tellTooLarge(shownAs, mostBytes, mistakes);
        return null;
      }
      return bytes;
    } catch (IOException e) {
      mistakes.add(
          file, "the file cannot be read (" + e.getMessage() + ")", "check its permissions");
      return null;
    }
  }

  /** Adds the mistake that a file is larger than it may be. */
  public static void tellTooLarge(String shownAs, int mostBytes, Mistakes mistakes) {
    mistakes.add(
        Place.of(shownAs),
        "the file is larger than " + mostBytes + " bytes",
        "split it or make it smaller");
  }

  /** The text of these bytes, or null and a mistake at the first byte that is not UTF-8. */
  public static @Nullable String decode(byte[] bytes, String shownAs, Mistakes mistakes) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CoderResult result = decoder.decode(in, out, true);
    out.flip();
    String text = out.toString();
    if (result.isError()) {
      mistakes.add(
          Place.at(shownAs, withoutMark(text)), "the text is not UTF-8", "save the file in UTF-8");
      return null;
    }
    return withoutMark(text);
  }

  /** The text without a byte order mark at its head. */
  private static String withoutMark(String text) {
    return text.startsWith("\uFEFF") ? text.substring(1) : text;
  }

  /** The text of a file, or null and a mistake. */
  public static @Nullable String text(Path path, String shownAs, int mostBytes, Mistakes mistakes) {
    byte[] bytes = bytes(path, shownAs, mostBytes, mistakes);
    return bytes == null ? null : decode(bytes, shownAs, mistakes);
  }
}
