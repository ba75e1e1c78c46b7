package org.caravanserai.platform.api;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Paths;
import io.swagger.v3.oas.models.headers.Header;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.JsonSchema;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.house.ProblemKind;
import org.caravanserai.platform.house.Wording;
import org.springframework.http.HttpHeaders;

/** What operations of the API have in common, described once. */
final class SharedComponents {
  static final String TOKEN = "token";
  static final String SESSION = "session";
  static final String IF_MATCH = "IfMatch";
  static final String KEY = "IdempotencyKey";
  static final String AFTER = "After";
  static final String LIMIT = "Limit";
  static final String FORMAT = "Format";
  static final String COLUMNS = "Columns";
  static final String COLOUR = "Colour";
  static final String LANGUAGE = "AcceptLanguage";
  static final String ETAG = "ETag";
  static final String LOCATION = "Location";

  private static final String PROBLEM = "Problem";
  private static final String REF = "#/components/";

  private SharedComponents() {}

  static Components all() {
    Components all =
        new Components()
            .addSecuritySchemes(TOKEN, token())
            .addSecuritySchemes(SESSION, session())
            .addParameters(IF_MATCH, ifMatch())
            .addParameters(KEY, idempotencyKey())
            .addParameters(AFTER, after())
            .addParameters(LIMIT, limit())
            .addParameters(FORMAT, format())
            .addParameters(COLUMNS, columns())
            .addParameters(COLOUR, colour())
            .addParameters(LANGUAGE, language())
            .addHeaders(ETAG, new Header().description("Its version").schema(text()))
            .addHeaders(LOCATION, new Header().description("Its address").schema(text()))
            .addSchemas(PROBLEM, problem());
    kindsByStatus().forEach((status, kinds) -> all.addResponses(PROBLEM + status, response(kinds)));
    return all;
  }

  static Parameter parameter(String name) {
    return new Parameter().$ref(REF + "parameters/" + name);
  }

  static Header header(String name) {
    return new Header().$ref(REF + "headers/" + name);
  }

  /** What is answered with a status when something goes wrong. */
  static ApiResponse problem(int status) {
    return new ApiResponse().$ref(REF + "responses/" + PROBLEM + status);
  }

  /** Writes addresses as OpenAPI does. */
  static void complete(OpenAPI description) {
    Paths paths = new Paths();
    description
        .getPaths()
        .forEach((path, item) -> paths.addPathItem(path.replace("{*", "{"), item));
    description.setPaths(paths);
  }

  private static SecurityScheme token() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.HTTP)
        .scheme("bearer")
        .bearerFormat("serai_…")
        .description("A token that a person made on his page, with scopes and an end");
  }

  private static SecurityScheme session() {
    return new SecurityScheme()
        .type(SecurityScheme.Type.APIKEY)
        .in(SecurityScheme.In.COOKIE)
        .name("serai")
        .description("A browser's session; all but GET also need the header X-CSRF-TOKEN");
  }

  private static Parameter ifMatch() {
    return header(HttpHeaders.IF_MATCH, "The ETag of what the edit was made on", true)
        .schema(text().pattern("^\"[0-9]{1,9}\"$"));
  }

  private static Parameter idempotencyKey() {
    return header(
            RepeatSafe.HEADER,
            "New for each thing to be done; the same when a request is repeated, for 24 hours",
            true)
        .schema(text().pattern("^[A-Za-z0-9_-]{8,100}$"));
  }

  private static Parameter language() {
    return header(HttpHeaders.ACCEPT_LANGUAGE, "The language of texts and problems", false)
        .schema(text());
  }

  private static Parameter header(String name, String description, boolean required) {
    return new Parameter().in("header").name(name).description(description).required(required);
  }

  private static Parameter after() {
    return query(
        "after",
        "The value of next in the slice before; left out for the first",
        text().maxLength(Stretch.LONGEST_CURSOR));
  }

  private static Parameter limit() {
    return query("limit", "The most items to answer with", number(1, Stretch.MOST, Stretch.USUAL));
  }

  private static Parameter format() {
    Schema<Object> format = new JsonSchema();
    format.addType("string");
    format.setEnum(
        Arrays.stream(Looks.Format.values())
            .map(word -> (Object) word.name().toLowerCase(Locale.ROOT))
            .toList());
    format.setDefault("json");
    return query("format", "How the answer is written; html for a dossier alone", format);
  }

  private static Parameter columns() {
    return query(
        "columns", "How wide a text is", number(Looks.NARROWEST, Looks.WIDEST, Looks.USUAL));
  }

  private static Parameter colour() {
    return query("colour", "Whether a text is coloured for a terminal", typed("boolean"));
  }

  private static Parameter query(String name, String description, Schema<?> schema) {
    return new Parameter().in("query").name(name).description(description).schema(schema);
  }

  private static Schema<?> number(int least, int most, int usual) {
    Schema<?> number = typed("integer");
    number.setMinimum(BigDecimal.valueOf(least));
    number.setMaximum(BigDecimal.valueOf(most));
    number.setDefault(usual);
    return number;
  }

  private static Schema<?> problem() {
    Schema<?> fault = typed("object");
    fault.addProperty("field", text());
    fault.addProperty("message", text());
    fault.setRequired(List.of("field", "message"));
    Schema<?> faults = typed("array");
    faults.setItems(fault);
    Schema<?> problem = typed("object");
    problem.setDescription(
        "A problem detail (RFC 9457); docs/reference/problems.md names the types");
    List.of("type", "title", "detail", "instance")
        .forEach(name -> problem.addProperty(name, text()));
    problem.addProperty("status", typed("integer"));
    problem.addProperty("errors", faults);
    Schema<?> since = typed("array");
    since.setItems(text());
    problem.addProperty("since", since);
    problem.setRequired(List.of("detail", "status", "title", "type"));
    return problem;
  }

  private static Map<Integer, List<ProblemKind>> kindsByStatus() {
    return Arrays.stream(ProblemKind.values())
        .collect(
            Collectors.groupingBy(
                kind -> kind.status().value(), TreeMap::new, Collectors.toList()));
  }

  private static ApiResponse response(List<ProblemKind> kinds) {
    Messages messages = Wording.in("en");
    String said =
        kinds.stream()
            .map(kind -> kind.slug() + ": " + messages.get("error." + kind.slug() + ".title"))
            .collect(Collectors.joining("; "));
    return new ApiResponse()
        .description(said)
        .content(
            new Content()
                .addMediaType(
                    org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                    new MediaType().schema(new JsonSchema().$ref(REF + "schemas/" + PROBLEM))));
  }

  private static Schema<?> text() {
    return typed("string");
  }

  /** A schema of one type, as OpenAPI 3.1 writes it. */
  static Schema<?> typed(String type) {
    Schema<?> schema = new JsonSchema();
    schema.addType(type);
    return schema;
  }
}
