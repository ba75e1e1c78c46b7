package org.caravanserai.cli;

import java.util.EnumSet;
import org.caravanserai.dossier.Part;
import picocli.CommandLine.Command;

/** {@code serai plan}: what has to be done in which order, by when and for how much. */
@Command(name = "plan", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class PlanCommand extends ProfileCommand {
  @Override
  public Integer call() {
    return give(new RouteFlags(), EnumSet.of(Part.PLAN));
  }
}
