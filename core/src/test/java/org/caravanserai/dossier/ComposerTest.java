package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import org.caravanserai.profile.Profile;
import org.junit.jupiter.api.Test;

class ComposerTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);
  private static final Profile LOOMS = Shipped.profile(Shipped.example("textile-machinery-angren"));
  private static final Profile CHERRIES = Shipped.profile(Shipped.example("cherries-xian"));

  private static String json(Composer composer, Profile profile, LocalDate asOf) {
    return json(composer, profile, asOf, EnumSet.allOf(Part.class));
  }

  private static String json(Composer composer, Profile profile, LocalDate asOf, Set<Part> parts) {
    return DossierJson.of(composer.compose(profile, asOf, RouteOptions.NONE, parts, _ -> {}), "en");
  }

  private static String alone(Profile profile, LocalDate asOf) {
    return json(Composer.of(Shipped.knowledge()), profile, asOf);
  }

  @Test
  void what_a_composer_keeps_changes_no_dossier() {
    Composer kept = Composer.of(Shipped.knowledge());
    json(kept, CHERRIES, DAY.plusYears(2));
    json(kept, LOOMS, DAY, EnumSet.of(Part.PLAN));

    assertThat(json(kept, LOOMS, DAY)).isEqualTo(alone(LOOMS, DAY));
    assertThat(json(kept, CHERRIES, DAY)).isEqualTo(alone(CHERRIES, DAY));
    assertThat(json(kept, LOOMS, DAY.plusYears(1))).isEqualTo(alone(LOOMS, DAY.plusYears(1)));
  }
}
