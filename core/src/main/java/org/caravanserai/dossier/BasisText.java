package org.caravanserai.dossier;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.caravanserai.policy.LegalBasis;

/** A legal basis in words. */
public final class BasisText {
  private BasisText() {}

  /**
   * The provision alone, or the instrument with its number and article.
   *
   * @param instrument the instrument's name in the reader's language
   */
  public static List<String> parts(LegalBasis basis, String instrument) {
    return basis.provision() != null
        ? List.of(basis.provision())
        : Stream.of(instrument, basis.instrument().number(), basis.instrument().article())
            .filter(Objects::nonNull)
            .toList();
  }
}
