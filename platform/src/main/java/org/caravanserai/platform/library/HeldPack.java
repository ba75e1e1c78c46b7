package org.caravanserai.platform.library;

/**
 * One pack of an edition.
 *
 * @param name of its folder
 * @param digest over the names and hashes of its files
 */
public record HeldPack(String name, String digest, Origin origin) {

  /** Where a pack came from. */
  public enum Origin {
    /** It came with a release of the product. */
    SHIPPED,
    /** A steward brought it. */
    OWN
  }
}
