package org.caravanserai.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Java shuffles its immutable sets and maps anew in every process; no such order may leak into an
 * answer.
 */
class TwoProcessesTest {
  private static final long MOST_MINUTES = 5;

  @TempDir private Path folder;

  @Test
  void two_processes_give_the_same_bytes() throws Exception {
    for (String format : List.of("text", "json", "html")) {
      Path one = answer(format, "one");
      Path other = answer(format, "other");

      assertThat(other).hasSameBinaryContentAs(one);
      assertThat(one).isNotEmptyFile();
    }
  }

  private Path answer(String format, String name) throws IOException, InterruptedException {
    Path file = folder.resolve(name + "." + format);
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "--enable-native-access=ALL-UNNAMED",
                "--sun-misc-unsafe-memory-access=allow",
                "-Dserai.home=" + Terminal.HOME,
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Serai.class.getName(),
                "dossier",
                Terminal.example("textile-machinery-angren").toString(),
                "--format",
                format,
                "--out",
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(Files.createFile(folder.resolve(name + "." + format + ".log")).toFile())
            .start();
    assertThat(process.waitFor(MOST_MINUTES, TimeUnit.MINUTES)).isTrue();
    assertThat(process.exitValue())
        .as(Files.readString(folder.resolve(name + "." + format + ".log")))
        .isZero();
    return file;
  }
}
