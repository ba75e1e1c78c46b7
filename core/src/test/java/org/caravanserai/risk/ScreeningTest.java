package org.caravanserai.risk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.risk.World.risk;

import java.util.List;
import org.caravanserai.profile.Profile;
import org.caravanserai.risk.PartyScreening.Candidate;
import org.caravanserai.risk.PartyScreening.NoListLoaded;
import org.caravanserai.risk.PartyScreening.Screened;
import org.junit.jupiter.api.Test;

class ScreeningTest {
  private static final Profile.Party PARTNER =
      new Profile.Party("Angren Industrial Partner LLC", "partner", "UZ");

  private static World watching() {
    return new World().risk(risk("sanctions.party-match").signal("screening.match"));
  }

  @Test
  void no_list_is_loaded_for_any_party() {
    assertThat(Screening.screen(List.of(PARTNER))).containsExactly(new NoListLoaded(PARTNER));
    assertThat(Screening.screen(List.of())).isEmpty();
  }

  @Test
  void a_party_that_was_not_screened_leaves_the_risk_open() {
    assertThat(watching().screening(Screening.screen(List.of(PARTNER))).needs())
        .containsExactly(new Need.WatchList("Angren Industrial Partner LLC"));
  }

  @Test
  void without_parties_there_is_nobody_to_screen() {
    assertThat(watching().silent()).isTrue();
  }

  @Test
  void a_candidate_puts_the_risk_on_the_register_and_a_clean_result_does_not() {
    Candidate candidate = new Candidate("Angren Partner", "test-list", 91, List.of("name"));

    assertThat(watching().screening(List.of(new Screened(PARTNER, List.of(candidate)))).evidence())
        .containsExactly(new Evidence.PartyMatch(PARTNER.name(), candidate));
    assertThat(watching().screening(List.of(new Screened(PARTNER, List.of()))).silent()).isTrue();
  }
}
