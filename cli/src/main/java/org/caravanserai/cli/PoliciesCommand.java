package org.caravanserai.cli;

import java.nio.file.Path;
import java.util.EnumSet;
import java.util.concurrent.Callable;
import org.caravanserai.dossier.Part;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code serai policies}: which policies apply to one profile. */
@Command(name = "policies", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class PoliciesCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PROFILE", descriptionKey = "profile")
  @SuppressWarnings("NullAway.Init")
  private Path profile;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Answer answer;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    return answer.give(
        profile, new RouteFlags(), EnumSet.of(Part.POLICIES), spec.commandLine().getOut());
  }
}
