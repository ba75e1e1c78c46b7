package org.caravanserai.platform.web.casework;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A meeting of a joint committee as its page shows it; all texts are in the reader's language.
 *
 * @param state open, confirmed by one side, or closed
 * @param sha256 of the minutes
 * @param anew whether minutes that were confirmed have changed since
 * @param confirms the name of the side that the reader confirms them for; null when he does not
 */
public record MeetingPage(
    UUID id,
    String title,
    String state,
    String called,
    boolean closed,
    List<ItemLine> agenda,
    List<MinutesLink> minutes,
    String sha256,
    List<String> confirmations,
    boolean anew,
    @Nullable String confirms) {
  public MeetingPage {
    agenda = List.copyOf(agenda);
    minutes = List.copyOf(minutes);
    confirmations = List.copyOf(confirmations);
  }

  /**
   * A case on the agenda.
   *
   * @param decision null while nothing is decided
   * @param against what a decision is written against
   */
  public record ItemLine(
      UUID id,
      String title,
      String kind,
      String text,
      List<String> raised,
      List<CasePage.ClockLine> clocks,
      List<Quote> last,
      @Nullable Quote decision,
      boolean decidable,
      int against) {}

  /** What somebody wrote. */
  public record Quote(String head, String text) {}

  /** The minutes in a language. */
  public record MinutesLink(String language, String name) {}

  /** A meeting in the list. */
  public record Line(UUID id, String title, String state) {}

  /**
   * The list of meetings.
   *
   * @param sides those for which the reader may call one
   * @param others the sides that he may call it with
   */
  public record Overview(
      List<Line> meetings,
      List<String> waiting,
      List<CasePage.Choice> sides,
      List<CasePage.Choice> others) {}

  /**
   * The minutes to read and print.
   *
   * @param parts each begun by its heading
   */
  public record Print(
      UUID id, String tag, List<Quote> parts, List<MinutesLink> languages, String sha256) {}
}
