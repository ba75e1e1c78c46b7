package org.caravanserai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.Wording;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordingTest {
  @ParameterizedTest
  @ValueSource(strings = {"zh", "ru", "uz"})
  void every_message_of_the_pages_exists_in_every_language(String language) {
    Properties english = read("");
    Properties other = read("_" + language);
    assertThat(new TreeSet<>(other.keySet())).isEqualTo(new TreeSet<>(english.keySet()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "zh", "ru", "uz"})
  void every_message_has_a_pattern_that_can_be_read(String language) {
    Messages messages = Wording.in(language);
    assertThat(read("").stringPropertyNames())
        .allSatisfy(key -> assertThat(messages.get(key, 1, 2, 3, 4, 5)).as(key).isNotBlank());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_zh", "_ru", "_uz"})
  void no_message_stands_twice(String suffix) throws IOException {
    try (InputStream in = WordingTest.class.getResourceAsStream(file(suffix))) {
      List<String> keys =
          new String(in.readAllBytes(), StandardCharsets.UTF_8)
              .lines()
              .filter(line -> line.contains(" = ") && !line.startsWith("#"))
              .map(line -> line.substring(0, line.indexOf(" = ")))
              .toList();
      assertThat(keys).doesNotHaveDuplicates();
    }
  }

  private static String file(String suffix) {
    return "/org/caravanserai/platform/messages" + suffix + ".properties";
  }

  private static Properties read(String suffix) {
    try (InputStream in = WordingTest.class.getResourceAsStream(file(suffix))) {
      Properties messages = new Properties();
      messages.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
