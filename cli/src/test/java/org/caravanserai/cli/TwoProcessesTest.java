package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Java shuffles its immutable sets and maps anew in every process; no such order may leak into an
 * answer.
 */
class TwoProcessesTest {
  private static final List<String> FORMATS = List.of("text", "json", "html");
  private static final long MOST_MINUTES = 5;
  private static final int MOST_PROCESSES = 64;
  private static final int SAME_ORDER = 17;

  @TempDir private Path folder;

  @Test
  void another_process_which_orders_sets_another_way_gives_the_same_bytes() throws Exception {
    startOneThatOrdersSetsAnotherWay();

    for (String format : FORMATS) {
      String here = answer(format);
      assertThat(folder.resolve(format)).hasContent(here);
      assertThat(here).isNotEmpty();
    }
  }

  /** Starts processes until one does; every other one should. */
  private void startOneThatOrdersSetsAnotherWay() throws IOException, InterruptedException {
    Path log = folder.resolve("log");
    int exitCode = SAME_ORDER;
    for (int i = 0; i < MOST_PROCESSES && exitCode == SAME_ORDER; i++) {
      Process process =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-XX:+UseSerialGC",
                  "--enable-native-access=ALL-UNNAMED",
                  "--sun-misc-unsafe-memory-access=allow",
                  "-Drepository.root=" + Terminal.HOME,
                  "-cp",
                  System.getProperty(
                      "surefire.test.class.path", System.getProperty("java.class.path")),
                  Other.class.getName(),
                  order(),
                  folder.toString())
              .redirectErrorStream(true)
              .redirectOutput(log.toFile())
              .start();
      assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
      exitCode = process.exitValue();
    }
    assertThat(exitCode).as(Files.readString(log)).isZero();
  }

  /** The order that this process gives to sets of two; it turns that of larger ones as well. */
  private static String order() {
    return String.join("", Set.of("1", "2"));
  }

  private static String answer(String format) {
    return Terminal.serai(
            "dossier", Terminal.example("textile-machinery-angren"), "--format", format)
        .out();
  }

  /** The other process: ends at once when its order is the one named, else writes all answers. */
  static final class Other {
    private Other() {}

    public static void main(String[] arguments) throws IOException {
      if (arguments[0].equals(order())) {
        System.exit(SAME_ORDER);
      }
      for (String format : FORMATS) {
        Files.writeString(Path.of(arguments[1], format), answer(format));
      }
    }
  }
}
