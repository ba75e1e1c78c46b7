package org.caravanserai.knowledge;

import java.util.List;
import org.caravanserai.reading.Coordinate;

/**
 * What maps are drawn on. A point is land when it lies inside an odd number of rings, so that the
 * inner rings of polygons are water.
 *
 * @param rings the last point of a ring is not its first one again
 * @param lines boundaries; none when the packs show none
 * @param attributions who is to be named beside the map, one for each file
 */
public record BaseMap(
    List<List<Coordinate>> rings,
    List<List<Coordinate>> lines,
    List<Citation> sources,
    List<Text> attributions) {
  /** No map: neither land nor water is known. */
  public static final BaseMap NONE = new BaseMap(List.of(), List.of(), List.of(), List.of());

  public BaseMap {
    rings = rings.stream().map(List::copyOf).toList();
    lines = lines.stream().map(List::copyOf).toList();
    sources = List.copyOf(sources);
    attributions = List.copyOf(attributions);
  }

  /** Whether there is nothing to draw. */
  public boolean isEmpty() {
    return rings.isEmpty() && lines.isEmpty();
  }

  /** Both as one map. */
  BaseMap and(BaseMap other) {
    return new BaseMap(
        joined(rings, other.rings),
        joined(lines, other.lines),
        joined(sources, other.sources),
        joined(attributions, other.attributions));
  }

  private static <T> List<T> joined(List<T> one, List<T> other) {
    return java.util.stream.Stream.concat(one.stream(), other.stream()).toList();
  }
}
