package org.caravanserai.corridor.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class OpeningsTest {
  private final Openings openings = new Openings(new long[] {10, 30}, new long[] {19, 30});

  @Test
  void an_open_gate_is_passed_at_once() {
    assertThat(openings.next(10)).isEqualTo(10);
    assertThat(openings.next(19)).isEqualTo(19);
    assertThat(openings.next(30)).isEqualTo(30);
  }

  @Test
  void a_closed_gate_is_passed_at_its_next_opening() {
    assertThat(openings.next(0)).isEqualTo(10);
    assertThat(openings.next(20)).isEqualTo(30);
  }

  @Test
  void after_the_last_opening_nobody_passes() {
    assertThat(openings.next(31)).isEqualTo(Openings.NEVER);
  }

  @Test
  void a_timetable_opens_for_a_minute_at_each_departure() {
    Openings timetable = Openings.timetable(5, 8);
    assertThat(timetable.next(5)).isEqualTo(5);
    assertThat(timetable.next(6)).isEqualTo(8);
    assertThat(timetable.next(9)).isEqualTo(Openings.NEVER);
  }

  @Test
  void who_comes_later_never_passes_earlier() {
    for (long minute = 0; minute < 40; minute++) {
      assertThat(openings.next(minute)).isLessThanOrEqualTo(openings.next(minute + 1));
    }
  }

  @Test
  void openings_ascend() {
    assertThatThrownBy(() -> new Openings(new long[] {1}, new long[0]))
        .hasMessage("Every opening needs a first and a last minute");
    assertThatThrownBy(() -> new Openings(new long[] {2}, new long[] {1}))
        .hasMessage("Openings must be ascending, at 0");
    assertThatThrownBy(() -> new Openings(new long[] {1, 4}, new long[] {4, 9}))
        .hasMessage("Openings must be ascending, at 1");
  }
}
