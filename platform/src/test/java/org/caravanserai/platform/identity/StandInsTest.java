package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class StandInsTest {
  private static final UUID AZIZ = new UUID(0, 1);
  private static final UUID MADINA = new UUID(0, 2);
  private static final UUID GULNORA = new UUID(0, 3);

  @Test
  void who_is_there_does_his_own_work_alone() {
    StandIns nobodyIsAway = new StandIns(Map.of());
    assertThat(nobodyIsAway.of(AZIZ)).isEqualTo(AZIZ);
    assertThat(nobodyIsAway.inPlaceOf(AZIZ)).isEmpty();
  }

  @Test
  void a_substitute_who_is_away_passes_the_work_on() {
    StandIns chain = new StandIns(Map.of(AZIZ, MADINA, MADINA, GULNORA));
    assertThat(chain.of(AZIZ)).isEqualTo(GULNORA);
    assertThat(chain.inPlaceOf(GULNORA)).isEqualTo(List.of(AZIZ, MADINA));
    assertThat(chain.inPlaceOf(MADINA)).isEmpty();
  }

  @Test
  void a_round_of_people_who_are_all_away_passes_to_nobody() {
    StandIns round = new StandIns(Map.of(AZIZ, MADINA, MADINA, AZIZ, GULNORA, AZIZ));
    assertThat(round.of(AZIZ)).isEqualTo(AZIZ);
    assertThat(round.of(GULNORA)).isEqualTo(GULNORA);
    assertThat(round.inPlaceOf(MADINA)).isEmpty();
  }
}
