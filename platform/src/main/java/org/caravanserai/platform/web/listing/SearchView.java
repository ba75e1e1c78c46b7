package org.caravanserai.platform.web.listing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The search, with what it finds.
 *
 * @param mistake what is wrong with the question; null when nothing is
 * @param keepable whether the asker may keep this search
 * @param previous address of the stretch before; null at the beginning
 * @param next address of the stretch after; null at the end
 */
public record SearchView(
    List<Rooms> rooms,
    String words,
    List<Option> kinds,
    List<Option> subjects,
    List<Option> countries,
    List<Line> lines,
    @Nullable String mistake,
    boolean keepable,
    @Nullable String previous,
    @Nullable String next) {
  /** The choice of a list that stands. */
  public String chosen(List<Option> options) {
    return options.stream().filter(Option::chosen).map(Option::value).findFirst().orElse("");
  }
}
