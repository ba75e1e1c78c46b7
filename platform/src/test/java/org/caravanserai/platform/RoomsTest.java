package org.caravanserai.platform;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Method;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {
  private static final ApplicationModules ROOMS = ApplicationModules.of(Platform.class);

  @Test
  void each_room_leans_on_what_it_names_alone() {
    ROOMS.verify();
  }

  /** Rows that are streamed keep their connection until somebody closes the stream. */
  @Test
  void no_room_streams_rows_of_the_database() {
    noClasses()
        .should()
        .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
        .check(
            new ClassFileImporter(List.of(new ImportOption.DoNotIncludeTests()))
                .importPackagesOf(Platform.class));
  }

  @Test
  void each_room_names_what_it_may_lean_on() throws ReflectiveOperationException {
    Method allowed = ApplicationModule.class.getMethod("allowedDependencies");
    Object unrestricted = allowed.getDefaultValue();
    assertThat(ROOMS)
        .isNotEmpty()
        .allSatisfy(room -> {
          Package info =
              Class.forName(room.getBasePackage().getName() + ".package-info").getPackage();
          ApplicationModule rules = info.getAnnotation(ApplicationModule.class);
          assertThat(rules).as("@ApplicationModule of %s", room.getBasePackage()).isNotNull();
          assertThat(rules.allowedDependencies()).isNotEqualTo(unrestricted);
        });
  }
}
