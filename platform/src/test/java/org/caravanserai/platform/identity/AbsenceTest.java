package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.MovableClock;
import org.caravanserai.platform.notice.Notices;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@HouseTest
class AbsenceTest {
  private static final ZoneId TASHKENT = ZoneId.of("Asia/Tashkent");

  @Autowired ApplicationContext house;
  @Autowired Absences absences;
  @Autowired Substitutes substitutes;
  @Autowired Memberships memberships;
  @Autowired Notices notices;
  @Autowired MovableClock clock;
  private Cast cast;
  private Side side;
  private Desk desk;
  private Cast.Somebody officer;
  private UUID colleague;
  private UUID lead;

  @BeforeEach
  void begin() {
    cast = Cast.of(house);
    side = cast.side();
    desk = cast.desk(side.id(), Topic.CUSTOMS);
    officer = cast.person(Role.DESK_OFFICER, desk.place());
    colleague = colleague(desk, Role.DESK_OFFICER);
    lead = colleague(desk, Role.DESK_LEAD);
  }

  @AfterEach
  void end() {
    clock.reset();
  }

  @Test
  void an_absence_begins_and_ends_by_itself_with_the_days_of_the_side() {
    LocalDate first = today().plusDays(2);
    Absence absence = record(officer.id(), first, first.plusDays(1), colleague);

    assertThat(absence.beginsAt()).isEqualTo(first.atStartOfDay(TASHKENT).toInstant());
    assertThat(absence.endsAt()).isEqualTo(absence.beginsAt().plus(Duration.ofDays(2)));
    assertThat(at(absence.beginsAt().minusMillis(1))).isEqualTo(officer.id());
    assertThat(at(absence.beginsAt())).isEqualTo(colleague);
    assertThat(substitutes.inPlaceOf(colleague, absence.beginsAt()))
        .containsExactly(new Substitutes.Away(officer.id(), desk.id()));
    assertThat(at(absence.endsAt())).isEqualTo(officer.id());
    assertThat(substitutes.inPlaceOf(colleague, absence.endsAt())).isEmpty();
    assertThat(notices.list(colleague, Optional.empty(), 5))
        .extracting(given -> given.notice().key())
        .containsExactly("identity.notice.stands-in");
  }

  @Test
  void a_substitute_who_is_away_too_passes_the_work_on() {
    LocalDate first = today().plusDays(2);
    Absence one = record(officer.id(), first, first, colleague);
    record(colleague, first, first, lead);

    assertThat(at(one.beginsAt())).isEqualTo(lead);
    assertThat(substitutes.inPlaceOf(lead, desk.id(), one.beginsAt()))
        .containsExactlyInAnyOrder(officer.id(), colleague);
  }

  @Test
  void nobody_is_a_substitute_at_another_desk_or_for_himself() {
    UUID neighbour = colleague(cast.desk(side.id(), Topic.LAND), Role.DESK_OFFICER);
    LocalDate first = today().plusDays(2);

    for (UUID wrong : new UUID[] {neighbour, officer.id(), cast.account("Somebody")}) {
      assertThat(faults(new Absences.Draft(desk.id(), first, first, wrong)))
          .containsExactly("substitute");
    }
    Desk other = cast.desk(side.id(), Topic.FINANCE);
    assertThat(faults(new Absences.Draft(other.id(), first, first, colleague)))
        .containsExactly("desk");
  }

  @Test
  void a_substitute_who_leaves_the_desk_is_one_no_more() {
    LocalDate first = today().plusDays(2);
    Absence absence = record(officer.id(), first, first, colleague);
    UUID membership = actor(colleague).memberships().getFirst().id();
    assertThat(memberships.end(actor(colleague), membership).value()).isPresent();

    assertThat(at(absence.beginsAt())).isEqualTo(officer.id());
  }

  @Test
  void the_days_are_in_order_and_within_bounds_and_of_one_absence_each() {
    LocalDate today = today();
    UUID id = desk.id();
    assertThat(faults(new Absences.Draft(id, today.minusDays(1), today, colleague)))
        .containsExactly("firstDay");
    assertThat(faults(new Absences.Draft(id, today.plusDays(367), null, colleague)))
        .containsExactly("firstDay", "lastDay");
    assertThat(faults(new Absences.Draft(id, today.plusDays(3), today.plusDays(2), colleague)))
        .containsExactly("lastDay");
    record(officer.id(), today.plusDays(3), today.plusDays(5), colleague);
    assertThat(refusal(new Absences.Draft(id, today.plusDays(5), today.plusDays(6), lead)))
        .isEqualTo(new Refusal.Conflict("identity.refused.absent"));
  }

  @Test
  void an_absence_is_recorded_and_ended_early_on_the_page() {
    LocalDate today = today();
    officer.visitor().get("/me/absences");
    Map<String, String> form =
        Map.of(
            "firstDay",
            today.toString(),
            "lastDay",
            today.plusDays(9).toString(),
            "substitute",
            desk.id() + ":" + colleague);
    assertThat(officer.visitor().post("/me/absences", form).statusCode()).isEqualTo(303);
    assertThat(at(clock.instant())).isEqualTo(colleague);
    HttpResponse<String> overlapping = officer.visitor().post("/me/absences", form);
    assertThat(overlapping.statusCode()).isEqualTo(422);
    assertThat(overlapping.body()).contains("End that one first");

    UUID absence = absences.list(actor(officer.id())).getFirst().id();
    assertThat(cast.signedIn(lead).visitor().get("/me/absences").body())
        .doesNotContain(absence.toString());
    String end = "/me/absences/" + absence + "/end";
    assertThat(officer.visitor().post(end, Map.of()).statusCode()).isEqualTo(303);
    assertThat(at(clock.instant())).isEqualTo(officer.id());
    assertThat(officer.visitor().post(end, Map.of()).statusCode()).isEqualTo(404);
  }

  @Test
  void days_that_are_none_come_back_with_what_is_wrong() {
    officer.visitor().get("/me/absences");
    HttpResponse<String> answer =
        officer
            .visitor()
            .post(
                "/me/absences",
                Map.of("firstDay", "soon", "lastDay", "", "substitute", desk.id() + ":" + lead));
    assertThat(answer.statusCode()).isEqualTo(422);
    assertThat(answer.body()).contains("firstDay-mistake", "lastDay-mistake");
  }

  private UUID at(Instant moment) {
    return substitutes.standingInFor(officer.id(), desk.id(), moment);
  }

  private Absence record(UUID person, LocalDate first, LocalDate last, UUID substitute) {
    return absences
        .record(actor(person), new Absences.Draft(desk.id(), first, last, substitute))
        .value()
        .orElseThrow();
  }

  private List<String> faults(Absences.Draft draft) {
    return ((Refusal.Invalid) refusal(draft)).faults().stream().map(Refusal.Fault::field).toList();
  }

  private Refusal refusal(Absences.Draft draft) {
    return absences
        .record(actor(officer.id()), draft)
        .map(
            done -> {
              throw new AssertionError("Not refused: " + draft);
            },
            refusal -> refusal);
  }

  private Actor actor(UUID person) {
    return house.getBean(Actors.class).find(person).orElseThrow();
  }

  private UUID colleague(Desk at, Role role) {
    UUID person = cast.account(role.name());
    cast.give(person, role, at.place());
    return person;
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), TASHKENT);
  }
}
