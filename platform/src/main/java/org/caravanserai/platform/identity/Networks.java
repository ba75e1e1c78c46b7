package org.caravanserai.platform.identity;

import java.util.Optional;

/** How much of an address is kept. */
public final class Networks {
  private Networks() {}

  /** The network of a literal address, as the security log has it; empty when it is none. */
  public static Optional<String> of(String address) {
    return Optional.ofNullable(Origin.network(address));
  }
}
