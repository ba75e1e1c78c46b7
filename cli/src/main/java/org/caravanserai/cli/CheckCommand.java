package org.caravanserai.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** {@code serai check}: reads packs and reports every mistake; silent when there is none. */
@Command(name = "check", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Parameters(paramLabel = "PACK", arity = "0..*", descriptionKey = "check.packs")
  private final List<Path> packs = new ArrayList<>();

  private final Library library;

  CheckCommand(Library library) {
    this.library = library;
  }

  @Override
  public Integer call() {
    library.check(packs);
    return Serai.DONE;
  }
}
