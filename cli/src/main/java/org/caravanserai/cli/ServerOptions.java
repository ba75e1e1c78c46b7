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

  /** The server that was named, here or in the environment; empty when none was. */
  Optional<Server> server() {
    String address = server == null ? surroundings.server() : server;
    if (address == null) {
      if (token != null) {
        throw InputRefused.of(Help.text("token.alone"));
      }
      return Optional.empty();
    }
    return Optional.of(Server.at(address, token == null ? surroundings.token() : token));
  }
}
