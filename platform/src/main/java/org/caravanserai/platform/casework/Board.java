package org.caravanserai.platform.casework;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How cases stand that somebody watches. Of mediations it tells that they exist and how their
 * clocks stand, and nothing else.
 *
 * @param at the moment of which it tells what is open
 * @param choices other boards that the reader may have, this one among them
 * @param periods to choose from
 * @param desks by the desk that holds the case, or that ended it; by the side while its coordinator
 *     holds it
 * @param sides by the other side, for a whole house by the home side; of no key while there is none
 * @param paces how long the stopped clocks took
 * @param late cases past their deadline, the longest first; not all when there are many
 * @param mediations null where the reader may not know of them
 */
public record Board(
    Watch watch,
    Period period,
    Instant at,
    List<Watch> choices,
    List<Period> periods,
    Count all,
    List<Group> desks,
    List<Group> topics,
    List<Group> sides,
    List<Pace> paces,
    List<Late> late,
    @Nullable Mediations mediations) {
  public Board {
    choices = List.copyOf(choices);
    periods = List.copyOf(periods);
    desks = List.copyOf(desks);
    topics = List.copyOf(topics);
    sides = List.copyOf(sides);
    paces = List.copyOf(paces);
    late = List.copyOf(late);
  }

  /**
   * How many cases. Those that are open are late, or else wait for the enterprise, or else are on
   * time.
   *
   * @param late a deadline has passed
   * @param closed ended in the period, and not reopened
   * @param solved of the closed ones
   * @param reopened in the period; against the desk that had ended them
   */
  public record Count(
      int open, int onTime, int waiting, int late, int closed, int solved, int reopened) {
    static final Count NONE = new Count(0, 0, 0, 0, 0, 0, 0);
  }

  /**
   * Some of the cases.
   *
   * @param key a topic, or the id of a desk or a side; null for what belongs to none
   */
  public record Group(@Nullable String key, Count count, List<Pace> paces) {
    public Group {
      paces = List.copyOf(paces);
    }
  }

  /**
   * How long clocks took that were stopped in the period, in working days of whoever owed the
   * answer. What the enterprise withdrew is left out.
   *
   * @param clock of the kind
   * @param median so many or fewer in half of the cases
   * @param p90 so many or fewer in nine of ten
   */
  public record Pace(
      String kind, String clock, int stopped, int inTime, BigDecimal median, BigDecimal p90) {}

  /**
   * A case past its deadline.
   *
   * @param holder whose turn it is
   */
  public record Late(
      UUID id,
      @Nullable String topic,
      UUID organisation,
      @Nullable UUID holder,
      String clock,
      Instant due) {}

  /** Files of disputes. */
  public record Mediations(int open, int late) {}
}
