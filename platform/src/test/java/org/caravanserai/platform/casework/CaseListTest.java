package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.platform.casework.Post.done;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.knowledge.CaseKind.Holder;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class CaseListTest {
  @Autowired ApplicationContext house;
  @Autowired MovableClock clock;
  @Autowired Cases cases;
  private Post post;
  private Actor member;

  @BeforeEach
  void begin() {
    post = new Post(house);
    member = post.member();
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  private CaseBrief only(Actor actor) {
    List<CaseBrief> found = cases.mine(actor, true, Optional.empty(), 10);
    assertThat(found).hasSize(1);
    return found.getFirst();
  }

  @Test
  void a_line_says_whose_turn_it_is_until_when_and_how_much_time_is_left() {
    CaseView file = post.reported(member);
    CaseBrief line = only(member);

    assertThat(line.topic()).isEqualTo("customs");
    assertThat(line.summary()).isEqualTo("Two looms stand at the border.");
    assertThat(line.holder()).isEqualTo(file.state().holder());
    assertThat(line.clocks())
        .extracting(CaseBrief.StartedClock::key)
        .containsExactly("acknowledge", "first-answer", "solve");
    CaseBrief.StartedClock first = line.first().orElseThrow();
    assertThat(first.overdue()).isFalse();
    assertThat(first.remaining()).isBetween(new BigDecimal("1.90"), new BigDecimal("2.00"));

    clock.forward(Duration.ofDays(10));
    CaseBrief.StartedClock late = only(member).first().orElseThrow();
    assertThat(late.overdue()).isTrue();
    assertThat(late.remaining()).isNegative();
  }

  @Test
  void while_the_enterprise_is_asked_it_is_its_turn_and_no_deadline_runs() {
    Actor officer = post.actor(Role.DESK_OFFICER, post.homeDesk.place());
    CaseView file = post.reported(member);
    done(post.write(officer, file, "acknowledged", 1, Map.of()));
    done(post.write(officer, file, "asked", 2, Map.of("text", "Which loom?")));

    assertThat(only(officer).holder().who()).isEqualTo(Holder.ENTERPRISE);
    assertThat(only(officer).first()).isEmpty();
    assertThat(only(officer).clocks())
        .filteredOn(one -> one.standing().equals("paused"))
        .extracting(CaseBrief.StartedClock::key)
        .containsExactlyInAnyOrder("first-answer", "solve");
  }

  @Test
  void of_a_dispute_a_coordinator_reads_that_it_is_there_its_stage_and_its_clocks() {
    Actor coordinator = post.actor(Role.SIDE_COORDINATOR, new Place.OfSide(post.host.id()));
    post.disputed(member, Cast.of(house).organisation(post.host.id()));
    CaseBrief line = only(coordinator);

    assertThat(line.outline()).isTrue();
    assertThat(line.stage()).isEqualTo("notified");
    assertThat(line.first().orElseThrow().key()).isEqualTo("confirm");
    assertThat(line.organisation()).isNull();
    assertThat(line.summary()).isEmpty();
    assertThat(line.holder().ids()).isEmpty();
  }

  @Test
  void what_somebody_may_not_see_leaves_no_gap_in_his_slices() {
    Actor auditor = post.actor(Role.AUDITOR, new Place.House());
    UUID first = post.reported(member).id();
    for (int i = 0; i < 3; i++) {
      post.disputed(member, Cast.of(house).organisation(post.host.id()));
    }
    UUID last = post.reported(member).id();

    List<CaseBrief> slice = cases.mine(auditor, true, Optional.empty(), 1);
    assertThat(slice).extracting(CaseBrief::id).containsExactly(last);
    assertThat(cases.mine(auditor, true, Optional.of(last), 1))
        .extracting(CaseBrief::id)
        .containsExactly(first);
  }
}
