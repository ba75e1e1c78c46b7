package org.caravanserai.cli;

import java.util.EnumSet;
import org.caravanserai.dossier.Part;
import picocli.CommandLine.Command;

/** {@code serai policies}: which policies apply to one profile. */
@Command(name = "policies", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class PoliciesCommand extends ProfileCommand {
  @Override
  public Integer call() {
    return give(new RouteFlags(), EnumSet.of(Part.POLICIES));
  }
}
