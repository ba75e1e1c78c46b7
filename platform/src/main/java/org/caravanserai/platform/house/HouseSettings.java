package org.caravanserai.platform.house;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Settings of the house as a whole.
 *
 * @param address where people reach the house, for links in letters and for passkeys: {@code
 *     https://} and a host, without a path; this machine alone when nothing is said
 */
@ConfigurationProperties("serai")
record HouseSettings(@Nullable String address) {
  HouseSettings {
    address = address == null || address.isBlank() ? null : address.strip();
    if (address != null && !isOrigin(address)) {
      throw new SettingRefused(
          "serai.address is '" + address + "'",
          "it must be https:// and a host, and a port where it is not the usual one, such as"
              + " https://house.example.org; http:// is for this machine alone");
    }
  }

  private static boolean isOrigin(String text) {
    try {
      URI uri = URI.create(text);
      String scheme = String.valueOf(uri.getScheme());
      String path = String.valueOf(uri.getPath());
      return uri.getHost() != null
          && (scheme.equals("https") || scheme.equals("http"))
          && (path.isEmpty() || path.equals("/"))
          && uri.getQuery() == null
          && uri.getFragment() == null
          && uri.getUserInfo() == null;
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }
}
