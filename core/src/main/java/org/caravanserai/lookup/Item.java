package org.caravanserai.lookup;

import java.util.List;
import org.caravanserai.knowledge.Text;
import org.caravanserai.knowledge.Validity;
import org.jspecify.annotations.Nullable;

/**
 * One item of the knowledge.
 *
 * @param title of the last version
 * @param jurisdiction ISO 3166 code or bloc that it belongs to; null when it belongs to none
 * @param versions by their first day; one, unless the packs hold several with disjoint validity
 */
public record Item(
    Subject subject, Text title, @Nullable String jurisdiction, List<Version> versions) {
  public Item {
    versions = List.copyOf(versions);
  }

  /** What is known of the item in one version. */
  public record Version(Validity valid, List<Detail> details) {
    public Version {
      details = List.copyOf(details);
    }
  }
}
