package org.caravanserai.dossier.map;

import java.util.List;
import org.caravanserai.knowledge.BaseMap;
import org.caravanserai.reading.Coordinate;
import org.jspecify.annotations.Nullable;

/**
 * What a map is to show.
 *
 * @param stops every place that a track or a passage names, once
 */
public record Sketch(BaseMap ground, List<Stop> stops, List<Track> tracks, List<Passage> passages) {
  public Sketch {
    stops = List.copyOf(stops);
    tracks = List.copyOf(tracks);
    passages = List.copyOf(passages);
  }

  /** What a place is on the way, gravest first. */
  public enum Role {
    ORIGIN,
    DESTINATION,
    POST,
    STOP,
    VIA
  }

  /**
   * A place.
   *
   * @param lang the language of the name when it is not that of the page
   */
  public record Stop(
      String code,
      String name,
      @Nullable String lang,
      Coordinate at,
      Role role,
      boolean gaugeChange) {}

  /** One itinerary. */
  public record Track(int number, List<Move> moves) {
    public Track {
      moves = List.copyOf(moves);
    }
  }

  /**
   * From one place to the next.
   *
   * @param mode rail, road, sea or air
   */
  public record Move(String from, String to, String mode) {}

  /**
   * One border, passed by one itinerary or several.
   *
   * @param letter its mark
   * @param time how long it takes, in words
   */
  public record Passage(String letter, String exit, String entry, String name, String time) {}
}
