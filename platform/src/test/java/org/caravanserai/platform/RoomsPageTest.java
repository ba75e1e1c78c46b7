package org.caravanserai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;

/** The page on the server's rooms is written from their package-info files. */
class RoomsPageTest {
  private static final Path ROOT = Path.of(System.getProperty("repository.root"));
  private static final Path PAGE = ROOT.resolve("docs/reference/platform-rooms.md");

  private static final String HEAD =
      """
      # Rooms of the server

      The server (`platform`) is one program of several rooms, each a package. A room is used through the public types of its
      base package and through the events that it publishes; its tables are its own. A test fails when a room leans on
      one that it does not name. This page is written from the rooms' own `package-info.java`.

      | room | for | leans on |
      |---|---|---|
      """;

  @Test
  void the_page_says_what_each_room_is_for_and_leans_on() throws IOException {
    String page =
        HEAD + rooms().stream().map(RoomsPageTest::row).collect(Collectors.joining("\n", "", "\n"));
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.writeString(PAGE, page);
    }
    assertThat(Files.readString(PAGE))
        .as("%s; to write it: ./build -pl platform -am -Dserai.docs.write=true verify", PAGE)
        .isEqualTo(page);
  }

  @Test
  void the_map_of_the_rooms_can_be_drawn() {
    new Documenter(ApplicationModules.of(Platform.class)).writeModulesAsPlantUml();
    assertThat(Path.of("target/spring-modulith-docs/components.puml")).isNotEmptyFile();
  }

  private static List<Package> rooms() {
    return ApplicationModules.of(Platform.class).stream()
        .map(room -> info(room.getBasePackage().getName()))
        .sorted(Comparator.comparing(Package::getName))
        .toList();
  }

  private static Package info(String name) {
    try {
      return Class.forName(name + ".package-info").getPackage();
    } catch (ClassNotFoundException e) {
      throw new AssertionError("The room " + name + " has no package-info.java", e);
    }
  }

  private static String row(Package room) {
    String name = room.getName().substring(Platform.class.getPackageName().length() + 1);
    String[] leansOn = room.getAnnotation(ApplicationModule.class).allowedDependencies();
    return "| `%s` | %s | %s |"
        .formatted(
            name,
            purpose(name),
            leansOn.length == 0
                ? "nothing"
                : Arrays.stream(leansOn)
                    .map(other -> "`" + other + "`")
                    .collect(Collectors.joining(", ")));
  }

  /** The first paragraph of a room's own words, without its name. */
  private static String purpose(String room) {
    Path file =
        ROOT.resolve("platform/src/main/java/org/caravanserai/platform")
            .resolve(room)
            .resolve("package-info.java");
    try {
      String text = Files.readString(file);
      String words =
          text.substring(text.indexOf("/**") + 3, text.indexOf("*/"))
              .replaceAll("(?m)^\\s*\\* ?", "")
              .strip();
      String first = words.split("\n\\s*\n", 2)[0].replaceAll("\\s+", " ");
      String said = first.substring(first.indexOf(": ") + 2);
      return said.replaceAll("\\{@(?:link|code) #?([^}]*)}", "`$1`");
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
