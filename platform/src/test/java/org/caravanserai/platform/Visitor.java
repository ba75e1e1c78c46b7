package org.caravanserai.platform;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
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
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/**
 * Somebody at the house's door over HTTP, with cookies of his own. Follows no redirect, so that a
 * test sees each. Forms are sent with the token of the page that was read last. Answers of the API
 * are held to its {@link Description}.
 */
public final class Visitor {
  private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
  private static final Pattern HEADER_TOKEN =
      Pattern.compile("X-CSRF-TOKEN(?:&#34;|&quot;|\"):(?:&#34;|&quot;|\")([^\"&]*)");

  private final String house;
  private final CookieManager cookies = new CookieManager(null, CookiePolicy.ACCEPT_ALL);
  private final HttpClient client =
      HttpClient.newBuilder().cookieHandler(cookies).connectTimeout(Duration.ofSeconds(10)).build();
  private @Nullable String csrf;
  private @Nullable String apiToken;
  private String language = "en";

  /** Comes to the house at an address such as {@code http://127.0.0.1:8080}. */
  public Visitor(String house) {
    this.house = house;
  }

  /** Another visitor of the same house, with no cookies yet. */
  public Visitor another() {
    return new Visitor(house);
  }

  /** Asks in another language from now on. */
  public Visitor speaking(String tag) {
    language = tag;
    return this;
  }

  /** Sends this token with each request from now on. */
  public Visitor withToken(String token) {
    apiToken = token;
    return this;
  }

  /** The address of a page in the house. */
  public URI at(String path) {
    return URI.create(house + path);
  }

  /** The cookies that the house gave. */
  public CookieManager cookies() {
    return cookies;
  }

  public HttpResponse<String> get(String path) {
    return send(request(path).GET());
  }

  /** Sends a form, with the token against forged ones. */
  public HttpResponse<String> post(String path, Map<String, String> form) {
    String body =
        form.entrySet().stream()
            .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
            .collect(Collectors.joining("&"));
    String whole = csrf == null ? body : body + "&_csrf=" + encoded(csrf);
    return send(
        request(path)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(whole)));
  }

  /** Sends JSON by any method, a POST with an Idempotency-Key of its own. */
  public HttpResponse<String> json(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        request(path)
            .header("Content-Type", "application/json")
            .method(method, BodyPublishers.ofString(body));
    if (csrf != null) {
      request.header("X-CSRF-TOKEN", csrf);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    if (method.equals("POST") && !java.util.Arrays.asList(headers).contains("Idempotency-Key")) {
      request.header("Idempotency-Key", UUID.randomUUID().toString());
    }
    return send(request);
  }

  /** Hands a file in by a form, with the token against forged ones. */
  public HttpResponse<String> hand(String path, String field, String name, byte[] bytes) {
    String edge = "edge-" + UUID.randomUUID();
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    if (csrf != null) {
      body.writeBytes(part(edge, "name=\"_csrf\"", ""));
      body.writeBytes(utf8(csrf + "\r\n"));
    }
    body.writeBytes(
        part(
            edge,
            "name=\"%s\"; filename=\"%s\"".formatted(field, name),
            "Content-Type: application/octet-stream\r\n"));
    body.writeBytes(bytes);
    body.writeBytes(utf8("\r\n--" + edge + "--\r\n"));
    return send(
        request(path)
            .header("Content-Type", "multipart/form-data; boundary=" + edge)
            .POST(BodyPublishers.ofByteArray(body.toByteArray())));
  }

  private static byte[] part(String edge, String disposition, String type) {
    return utf8(
        "--%s\r\nContent-Disposition: form-data; %s\r\n%s\r\n".formatted(edge, disposition, type));
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Puts bytes of some type, as a program does. */
  public HttpResponse<String> put(String path, String type, byte[] bytes, String... headers) {
    HttpRequest.Builder request =
        request(path).header("Content-Type", type).PUT(BodyPublishers.ofByteArray(bytes));
    if (csrf != null) {
      request.header("X-CSRF-TOKEN", csrf);
    }
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  /** A request to be finished by the test. */
  public HttpRequest.Builder request(String path) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(at(path))
            .timeout(Duration.ofSeconds(60))
            .header("Accept-Language", language);
    if (apiToken != null) {
      request.header("Authorization", "Bearer " + apiToken);
    }
    return request;
  }

  /** Sends a request, and keeps the token of the page that comes back. */
  public HttpResponse<String> send(HttpRequest.Builder request) {
    try {
      HttpRequest sent = request.build();
      HttpResponse<String> response = client.send(sent, BodyHandlers.ofString());
      Description.hold(house, sent, response);
      Matcher field = TOKEN.matcher(response.body());
      Matcher header = HEADER_TOKEN.matcher(response.body());
      if (field.find()) {
        csrf = field.group(1);
      } else if (header.find()) {
        csrf = header.group(1);
      }
      return response;
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

  /** Hands a new visitor to each test that asks for one. */
  static final class Provider implements ParameterResolver {
    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
      return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Visitor resolveParameter(ParameterContext parameter, ExtensionContext test) {
      return new Visitor(address(test));
    }
  }

  /** Where the house of a test answers. */
  static String address(ExtensionContext test) {
    return "http://localhost:"
        + SpringExtension.getApplicationContext(test)
            .getEnvironment()
            .getRequiredProperty("local.server.port");
  }
}
