package org.caravanserai.platform.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import org.caravanserai.platform.house.Answer;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.json.JsonMapper;

/** What reading the scripts of the demo house, and doing what they say, has in common. */
final class Scripts {
  private Scripts() {}

  /** The script in a YAML file beside this class. */
  static <T> T read(String file, Class<T> type) {
    try (InputStream yaml = Objects.requireNonNull(Scripts.class.getResourceAsStream(file))) {
      Object tree = new Load(LoadSettings.builder().build()).loadFromInputStream(yaml);
      return JsonMapper.shared().convertValue(tree, type);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a script calls by a name. */
  static <K, T> T named(Map<K, T> things, K name) {
    T thing = things.get(name);
    if (thing == null) {
      throw new IllegalStateException("The script of the demo house names " + name + " nowhere");
    }
    return thing;
  }

  /** What came of a command that the script gives, and that may not be refused. */
  static <T> T done(Answer<T, ?> answer) {
    return answer.orThrow(
        refusal -> new IllegalStateException("The script of the demo house: " + refusal));
  }
}
