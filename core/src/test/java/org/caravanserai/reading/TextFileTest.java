package org.caravanserai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFileTest {
  private static final int LIMIT = 1_000;

  @TempDir Path folder;
  private final Mistakes mistakes = new Mistakes();

  private @Nullable String text(byte... bytes) throws IOException {
    Path file = Files.write(folder.resolve("p.yaml"), bytes);
    return TextFile.text(file, "p.yaml", LIMIT, mistakes);
  }

  private List<String> told() {
    return mistakes.sorted().stream().map(Mistake::toString).toList();
  }

  @Test
  void a_text_is_read_as_utf8() throws IOException {
    assertThat(text("新疆 Oʻzbekiston".getBytes(StandardCharsets.UTF_8))).isEqualTo("新疆 Oʻzbekiston");
    assertThat(told()).isEmpty();
  }

  @Test
  void a_byte_order_mark_is_no_part_of_the_text() throws IOException {
    assertThat(text("\uFEFFid: base".getBytes(StandardCharsets.UTF_8))).isEqualTo("id: base");
  }

  @Test
  void a_byte_that_is_not_utf8_has_a_place() throws IOException {
    assertThat(text("id: base\ntitle: 新疆\n".getBytes(Charset.forName("GB18030")))).isNull();
    assertThat(told()).containsExactly("p.yaml:2:8: the text is not UTF-8; save the file in UTF-8");
  }

  @Test
  void a_character_cut_at_the_end_has_a_place() throws IOException {
    assertThat(text((byte) 'a', (byte) 0xE6, (byte) 0x96)).isNull();
    assertThat(told()).containsExactly("p.yaml:1:2: the text is not UTF-8; save the file in UTF-8");
  }

  @Test
  void utf16_is_not_utf8() throws IOException {
    assertThat(text("id: base".getBytes(StandardCharsets.UTF_16))).isNull();
    assertThat(told()).containsExactly("p.yaml:1:1: the text is not UTF-8; save the file in UTF-8");
  }

  @Test
  void the_limit_is_part_of_what_is_read() throws IOException {
    assertThat(text(new byte[LIMIT])).hasSize(LIMIT);
    assertThat(text(new byte[LIMIT + 1])).isNull();
    assertThat(told())
        .containsExactly(
            "p.yaml:0:0: the file is larger than 1000 bytes; split it or make it smaller");
  }

  @Test
  void a_folder_is_no_file() {
    assertThat(TextFile.text(folder, "packs", LIMIT, mistakes)).isNull();
    assertThat(told()).containsExactly("packs:0:0: this is a directory; name a file");
  }

  @Test
  void a_missing_file_is_told() {
    assertThat(TextFile.text(folder.resolve("x"), "x", LIMIT, mistakes)).isNull();
    assertThat(told()).containsExactly("x:0:0: there is no such file; check the path");
  }

  @Test
  void a_file_that_cannot_be_opened_is_told() {
    // Linux opens the memory of a process and then fails to read its first page.
    Path memory = Path.of("/proc/self/mem");
    org.junit.jupiter.api.Assumptions.assumeTrue(Files.exists(memory));
    assertThat(TextFile.text(memory, "mem", LIMIT, mistakes)).isNull();
    assertThat(told())
        .singleElement()
        .asString()
        .startsWith("mem:0:0: the file cannot be read (")
        .endsWith("; check its permissions");
  }
}
