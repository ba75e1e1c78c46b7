package org.caravanserai.dossier;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.policy.LegalBasis;

/** A legal basis in one line. */
public final class BasisText {
  private BasisText() {}

  /**
   * The provision, or the instrument with its number and article.
   *
   * @param instrument the instrument's name in the reader's language
   */
  public static String of(LegalBasis basis, String instrument) {
    return basis.provision() != null
        ? basis.provision()
        : Stream.of(instrument, basis.instrument().number(), basis.instrument().article())
            .filter(Objects::nonNull)
            .collect(Collectors.joining(", "));
  }
}
