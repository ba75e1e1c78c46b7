package org.caravanserai.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.caravanserai.Seeded;
import org.caravanserai.casework.Actor.Role;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Capacity;
import org.junit.jupiter.api.Test;

/** Who may see and write what. The whole matrix is in {@code docs/reference/case-access.md}. */
class AccessTest {
  private static final Scope HOME = new Scope.Side("maigaiti");
  private static final Scope HOST = new Scope.Side("tashkent");
  private static final Scope CAUCUS = new Scope.Caucus("claimant");
  private static final Actor MILL = actor(new Role.EnterpriseMember("mill"));
  private static final Actor OFFICER = actor(new Role.DeskOfficer("trade", "maigaiti"));
  private static final Actor ELSEWHERE = actor(new Role.DeskOfficer("land", "maigaiti"));
  private static final Actor COORDINATOR = actor(new Role.SideCoordinator("tashkent"));
  private static final Actor STAFF =
      actor(new Role.Administrator(), new Role.DataSteward(), new Role.Mediator());

  private static Actor actor(Role... roles) {
    return new Actor("somebody", List.of(roles));
  }

  private static boolean sees(Actor actor, Scope scope, CaseFile file) {
    return Access.may(actor, new Action.See(scope), file.kind, file.state());
  }

  @Test
  void an_enterprise_sees_what_is_shared_and_no_note_of_a_side() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");

