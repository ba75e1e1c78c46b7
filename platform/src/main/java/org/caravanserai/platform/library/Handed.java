package org.caravanserai.platform.library;

import java.util.List;
import org.caravanserai.knowledge.PackFiles;

/**
 * Packs that are to become a draft.
 *
 * @param source a digest of what was handed in
 */
record Handed(
    Draft.Origin origin, String source, List<PackFiles> packs, boolean whole, String note) {

  /** Which packs an edition has with these. */
  List<HeldPack> over(List<HeldPack> inForce) {
    return over(origin, inForce, held(), whole);
  }

  /** Which packs an edition has with some that were handed in. */
  static List<HeldPack> over(
      Draft.Origin origin, List<HeldPack> inForce, List<HeldPack> handed, boolean whole) {
    return origin == Draft.Origin.UPLOAD
        ? PackSet.brought(inForce, handed, whole)
        : PackSet.released(inForce, handed, whole);
  }

  List<HeldPack> held() {
    return packs.stream()
        .map(pack -> new HeldPack(pack.name(), PackStore.digest(pack), originOfPacks(origin)))
        .toList();
  }

  static HeldPack.Origin originOfPacks(Draft.Origin origin) {
    return origin == Draft.Origin.UPLOAD ? HeldPack.Origin.OWN : HeldPack.Origin.SHIPPED;
  }
}
