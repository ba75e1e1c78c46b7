package org.caravanserai.reading;

import java.util.List;

/**
 * The shapes of a GeoJSON text.
 *
 * @param rings the rings of all polygons, outer and inner alike; the last point is not the first
 *     one again, and there are at least three
 * @param lines all line strings, of at least two points
 * @param members the members beside the shapes that GeoJSON does not define
 */
public record GeoJson(
    List<List<Coordinate>> rings, List<List<Coordinate>> lines, Node.Mapping members) {
  public GeoJson {
    rings = rings.stream().map(List::copyOf).toList();
    lines = lines.stream().map(List::copyOf).toList();
  }
}
