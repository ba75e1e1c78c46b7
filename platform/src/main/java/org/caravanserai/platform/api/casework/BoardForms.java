package org.caravanserai.platform.api.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.platform.casework.Board;
import org.jspecify.annotations.Nullable;

/** Boards as the API shows them. */
final class BoardForms {
  private BoardForms() {}

  /**
   * A board.
   *
   * @param side absent on the board of the whole house
   * @param desk absent on the board of a whole side
   * @param from the first day of the period
   * @param to the first day after it
   * @param others what else you may ask for with {@code of}
   * @param sides by the other side; on the board of the whole house by the home side
   * @param late cases past their deadline, the longest first; at most ten
   * @param mediations absent where you may not know of them
   */
  record BoardAnswer(
      @Nullable UUID side,
      @Nullable UUID desk,
      String period,
      LocalDate from,
      LocalDate to,
      Instant at,
      List<UUID> others,
      BoardCount all,
      List<BoardPace> paces,
      List<BoardGroup> desks,
      List<BoardGroup> topics,
      List<BoardGroup> sides,
      List<LateCase> late,
      @Nullable Mediations mediations) {}

  /** How many cases; the open ones are on time, waiting for the enterprise, or late. */
  record BoardCount(
      int open, int onTime, int waiting, int late, int closed, int solved, int reopened) {}

  /**
   * Some of the cases.
   *
   * @param key a topic, or the id of a desk or side; absent for cases that have none
   */
  record BoardGroup(@Nullable String key, BoardCount count, List<BoardPace> paces) {}

  /**
   * How long clocks took that were stopped in the period.
   *
   * @param median working days
   * @param p90 working days
   */
  record BoardPace(
      String kind, String clock, int stopped, int inTime, BigDecimal median, BigDecimal p90) {}

  /** A case past its deadline. */
  record LateCase(
      UUID id,
      @Nullable String topic,
      UUID organisation,
      @Nullable UUID holder,
      String clock,
      Instant due) {}

  /** Files of disputes: how many are open, and how many of them have a clock past its deadline. */
  record Mediations(int open, int late) {}

  static BoardAnswer answer(Board board) {
    Board.Mediations files = board.mediations();
    return new BoardAnswer(
        board.watch().side(),
        board.watch().desk(),
        board.period().code(),
        board.period().from(),
        board.period().to(),
        board.at(),
        board.choices().stream()
            .filter(one -> !one.equals(board.watch()))
            .flatMap(one -> Stream.ofNullable(one.ref()))
            .toList(),
        count(board.all()),
        paces(board.paces()),
        groups(board.desks()),
        groups(board.topics()),
        groups(board.sides()),
        board.late().stream()
            .map(late ->
                new LateCase(
                    late.id(),
                    late.topic(),
                    late.organisation(),
                    late.holder(),
                    late.clock(),
                    late.due()))
            .toList(),
        files == null ? null : new Mediations(files.open(), files.late()));
  }

  private static BoardCount count(Board.Count count) {
    return new BoardCount(
        count.open(),
        count.onTime(),
        count.waiting(),
        count.late(),
        count.closed(),
        count.solved(),
        count.reopened());
  }

  private static List<BoardPace> paces(List<Board.Pace> paces) {
    return paces.stream()
        .map(pace ->
            new BoardPace(
                pace.kind(),
                pace.clock(),
                pace.stopped(),
                pace.inTime(),
                pace.median(),
                pace.p90()))
        .toList();
  }

  private static List<BoardGroup> groups(List<Board.Group> groups) {
    return groups.stream()
        .map(group -> new BoardGroup(group.key(), count(group.count()), paces(group.paces())))
        .toList();
  }
}
