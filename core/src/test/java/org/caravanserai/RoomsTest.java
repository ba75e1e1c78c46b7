package org.caravanserai;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** Who may lean on whom. A room of core depends on Java, on itself and on what is named here. */
class RoomsTest {
  private static final String HOUSE_NAME = "org.caravanserai.";
  private static final JavaClasses HOUSE =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("org.caravanserai");

  /**
   * A room.
   *
   * @param leansOn its neighbours
   * @param libraries packages from outside that only this room may use; cel-java answers with
   *     Guava's lists
   */
  record Room(String name, Set<String> leansOn, Set<String> libraries) {
    Room(String name, String... leansOn) {
      this(name, Set.of(leansOn), Set.of());
    }

    Room with(String... libraries) {
      return new Room(name, leansOn, Set.of(libraries));
    }

    ArchRule walls() {
      List<String> allowed = new ArrayList<>(List.of("java..", "org.jspecify.."));
      Stream.concat(Stream.of(name), leansOn.stream())
          .forEach(room -> allowed.add(HOUSE_NAME + room + ".."));
      allowed.addAll(libraries);
      return classes()
          .that()
          .resideInAPackage(HOUSE_NAME + name + "..")
          .should()
          .onlyDependOnClassesThat(resideInAnyPackage(allowed.toArray(String[]::new)))
          .allowEmptyShould(true);
    }

    @Override
    public String toString() {
      return name + " leans on " + (leansOn.isEmpty() ? "nothing" : String.join(", ", leansOn));
    }
  }

  static final List<Room> ROOMS =
      List.of(
          new Room("reading")
              .with("org.snakeyaml.engine..", "de.siegmar.fastcsv..", "tools.jackson.core.."),
          new Room("json", "knowledge").with("tools.jackson.core.."),
          new Room("condition", "reading").with("dev.cel..", "com.google.common.collect.."),
          new Room("message").with("com.ibm.icu.."),
          new Room("page", "message", "knowledge", "reading"),
          new Room("knowledge", "condition", "reading"),
          new Room("snapshot", "knowledge", "condition", "reading"),
          new Room("profile", "knowledge", "condition", "reading"),
          new Room("calendar", "knowledge"),
          new Room("casework", "knowledge", "calendar", "message").with("tools.jackson.core.."),
          new Room(
                  "matching",
                  "reading",
                  "condition",
                  "message",
                  "page",
                  "json",
                  "knowledge",
                  "policy",
                  "procedure",
                  "risk")
              .with("org.apache.lucene..", "com.ibm.icu.."),
          new Room("settlement", "casework", "knowledge", "message"),
          new Room("policy", "condition", "knowledge"),
          new Room("questionnaire", "profile", "policy", "knowledge", "condition", "reading"),
          new Room("procedure", "condition", "knowledge", "calendar"),
          new Room("corridor", "knowledge", "calendar"),
          new Room(
              "risk",
              "condition",
              "knowledge",
              "calendar",
              "policy",
              "procedure",
              "corridor",
              "profile"),
          new Room(
                  "dossier",
                  "reading",
                  "condition",
                  "message",
                  "page",
                  "json",
                  "knowledge",
                  "profile",
                  "calendar",
                  "matching",
                  "policy",
                  "procedure",
                  "corridor",
                  "risk")
              .with("gg.jte.."),
          new Room(
              "lookup",
              "reading",
              "condition",
              "message",
              "page",
              "json",
              "knowledge",
              "procedure"),
          new Room(
              "comparison",
              "condition",
              "message",
              "page",
              "json",
              "knowledge",
              "profile",
              "policy",
              "procedure",
              "corridor",
              "risk",
              "dossier"));

  @ParameterizedTest(name = "{0}")
  @FieldSource("ROOMS")
  void a_room_leans_on_its_neighbours_alone(Room room) {
    room.walls().check(HOUSE);
  }

  @Test
  void every_room_is_named_here() {
    Set<String> known = ROOMS.stream().map(Room::name).collect(Collectors.toSet());
    assertThat(HOUSE.stream().map(type -> roomOf(type.getPackageName())).distinct())
        .filteredOn(room -> !room.isEmpty())
        .isSubsetOf(known);
  }

  private static String roomOf(String packageName) {
    String inside = packageName.substring(Math.min(HOUSE_NAME.length(), packageName.length()));
    return inside.contains(".") ? inside.substring(0, inside.indexOf('.')) : inside;
  }

  @Test
  void a_broken_wall_would_be_caught() {
    for (Room room : ROOMS) {
      boolean used = HOUSE.stream().anyMatch(t -> roomOf(t.getPackageName()).equals(room.name()));
      if (used && !(room.leansOn().isEmpty() && room.libraries().isEmpty())) {
        assertThat(new Room(room.name()).walls().evaluate(HOUSE).hasViolation())
            .as(room.name())
            .isTrue();
      }
    }
  }

  @Test
  void a_missing_neighbour_or_library_would_be_caught() {
    assertThat(new Room("knowledge", "condition").walls().evaluate(HOUSE).hasViolation()).isTrue();
    assertThat(new Room("knowledge", "reading").walls().evaluate(HOUSE).hasViolation()).isTrue();
    assertThat(new Room("reading").walls().evaluate(HOUSE).hasViolation()).isTrue();
    assertThat(new Room("condition").walls().evaluate(HOUSE).hasViolation()).isTrue();
  }

  @Test
  void nobody_asks_for_the_time_or_for_chance() {
    noClasses().should().callMethodWhere(isClockOrChance()).check(HOUSE);
  }

  @Test
  void nobody_logs_or_speaks_to_a_database_or_a_network() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAnyPackage(
                "java.util.logging..", "java.sql..", "javax.sql..", "java.net.http.."))
        .check(HOUSE);
  }

  private static DescribedPredicate<JavaCall<?>> isClockOrChance() {
    Map<String, Set<String>> forbidden =
        Map.of(
            "java.lang.System", Set.of("currentTimeMillis", "nanoTime"),
            "java.lang.Math", Set.of("random"),
            "java.util.UUID", Set.of("randomUUID"),
            "java.time.Clock", Set.of("systemUTC", "systemDefaultZone", "system"));
    return describe(
        "ask for the time or for chance",
        call -> {
          String owner = call.getTargetOwner().getName();
          String name = call.getTarget().getName();
          return forbidden.getOrDefault(owner, Set.of()).contains(name)
              || (owner.startsWith("java.time.") && name.equals("now"))
              || owner.equals("java.util.concurrent.ThreadLocalRandom")
              || (owner.equals("java.util.Random")
                  && name.equals("<init>")
                  && call.getTarget().getRawParameterTypes().isEmpty());
        });
  }

  @Test
  void every_room_says_what_it_is_for_and_keeps_null_out() {
    for (JavaPackage room : HOUSE.getPackage("org.caravanserai").getSubpackagesInTree()) {
      if (!room.getClasses().isEmpty()) {
        assertThat(room.tryGetPackageInfo()).as(room.getName()).isPresent();
        assertThat(room.isAnnotatedWith(NullMarked.class)).as(room.getName()).isTrue();
      }
    }
  }
}
