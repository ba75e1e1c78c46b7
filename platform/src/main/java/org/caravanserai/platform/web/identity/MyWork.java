package org.caravanserai.platform.web.identity;

import java.util.List;
import org.caravanserai.platform.identity.Organisation;
import org.jspecify.annotations.Nullable;

/**
 * What a person has in front of him.
 *
 * @param waiting for him to do something
 * @param dossiers that he may read, the last changed first
 * @param organisations that he acts for
 */
public record MyWork(List<Waiting> waiting, List<Kept> dossiers, List<Organisation> organisations) {
  /**
   * One thing to do.
   *
   * @param since when it began to wait; null where that does not matter
   */
  public record Waiting(String text, String path, @Nullable String since) {}

  /** A kept dossier. */
  public record Kept(String name, String path, String changed) {}
}
