package org.caravanserai.platform.house;

import java.net.URI;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Where people reach the house, for links in letters and for passkeys. It is a setting, {@code
 * serai.address}, and never what a request claims; without it, this machine alone reaches the
 * house.
 */
@Component
public class HouseAddress {
  private final @Nullable URI configured;
  private final AtomicInteger port = new AtomicInteger();

  HouseAddress(HouseSettings settings, @Value("${server.port:8080}") int port) {
    this.configured = settings.address() == null ? null : URI.create(settings.address());
    this.port.set(port);
  }

  @EventListener
  void opened(WebServerInitializedEvent event) {
    if (!"management".equals(event.getApplicationContext().getServerNamespace())) {
      port.set(event.getWebServer().getPort());
    }
  }

  /** The address without a path: scheme, host and, where it is not the usual one, port. */
  public URI origin() {
    return configured == null ? URI.create("http://localhost:" + port.get()) : configured;
  }

  /** The address of a page of the house. */
  public URI link(String path) {
    return origin().resolve(path);
  }

  /** Whether people reach the house over TLS. */
  public boolean isSecure() {
    return "https".equals(origin().getScheme());
  }
}
