package org.caravanserai.platform.web.identity;

import java.util.List;
import java.util.UUID;

/**
 * What the page on absences shows.
 *
 * @param atDesk whether the reader works at a desk at all
 * @param lines his absences that are not over
 * @param inPlaceOf for whom he stands in now, with the desk
 * @param choices who can stand in for him
 */
public record AbsenceView(
    boolean atDesk, List<Line> lines, List<String> inPlaceOf, List<Choice> choices) {
  public AbsenceView {
    lines = List.copyOf(lines);
    inPlaceOf = List.copyOf(inPlaceOf);
    choices = List.copyOf(choices);
  }

  /** An absence in words. */
  public record Line(UUID id, String first, String last, String substitute) {}

  /** Somebody to choose: the desk and the person, and both in words. */
  public record Choice(String value, String name) {}
}
