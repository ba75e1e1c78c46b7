package org.caravanserai.platform.library;

import org.caravanserai.lookup.Subject;

/** How one item differs between two editions. */
public record ItemChange(Subject subject, How how) {
  /** What became of an item. */
  public enum How {
    ADDED,
    CHANGED,
    REMOVED
  }
}
