package org.caravanserai.cli;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a run takes from its process: nothing else in the command line looks at it.
 *
 * @param home the folder of the product, which holds {@code packs/}
 * @param today the day that an answer is as of when nobody says otherwise
 * @param columns the width of a text page
 * @param colour whether text may be coloured
 * @param progress whether progress may be shown
 * @param debug whether an internal error shows where it happened
 * @param snapshots where compiled packs are kept; null when they are not
 * @param server the address of the house that answers when nobody names another; null for none
 * @param token what it is asked with; null for none
 */
record Surroundings(
    Path home,
    LocalDate today,
    int columns,
    boolean colour,
    boolean progress,
    boolean debug,
    @Nullable SnapshotFolder snapshots,
    @Nullable String server,
    @Nullable String token) {
  private static final int USUAL_COLUMNS = 100;
  private static final int WIDEST = 160;

  /** Surroundings in which no server is named. */
  Surroundings(
      Path home,
      LocalDate today,
      int columns,
      boolean colour,
      boolean progress,
      boolean debug,
      @Nullable SnapshotFolder snapshots) {
    this(home, today, columns, colour, progress, debug, snapshots, null, null);
  }

  /** Surroundings in which nothing is kept. */
  Surroundings(
      Path home, LocalDate today, int columns, boolean colour, boolean progress, boolean debug) {
    this(home, today, columns, colour, progress, debug, null);
  }

  @SuppressWarnings("JavaTimeDefaultTimeZone")
  static Surroundings of(Map<String, String> environment) {
    boolean terminal = environment.containsKey("SERAI_TTY");
    boolean noColour = !environment.getOrDefault("NO_COLOR", "").isEmpty();
    return new Surroundings(
        Path.of(System.getProperty("serai.home", ".")),
        LocalDate.now(),
        columns(environment.get("SERAI_COLUMNS")),
        terminal && !noColour && !"dumb".equals(environment.get("TERM")),
        environment.containsKey("SERAI_PROGRESS"),
        environment.containsKey("SERAI_DEBUG"),
        SnapshotFolder.of(environment, System.getProperty("serai.build")),
        said(environment.get("SERAI_SERVER")),
        said(environment.get("SERAI_TOKEN")));
  }

  private static @Nullable String said(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static int columns(@Nullable String text) {
    if (text == null || !text.matches("[0-9]{1,4}")) {
      return USUAL_COLUMNS;
    }
    return Math.clamp(Integer.parseInt(text), 40, WIDEST);
  }
}
