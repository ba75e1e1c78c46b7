package org.caravanserai.platform.web.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.demo.DemoCast;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.DemoPeople;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class NoDemoTest {
  @Autowired ApplicationContext house;

  @Test
  void without_demo_nobody_signs_in_as_another(Visitor visitor) {
    String somebody = Cast.of(house).account("Somebody").toString();
    assertThat(visitor.get("/demo").statusCode()).isEqualTo(404);
    assertThat(visitor.get("/").body()).doesNotContain("/demo");
    assertThat(visitor.post("/demo/sign-in", Map.of("person", somebody)).statusCode())
        .isEqualTo(404);
    assertThat(visitor.get("/me").statusCode()).isEqualTo(302);
    assertThat(house.getBeanNamesForType(DemoCast.class)).isEmpty();
    assertThat(house.getBeanNamesForType(DemoPeople.class)).isEmpty();
  }
}
