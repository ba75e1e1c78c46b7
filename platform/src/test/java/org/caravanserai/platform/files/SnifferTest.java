package org.caravanserai.platform.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SnifferTest {
  @ParameterizedTest
  @CsvSource({
    "255044462d312e37,PDF",
    "89504e470d0a1a0a0000,PNG",
    "ffd8ffe000104a464946,JPEG",
    "d0a2d0b0d188d0bad0b5d0bdd1820a,TEXT",
    "e5968ae4bb80,TEXT"
  })
  void a_kind_is_told_by_its_first_bytes(String hex, FileKind kind) {
    assertThat(Sniffer.sniff(HexFormat.of().parseHex(hex))).hasValue(kind);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"4d5a9000", "7f454c46", "00", "ff", "c3", "1f8b08", "504b0304", "1b5b33316d"})
  void programs_archives_and_broken_text_are_no_kind(String hex) {
    assertThat(Sniffer.sniff(HexFormat.of().parseHex(hex))).isEmpty();
  }

  @Test
  void office_documents_are_told_by_what_they_contain() {
    assertThat(Sniffer.sniff(zip("[Content_Types].xml", "word/document.xml")))
        .hasValue(FileKind.DOCX);
    assertThat(Sniffer.sniff(zip("[Content_Types].xml", "xl/workbook.xml")))
        .hasValue(FileKind.XLSX);
    assertThat(Sniffer.sniff(zip("readme.txt"))).isEmpty();
  }

  @Test
  void an_office_document_with_a_program_inside_is_no_kind() {
    assertThat(
            Sniffer.sniff(zip("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin")))
        .isEmpty();
  }

  @Test
  void an_archive_that_unfolds_without_end_is_no_kind() {
    assertThat(Sniffer.sniff(bomb())).isEmpty();
  }

  private static byte[] zip(String... names) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : names) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write("<x/>".getBytes(StandardCharsets.UTF_8));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }

  private static byte[] bomb() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry("[Content_Types].xml"));
      byte[] zeros = new byte[1 << 20];
      for (int megabyte = 0; megabyte < 201; megabyte++) {
        zip.write(zeros);
      }
      zip.putNextEntry(new ZipEntry("word/document.xml"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
