package org.caravanserai.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;

class RoomsTest {
  private static final ApplicationModules ROOMS = ApplicationModules.of(Platform.class);

  @Test
  void each_room_leans_on_what_it_names_alone() {
    ROOMS.verify();
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
