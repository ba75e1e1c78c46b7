package org.caravanserai.platform.web.casework;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.casework.Board;
import org.caravanserai.platform.casework.CaseWords;
import org.caravanserai.platform.casework.KindWords;
import org.caravanserai.platform.casework.Period;
import org.caravanserai.platform.casework.Watch;
import org.caravanserai.platform.web.identity.Moment;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares the page of a board. */
@Component
class BoardLines {
  private static final String RESPONSE = "response";
  private static final String FIRST_ANSWER = "first-answer";
  private static final String SOLVE = "solve";

  private final CaseWords words;
  private final KindWords kinds;

  BoardLines(CaseWords words, KindWords kinds) {
    this.words = words;
    this.kinds = kinds;
  }

  BoardPage page(Board board, Messages messages) {
    List<BoardCharts.Named> desks = named(board.desks(), "boards.no-desk", messages);
    List<BoardCharts.Named> topics =
        board.topics().stream()
            .map(group -> new BoardCharts.Named(topic(group.key(), messages), group))
            .toList();
    List<BoardCharts.Named> sides = named(board.sides(), "boards.no-side", messages);
    boolean isOfAll = board.watch().side() == null;
    return new BoardPage(
        messages.dash(messages.get("boards.title"), name(board.watch(), messages)),
        Moment.of(board.at(), messages),
        board.choices().size() == 1
            ? List.of()
            : board.choices().stream()
                .map(one ->
                    new BoardPage.Option(
                        Objects.toString(one.ref(), ""),
                        name(one, messages),
                        one.equals(board.watch())))
                .toList(),
        board.periods().stream()
            .map(one ->
                new BoardPage.Option(
                    one.code(), name(one, messages), one.code().equals(board.period().code())))
            .toList(),
        figures(board.all(), messages),
        board.watch().desk() == null,
        mediations(board.mediations(), messages),
        board.late().stream().map(late -> late(late, messages)).toList(),
        Stream.of(
                BoardCharts.open(desks, messages.get("boards.chart.open"), messages),
                BoardCharts.days(topics, SOLVE, messages.get("boards.chart.days"), messages))
            .filter(chart -> !chart.rows().isEmpty())
            .toList(),
        board.paces().stream().map(pace -> pace(pace, messages)).toList(),
        Stream.of(
                table(messages.get("boards.by-desk"), "boards.desk", desks, messages),
                table(messages.get("boards.by-topic"), "boards.topic", topics, messages),
                isOfAll
                    ? table(messages.get("boards.by-home"), "boards.side", sides, messages)
                    : table(messages.get("boards.by-side"), "boards.other", sides, messages))
            .filter(table -> !table.rows().isEmpty())
            .toList());
  }

  private List<BoardCharts.Named> named(List<Board.Group> groups, String none, Messages messages) {
    return groups.stream()
        .map(group -> {
          String key = group.key();
          return new BoardCharts.Named(
              key == null ? messages.get(none) : words.name(key, messages), group);
        })
        .toList();
  }

  private static String topic(@Nullable String topic, Messages messages) {
    return topic == null
        ? messages.get("boards.no-topic")
        : messages.get("identity.topic." + topic);
  }

  private String name(Watch watch, Messages messages) {
    UUID ref = watch.ref();
    return ref == null ? messages.get("boards.all") : words.name(ref.toString(), messages);
  }

  private static String name(Period period, Messages messages) {
    return period.isMonth()
        ? messages.brackets(messages.month(period.from()), messages.year(period.from()))
        : messages.get("boards.period.last", period.code());
  }

  private static List<BoardPage.Figure> figures(Board.Count count, Messages messages) {
    return List.of(
        figure("open", count.open(), "", messages),
        figure("on-time", count.onTime(), "", messages),
        figure("waiting", count.waiting(), "", messages),
        figure("late", count.late(), count.late() > 0 ? "bad" : "", messages),
        figure("closed", count.closed(), "", messages),
        figure("solved", count.solved(), "", messages),
        figure("reopened", count.reopened(), count.reopened() > 0 ? "warn" : "", messages));
  }

  private static BoardPage.Figure figure(String name, int count, String tone, Messages messages) {
    return new BoardPage.Figure(
        messages.get("boards." + name), messages.number(BigDecimal.valueOf(count)), tone);
  }

  private static @Nullable String mediations(Board.@Nullable Mediations files, Messages messages) {
    return files == null || files.open() == 0
        ? null
        : messages.get("boards.mediations", files.open(), files.late());
  }

  private BoardPage.LateLine late(Board.Late late, Messages messages) {
    UUID holder = late.holder();
    return new BoardPage.LateLine(
        late.id(),
        messages.dash(
            topic(late.topic(), messages), words.name(late.organisation().toString(), messages)),
        messages.get(
            "boards.late.line",
            Moment.of(late.due(), messages),
            holder == null
                ? messages.get("cases.holder.nobody")
                : words.name(holder.toString(), messages)));
  }

  private BoardPage.PaceLine pace(Board.Pace pace, Messages messages) {
    return new BoardPage.PaceLine(
        kinds.kind(pace.kind(), messages),
        kinds.clock(pace.kind(), pace.clock(), messages),
        messages.number(BigDecimal.valueOf(pace.stopped())),
        messages.percent(share(pace)),
        messages.number(pace.median()),
        messages.number(pace.p90()));
  }

  private static BigDecimal share(Board.Pace pace) {
    return BigDecimal.valueOf(pace.inTime())
        .divide(BigDecimal.valueOf(pace.stopped()), 4, RoundingMode.HALF_UP);
  }

  private static BoardPage.Table table(
      String title, String of, List<BoardCharts.Named> groups, Messages messages) {
    return new BoardPage.Table(
        title,
        messages.get(of),
        groups.stream()
            .map(one -> {
              Board.Count count = one.group().count();
              return new BoardPage.Row(
                  one.name(),
                  Stream.of(
                          count.open(),
                          count.onTime(),
                          count.waiting(),
                          count.late(),
                          count.closed(),
                          count.reopened())
                      .map(number -> messages.number(BigDecimal.valueOf(number)))
                      .toList(),
                  Stream.of(FIRST_ANSWER, SOLVE)
                      .flatMap(clock -> days(pace(one.group().paces(), clock), messages))
                      .toList());
            })
            .toList());
  }

  private static Stream<String> days(Board.@Nullable Pace pace, Messages messages) {
    return pace == null
        ? Stream.of("", "")
        : Stream.of(messages.number(pace.median()), messages.number(pace.p90()));
  }

  /** How long a clock of two-way response took; null when none was stopped. */
  static Board.@Nullable Pace pace(List<Board.Pace> paces, String clock) {
    return paces.stream()
        .filter(pace -> pace.kind().equals(RESPONSE) && pace.clock().equals(clock))
        .findFirst()
        .orElse(null);
  }
}
