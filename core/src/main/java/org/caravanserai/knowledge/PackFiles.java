package org.caravanserai.knowledge;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The files of one pack as they were read, whatever is in them. The bytes must not be changed.
 *
 * @param name of the pack's folder, as mistakes show it
 * @param files bytes by name, with {@code /} between a folder and a file
 */
public record PackFiles(String name, SortedMap<String, byte[]> files) {
  public PackFiles {
    files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
  }

  /** Whether a file beside those of a pack is no part of it: one for people, or one of a tool. */
  public static boolean isPassedOver(String name) {
    return name.startsWith(".") || name.contains("/.") || name.endsWith(".md");
  }
}
