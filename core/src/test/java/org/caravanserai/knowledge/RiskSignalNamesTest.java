package org.caravanserai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import org.caravanserai.risk.RiskAssessor;
import org.junit.jupiter.api.Test;

class RiskSignalNamesTest {

  @Test
  void packs_may_name_exactly_the_signals_that_are_read() {
    assertThat(RiskAssessor.signals()).isEqualTo(RiskReader.SIGNALS.keySet());
  }
}
