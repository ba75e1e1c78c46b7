package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.Set;
import org.caravanserai.Seeded;
import org.caravanserai.knowledge.Risk;
import org.caravanserai.risk.NaiveRegister.Line;

/** The register beside {@link NaiveRegister}. */
class NaiveRegisterTest {

  @Seeded(300)
  void a_register_is_what_looking_at_every_hop_for_every_risk_gives(long seed) {
    Random random = new Random(seed);
    List<Risk> risks =
        RandomProject.risks(random).stream()
            .filter(r -> r.signal() == null || NaiveRegister.SIGNALS.contains(r.signal().name()))
            .toList();
    World world = RandomProject.project(random).risks(risks);
    RiskRegister register = world.register();
    NaiveRegister naive = new NaiveRegister(world.inputs(), risks);

    assertThat(register.entries().stream().map(NaiveRegisterTest::line))
        .containsExactlyElementsOf(naive.entries());
    assertThat(register.open().stream().map(NaiveRegisterTest::line))
        .containsExactlyElementsOf(naive.open());
  }

  private static Line line(RiskEntry entry) {
    return new Line(entry.id(), entry.score(), entry.consignments(), entry.firedBy());
  }

  private static Line line(OpenRisk open) {
    return new Line(open.risk().id(), open.score(), open.consignments(), Set.of());
  }
}
