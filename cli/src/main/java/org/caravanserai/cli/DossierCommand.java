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

/** {@code serai dossier}: the whole answer to one profile. */
@Command(name = "dossier", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class DossierCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PROFILE", descriptionKey = "profile")
  @SuppressWarnings("NullAway.Init")
  private Path profile;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Answer answer;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private RouteFlags flags;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  @Override
  public Integer call() {
    return answer.give(profile, flags, EnumSet.allOf(Part.class), spec.commandLine().getOut());
  }
}
