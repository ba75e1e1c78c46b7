package org.caravanserai.benchmarks.house;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;

/**
 * Something that is asked for.
 *
 * @param requests whole as they go over the wire, by a number that counts up
 */
record Target(String name, IntFunction<byte[]> requests) {
  /** Pages or answers of the API, in turn. */
  static Target get(String name, List<String> paths) {
    List<byte[]> requests = paths.stream().map(path -> request("GET " + path, "", "")).toList();
    return new Target(name, number -> requests.get(number % requests.size()));
  }

  /** A profile in YAML, sent by the holder of a token. */
  static byte[] profile(String path, String token, String yaml) {
    return request(
        "POST " + path,
        "Authorization: Bearer " + token + "\r\nContent-Type: application/yaml\r\n",
        yaml);
  }

  private static byte[] request(String first, String headers, String body) {
    String length =
        body.isEmpty()
            ? ""
            : "Content-Length: " + body.getBytes(StandardCharsets.UTF_8).length + "\r\n";
    return (first
            + " HTTP/1.1\r\nHost: localhost\r\nAccept: application/json\r\n"
            + "Accept-Language: en\r\n"
            + headers
            + length
            + "\r\n"
            + body)
        .getBytes(StandardCharsets.UTF_8);
  }
}
