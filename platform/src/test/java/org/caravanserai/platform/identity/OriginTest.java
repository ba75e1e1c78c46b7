package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class OriginTest {
  @Test
  void who_has_one_address_of_ipv6_has_them_all_and_is_counted_once() {
    assertThat(Origin.counted("2001:db8:1:2::1"))
        .isEqualTo(Origin.counted("2001:db8:1:2:ffff::9"))
        .isNotEqualTo(Origin.counted("2001:db8:1:3::1"));
    assertThat(Origin.counted("192.0.2.1")).isNotEqualTo(Origin.counted("192.0.2.2"));
    assertThat(Origin.counted("")).isEmpty();
  }

  @Test
  void no_more_than_the_network_is_kept() {
    assertThat(Origin.network("192.0.2.77")).isEqualTo("192.0.2.0/24");
    assertThat(Origin.network("2001:db8:1:2::1")).isEqualTo("2001:db8:1::/48");
    assertThat(Origin.network("::1")).isEqualTo("::/48");
  }
}
