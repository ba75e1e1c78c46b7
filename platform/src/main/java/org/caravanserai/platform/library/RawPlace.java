package org.caravanserai.platform.library;

/**
 * Where a pack says something.
 *
 * @param pack the name of its folder
 * @param path of the file within the pack
 * @param line counted from 1
 */
public record RawPlace(String pack, String path, int line) {}
