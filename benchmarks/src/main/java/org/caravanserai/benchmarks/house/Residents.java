package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The people of a new house, who came in as people do: by the operator's link and by letters. */
final class Residents {
  static final String PASSWORD = "nine camels crossed the Irkeshtam";
  private static final Pattern TOKEN = Pattern.compile("serai_[A-Za-z0-9_-]{20,}");
  private static final Pattern LINK = Pattern.compile("(/[a-z/]+\\?token=[A-Za-z0-9_=-]+)");
  private static final Pattern HEAD_END = Pattern.compile("\\r?\\n\\r?\\n");

  private final ServedHouse house;
  private final Caller administrator;

  private Residents(ServedHouse house, Caller administrator) {
    this.house = house;
    this.administrator = administrator;
  }

  /** Those who come to a house later, without its administrator. */
  static Residents later(ServedHouse house) {
    return new Residents(house, new Caller(house.address()));
  }

  /** Makes the first administrator of a new house. */
  static Residents of(ServedHouse house) throws IOException {
    Caller administrator = new Caller(house.address());
    String secret = house.firstAdministrator();
    administrator.get("/first-administrator?token=" + secret).mustBe(200);
    administrator
        .post(
            "/first-administrator",
            Map.of(
                "token", secret,
                "name", "Administrator",
                "email", "administrator@example.org",
                "language", "en",
                "password", PASSWORD))
        .mustLeadOn();
    administrator.get("/me").mustBe(200);
    return new Residents(house, administrator);
  }

  /** In a browser. */
  Caller administrator() {
    return administrator;
  }

  /** Signs in by password. */
  Caller signIn(String email) {
    Caller caller = new Caller(house.address());
    caller.get("/sign-in").mustBe(200);
    caller.post("/sign-in/password", Map.of("email", email, "password", PASSWORD)).mustLeadOn();
    caller.get("/me").mustBe(200);
    return caller;
  }

  /** Somebody who asked for an account and got one, in a browser. */
  Caller newcomer(String email) throws IOException {
    Caller caller = new Caller(house.address());
    caller.get("/register").mustBe(200);
    caller.post("/register", Map.of("email", email)).mustLeadOn();
    String link = letter(email, "/register/account");
    caller.get(link).mustBe(200);
    String token = link.substring(link.indexOf('=') + 1);
    caller
        .post("/register/account", Map.of("token", token, "name", "Member", "language", "en"))
        .mustLeadOn();
    caller.get("/me").mustBe(200);
    return caller;
  }

  /** Lets somebody in by an invitation to a role of the whole house. */
  Caller invited(String email, String role) throws IOException {
    administrator
        .json(
            "POST",
            "/api/v1/invitations",
            "{\"email\":\"%s\",\"language\":\"en\",\"role\":\"%s\"}".formatted(email, role))
        .mustBe(201);
    Caller caller = new Caller(house.address());
    String link = letter(email, "/invitation");
    caller.get(link).mustBe(200);
    String token = link.substring(link.indexOf('=') + 1);
    caller
        .post("/invitation", Map.of("token", token, "name", "Invited", "language", "en"))
        .mustLeadOn();
    caller.get("/me").mustBe(200);
    return caller;
  }

  /** A token of the API for everything that its person may. */
  static String token(Caller person) {
    person.get("/me/tokens").mustBe(200);
    String scopes =
        Stream.of(
                "identity:read",
                "identity:write",
                "library:read",
                "library:write",
                "dossiers:read",
                "dossiers:write",
                "listings:read",
                "listings:write",
                "notices",
                "house:read")
            .map(scope -> "&scopes=" + scope.replace(":", "%3A"))
            .reduce("", String::concat);
    Caller.Answer made =
        person.send(
            person
                .request("/me/tokens")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(
                    java.net.http.HttpRequest.BodyPublishers.ofString(
                        "name=tool&days=30&_csrf=" + person.forgeryToken() + scopes)));
    made.mustBe(200);
    Matcher secret = TOKEN.matcher(made.body());
    if (!secret.find()) {
      throw new IllegalStateException("No token on the page");
    }
    return secret.group();
  }

  /** Waits for a letter, and answers the link in it that begins so. */
  private String letter(String address, String path) throws IOException {
    Path folder = house.seen(house.data().resolve("mail"));
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
    while (System.nanoTime() < end) {
      for (Path file : letters(folder)) {
        String text = Files.readString(file);
        if (text.contains(address)) {
          Matcher link = LINK.matcher(decoded(text));
          while (link.find()) {
            if (link.group(1).startsWith(path)) {
              return link.group(1);
            }
          }
        }
      }
      ServedHouse.pause(50);
    }
    throw new IOException("No letter to " + address + " in " + folder);
  }

  private static List<Path> letters(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml")).sorted().toList().reversed();
    }
  }

  /** The text of a letter of one part, whatever it was encoded in. */
  private static String decoded(String letter) {
    String[] parts = HEAD_END.split(letter, 2);
    if (parts.length == 2 && parts[0].contains("base64")) {
      return new String(Base64.getMimeDecoder().decode(parts[1]), StandardCharsets.UTF_8);
    }
    return letter.replaceAll("=\\r?\\n", "").replace("=3D", "=");
  }
}
