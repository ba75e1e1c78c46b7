package org.caravanserai.platform.identity;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Where a request comes from, as much of it as is kept: a network, not a machine. */
final class Origin {
  private static final int KEPT_OF_V4 = 3;
  private static final int KEPT_OF_V6 = 6;
  private static final int BYTES_OF_V4 = 4;
  private static final int ASSIGNED_OF_V6 = 8;

  /** What is left out at the end of an address of IPv6 that was cut short. */
  private static final Pattern ZEROS_OF_V6 = Pattern.compile("(?:^0)?(?::0)+$");

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
    return first(address, KEPT_OF_V4, KEPT_OF_V6);
  }

  /**
   * Under what the requests of an address are counted. Whoever has one address of IPv6 has the 2^64
   * that share its first half, so these count as one; text that is no address counts as it is.
   */
  static String counted(String address) {
    String network = first(address, BYTES_OF_V4, ASSIGNED_OF_V6);
    return network == null ? address : network;
  }

  private static @Nullable String first(String address, int bytesOfV4, int bytesOfV6) {
    try {
      byte[] bytes = InetAddress.ofLiteral(address).getAddress();
      int kept = bytes.length == BYTES_OF_V4 ? bytesOfV4 : bytesOfV6;
      Arrays.fill(bytes, kept, bytes.length, (byte) 0);
      String network = InetAddress.getByAddress(bytes).getHostAddress();
      return ZEROS_OF_V6.matcher(network).replaceFirst("::") + "/" + kept * 8;
    } catch (UnknownHostException | IllegalArgumentException e) {
      return null;
    }
  }
}
