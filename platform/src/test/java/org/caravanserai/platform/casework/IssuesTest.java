package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.caravanserai.platform.casework.Post.refused;

import java.util.List;
import java.util.Map;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.casework.Issue.Standing;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

@HouseTest
class IssuesTest {
  @Autowired ApplicationContext house;
  @Autowired Issues issues;
  @Autowired JdbcClient database;
  private Post post;
  private Actor member;
  private Actor lead;
  private Actor coordinator;

  @BeforeEach
  void begin() {
    post = new Post(house);
    member = post.member();
    lead = post.actor(Role.DESK_LEAD, post.homeDesk.place());
    coordinator = post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(post.home.id()));
  }

  private static <T> T done(Answer<T, Refusal> answer) {
    return answer.orThrow(refusal -> new IllegalStateException(refusal.toString()));
  }

  private CaseView ended(String cause) {
    CaseView file = post.reported(member);
    done(post.write(lead, file, "acknowledged", 1, Map.of()));
    Map<String, Object> end = Map.of("outcome", "unsolved", "cause", cause, "text", "No way.");
    return done(post.write(lead, file, "closed-unsolved", 2, end));
  }

  private List<Issue> seen() {
    return done(issues.list(coordinator));
  }

  @Test
  void the_third_case_of_one_cause_makes_an_issue_and_the_fourth_joins_it() {
    ended("rule");
    ended("rule");
    ended("delay");
    assertThat(seen()).isEmpty();

    ended("rule");
    assertThat(seen())
        .singleElement()
        .satisfies(issue -> {
          assertThat(issue.key()).isEqualTo(new Issue.Key(post.home.id(), "customs", "rule"));
          assertThat(issue.standing()).isEqualTo(Standing.OPEN);
          assertThat(issue.cases()).hasSize(3);
        });
    ended("rule");
    assertThat(seen().getFirst().count()).isEqualTo(4);
  }

  @Test
  void a_case_that_is_reopened_counts_no_longer() {
    ended("rule");
    ended("rule");
    CaseView file = ended("rule");
    done(post.write(member, file, "reopened", 3, Map.of("why", "It goes on.")));

    assertThat(seen()).isEmpty();
  }

  @Test
  void an_issue_is_acknowledged_and_resolved_and_comes_back_only_when_it_repeats_again() {
    for (int i = 0; i < 3; i++) {
      ended("rule");
    }
    Issue.Key key = seen().getFirst().key();
    assertThat(
            done(issues.write(coordinator, key, "acknowledged", "Asked the ministry.")).standing())
        .isEqualTo(Standing.ACKNOWLEDGED);
    Issue resolved = done(issues.write(coordinator, key, "resolved", "The form has changed."));
    assertThat(resolved.standing()).isEqualTo(Standing.RESOLVED);
    assertThat(resolved.notes()).hasSize(2);
    assertThat(refused(issues.write(coordinator, key, "acknowledged", "Again")))
        .isEqualTo(new Refusal.NotAllowed());

    ended("rule");
    assertThat(seen().getFirst().standing()).isEqualTo(Standing.RESOLVED);
    ended("rule");
    ended("rule");
    assertThat(seen().getFirst().standing()).isEqualTo(Standing.OPEN);
    assertThat(seen().getFirst().count()).isEqualTo(3);
  }

  @Test
  void what_was_written_stays_and_is_written_by_the_coordinator_alone() {
    for (int i = 0; i < 3; i++) {
      ended("practice");
    }
    Issue.Key key = seen().getFirst().key();
    Actor auditor = post.actor(Role.AUDITOR, new Place.House());
    Actor stranger = post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(new Post(house).home.id()));

    assertThat(done(issues.list(auditor))).extracting(Issue::key).contains(key);
    assertThat(refused(issues.write(auditor, key, "resolved", "x")))
        .isEqualTo(new Refusal.NotAllowed());
    assertThat(refused(issues.write(stranger, key, "resolved", "x")))
        .isEqualTo(new Refusal.NotFound());
    assertThat(refused(issues.list(lead))).isEqualTo(new Refusal.NotAllowed());
    assertThat(refused(issues.list(new Actor.Nobody()))).isEqualTo(new Refusal.SignInNeeded());
    assertThat(refused(issues.write(coordinator, key, "open", "x")))
        .isInstanceOf(Refusal.Invalid.class);
    assertThat(refused(issues.write(coordinator, key, "resolved", " ")))
        .isInstanceOf(Refusal.Invalid.class);
    done(issues.write(coordinator, key, "acknowledged", "Seen."));
    assertThatThrownBy(() -> database.sql("DELETE FROM casework_issue_note").update())
        .isInstanceOf(DataAccessException.class);
  }
}
