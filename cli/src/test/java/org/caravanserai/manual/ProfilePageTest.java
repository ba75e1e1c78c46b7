package org.caravanserai.manual;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.reading.Mistake;
import org.junit.jupiter.api.Test;

/** The page on profiles says what the reader of profiles takes. */
class ProfilePageTest {
  private static final String KEYS = "docs/reference/profile.md";
  private static final String GUIDE = "docs/how-to/write-a-profile.md";

  @Test
  void the_tables_are_those_of_the_reader() {
    Manual.hold(
        KEYS,
        Map.of(
            "profile", Key.table("key", keys("%s")),
            "consignments", Key.table("key of `consignments`", keys("{consignments: [%s]}")),
            "parties", Key.table("key of `parties`", keys("{parties: [%s]}"))));
  }

  @Test
  void the_profile_of_the_guide_is_sound() {
    assertThat(mistakes(Manual.blocks(Manual.page(GUIDE), "yaml").getFirst())).isEmpty();
  }

  private static List<Key> keys(String around) {
    return new Probe(ProfilePageTest::mistakes, around).keys();
  }

  private static List<Mistake> mistakes(String text) {
    return switch (ProfileReader.read("profile.yaml", text, Manual.knowledge())) {
      case ProfileResult.Accepted _ -> List.of();
      case ProfileResult.Refused(List<Mistake> mistakes) -> mistakes;
    };
  }
}
