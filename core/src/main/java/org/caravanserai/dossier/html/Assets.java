package org.caravanserai.dossier.html;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Style sheets and script of the page, read from beside this class. */
final class Assets {
  private static final List<String> STYLES =
      List.of("page.css", "plan.css", "routes.css", "risks.css");

  private static final List<String> SCRIPTS = List.of("page.js", "routes.js");

  private Assets() {}

  static String style() {
    return STYLES.stream().map(Assets::read).collect(Collectors.joining());
  }

  static String script() {
    return SCRIPTS.stream().map(Assets::read).collect(Collectors.joining());
  }

  private static String read(String name) {
    try (InputStream in = Assets.class.getResourceAsStream(name)) {
      return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
