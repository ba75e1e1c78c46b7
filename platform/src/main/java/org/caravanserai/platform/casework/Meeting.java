package org.caravanserai.platform.casework;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caravanserai.casework.Entry;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of the joint committee of two sides, as somebody may see it.
 *
 * @param side whose coordinator called it
 * @param closedAt when both sides had confirmed the same minutes; null before
 * @param agenda the cases before it, in the order in which they came
 * @param confirmations each that was given, in order; one of other minutes than these counts no
 *     longer
 * @param speaksFor the side that the reader writes for; null when he only reads, or when it is
 *     closed
 */
public record Meeting(
    UUID id,
    LocalDate day,
    UUID side,
    UUID other,
    UUID calledBy,
    Instant calledAt,
    @Nullable Instant closedAt,
    List<Item> agenda,
    Minutes minutes,
    List<Confirmation> confirmations,
    @Nullable UUID speaksFor) {
  public Meeting {
    agenda = List.copyOf(agenda);
    confirmations = List.copyOf(confirmations);
  }

  /**
   * A case on the agenda.
   *
   * @param position from 1
   * @param decision the entry that says what was decided; null while nothing is
   * @param decidable whether the reader may write the decision now
   */
  public record Item(
      int position, CaseView view, Brought brought, @Nullable Entry decision, boolean decidable) {}

  /**
   * That a side confirmed the minutes.
   *
   * @param sha256 of the minutes that it confirmed
   */
  public record Confirmation(UUID side, UUID person, String sha256, Instant at) {}

  /** Whether a side has confirmed the minutes as they are now. */
  public boolean isConfirmedBy(UUID one) {
    return confirmations.stream()
        .anyMatch(each -> each.side().equals(one) && each.sha256().equals(minutes.sha256()));
  }

  /**
   * A meeting in a list.
   *
   * @param cases how many stand on its agenda
   * @param decided how many of them were decided
   */
  public record Line(
      UUID id,
      LocalDate day,
      UUID side,
      UUID other,
      @Nullable Instant closedAt,
      int cases,
      int decided) {}

  /**
   * Cases that two sides have brought before the committee.
   *
   * @param other null where no other side takes part yet; the coordinator decides such a case alone
   * @param since when the oldest of them came
   */
  public record Waiting(UUID side, @Nullable UUID other, int cases, Instant since) {}

  /**
   * The meetings of the sides that somebody watches.
   *
   * @param meetings the newest first
   * @param sides those for which he may call one
   */
  public record Overview(List<Line> meetings, List<Waiting> waiting, List<UUID> sides) {
    public Overview {
      meetings = List.copyOf(meetings);
      waiting = List.copyOf(waiting);
      sides = List.copyOf(sides);
    }
  }
}
