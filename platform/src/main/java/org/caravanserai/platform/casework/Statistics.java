package org.caravanserai.platform.casework;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caravanserai.casework.SmallCells;
import org.caravanserai.knowledge.CaseKind;
import org.caravanserai.knowledge.CaseKind.Effect;
import org.caravanserai.platform.casework.PublicNumbers.By;
import org.caravanserai.platform.casework.PublicNumbers.Cell;
import org.caravanserai.platform.casework.PublicNumbers.OfKind;
import org.caravanserai.platform.casework.PublicNumbers.Quarter;
import org.caravanserai.platform.casework.PublicNumbers.Table;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Side;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.identity.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/**
 * The numbers that everybody may see, counted anew every ten minutes. Kinds of cases have no common
 * total, and quarters do not overlap: so a number of one table says nothing of another.
 */
@Service
public class Statistics {
  private static final int LEAST = 5;
  private static final int QUARTERS = 4;
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final StatisticsStore store;
  private final CaseKnowledge knowledge;
  private final Sides sides;
  private final Clock clock;
  private final SmallCells cells = new SmallCells(LEAST);
  private volatile @Nullable PublicNumbers kept;

  Statistics(StatisticsStore store, CaseKnowledge knowledge, Sides sides, Clock clock) {
    this.store = store;
    this.knowledge = knowledge;
    this.sides = sides;
    this.clock = clock;
  }

  /** The numbers as they were counted at most ten minutes ago. */
  public PublicNumbers read() {
    Instant now = clock.instant();
    PublicNumbers known = kept;
    if (known == null || now.isAfter(known.at().plus(KEPT)) || now.isBefore(known.at())) {
      known = count(now);
      kept = known;
    }
    return known;
  }

  /** The numbers as they are to be shown at a moment. */
  PublicNumbers count(Instant now) {
    LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
    LocalDate end = today.with(IsoFields.DAY_OF_QUARTER, 1);
    List<CaseKind> kinds = knowledge.inForce().knowledge().contents().caseKinds();
    return new PublicNumbers(
        now,
        LEAST,
        IntStream.range(0, QUARTERS)
            .mapToObj(back -> quarter(end.minusMonths(3L * back), kinds))
            .toList());
  }

  private Quarter quarter(LocalDate to, List<CaseKind> kinds) {
    LocalDate from = to.minusMonths(3);
    Map<StatisticsStore.Place, Integer> counts = store.count(from, to);
    return new Quarter(
        from,
        to,
        kinds.stream()
            .map(CaseKind::id)
            .distinct()
            .map(id ->
                ofKind(
                    kinds.stream().filter(kind -> kind.id().equals(id)).toList().getLast(),
                    from,
                    to,
                    counts))
            .toList());
  }

  private OfKind ofKind(
      CaseKind kind, LocalDate from, LocalDate to, Map<StatisticsStore.Place, Integer> counts) {
    List<String> months =
        IntStream.range(0, 3).mapToObj(i -> from.plusMonths(i).toString().substring(0, 7)).toList();
    List<String> present =
        sides.list().stream()
            .map(Side::id)
            .filter(id -> Ids.isBefore(id, to.atStartOfDay().toInstant(ZoneOffset.UTC)))
            .map(Object::toString)
            .toList();
    OptionalInt opened = total(kind, By.MONTH, months, counts);
    List<String> outcomes = outcomes(kind);
    OptionalInt ended = total(kind, By.OUTCOME, outcomes, counts);
    List<Table> tables = new ArrayList<>();
    if (opened.isPresent()) {
      tables.add(table(kind, By.MONTH, months, counts));
      tables.add(table(kind, By.SIDE, present, counts));
      if (hasTopics(kind)) {
        tables.add(
            table(kind, By.TOPIC, Stream.of(Topic.values()).map(Topic::code).toList(), counts));
      }
    }
    if (ended.isPresent()) {
      tables.add(table(kind, By.OUTCOME, outcomes, counts));
    }
    return new OfKind(kind.id(), opened, ended, tables);
  }

  private OptionalInt total(
      CaseKind kind, By by, List<String> keys, Map<StatisticsStore.Place, Integer> counts) {
    int total = keys.stream().mapToInt(key -> count(kind, by, key, counts)).sum();
    return cells.mayShow(total) ? OptionalInt.of(total) : OptionalInt.empty();
  }

  private Table table(
      CaseKind kind, By by, List<String> keys, Map<StatisticsStore.Place, Integer> counts) {
    List<OptionalInt> shown =
        cells.shown(keys.stream().map(key -> count(kind, by, key, counts)).toList());
    return new Table(
        by,
        IntStream.range(0, keys.size())
            .mapToObj(i -> new Cell(keys.get(i), shown.get(i)))
            .toList());
  }

  private static int count(
      CaseKind kind, By by, String key, Map<StatisticsStore.Place, Integer> counts) {
    return counts.getOrDefault(new StatisticsStore.Place(kind.id(), by, key), 0);
  }

  private static boolean hasTopics(CaseKind kind) {
    return kind.entries().stream()
        .anyMatch(entry ->
            entry.opens() && entry.body().stream().anyMatch(field -> field.id().equals("topic")));
  }

  private static List<String> outcomes(CaseKind kind) {
    return kind.entries().stream()
        .filter(entry -> entry.does(Effect.CONCLUDES))
        .flatMap(entry -> entry.body().stream())
        .filter(field -> field.id().equals("outcome"))
        .flatMap(field -> field.of().stream())
        .distinct()
        .toList();
  }
}
