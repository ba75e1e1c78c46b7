package org.caravanserai.cli;

import java.io.PrintWriter;
import java.io.Reader;
import picocli.CommandLine;
import picocli.CommandLine.IFactory;

/** Makes commands, giving each what it needs of the process. */
final class Commands implements IFactory {
  private final Surroundings surroundings;
  private final Reader in;
  private final PrintWriter err;

  Commands(Surroundings surroundings, Reader in, PrintWriter err) {
    this.surroundings = surroundings;
    this.in = in;
    this.err = err;
  }

  @Override
  public <K> K create(Class<K> type) throws Exception {
    if (type == Setting.class) {
      return type.cast(new Setting(surroundings, err));
    }
    if (type == ServerOptions.class) {
      return type.cast(new ServerOptions(surroundings));
    }
    if (type == AskCommand.class) {
      return type.cast(new AskCommand(surroundings, in));
    }
    if (type == VerifyCaseCommand.class) {
      return type.cast(new VerifyCaseCommand(in));
    }
    if (type == CheckCommand.class) {
      return type.cast(new CheckCommand(new Library(surroundings)));
    }
    return CommandLine.defaultFactory().create(type);
  }
}
