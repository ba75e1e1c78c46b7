package org.caravanserai.platform.web.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.Map;
import java.util.stream.Collectors;

/** A provider of OpenID Connect that believes whatever a test says. */
final class StubProvider implements AutoCloseable {
  private final HttpServer server;
  private final RSAKey key;
  private volatile String subject = "";
  private volatile String email = "";
  private volatile boolean verified;
  private volatile String nonce = "";

  private StubProvider(HttpServer server, RSAKey key) {
    this.server = server;
    this.key = key;
  }

  static StubProvider open() {
    try {
      StubProvider provider =
          new StubProvider(
              HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0),
              new RSAKeyGenerator(2048).keyID("stub").generate());
      provider.server.createContext("/", provider::answer);
      provider.server.start();
      return provider;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
  }

  String issuer() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  /** Whom it names from now on. */
  void says(String newSubject, String newEmail, boolean isVerified) {
    subject = newSubject;
    email = newEmail;
    verified = isVerified;
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private void answer(HttpExchange exchange) throws IOException {
    switch (exchange.getRequestURI().getPath()) {
      case "/.well-known/openid-configuration" -> json(exchange, configuration());
      case "/authorize" -> authorize(exchange);
      case "/token" -> json(exchange, token());
      case "/keys" -> json(exchange, new JWKSet(key.toPublicJWK()).toString());
      default -> exchange.sendResponseHeaders(404, -1);
    }
    exchange.close();
  }

  private void authorize(HttpExchange exchange) throws IOException {
    Map<String, String> query =
        Arrays.stream(exchange.getRequestURI().getRawQuery().split("&", -1))
            .map(pair -> pair.split("=", 2))
            .collect(Collectors.toMap(pair -> pair[0], pair -> decoded(pair[1])));
    nonce = query.getOrDefault("nonce", "");
    exchange
        .getResponseHeaders()
        .set(
            "Location",
            query.get("redirect_uri")
                + "?code=1&state="
                + query.getOrDefault("state", "").replace("=", "%3D"));
    exchange.sendResponseHeaders(302, -1);
  }

  private String configuration() {
    return """
    {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
     "jwks_uri": "%1$s/keys", "response_types_supported": ["code"],
     "subject_types_supported": ["public"], "id_token_signing_alg_values_supported": ["RS256"]}
    """
        .formatted(issuer());
  }

  private String token() {
    Instant now = Instant.now();
    SignedJWT jwt =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.RS256).keyID("stub").build(),
            new JWTClaimsSet.Builder()
                .issuer(issuer())
                .subject(subject)
                .audience("house")
                .issueTime(Date.from(now))
                .expirationTime(Date.from(now.plusSeconds(60)))
                .claim("nonce", nonce)
                .claim("email", email)
                .claim("email_verified", verified)
                .build());
    try {
      jwt.sign(new RSASSASigner(key));
    } catch (JOSEException e) {
      throw new IllegalStateException(e);
    }
    return """
    {"access_token": "x", "token_type": "Bearer", "expires_in": 60, "id_token": "%s"}
    """
        .formatted(jwt.serialize());
  }

  private static void json(HttpExchange exchange, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "application/json");
    exchange.sendResponseHeaders(200, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }
}
