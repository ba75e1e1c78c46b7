package org.caravanserai.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.dossier.RouteOptions;
import org.caravanserai.dossier.RouteWords;
import org.caravanserai.dossier.RouteWords.Meaning;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that say which ways goods may take. */
final class RouteFlags {
  @Option(names = "--avoid", paramLabel = "PLACE|LINK|MODE", descriptionKey = "avoid")
  private final List<String> avoid = new ArrayList<>();

  @Option(names = "--closed", paramLabel = "A-B", descriptionKey = "closed")
  private final List<String> closed = new ArrayList<>();

  @Option(names = "--depart", paramLabel = "DATE", descriptionKey = "depart")
  private @Nullable LocalDate depart;

  @Option(names = "--planned", descriptionKey = "planned")
  private boolean planned;

  /** The options as they were written. */
  RouteWords words() {
    return new RouteWords(avoid, closed, planned, depart);
  }

  RouteOptions options(Knowledge knowledge) {
    return switch (words().in(knowledge)) {
      case Meaning.Known(RouteOptions options) -> options;
      case Meaning.UnknownToAvoid(String word) ->
          throw InputRefused.of(Help.text("avoid.unknown", word));
      case Meaning.NoPair(String text) -> throw InputRefused.of(Help.text("closed.wrong", text));
    };
  }
}
