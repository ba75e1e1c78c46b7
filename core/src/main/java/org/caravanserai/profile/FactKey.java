package org.caravanserai.profile;

import org.jspecify.annotations.Nullable;

/**
 * Which fact is meant.
 *
 * @param consignment id of the consignment whose fact it is; null for a fact of the project
 */
public record FactKey(String attribute, @Nullable String consignment) {
  /** A fact of the project. */
  public static FactKey ofProject(String attribute) {
    return new FactKey(attribute, null);
  }

  /** {@code attribute}, or {@code consignment/attribute}. */
  @Override
  public String toString() {
    return consignment == null ? attribute : consignment + "/" + attribute;
  }
}
