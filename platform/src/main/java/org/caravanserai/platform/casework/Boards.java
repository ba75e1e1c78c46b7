package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.casework.BoardStore.By;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.identity.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The boards of those who answer for others: who is stuck where, and how promises are kept. */
@Service
public class Boards {
  private final BoardStore store;
  private final Clock clock;

  Boards(BoardStore store, Clock clock) {
    this.store = store;
    this.clock = clock;
  }

  /** Whether there is a board for the actor. */
  public boolean isFor(Actor actor) {
    return !Watch.of(actor).isEmpty();
  }

  /**
   * A board.
   *
   * @param of the side or the desk; the first that the actor may watch when nothing is said
   * @param period a {@link Period#code}; 90 days when nothing is said
   */
  @Transactional(readOnly = true)
  public Answer<Board, Refusal> read(Actor actor, Optional<UUID> of, Optional<String> period) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    List<Watch> choices = Watch.of(actor);
    if (choices.isEmpty()) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    Optional<Watch> watch =
        choices.stream().filter(one -> of.isEmpty() || of.get().equals(one.ref())).findFirst();
    if (watch.isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    Instant now = clock.instant();
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    return Period.read(period.filter(code -> !code.isBlank()).orElse(Period.USUAL), today)
        .<Answer<Board, Refusal>>map(
            days -> new Answer.Done<>(board(watch.get(), choices, days, now)))
        .orElseGet(() -> Answer.refused(new Refusal.Invalid("period", "boards.field.period")));
  }

  private Board board(Watch watch, List<Watch> choices, Period period, Instant now) {
    UUID side = watch.side();
    return new Board(
        watch,
        period,
        now,
        choices,
        Period.choices(LocalDate.ofInstant(now, ZoneOffset.UTC)),
        store.count(watch, period, now, By.NOTHING).getOrDefault("", Board.Count.NONE),
        store.groups(watch, period, now, By.DESK),
        store.groups(watch, period, now, By.TOPIC),
        store.groups(watch, period, now, By.SIDE),
        store.paces(watch, period, now, By.NOTHING).getOrDefault("", List.of()),
        store.late(watch, period, now),
        side == null || watch.desk() != null ? null : store.mediations(side, now));
  }
}
