package org.caravanserai.knowledge;

import java.util.List;
import org.caravanserai.reading.Fields;
import org.caravanserai.reading.GeoJson;
import org.caravanserai.reading.GeoJsonReader;
import org.caravanserai.reading.Place;

/** Reads the base map of a pack: all its files together, in the order of their names. */
final class BaseMapReader {
  private static final String ID = "land";

  private final ItemReader reader;
  private final String pack;

  BaseMapReader(ItemReader reader, String pack) {
    this.reader = reader;
    this.pack = pack;
  }

  void read(PackFolder folder) {
    List<String> names = folder.names("map", ".geojson");
    BaseMap map = BaseMap.NONE;
    for (String name : names) {
      map = map.and(read(folder, name));
    }
    if (!names.isEmpty()) {
      reader.shelves().baseMaps.put(ID, map, pack, Place.of(folder.shown(names.getFirst())));
    }
  }

  private BaseMap read(PackFolder folder, String name) {
    String text = folder.text(name);
    GeoJson shapes =
        text == null
            ? null
            : GeoJsonReader.read(folder.shown(name), text, reader.shelves().mistakes);
    if (shapes == null) {
      return BaseMap.NONE;
    }
    Fields members = reader.fields(shapes.members());
    Text attribution = reader.text(members, "attribution");
    members.node("sources");
    List<Citation> sources = reader.citations(members);
    members.done();
    BaseMap map = new BaseMap(shapes.rings(), shapes.lines(), sources, List.of(attribution));
    if (map.isEmpty()) {
      reader
          .shelves()
          .mistakes
          .add(
              Place.of(folder.shown(name)),
              "the map has neither land nor lines",
              "add polygons, or remove the file");
    }
    return map;
  }
}
