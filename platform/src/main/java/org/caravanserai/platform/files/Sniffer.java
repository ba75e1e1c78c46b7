package org.caravanserai.platform.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** Tells what a file is by its bytes, whatever its name says. */
final class Sniffer {
  private static final byte[] PDF = "%PDF-".getBytes(StandardCharsets.US_ASCII);
  private static final byte[] PNG = HexFormat.of().parseHex("89504e470d0a1a0a");
  private static final byte[] JPEG = HexFormat.of().parseHex("ffd8ff");
  private static final byte[] ZIP = HexFormat.of().parseHex("504b0304");
  private static final int MOST_ENTRIES = 2_000;

  /** Bytes; what a document of {@link Files#LARGEST} bytes unfolds to when it is no trap. */
  private static final long MOST_UNFOLDED = 200L << 20;

  private Sniffer() {}

  static Optional<FileKind> sniff(byte[] bytes) {
    if (starts(bytes, PDF)) {
      return Optional.of(FileKind.PDF);
    }
    if (starts(bytes, PNG)) {
      return Optional.of(FileKind.PNG);
    }
    if (starts(bytes, JPEG)) {
      return Optional.of(FileKind.JPEG);
    }
    if (starts(bytes, ZIP)) {
      return office(bytes);
    }
    return isText(bytes) ? Optional.of(FileKind.TEXT) : Optional.empty();
  }

  private static boolean starts(byte[] bytes, byte[] magic) {
    return bytes.length >= magic.length
        && Arrays.equals(bytes, 0, magic.length, magic, 0, magic.length);
  }

  /** A document of Office Open XML; one that carries programs is none that the house takes. */
  private static Optional<FileKind> office(byte[] bytes) {
    Set<String> names;
    try {
      names = entries(bytes);
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
    if (!names.contains("[content_types].xml")
        || names.stream().anyMatch(name -> name.endsWith("vbaproject.bin"))) {
      return Optional.empty();
    }
    if (names.contains("word/document.xml")) {
      return Optional.of(FileKind.DOCX);
    }
    return names.contains("xl/workbook.xml") ? Optional.of(FileKind.XLSX) : Optional.empty();
  }

  private static Set<String> entries(byte[] bytes) throws IOException {
    Set<String> names = new HashSet<>();
    long unfolded = 0;
    byte[] buffer = new byte[8192];
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        names.add(entry.getName().toLowerCase(Locale.ROOT));
        for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
          unfolded += read;
          if (unfolded > MOST_UNFOLDED || names.size() > MOST_ENTRIES) {
            throw new IOException("The archive unfolds to more than a document does");
          }
        }
      }
    }
    return names;
  }

  private static boolean isText(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .decode(ByteBuffer.wrap(bytes))
          .chars()
          .noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
    } catch (CharacterCodingException e) {
      return false;
    }
  }
}
