package org.caravanserai.platform.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.caravanserai.platform.Description;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.caravanserai.platform.identity.Cast;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The description of the API is whole and true, and is kept in docs/reference/openapi.json so that
 * a change of it is seen. That answers are as described is looked at by {@link Description} in
 * every test that asks the API.
 */
@HouseTest
class OpenApiTest {
  private static final Path KEPT =
      Path.of(System.getProperty("repository.root")).resolve("docs/reference/openapi.json");
  private static final String WRITE =
      "./build -pl platform -am -Dserai.docs.write=true -Dtest='OpenApiTest'"
          + " -Dsurefire.failIfNoSpecifiedTests=false test";

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  @Autowired ApplicationContext house;

  private JsonNode description;

  @BeforeEach
  void read() {
    HttpResponse<String> answer = Cast.of(house).person().visitor().get("/api/v1/openapi/found");
    assertThat(answer.statusCode()).isEqualTo(200);
    description = new JsonMapper().readTree(answer.body());
  }

  @Test
  void a_change_of_the_api_is_seen_and_breaks_no_program() throws IOException {
    String now = Description.written(description);
    if (Boolean.getBoolean("serai.docs.write")) {
      Files.writeString(KEPT, now);
    }
    String kept = Files.readString(KEPT);
    List<String> breaking = ApiChanges.breaking(new JsonMapper().readTree(kept), description);
    assertThat(breaking)
        .as("Programs written to %s would break. Version 1 only grows", KEPT)
        .isEmpty();
    if (!kept.equals(now)) {
      fail("The API has grown and %s does not say so; write it anew: %s", KEPT, WRITE);
    }
  }

  @Test
  void the_kept_description_is_served_to_everybody(Visitor stranger) throws IOException {
    HttpResponse<String> served = stranger.get("/api/v1/openapi.json");
    assertThat(served.body()).isEqualTo(Files.readString(KEPT));
    String etag = served.headers().firstValue("ETag").orElseThrow();
    HttpRequest.Builder again =
        stranger.request("/api/v1/openapi.json").header("If-None-Match", etag).GET();
    assertThat(stranger.send(again).statusCode()).isEqualTo(304);
  }

  @Test
  void every_operation_is_described() {
    Set<String> served = new TreeSet<>();
    handlers
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping.getPatternValues().stream()
                .filter(path -> path.startsWith("/api/v1/") && !path.contains("openapi"))
                .forEach(path ->
                    mapping
                        .getMethodsCondition()
                        .getMethods()
                        .forEach(method -> served.add(method + " " + plain(path)))));
    assertThat(operations().keySet()).isEqualTo(served);
  }

  private static String plain(String path) {
    return path.replace("{*", "{").replaceAll("\\{(\\w+):(?:[^{}]|\\{[^{}]*})*}", "{$1}");
  }

  private Map<String, JsonNode> operations() {
    Map<String, JsonNode> operations = new TreeMap<>();
    description
        .path("paths")
        .propertyStream()
        .forEach(path ->
            path.getValue()
                .propertyStream()
                .forEach(operation ->
                    operations.put(
                        operation.getKey().toUpperCase(Locale.ROOT) + " " + path.getKey(),
                        operation.getValue())));
    return operations;
  }

  @Test
  void each_says_what_it_does_and_what_it_answers() {
    Set<String> names = new TreeSet<>();
    operations()
        .forEach((name, operation) -> {
          assertThat(operation.path("summary").asString("")).as(name).isNotBlank();
          assertThat(operation.path("tags").size()).as(name).isEqualTo(1);
          assertThat(names.add(operation.path("operationId").asString())).as(name).isTrue();
          assertThat(operation.path("responses").propertyNames())
              .as(name)
              .anyMatch(status -> status.startsWith("2"))
              .contains("400", "401", "429", "500", "503");
          for (String status : List.of("200", "201")) {
            JsonNode answer = operation.path("responses").path(status);
            assertThat(answer.isMissingNode() || answer.has("content")).as(name).isTrue();
          }
        });
  }

  @Test
  void records_of_one_name_have_schemas_of_their_own() {
    assertThat(description.path("components").path("schemas").propertyNames())
        .contains(
            "SidesDraft",
            "OrganisationsDraft",
            "SliceDossierLine",
            "SliceSecurityLogLine",
            "Person",
            "PersonJson");
  }

  @Test
  void what_a_handler_is_given_besides_the_request_is_no_parameter() {
    operations()
        .forEach((name, operation) ->
            operation
                .path("parameters")
                .forEach(written -> {
                  JsonNode parameter = Description.resolve(description, written);
                  assertThat(parameter.path("name").asString())
                      .as(name)
                      .isNotIn(
                          "actor", "expected", "stretch", "request", "version", "body", "archive");
                }));
  }

  @Test
  void what_is_said_to_need_a_name_needs_one_and_nothing_else_does(Visitor stranger) {
    List<String> wrong = new ArrayList<>();
    operations()
        .forEach((name, operation) -> {
          String[] parts = name.split(" ", 2);
          String path =
              parts[1]
                  .replaceAll("\\{sha256}", "0".repeat(64))
                  .replaceAll("\\{(number|kind)}", "1")
                  .replaceAll("\\{\\w+}", UUID.randomUUID().toString());
          HttpRequest.Builder request =
              stranger.request(path).method(parts[0], HttpRequest.BodyPublishers.noBody());
          int status = stranger.send(request).statusCode();
          boolean refused = status == 401 || status == 403;
          if (refused != operation.has("security")) {
            wrong.add(name + " answers " + status);
          }
        });
    assertThat(wrong).isEmpty();
  }
}
