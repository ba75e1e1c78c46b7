package org.caravanserai.cli;

import java.util.EnumSet;
import org.caravanserai.dossier.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code serai dossier}: the whole answer to one profile. */
@Command(name = "dossier", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class DossierCommand extends ProfileCommand {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RouteFlags flags;

  @Override
  public Integer call() {
    return give(flags, EnumSet.allOf(Part.class));
  }
}
