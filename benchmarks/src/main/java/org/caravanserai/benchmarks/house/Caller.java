package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Somebody who asks a house over HTTP as a browser or a program does, with cookies of his own.
 * Follows no redirect.
 */
final class Caller {
  /** What came back. */
  record Answer(int status, Map<String, String> headers, String body) {
    JsonNode json() {
      return JSON.readTree(body);
    }

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }

    /** This answer, if it is a redirect. */
    Answer mustLeadOn() {
      return mustBe(status == 303 ? 303 : 302);
    }

    /** This answer, if it has the status. */
    Answer mustBe(int expected) {
      if (status != expected) {
        throw new IllegalStateException("Answered " + status + " for " + expected + ": " + body);
      }
      return this;
    }
  }

  static final JsonMapper JSON = new JsonMapper();
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final Pattern HEADER_TOKEN =
      Pattern.compile("X-CSRF-TOKEN(?:&#34;|&quot;|\"):(?:&#34;|&quot;|\")([^\"&]*)");

  private final CookieManager cookies;
  private final HttpClient client;
  private final URI house;
  private @Nullable String forgery;
  private @Nullable String token;

  Caller(URI house) {
    this(house, new CookieManager(null, CookiePolicy.ACCEPT_ALL));
  }

  private Caller(URI house, CookieManager cookies) {
    this.house = house;
    this.cookies = cookies;
    this.client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .cookieHandler(cookies)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
  }

  /** The same person, with the same cookies, at another instance. */
  Caller at(URI other) {
    Caller there = new Caller(other, cookies);
    there.forgery = forgery;
    there.token = token;
    return there;
  }

  /** Sends this token of the API with each request from now on. */
  Caller withToken(String secret) {
    token = secret;
    return this;
  }

  /** The cookies as one header. */
  String cookieHeader() {
    return cookies.getCookieStore().getCookies().stream()
        .map(HttpCookie::toString)
        .collect(Collectors.joining("; "));
  }

  /** The token against forged requests, from the page that was read last. */
  String forgeryToken() {
    return forgery == null ? "" : forgery;
  }

  /** The status of a page, or 0 when nobody answers. */
  int tryGet(String path) {
    try {
      return get(path).status();
    } catch (UncheckedIOException e) {
      return 0;
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  /** Sends a form. */
  Answer post(String path, Map<String, String> fields) {
    String body =
        fields.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body + "&_csrf=" + encoded(forgeryToken()))));
  }

  /** Sends JSON; a POST under a key of its own. */
  Answer json(String method, String path, String body, String... headers) {
    return keyed(method, path, UUID.randomUUID().toString(), body, headers);
  }

  /** Sends JSON under an idempotency key. */
  Answer keyed(String method, String path, String key, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (method.equals("POST")) {
      request.header("Idempotency-Key", key);
    }
    if (!forgeryToken().isEmpty()) {
      request.header("X-CSRF-TOKEN", forgeryToken());
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(house.resolve(path))
            .timeout(PATIENCE)
            .header("Accept-Language", "en");
    if (token != null) {
      request.header("Authorization", "Bearer " + token);
    }
    return request;
  }

  /**
   * Sends a request and reads the answer whole.
   *
   * @throws UncheckedIOException when none comes
   */
  Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<InputStream> response =
          client.send(request.build(), BodyHandlers.ofInputStream());
      String body;
      try (InputStream in = response.body()) {
        body = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      }
      for (Pattern pattern : new Pattern[] {FORM_TOKEN, HEADER_TOKEN}) {
        Matcher found = pattern.matcher(body);
        if (found.find()) {
          forgery = found.group(1);
          break;
        }
      }
      Map<String, String> headers =
          response.headers().map().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      header -> header.getKey().toLowerCase(java.util.Locale.ROOT),
                      header -> header.getValue().getFirst()));
      return new Answer(response.statusCode(), headers, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
