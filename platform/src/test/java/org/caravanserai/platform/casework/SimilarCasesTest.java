package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.casework.Post.refused;

import java.util.List;
import java.util.Map;
import org.caravanserai.casework.Likeness.Reason;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.casework.SimilarCases.Similar;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class SimilarCasesTest {
  @Autowired ApplicationContext house;
  @Autowired SimilarCases similar;
  @Autowired Reports reports;
  private Post post;
  private Actor member;
  private Actor lead;

  @BeforeEach
  void begin() {
    post = new Post(house);
    member = post.member();
    lead = post.actor(Role.DESK_LEAD, post.homeDesk.place());
  }

  private CaseView reported(Actor by, Organisation of, String text) {
    return done(reports.report(by, new Report(of.id(), "customs", text, "UZTAS", null, null)));
  }

  private void solve(CaseView file, Actor by) {
    done(post.write(lead, file, "acknowledged", 1, Map.of()));
    done(
        post.write(
            lead,
            file,
            "proposed",
            2,
            Map.of("text", "Declare again.", "cites", List.of("kz.tax.cit"))));
    done(post.write(by, file, "accepted", 3, Map.of()));
    done(post.write(lead, file, "closed", 4, Map.of("outcome", "solved", "cause", "documents")));
  }

  @Test
  void a_desk_finds_the_case_and_another_enterprise_learns_nothing_of_whose_it_was() {
    String text = "Looms wait, the certificate number " + post.mill.id() + " is refused";
    CaseView solved = reported(member, post.mill, text);
    solve(solved, member);
    Organisation other = Cast.of(house).organisation(post.home.id());
    Actor stranger = post.actor(Role.ENTERPRISE_MEMBER, new Place.OfOrganisation(other.id()));
    CaseView like = reported(stranger, other, text);

    List<Similar> ofDesk = done(similar.find(lead, like.id()));
    assertThat(ofDesk.getFirst().id()).isEqualTo(solved.id());
    assertThat(ofDesk.getFirst().reasons()).containsExactly(Reason.PLACE, Reason.TEXT);
    assertThat(ofDesk.getFirst().cites()).containsExactly("kz.tax.cit");

    Similar ofStranger = done(similar.find(stranger, like.id())).getFirst();
    assertThat(ofStranger.id()).isNull();
    assertThat(ofStranger.reasons()).containsExactly(Reason.TEXT);
    assertThat(ofStranger.cites()).containsExactly("kz.tax.cit");
    assertThat(ofStranger.cause()).isEqualTo("documents");
    assertThat(ofStranger.workingDays()).isNotNull();
    assertThat(refused(similar.find(post.actor(Role.DESK_LEAD, post.hostDesk.place()), like.id())))
        .isEqualTo(new Refusal.NotFound());
  }

  @Test
  void what_is_open_or_not_solved_is_not_shown() {
    String text = "Cotton is held at the scales " + post.mill.id();
    reported(member, post.mill, text);
    CaseView given = reported(member, post.mill, text);
    done(post.write(member, given, "withdrawn", 1, Map.of("outcome", "withdrawn")));

    assertThat(done(similar.find(lead, reported(member, post.mill, text).id())))
        .allSatisfy(one -> assertThat(one.id()).isNull());
  }

  private static <T> T done(Answer<T, Refusal> answer) {
    return answer.orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }
}
