package org.caravanserai.knowledge;

import java.util.List;
import org.caravanserai.reading.Mistake;

/** What became of an attempt to read packs. */
public sealed interface LoadResult {

  /** The packs hold together. */
  record Loaded(Knowledge knowledge) implements LoadResult {}

  /**
   * The packs were refused.
   *
   * @param mistakes every mistake, ordered by place
   * @param beyond how many more were found than are listed
   */
  record Refused(List<Mistake> mistakes, int beyond) implements LoadResult {
    public Refused {
      mistakes = List.copyOf(mistakes);
    }
  }
}
