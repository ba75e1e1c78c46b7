package org.caravanserai.platform.library;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Puts the packs of an edition together from those in force and those that somebody brings. */
final class PackSet {
  private PackSet() {}

  /**
   * The packs that a steward brings over those in force. A pack takes the place of the one of its
   * name, others follow by name, for later packs replace items of earlier ones. A pack that is the
   * shipped one byte by byte stays a shipped one.
   *
   * @param whole whether they are all packs, so that those in force do not stay
   */
  static List<HeldPack> brought(List<HeldPack> inForce, List<HeldPack> brought, boolean whole) {
    Map<String, HeldPack> known = byName(inForce);
    Map<String, HeldPack> added = new LinkedHashMap<>();
    brought.stream()
        .sorted(Comparator.comparing(HeldPack::name))
        .forEach(pack -> {
          HeldPack before = known.get(pack.name());
          boolean same = before != null && before.digest().equals(pack.digest());
          added.put(pack.name(), same ? before : pack);
        });
    return whole ? List.copyOf(added.values()) : over(inForce, added);
  }

  /**
   * The packs of a release over those in force: every shipped one goes, the steward's own stay, in
   * the place of the shipped one of their name or after all of them.
   *
   * @param whole whether the steward's own do not stay
   */
  static List<HeldPack> released(List<HeldPack> inForce, List<HeldPack> shipped, boolean whole) {
    if (whole) {
      return List.copyOf(shipped);
    }
    Map<String, HeldPack> own =
        byName(inForce.stream().filter(pack -> pack.origin() == HeldPack.Origin.OWN).toList());
    return over(shipped, own);
  }

  private static List<HeldPack> over(List<HeldPack> lower, Map<String, HeldPack> upper) {
    Map<String, HeldPack> left = new LinkedHashMap<>(upper);
    List<HeldPack> packs = new ArrayList<>();
    for (HeldPack pack : lower) {
      HeldPack instead = left.remove(pack.name());
      packs.add(instead == null ? pack : instead);
    }
    packs.addAll(left.values());
    return packs;
  }

  private static Map<String, HeldPack> byName(List<HeldPack> packs) {
    return packs.stream()
        .collect(
            Collectors.toMap(
                HeldPack::name, Function.identity(), (one, _) -> one, LinkedHashMap::new));
  }
}
