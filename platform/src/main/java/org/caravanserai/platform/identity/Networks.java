package org.caravanserai.platform.identity;

import java.util.Optional;

/** How much of an address is kept. */
public final class Networks {
  private Networks() {}

  /** The network of a literal address, as the security log has it; empty when it is none. */
  public static Optional<String> of(String address) {
    return Optional.ofNullable(Origin.network(address));
  }

  /** Under what the requests of an address are counted: the address, of IPv6 its first half. */
  public static String counted(String address) {
    return Origin.counted(address);
  }
}
