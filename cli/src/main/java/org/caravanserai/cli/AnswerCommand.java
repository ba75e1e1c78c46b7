package org.caravanserai.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A verb whose answer is a text or JSON, with the options that all of these share. */
abstract class AnswerCommand implements Callable<Integer> {
  @Mixin
  @SuppressWarnings("NullAway.Init")
  TextOrJson format;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  Setting setting;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  /** Where the answer goes when no file is named. */
  final PrintWriter stdout() {
    return spec.commandLine().getOut();
  }
}
