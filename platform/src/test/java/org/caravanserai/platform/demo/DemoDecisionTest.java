package org.caravanserai.platform.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.caravanserai.platform.house.Wording;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DemoDecisionTest {
  @ParameterizedTest
  @CsvSource({
    "true, false, true, FURNISH",
    "true, true, false, OPEN",
    "false, false, true, OPEN",
    "false, false, false, OPEN",
  })
  void an_empty_house_is_furnished_once_and_a_real_one_never(
      boolean asked, boolean isDemo, boolean isEmpty, DemoHouse.Decision decision) {
    assertThat(DemoHouse.decide(asked, isDemo, isEmpty)).isEqualTo(decision);
  }

  @Test
  void a_house_with_people_is_no_demo() {
    assertThatThrownBy(() -> DemoHouse.decide(true, false, false))
        .isInstanceOfSatisfying(
            DemoRefusal.class,
            refusal -> assertThat(refusal.reason()).isEqualTo(DemoRefusal.Reason.OTHER_HOUSE))
        .hasMessageContaining("--data");
  }

  @Test
  void a_demo_house_is_not_opened_as_a_real_one() {
    assertThatThrownBy(() -> DemoHouse.decide(false, true, false))
        .isInstanceOfSatisfying(
            DemoRefusal.class,
            refusal -> {
              assertThat(refusal.reason()).isEqualTo(DemoRefusal.Reason.DEMO_HOUSE);
              assertThat(refusal.whatToDo(Wording.in("ru"))).contains("--demo");
            });
  }
}
