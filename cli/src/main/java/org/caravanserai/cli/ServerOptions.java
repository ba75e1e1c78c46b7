package org.caravanserai.cli;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options that let a server answer instead of the packs here. */
final class ServerOptions {
  @Option(names = "--server", paramLabel = "URL", descriptionKey = "server")
  private @Nullable String server;

  @Option(names = "--token", paramLabel = "TOKEN", descriptionKey = "token")
  private @Nullable String token;

  private final Surroundings surroundings;

  ServerOptions(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** The server that is named or in the environment; refused when there is none. */
  Server required() {
    String address = server == null ? surroundings.server() : server;
    if (address == null) {
      throw InputRefused.of(Help.text("server.missing"));
    }
    return Server.at(address, token == null ? surroundings.token() : token);
  }

  /**
   * The server that answers; empty when the packs here do. One in the environment gives way to
   * packs that are named, one that is named beside them is refused.
   *
   * @param setting what else was said
   */
  Optional<Server> server(Setting setting) {
    if (server != null && setting.namesPacks()) {
      throw InputRefused.of(Help.text("server.packs"));
    }
    String address = server == null && !setting.namesPacks() ? surroundings.server() : server;
    if (address == null) {
      if (token != null) {
        throw InputRefused.of(Help.text("token.alone"));
      }
      return Optional.empty();
    }
    return Optional.of(Server.at(address, token == null ? surroundings.token() : token));
  }
}
