package org.caravanserai.platform.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request comes from, as much of it as is kept: a network, not a machine. */
final class Origin {
  private static final int KEPT_OF_V4 = 3;
  private static final int KEPT_OF_V6 = 6;

  private Origin() {}

  /** The full address of the request in hand, which is compared and never kept. */
  static String address() {
    return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
        ? request.getRequest().getRemoteAddr()
        : "";
  }

  /** The network of the request in hand; empty outside a request. */
  static Optional<String> network() {
    return Optional.ofNullable(network(address()));
  }

  /** The first 24 bits of an IPv4 address, the first 48 of an IPv6 address. */
  static @Nullable String network(String address) {
    if (address.isEmpty()) {
      return null;
    }
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      int kept = bytes.length == 4 ? KEPT_OF_V4 : KEPT_OF_V6;
      Arrays.fill(bytes, kept, bytes.length, (byte) 0);
      return InetAddress.getByAddress(bytes).getHostAddress() + "/" + kept * 8;
    } catch (UnknownHostException | IllegalArgumentException e) {
      return null;
    }
  }
}
