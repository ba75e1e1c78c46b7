package org.caravanserai.platform.api.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.caravanserai.casework.Scope;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.casework.Quarrel;
import org.caravanserai.platform.identity.Cast;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * Nothing of a caucus leaks: whatever anybody but its party and the mediator asks of the house, the
 * answers before and after something was said there are the same, byte for byte.
 */
@HouseTest
class CaucusLeaksTest {
  private static final JsonMapper JSON = new JsonMapper();
  private static final Scope ASIDE = new Scope.Caucus("claimant");
  private static final String SECRET = "Our limit is thirty thousand.";

  @Autowired ApplicationContext house;
  private Quarrel quarrel;
  private UUID file;

  /** Who must not know, each in his browser. */
  private final Map<String, Visitor> outsiders = new LinkedHashMap<>();

  @BeforeEach
  void begin() {
    quarrel = new Quarrel(house);
    file = quarrel.mediating();
    outsiders.put("respondent", visitor(quarrel.respondent));
    outsiders.put("home coordinator", visitor(Role.SIDE_COORDINATOR, side(quarrel.home.id())));
    outsiders.put("host coordinator", visitor(Role.SIDE_COORDINATOR, side(quarrel.host.id())));
    outsiders.put("auditor", visitor(Role.AUDITOR, new Place.House()));
    outsiders.put("administrator", visitor(Role.ADMINISTRATOR, new Place.House()));
    outsiders.put("other mediator", visitor(Role.MEDIATOR, new Place.House()));
    outsiders.put("stranger", Cast.of(house).person().visitor());
  }

  private static Place side(UUID id) {
    return new Place.OfSide(id);
  }

  private Visitor visitor(UUID person) {
    return Cast.of(house).signedIn(person).visitor();
  }

  private Visitor visitor(Role role, Place place) {
    return visitor(quarrel.account(role, place));
  }

  /** Everything that is said aside, one of each kind. */
  private void talkAside() {
    quarrel.write(quarrel.claimant, file, "caucus-message", ASIDE, Map.of("text", SECRET));
    quarrel.write(quarrel.mediator, file, "caucus-message", ASIDE, Map.of("text", SECRET));
    quarrel.write(
        quarrel.mediator, file, "offered", ASIDE, Map.of("expires", "2099-01-31", "text", SECRET));
    quarrel.write(quarrel.claimant, file, "offer-declined", ASIDE, Map.of("why", SECRET));
  }

  private List<String> questions() {
    return List.of(
        "/cases",
        "/cases?all",
        "/cases/" + file,
        "/cases/" + file + "/settlement",
        "/cases/" + file + "/settlement/canonical",
        "/cases/" + file + "/chain/shared",
        "/cases/" + file + "/chain/caucus:claimant",
        "/cases/" + file + "/chain/caucus:respondent",
        "/cases/" + file + "/archive",
        "/cases/" + file + "/documents/" + "ab".repeat(32),
        "/mediators",
        "/board",
        "/statistics",
        "/me",
        "/me/notices",
        "/api/v1/me/notices",
        "/api/v1/cases",
        "/api/v1/cases/" + file,
        "/api/v1/cases/" + file + "/settlement",
        "/api/v1/cases/" + file + "/chain/shared",
        "/api/v1/cases/" + file + "/chain/caucus:claimant",
        "/api/v1/cases/" + file + "/archive",
        "/api/v1/cases/" + file + "/similar",
        "/api/v1/mediators",
        "/api/v1/board",
        "/api/v1/statistics");
  }

  private Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    outsiders.forEach((who, visitor) -> {
      for (String path : questions()) {
        answers.put(who + " GET " + path, get(visitor, path));
      }
      for (String scope : List.of("caucus:claimant", "caucus:claimant.2", "shared")) {
        answers.put(who + " POST " + scope, post(visitor, scope, 99));
      }
      answers.put(who + " POST aside", post(visitor, "caucus:claimant", 0));
      answers.put(who + " POST aside one on", post(visitor, "caucus:claimant", 1));
    });
    return answers;
  }

  private String get(Visitor visitor, String path) {
    HttpResponse<byte[]> answer = bytes(visitor, path);
    String type = answer.headers().firstValue("Content-Type").orElse("");
    return answer.statusCode()
        + " "
        + type
        + " "
        + (type.contains("zip") ? unzipped(answer.body()) : text(answer.body()));
  }

  private static HttpResponse<byte[]> bytes(Visitor visitor, String path) {
    try {
      return java.net.http.HttpClient.newBuilder()
          .cookieHandler(visitor.cookies())
          .build()
          .send(visitor.request(path).build(), BodyHandlers.ofByteArray());
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Without the token against forged forms, and what is the time of asking. */
  private static String text(byte[] body) {
    return new String(body, StandardCharsets.UTF_8)
        .replaceAll("name=\"_csrf\" value=\"[^\"]*\"", "")
        .replaceAll("X-CSRF-TOKEN[^}]*}", "")
        .replaceAll("as of [^;]*;", "")
        .replaceAll("\"(madeAt|remaining|at)\":[^,}]*", "");
  }

  private static String unzipped(byte[] archive) {
    StringBuilder all = new StringBuilder();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(archive))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readAllBytes();
        boolean signsTheTime = entry.getName().equals("manifest.sig");
        all.append(entry.getName()).append(signsTheTime ? "" : text(content)).append('\n');
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all.toString();
  }

  private String post(Visitor visitor, String scope, int against) {
    HttpResponse<String> answer =
        visitor.json(
            "POST",
            "/api/v1/cases/" + file + "/entries",
            JSON.writeValueAsString(
                Map.of(
                    "kind",
                    "offer-accepted",
                    "scope",
                    scope,
                    "against",
                    against,
                    "body",
                    Map.of("offer", "3"))));
    return answer.statusCode() + " " + answer.body();
  }

  @Test
  void what_is_said_aside_changes_no_answer_to_anybody_else() {
    answers();
    Map<String, String> before = answers();
    talkAside();
    Map<String, String> after = answers();

    assertThat(after.keySet()).isEqualTo(before.keySet());
    before.forEach(
        (question, answer) -> assertThat(after.get(question)).as(question).isEqualTo(answer));
    assertThat(after.values()).noneMatch(answer -> answer.startsWith("5"));
    assertThat(after.values()).noneMatch(answer -> answer.contains(SECRET));
    assertThat(get(visitor(quarrel.claimant), "/cases/" + file))
        .as("the party itself reads it")
        .contains(SECRET);
    assertThat(get(visitor(quarrel.mediator), "/cases/" + file)).contains(SECRET);
  }

  @Test
  void a_full_caucus_is_not_felt_elsewhere() {
    boolean full = false;
    for (int i = 0; i < 200 && !full; i++) {
      full =
          quarrel
              .tried(
                  quarrel.claimant,
                  file,
                  "caucus-message",
                  ASIDE,
                  Map.of("text", "ж".repeat(8_000)))
              .value()
              .isEmpty();
    }
    assertThat(full).as("the caucus takes no more").isTrue();
    assertThat(
            quarrel
                .tried(
                    quarrel.respondent, file, "message", Scope.shared(), Map.of("text", "Hello."))
                .value())
        .isPresent();
  }
}
