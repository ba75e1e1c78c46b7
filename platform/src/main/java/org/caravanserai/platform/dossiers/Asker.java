package org.caravanserai.platform.dossiers;

import java.util.Optional;
import org.caravanserai.platform.identity.Actor;
import org.jspecify.annotations.Nullable;

/**
 * Who asks for dossiers.
 *
 * @param visit the secret that a visitor's browser keeps, by which he finds his drafts again
 */
public record Asker(Actor actor, @Nullable String visit) {
  /** One who shows no visitor's secret. */
  public static Asker of(Actor actor) {
    return new Asker(actor, null);
  }

  Optional<String> visitDigest() {
    return Optional.ofNullable(visit).map(Secrets::digest);
  }
}
