package org.caravanserai.cli;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caravanserai.lookup.Catalogue;
import org.caravanserai.lookup.Explained;
import org.caravanserai.lookup.ExplainedJson;
import org.caravanserai.lookup.ExplainedText;
import org.caravanserai.reading.Mistake;
import org.caravanserai.reading.Mistakes;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** {@code serai explain}: all that is known under one id. */
@Command(name = "explain", resourceBundle = Help.BUNDLE, mixinStandardHelpOptions = true)
final class ExplainCommand extends AnswerCommand {
  @Parameters(paramLabel = "ID", descriptionKey = "explain.id")
  @SuppressWarnings("NullAway.Init")
  private String id;

  @Mixin
  @SuppressWarnings("NullAway.Init")
  private ServerOptions servers;

  @Override
  public Integer call() {
    Optional<Server> server = servers.server(setting);
    return setting.give(() -> server.isPresent() ? ask(server.get()) : explain(), stdout());
  }

  private String ask(Server server) {
    return server.get(
        "library/explanation",
        setting.query(format.format()).and("id", id.strip()),
        setting.language());
  }

  private String explain() {
    Catalogue catalogue = Catalogue.of(setting.knowledge());
    return switch (catalogue.explain(id.strip(), setting.day())) {
      case Explained.Found found ->
          format.of(
              () ->
                  ExplainedText.of(
                      found, catalogue, setting.messages(), setting.columns(), setting.colour()),
              () -> ExplainedJson.of(found, catalogue, setting.language()));
      case Explained.Unknown(String unknown, List<String> nearest) ->
          throw InputRefused.of(unknown(Mistake.oneLine(Mistakes.quote(unknown)), nearest));
    };
  }

  private static String unknown(String id, List<String> nearest) {
    String ids = nearest.stream().map(Mistakes::quote).collect(Collectors.joining(", "));
    return nearest.isEmpty()
        ? Help.text("explain.unknown", id)
        : Help.text("explain.near", id, ids);
  }
}
