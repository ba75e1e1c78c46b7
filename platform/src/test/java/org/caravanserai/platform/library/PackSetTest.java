package org.caravanserai.platform.library;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.library.HeldPack.Origin.OWN;
import static org.caravanserai.platform.library.HeldPack.Origin.SHIPPED;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Which packs an edition has. */
class PackSetTest {
  private static final HeldPack BASE = new HeldPack("base", "b1", SHIPPED);
  private static final HeldPack CHINA = new HeldPack("china", "c1", SHIPPED);
  private static final HeldPack RISK = new HeldPack("risk", "r1", SHIPPED);
  private static final HeldPack PORT = new HeldPack("port", "p1", OWN);
  private static final HeldPack OWN_CHINA = new HeldPack("china", "c2", OWN);

  @Test
  void a_pack_that_is_brought_takes_the_place_of_the_one_of_its_name() {
    assertThat(PackSet.brought(List.of(BASE, CHINA, RISK), List.of(OWN_CHINA), false))
        .containsExactly(BASE, OWN_CHINA, RISK);
  }

  @Test
  void new_packs_are_read_after_all_others_so_that_they_may_replace_items() {
    HeldPack annex = new HeldPack("annex", "a1", OWN);
    assertThat(PackSet.brought(List.of(BASE, RISK), List.of(PORT, annex), false))
        .containsExactly(BASE, RISK, annex, PORT);
  }

  @Test
  void packs_that_are_to_be_all_packs_leave_none_of_the_others() {
    assertThat(PackSet.brought(List.of(BASE, CHINA), List.of(PORT), true)).containsExactly(PORT);
  }

  @Test
  void a_shipped_pack_that_comes_back_unchanged_stays_a_shipped_one() {
    HeldPack same = new HeldPack("base", "b1", OWN);
    assertThat(PackSet.brought(List.of(BASE, CHINA), List.of(same, OWN_CHINA), true))
        .containsExactly(BASE, OWN_CHINA);
  }

  @Test
  void a_release_replaces_every_shipped_pack_and_leaves_those_of_stewards() {
    HeldPack newBase = new HeldPack("base", "b2", SHIPPED);
    HeldPack newChina = new HeldPack("china", "c3", SHIPPED);
    assertThat(
            PackSet.released(
                List.of(BASE, OWN_CHINA, RISK, PORT), List.of(newBase, newChina), false))
        .containsExactly(newBase, OWN_CHINA, PORT);
  }

  @Test
  void a_whole_release_leaves_nothing_of_the_stewards() {
    assertThat(PackSet.released(List.of(BASE, OWN_CHINA, PORT), List.of(BASE, CHINA), true))
        .containsExactly(BASE, CHINA);
  }
}
