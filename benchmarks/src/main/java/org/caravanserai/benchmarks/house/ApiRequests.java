package org.caravanserai.benchmarks.house;

import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Requests to the API, each made from a seed and its number alone (and the ids of what there is in
 * the house): mostly as the description says, with some parts wrong on purpose.
 */
final class ApiRequests {
  /** Somebody who asks: the header lines that say so. */
  record Persona(String name, List<String> credentials) {}

  /** A request with what it is a request for. */
  record Made(OpenApi.Operation operation, Persona persona, RawRequest request) {}

  private static final int LONG = 1_200_000;
  private static final List<String> TYPES =
      List.of(
          "application/json",
          "application/json;charset=UTF-8",
          "application/json; charset=utf-16",
          "application/json; charset=nonsense",
          "application/problem+json",
          "application/xml",
          "application/yaml",
          "application/x-www-form-urlencoded",
          "multipart/form-data; boundary=x",
          "multipart/form-data",
          "text/plain",
          "application/zip",
          "application/octet-stream",
          "json",
          "*/*",
          "application/",
          "");
  private static final List<String> VERSIONS =
      List.of("\"0\"", "\"1\"", "\"999999999\"", "\"9999999999\"", "*", "W/\"0\"", "0", "\"", "x");
  private static final List<String> ODD_HEADERS =
      List.of(
          "Accept: text/html",
          "Accept: application/xml;q=nonsense",
          "Accept: */*/*",
          "Accept-Language: xx-\u00ff-zz;q=9",
          "Accept-Language: zh-Hant-TW;q=0.9, tlh",
          "Accept-Encoding: gzip;q=x",
          "Content-Encoding: gzip",
          "Range: bytes=9-1",
          "If-None-Match: *",
          "If-Modified-Since: yesterday",
          "Expect: 100-continue",
          "Expect: 200-nothing",
          "Origin: null",
          "Origin: https://elsewhere.example",
          "X-Forwarded-For: nobody, \u0001",
          "X-Forwarded-Proto: gopher",
          "X-Forwarded-Port: 99999999",
          "Forwarded: for=_x;proto=ftp;host=\"a b\"",
          "X-HTTP-Method-Override: DELETE",
          "Cookie: serai=nonsense",
          "Cookie: lang=\u0000\u00ff; csrf=;;;=",
          "Authorization: Bearer serai_nonsense",
          "Authorization: Bearer ",
          "Authorization: Basic \u00ff",
          "HX-Request: true",
          "Transfer-Encoding: gzip, chunked");

  private final OpenApi api;
  private final List<OpenApi.Operation> operations;
  private final List<Persona> personas;
  private final List<String> ids;

  ApiRequests(OpenApi api, List<Persona> personas, List<String> ids) {
    this.api = api;
    this.operations = api.operations();
    this.personas = List.copyOf(personas);
    this.ids = List.copyOf(ids);
  }

  List<OpenApi.Operation> operations() {
    return operations;
  }

  /** A generator for one number of one seed. */
  static RandomGenerator random(long seed, int number) {
    return RandomGeneratorFactory.of("L64X128MixRandom").create(seed * 1_000_003 + number);
  }

  /** Each operation in turn, each persona in turn. */
  Made make(long seed, int number) {
    Values values = new Values(random(seed, number), api, ids);
    OpenApi.Operation operation = operations.get(number % operations.size());
    Persona persona = personas.get(number / operations.size() % personas.size());
    return new Made(operation, persona, new Making(operation, persona, values).request());
  }

  /** One request in the making. */
  private static final class Making {
    private final OpenApi.Operation operation;
    private final Persona persona;
    private final Values values;
    private final List<String> headers = new ArrayList<>();

    Making(OpenApi.Operation operation, Persona persona, Values values) {
      this.operation = operation;
      this.persona = persona;
      this.values = values;
    }

    RawRequest request() {
      headers.add("Host: localhost");
      headers.add("Connection: close");
      headers.addAll(persona.credentials());
      String target = target();
      byte[] body = body();
      if (operation.method().equals("POST") && values.chance(93)) {
        headers.add("Idempotency-Key: " + key());
      }
      if (values.chance(60)) {
        headers.add("If-Match: " + values.any(VERSIONS));
      }
      if (values.chance(15)) {
        headers.add(values.any(ODD_HEADERS));
      }
      if (values.chance(2)) {
        headers.add("X-Long: " + "x".repeat(values.chance(50) ? 3_000 : 20_000));
      }
      boolean hasBody = body.length > 0 || !operation.method().equals("GET");
      if (hasBody && headers.stream().noneMatch(line -> line.startsWith("Transfer-Encoding"))) {
        int length = values.chance(2) ? body.length + 7 : body.length;
        headers.add("Content-Length: " + length);
      }
      String method = values.chance(2) ? values.any(METHODS) : operation.method();
      return new RawRequest(method, target, headers, latin(body));
    }

