package org.caravanserai.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.caravanserai.lookup.Catalogue;
import org.caravanserai.lookup.Hits;
import org.caravanserai.lookup.HitsJson;
import org.caravanserai.lookup.HitsText;
import org.caravanserai.lookup.Search;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code serai search}: which items of the knowledge have some words. */
@Command(name = "search", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class SearchCommand extends AnswerCommand {
  private static final int USUAL_HITS = 20;

  @Parameters(paramLabel = "WORDS", arity = "1..*", descriptionKey = "search.words")
  private final List<String> words = new ArrayList<>();

  @Option(names = "--limit", paramLabel = "N", descriptionKey = "limit")
  private int limit = USUAL_HITS;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ServerOptions servers;

  @Override
  public Integer call() {
    String question = String.join(" ", words);
    if (!Search.isBounded(question)) {
      throw InputRefused.of(Help.text("search.wrong", Search.LONGEST, Search.MOST_WORDS));
    }
    if (limit < 1 || limit > Search.MOST_HITS) {
      throw InputRefused.of(Help.text("limit.wrong", limit, Search.MOST_HITS));
    }
    Optional<Server> server = servers.server(setting);
    return setting.give(
        () -> server.isPresent() ? ask(server.get(), question) : search(question), stdout());
  }

  private String ask(Server server, String question) {
    return server.get(
        "library/search",
        setting.query(format.format()).and("q", question).and("limit", limit),
        setting.language());
  }

  private String search(String question) {
    Catalogue catalogue = Catalogue.of(setting.knowledge());
    Hits hits = new Search(catalogue).find(question, setting.language(), setting.day(), limit);
    return format.of(
        () -> HitsText.of(hits, setting.messages(), setting.columns(), setting.colour()),
        () -> HitsJson.of(hits, catalogue.knowledge().contents().digest(), setting.language()));
  }
}