    assertThat(sees(MILL, Scope.shared(), file)).isTrue();
    assertThat(sees(MILL, HOME, file)).isFalse();
    assertThat(sees(actor(new Role.EnterpriseMember("other")), Scope.shared(), file)).isFalse();
  }

  @Test
  void an_officer_of_the_desk_sees_his_side_and_one_of_another_desk_sees_nothing() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");

    assertThat(sees(OFFICER, HOME, file)).isTrue();
    assertThat(sees(OFFICER, HOST, file)).isFalse();
    assertThat(sees(ELSEWHERE, Scope.shared(), file)).isFalse();
    assertThat(sees(COORDINATOR, Scope.shared(), file)).as("no host side is named yet").isFalse();
  }

  @Test
  void who_runs_the_house_sees_no_case() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");

    for (Action action : List.of(new Action.See(Scope.shared()), new Action.SeeOutline())) {
      assertThat(Access.may(STAFF, action, file.kind, file.state())).isFalse();
    }
  }

  @Test
  void of_a_mediation_a_coordinator_sees_that_it_exists_and_its_clocks_and_no_more() {
    CaseFile file = MediationStoryTest.mediating();

    assertThat(Access.may(COORDINATOR, new Action.SeeOutline(), file.kind, file.state())).isTrue();
    for (Scope scope : List.of(Scope.shared(), HOST, CAUCUS)) {
      assertThat(sees(COORDINATOR, scope, file)).as(scope.text()).isFalse();
      assertThat(Access.may(COORDINATOR, new Action.Export(scope), file.kind, file.state()))
          .isFalse();
      assertThat(Access.may(COORDINATOR, new Action.Verify(scope), file.kind, file.state()))
          .isFalse();
    }
    assertThat(Access.view(COORDINATOR, file.kind, file.log)).isEmpty();
  }

  @Test
  void a_caucus_is_for_its_party_and_the_mediator() {
    CaseFile file = MediationStoryTest.mediating();
    Actor mediator = new Actor("sadykova", List.of(new Role.Mediator()));

    assertThat(sees(actor(new Role.EnterpriseMember("looms")), CAUCUS, file)).isTrue();
    assertThat(sees(mediator, CAUCUS, file)).isTrue();
    assertThat(sees(actor(new Role.EnterpriseMember("spinning")), CAUCUS, file)).isFalse();
    assertThat(sees(actor(new Role.Mediator()), CAUCUS, file)).as("of the panel alone").isFalse();
  }

  @Test
  void who_stands_on_two_sides_of_a_dispute_has_no_caucus() {
    CaseFile file = MediationStoryTest.mediating();
    Actor torn =
        new Actor("sadykova", List.of(new Role.Mediator(), new Role.EnterpriseMember("looms")));

    assertThat(sees(torn, Scope.shared(), file)).isTrue();
    assertThat(sees(torn, CAUCUS, file)).isFalse();
    assertThat(
            Access.may(torn, new Action.Write("caucus-message", CAUCUS), file.kind, file.state()))
        .isFalse();
  }

  @Test
  void a_case_is_opened_by_whom_it_concerns_and_in_his_own_name() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    Entry first = file.log.getFirst();
    Draft draft =
        new Draft(
            first.id(),
            first.caseId(),
            first.scope(),
            0,
            first.actor(),
            first.at(),
            first.kind(),
            first.body());

    assertThat(
            Access.mayOpen(
                new Actor("aigul", List.of(new Role.EnterpriseMember("mill"))), file.kind, draft))
        .isTrue();
    assertThat(
            Access.mayOpen(
                new Actor("aigul", List.of(new Role.EnterpriseMember("other"))), file.kind, draft))
        .isFalse();
    assertThat(Access.mayOpen(MILL, file.kind, draft)).as("in another's name").isFalse();
  }

  @Test
  void writing_depends_on_capacity_scope_and_stage() {
    CaseFile file = CaseFile.reported("2026-11-27T09:00");
    Action acknowledge = new Action.Write("acknowledged", Scope.shared());

    assertThat(Access.may(OFFICER, acknowledge, file.kind, file.state())).isTrue();
    assertThat(Access.may(MILL, acknowledge, file.kind, file.state())).isFalse();
    assertThat(Access.capacities(OFFICER, new Action.Write("note", HOME), file.kind, file.state()))
        .containsExactly(Capacity.HOME_OFFICER);
    assertThat(Access.may(OFFICER, new Action.Write("note", HOST), file.kind, file.state()))
        .isFalse();
    assertThat(Access.may(OFFICER, new Action.Write("sung", HOME), file.kind, file.state()))
        .isFalse();
    file.write("2026-11-27T10:00", CaseFile.HOME_OFFICER, "acknowledged");
    assertThat(Access.may(OFFICER, acknowledge, file.kind, file.state())).isFalse();
  }

  @Seeded(10)
  void caucus_content_is_never_in_the_view_of_anybody_else(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CaseKind kind = CaseFile.kind("mediation");
    List<Entry> log = RandomCases.log(random, kind, 150);
    List<Actor> others =
        List.of(
            MILL,
            OFFICER,
            COORDINATOR,
            STAFF,
            actor(new Role.SideCoordinator("maigaiti")),
            actor(new Role.Auditor()),
            actor(new Role.DeskLead("customs", "tashkent")));
    for (Actor other : others) {
      assertThat(Access.view(other, kind, log))
          .noneMatch(entry -> entry.scope() instanceof Scope.Caucus);
    }
    Parties parties = CaseState.of(kind, log).parties();
    List<Entry> view =
        Access.view(
            actor(new Role.EnterpriseMember(String.valueOf(parties.respondent()))), kind, log);
    if (!String.valueOf(parties.respondent()).equals(parties.claimant())) {
      assertThat(view).noneMatch(entry -> entry.scope().text().startsWith("caucus:claimant"));
    }
    for (int i = 0; i < view.size(); i++) {
      assertThat(view.get(i).position()).as("no gap tells of what is hidden").isEqualTo(i + 1);
    }
  }

  @Seeded(10)
  void the_chain_accepts_nothing_that_access_forbids(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    CaseKind kind = CaseFile.kinds().get((int) (seed % CaseFile.kinds().size()));
    List<Entry> log = RandomCases.log(random, kind, 40);
    CaseState state = CaseState.of(kind, log);
    Map<String, Integer> seen = new HashMap<>();
    log.forEach(entry -> seen.merge(entry.scope().text(), 1, Integer::sum));
    for (int i = 0; i < 60; i++) {
      Draft draft = RandomCases.draft(random, kind, seen, log.getLast().at());
      boolean may =
          Access.may(
              draft.actor().as(),
              new Action.Write(draft.kind(), draft.scope()),
              kind,
              state.parties(),
              String.valueOf(state.stage()));
      if (Chains.append(kind, log, draft) instanceof Chains.Appended.Next) {
        assertThat(may).as("%s in %s", draft.kind(), draft.scope().text()).isTrue();
      }
    }
  }
}
