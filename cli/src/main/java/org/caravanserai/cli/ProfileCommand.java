package org.caravanserai.cli;

import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.Callable;
import org.caravanserai.dossier.Part;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What the verbs that answer for one profile have in common. */
abstract class ProfileCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PROFILE", descriptionKey = "profile")
  @SuppressWarnings("NullAway.Init")
  private Path profile;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private Answer answer;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  final int give(RouteFlags flags, Set<Part> parts) {
    return answer.give(Answer.Question.of(profile), flags, parts, spec.commandLine().getOut());
  }
}
