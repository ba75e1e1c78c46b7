package org.caravanserai.dossier.map;

/**
 * The sheet a map is drawn on, in units that are about a pixel when the page shows it.
 *
 * @param margin kept free around the itineraries
 * @param font size of the text
 * @param lane distance of itineraries side by side
 * @param via the most places on the way that are named beside ends, posts and gauge changes
 * @param namesPassages whether border crossings are named on the map and not by their letter alone
 */
public record Frame(
    int width,
    int leastHeight,
    int mostHeight,
    double margin,
    double font,
    double lane,
    int via,
    boolean namesPassages) {
  /** For paper and screens of at least 600 pixels. */
  public static final Frame WIDE = new Frame(720, 300, 500, 70, 13, 4, 24, true);

  /** For telephones. */
  public static final Frame NARROW = new Frame(320, 280, 440, 36, 11.5, 3, 5, false);
}