    private static final List<String> METHODS =
        List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "BREW", "get");

    private String key() {
      return switch (values.chance(85) ? 9 : Math.floorMod(values.id().hashCode(), 5)) {
        case 0 -> "short";
        case 1 -> "k".repeat(101);
        case 2 -> "key with spaces";
        case 3 -> "k\u00ff\u0001key-key";
        case 4 -> "always-the-same-key";
        default -> UUID.nameUUIDFromBytes(values.sixteenBytes()).toString();
      };
    }

    private String target() {
      String path = operation.path();
      StringBuilder query = new StringBuilder();
      for (OpenApi.Parameter parameter : operation.parameters()) {
        switch (parameter.where()) {
          case "path" ->
              path =
                  path.replaceFirst(
                      "\\{\\*?" + parameter.name() + "\\}",
                      java.util.regex.Matcher.quoteReplacement(encoded(value(parameter))));
          case "query" -> {
            if (parameter.required() || values.chance(60)) {
              add(query, parameter.name(), value(parameter));
            }
          }
          case "header" -> {
            if (values.chance(80)) {
              headers.add(parameter.name() + ": " + latin(value(parameter)));
            }
          }
          default -> {}
        }
      }
      if (values.chance(20)) {
        add(query, values.any(List.of("after", "limit", "q", "lang", "asOf")), values.hard());
      }
      if (values.chance(3)) {
        query.append("&%zz=%00&=&&;;%");
      }
      if (values.chance(2)) {
        path = path + values.any(List.of("/", "//", "/..", ";a=b", "/%2e%2e/", "%2f", "\u0001"));
      }
      return query.isEmpty() ? path : path + "?" + query.substring(1);
    }

    private String value(OpenApi.Parameter parameter) {
      return values.chance(75) ? values.text(parameter.schema()) : values.hard();
    }

    private void add(StringBuilder query, String name, String value) {
      String written = values.chance(97) ? encoded(value) : latin(value).replace(' ', '+');
      query.append('&').append(name).append('=').append(written);
      if (values.chance(5)) {
        query.append('&').append(name).append('=').append(encoded(values.hard()));
      }
    }

    private byte[] body() {
      OpenApi.Body described = operation.body();
      if (described == null && values.chance(80)) {
        return new byte[0];
      }
      String type = described == null ? "application/json" : described.mediaType();
      headers.add("Content-Type: " + (values.chance(93) ? type : values.any(TYPES)));
      var fitting = described == null ? values.wrong() : values.fitting(described.schema(), 0);
      var value = values.chance(30) ? fitting : values.spoiled(fitting);
      byte[] bytes = Caller.JSON.writeValueAsBytes(value);
      return values.chance(75) ? bytes : values.mangled(bytes);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    /** The text in UTF-8, each byte a character, on one line. */
    private static String latin(String text) {
      return latin(text.getBytes(StandardCharsets.UTF_8)).replaceAll("[\r\n]", "?");
    }

    private static String latin(byte[] bytes) {
      return new String(bytes, StandardCharsets.ISO_8859_1);
    }
  }

  /** Bytes that are no longer what they were. */
  static byte[] mangled(byte[] bytes, RandomGenerator random) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    int at = bytes.length == 0 ? 0 : random.nextInt(bytes.length);
    byte[] rest = Arrays.copyOfRange(bytes, at, bytes.length);
    out.writeBytes(Arrays.copyOf(bytes, at));
    switch (random.nextInt(12)) {
      case 0 -> {}
      case 1 -> out.writeBytes(new byte[] {(byte) 0xC3, (byte) 0x28, (byte) 0xFF});
      case 2 -> out.writeBytes("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
      case 3 -> out.writeBytes("{\"a\":".repeat(50_000).getBytes(StandardCharsets.UTF_8));
      case 4 -> out.writeBytes(" ".repeat(LONG).getBytes(StandardCharsets.UTF_8));
      case 5 -> out.writeBytes(new byte[] {0, 1, 2, 0x1B});
      case 6 -> {
        return new String(bytes, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
      }
      case 7 -> {
        return ("\uFEFF" + new String(bytes, StandardCharsets.UTF_8))
            .getBytes(StandardCharsets.UTF_8);
      }
      case 8 -> {
        return new byte[0];
      }
      case 9 -> out.writeBytes("1".repeat(5_000).getBytes(StandardCharsets.UTF_8));
      case 10 -> out.writeBytes("\\ud800\\u0000".getBytes(StandardCharsets.UTF_8));
      default -> {
        out.writeBytes(rest);
        out.writeBytes(bytes);
      }
    }
    if (random.nextBoolean()) {
      out.writeBytes(rest);
    }
    return out.toByteArray();
  }
}
