package org.caravanserai.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpResponse.BodySubscribers;
import java.net.http.HttpTimeoutException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;

/**
 * A house that answers over its API, version 1. A token is sent to this address alone: redirects
 * are not followed, and without TLS only this machine is spoken to.
 */
final class Server {
  /** Says that a house answers, and by which version of the API. */
  private static final String VERSION_HEADER = "Serai-Api";

  private static final String VERSION = "1";
  private static final Duration CONNECT = Duration.ofSeconds(10);

  /** An archive of a case may have 2 GiB. */
  private static final Duration LONG = Duration.ofMinutes(30);

  /** How the client begins to say that a body is beyond its limit; it has no exception for it. */
  private static final String BEYOND = "body exceeds capacity";

  private static final Pattern TOKEN = Pattern.compile("[\\x21-\\x7e]{1,500}");
  private static final Set<String> THIS_MACHINE =
      Set.of("localhost", "127.0.0.1", "[::1]", "0:0:0:0:0:0:0:1", "::1");

  /**
   * What is waited for.
   *
   * @param time from the request to the end of the answer
   * @param bytes of the body of the answer, at most
   */
  record Bounds(Duration time, int bytes) {
    private static final Bounds USUAL = new Bounds(Duration.ofMinutes(2), 64 << 20);
  }

  private final URI address;
  private final @Nullable String token;
  private final Bounds bounds;

  private Server(URI address, @Nullable String token, Bounds bounds) {
    this.address = address;
    this.token = token;
    this.bounds = bounds;
  }

  /** Refuses an address that is none, or that a token must not be sent to. */
  static Server at(String address, @Nullable String token) {
    return at(address, token, Bounds.USUAL);
  }

  /** As {@link #at(String, String)}, with other bounds. */
  static Server at(String address, @Nullable String token, Bounds bounds) {
    URI uri = parsed(address);
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    String path = String.valueOf(uri.getRawPath());
    boolean whole =
        uri.getHost() != null
            && uri.getRawUserInfo() == null
            && uri.getRawQuery() == null
            && uri.getRawFragment() == null
            && (path.isEmpty() || path.equals("/"));
    if (!whole || !(scheme.equals("https") || scheme.equals("http"))) {
      throw InputRefused.of(Help.text("server.wrong", address));
    }
    if (scheme.equals("http") && !THIS_MACHINE.contains(uri.getHost().toLowerCase(Locale.ROOT))) {
      throw InputRefused.of(Help.text("server.open", address));
    }
    if (token != null && !TOKEN.matcher(token).matches()) {
      throw InputRefused.of(Help.text("token.wrong"));
    }
    return new Server(uri, token, bounds);
  }

  private static URI parsed(String address) {
    try {
      return new URI(address);
    } catch (URISyntaxException e) {
      throw InputRefused.of(Help.text("server.wrong", address));
    }
  }

  /** Asks for what is at a path below the API. */
  String get(String path, Query query, String language) {
    return ask(request(path, query, language).GET(), "");
  }

  /**
   * Sends a profile to a path below the API.
   *
   * @param shownAs how the profile is called in mistakes
   */
  String post(String path, Query query, String language, String profile, String shownAs) {
    return ask(
        request(path, query, language)
            .header("Content-Type", "application/yaml")
            .POST(BodyPublishers.ofString(profile)),
        shownAs);
  }

  /** Sends JSON that does something to a path below the API; sent twice, it is done once. */
  String send(String path, String language, String json) {
    return ask(
        request(path, new Query(), language)
            .header("Content-Type", "application/json")
            .header("Idempotency-Key", UUID.randomUUID().toString())
            .POST(BodyPublishers.ofString(json)),
        "");
  }

  /** Writes what is at a path below the API to a file, which appears whole or not at all. */
  void download(String path, Path file) {
    if (!WholeFile.isPossible(file)) {
      throw InputRefused.of(Help.text("out.wrong", file));
    }
    try {
      WholeFile.write(
          file,
          draft ->
              answer(
                  exchange(
                      request(path, new Query(), "en").GET(),
                      told -> isGiven(told) ? into(draft) : inMemory().apply(told),
                      LONG),
                  ""));
    } catch (IOException e) {
      throw InputRefused.of(
          Help.text("out.failed", file.toAbsolutePath(), String.valueOf(e.getMessage())));
    }
  }

  private static boolean isGiven(HttpResponse.ResponseInfo told) {
    return told.statusCode() == 200 && told.headers().firstValue(VERSION_HEADER).isPresent();
  }

  private static HttpResponse.BodySubscriber<byte[]> into(Path draft) {
    return BodySubscribers.mapping(BodySubscribers.ofFile(draft), _ -> new byte[0]);
  }

  private BodyHandler<byte[]> inMemory() {
    return BodyHandlers.limiting(BodyHandlers.ofByteArray(), bounds.bytes());
  }

  private HttpRequest.Builder request(String path, Query query, String language) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address.resolve("/api/v1/" + path + query))
            .header("Accept-Language", language);
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  private String ask(HttpRequest.Builder request, String shownAs) {
    return answer(exchange(request, inMemory(), bounds.time()), shownAs);
  }

  private HttpResponse<byte[]> exchange(
      HttpRequest.Builder request, BodyHandler<byte[]> body, Duration time) {
    HttpClient client =
        HttpClient.newBuilder()
            .connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    try {
      return client.sendAsync(request.build(), body).get(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException e) {
      throw failure(e);
    } catch (TimeoutException e) {
      throw new ServerFailed(Help.text("server.late", address));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new ServerFailed(Help.text("server.late", address));
    } finally {
      client.shutdownNow();
    }
  }

  private ServerFailed failure(ExecutionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    String reason = String.valueOf(cause.getMessage());
    return new ServerFailed(
        switch (cause) {
          case HttpTimeoutException _ -> Help.text("server.late", address);
          case SSLException _ -> Help.text("server.tls", address, reason);
          case ConnectException _, UnknownHostException _ -> Help.text("server.silent", address);
          case IOException _ when reason.startsWith(BEYOND) ->
              Help.text("server.large", address, bounds.bytes());
          case IOException _ -> Help.text("server.broken", address, reason);
          default -> throw new IllegalStateException(cause);
        });
  }

  private String answer(HttpResponse<byte[]> response, String shownAs) {
    String type = response.headers().firstValue("Content-Type").orElse("");
    String text = new String(response.body(), StandardCharsets.UTF_8);
    int status = response.statusCode();
    if (status >= 300 && status < 400) {
      String other = response.headers().firstValue("Location").orElse("");
      throw new ServerFailed(Help.text("server.elsewhere", address, Mistake.oneLine(other)));
    }
    String version = response.headers().firstValue(VERSION_HEADER).orElse("");
    if (!version.equals(VERSION)) {
      throw new ServerFailed(
          version.isEmpty()
              ? Help.text("server.other", address, status)
              : Help.text("server.version", address, Mistake.oneLine(version), VERSION));
    }
    if (type.startsWith("application/problem+json")) {
      throw ServerProblem.of(text).failure(address, token != null, shownAs);
    }
    if (status != 200 && status != 201) {
      throw new ServerFailed(Help.text("server.other", address, status));
    }
    return text;
  }
}
