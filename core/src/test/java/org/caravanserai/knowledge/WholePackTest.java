package org.caravanserai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WholePackTest {
  @TempDir Path folder;

  @Test
  void probe() {
    assertThat(Packs.whole(folder).mistakes()).isEmpty();
    assertThat(
            Packs.in(folder.resolve("a"))
                .attributes("c code UZ KZ", "m money USD", "h code list:hs subject:goods fixed")
                .calendar("uz")
                .authority("office")
                .document("d")
                .series("uz.bcv")
                .assumption("x", "10", "days")
                .risk("r")
                .policy("p", "status: draft")
                .procedure(
                    "q", "steps: [" + Packs.step("a") + ", " + Packs.step("b", "after: [a]") + "]")
                .table(
                    "places",
                    "code,name_en,country,subdivision,lat,lon,kinds",
                    "UZTAS,Tashkent,UZ,UZ-TK,41,69,city")
                .source("two")
                .mistakes())
        .isEmpty();
  }
}
