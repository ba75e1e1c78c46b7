package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.caravanserai.message.Messages;
import org.caravanserai.profile.Profile;
import org.junit.jupiter.api.Test;

class HostileTextTest {
  private static final String NAME = "Plant\u202E\u001B[2J\nin 'Angren' <b>\u2066";

  @Test
  void a_name_cannot_turn_or_clear_the_terminal() {
    String text = DossierText.of(dossier(), Messages.in("en"), 80, false);

    assertThat(text).startsWith("Plant\uFFFD\uFFFD[2J in 'Angren' <b>\uFFFD\n");
    assertThat(text).doesNotContain("\u202E", "\u001B", "\u2066");
  }

  @Test
  void json_keeps_a_name_as_it_is_with_its_controls_escaped() {
    assertThat(DossierJson.of(dossier(), "en"))
        .contains("\"project\" : \"Plant\u202E\\u001B[2J\\nin 'Angren' <b>\u2066\"");
  }

  private static Dossier dossier() {
    Profile profile = new Profile(NAME, null, null, Map.of(), List.of(), List.of());
    return Composer.compose(
        Shipped.knowledge(),
        profile,
        LocalDate.of(2026, 11, 22),
        RouteOptions.NONE,
        EnumSet.noneOf(Part.class),
        _ -> {});
  }
}
