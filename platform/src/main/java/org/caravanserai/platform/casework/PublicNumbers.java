package org.caravanserai.platform.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalInt;

/**
 * How many cases there were, as everybody may know it: of finished quarters, so that what is shown
 * of one never changes and nothing can be learnt by looking twice.
 *
 * @param at when they were counted
 * @param least a smaller count is not shown
 * @param quarters the newest first
 */
public record PublicNumbers(Instant at, int least, List<Quarter> quarters) {
  public PublicNumbers {
    quarters = List.copyOf(quarters);
  }

  /**
   * A quarter of a year.
   *
   * @param to the first day after it
   */
  public record Quarter(LocalDate from, LocalDate to, List<OfKind> kinds) {
    public Quarter {
      kinds = List.copyOf(kinds);
    }
  }

  /**
   * Cases of one kind.
   *
   * @param opened how many were opened; empty where it is too few to be shown, and then there are
   *     no tables
   * @param ended how many were ended, likewise
   */
  public record OfKind(String kind, OptionalInt opened, OptionalInt ended, List<Table> tables) {
    public OfKind {
      tables = List.copyOf(tables);
    }
  }

  /** What a table divides the cases by; outcomes are of those that were ended. */
  public enum By {
    MONTH,
    SIDE,
    TOPIC,
    OUTCOME
  }

  /** The cases of one kind, divided. */
  public record Table(By by, List<Cell> cells) {
    public Table {
      cells = List.copyOf(cells);
    }

    /** Whether anything of it may be shown. */
    public boolean isShown() {
      return cells.stream().anyMatch(cell -> cell.count().isPresent());
    }
  }

  /**
   * A count.
   *
   * @param key a month such as {@code 2026-10}, the id of a side, a topic, an outcome
   * @param count empty where it may not be shown
   */
  public record Cell(String key, OptionalInt count) {}
}
