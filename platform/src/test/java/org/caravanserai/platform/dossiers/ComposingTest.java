package org.caravanserai.platform.dossiers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.caravanserai.dossier.Dossier;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.house.Busy;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.ProcedureDurations;
import org.caravanserai.profile.Profile;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@HouseTest
class ComposingTest {
  private static final LocalDate DAY = LocalDate.of(2026, 11, 22);

  @Autowired Library library;
  @Autowired ProcedureDurations durations;

  private static DossierSettings settings(int waiting, Duration patience, int cached) {
    return new DossierSettings(1, 1, 1, 1, Duration.ofDays(1), 1, waiting, patience, cached);
  }

  private static Profile profile(String name) {
    return new Profile(name, null, null, Map.of("project_country", "UZ"), List.of(), List.of());
  }

  private Dossier compose(Composing composing, String name) {
    Edition edition = library.current();
    return composing.compose(edition, profile(name), DAY, RouteOptions.NONE);
  }

  @Test
  void equal_questions_get_the_remembered_dossier() {
    Composing composing = new Composing(settings(1, Duration.ofSeconds(10), 10), durations);
    assertThat(compose(composing, "A")).isSameAs(compose(composing, "A"));
    assertThat(compose(composing, "B")).isNotSameAs(compose(composing, "A"));
  }

  @Test
  void more_than_can_wait_are_sent_away_and_the_others_are_served() throws Exception {
    Composing composing = new Composing(settings(0, Duration.ofMillis(1), 0), durations);
    int callers = 24;
    CountDownLatch together = new CountDownLatch(callers);
    List<Future<Boolean>> served = new ArrayList<>();
    try (ExecutorService pool = Executors.newFixedThreadPool(callers)) {
      for (int i = 0; i < callers; i++) {
        String name = "P" + i;
        served.add(
            pool.submit(() -> {
              together.countDown();
              together.await();
              try {
                return compose(composing, name) != null;
              } catch (Busy busy) {
                return false;
              }
            }));
      }
      List<Boolean> answers = new ArrayList<>();
      for (Future<Boolean> one : served) {
        answers.add(one.get());
      }
      assertThat(answers).contains(true, false);
    }
    assertThat(compose(composing, "later")).isNotNull();
  }

  @Test
  void settings_out_of_bounds_are_refused_by_their_name() {
    assertThatThrownBy(() -> settings(-1, Duration.ofSeconds(1), 1))
        .hasMessageContaining("serai.dossiers.waiting");
    assertThatThrownBy(() -> settings(1, Duration.ofHours(1), 1))
        .hasMessageContaining("serai.dossiers.patience");
  }
}
