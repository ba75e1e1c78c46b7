package org.caravanserai.corridor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.caravanserai.Seeded;
import org.junit.jupiter.api.Test;

class GatesTest {
  private static void assertAlike(List<Openings> gates) {
    Gates together = new Gates(gates);
    for (int gate = 0; gate < gates.size(); gate++) {
      for (long minute = -20; minute < 1_100; minute++) {
        assertThat(together.next(gate, minute)).isEqualTo(gates.get(gate).next(minute));
      }
    }
  }

  @Seeded(100)
  void gates_kept_together_open_as_each_alone(long seed) {
    assertAlike(new RandomGraph(seed).gates);
  }

  @Test
  void gates_that_never_open_and_those_at_uneven_intervals_are_no_exception() {
    assertAlike(
        List.of(
            Openings.timetable(),
            Openings.timetable(3),
            Openings.timetable(-9, -8, 0, 1, 2, 900, 901, 1_000),
            new Openings(new long[] {-15, 40}, new long[] {30, 1_050}),
            Openings.timetable()));
  }
}
