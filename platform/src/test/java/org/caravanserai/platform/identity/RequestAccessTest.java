package org.caravanserai.platform.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.caravanserai.platform.HouseTest;
import org.caravanserai.platform.Visitor;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.ApplicationContext;
import org.springframework.http.server.PathContainer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.pattern.PathPattern;

/**
 * The table {@code requests.csv} says which role gets through to which page and command; each cell
 * is asked over HTTP. A request that gets through may still be refused for what it says (409, 412,
 * 422); one that does not is told to sign in, that it may not, or that there is no such thing.
 */
@HouseTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RequestAccessTest {
  private static final List<String> WHO = List.of(lines().getFirst().split(",", -1)).subList(1, 11);

  /** What is sent, by the name that the table gives it; a name in braces is of the premises. */
  private static final Map<String, String> BODIES =
      Map.ofEntries(
          Map.entry("{version}", "version=99"),
          Map.entry("{decision}", "version=99&decision=verify"),
          Map.entry("{suspended}", "suspended=false"),
          Map.entry(
              "{enterprise member}",
              "email={guest}&job=ENTERPRISE_MEMBER&organisation={organisation}"),
          Map.entry("{desk officer}", "email={guest}&job=DESK_OFFICER:{desk}"),
          Map.entry("{desk lead}", "email={guest}&job=DESK_LEAD:{desk}"),
          Map.entry("{side coordinator}", "email={guest}&job=SIDE_COORDINATOR&side={side}"),
          Map.entry("{auditor}", "email={guest}&job=AUDITOR"),
          Map.entry("{side draft}", "version=99"),
          Map.entry("{desk draft}", "version=99"),
          Map.entry("{organisation draft}", "version=99"),
          Map.entry("{listing draft}", "organisation={organisation}&act=save"),
          Map.entry("{outcome}", "version=99&outcome=TALKS"),
          Map.entry("{wish}", "yours={listing}&theirs={foreign public listing}"),
          Map.entry("{bad search}", "kind=neither"),
          Map.entry("{session form}", "session={session}"),
          Map.entry("{passkey}", "passkey=none"),
          Map.entry("{title}", "title=Mill"),
          Map.entry("{days}", "days=1"),
          Map.entry("{variant}", "variant="),
          Map.entry("{decision json}", "{\"verified\": true}"),
          Map.entry(
              "{auditor json}",
              "{\"role\": \"auditor\", \"email\": \"{guest}\", \"language\": \"en\"}"),
          Map.entry("{listing json}", "{\"organisation\": \"{organisation}\", \"listing\": {}}"),
          Map.entry(
              "{issue}", "side={side}&topic=approvals&cause=rule&standing=acknowledged&note=Seen"),
          Map.entry("{issue json}", "{\"standing\": \"acknowledged\", \"note\": \"Seen\"}"),
          Map.entry("{meeting}", "other={foreign side}&day=never"),
          Map.entry("{meeting json}", "{\"other\": \"{foreign side}\"}"),
          Map.entry("{meeting decision}", "case={case}&against=1&text=Yes"),
          Map.entry(
              "{meeting decision json}",
              "{\"caseId\": \"{case}\", \"against\": 1, \"text\": \"Yes\"}"),
          Map.entry("{meeting hash}", "sha256=none"),
          Map.entry("{meeting hash json}", "{\"sha256\": \"none\"}"),
          Map.entry("{outcome json}", "{\"outcome\": \"TALKS\"}"),
          Map.entry("{review json}", "{\"accepted\": true}"),
          Map.entry("{reply json}", "{\"accepted\": true}"),
          Map.entry("{wish json}", "{\"theirs\": \"{foreign listing}\"}"),
          Map.entry("{bad search json}", "{\"kind\": \"neither\"}"),
          Map.entry("{own dossier json}", "{\"organisation\": \"{organisation}\"}"),
          Map.entry("{days json}", "{\"days\": 1}"),
          Map.entry("{skip json}", "{\"act\": \"SKIP\"}"),
          Map.entry("{skip}", "version=99&act=skip"),
          Map.entry("{drafted json}", "{\"first\": \"zh\", \"second\": \"ru\"}"),
          Map.entry("{mediator json}", "{\"languages\": [\"none\"]}"),
          Map.entry("{whole json}", "{\"whole\": false}"),
          Map.entry("{restore json}", "{\"now\": 99}"));

  @Autowired ApplicationContext house;

  @Autowired
  @Qualifier("requestMappingHandlerMapping")
  RequestMappingHandlerMapping handlers;

  private final Map<String, Visitor> visitors = new HashMap<>();
  private Premises premises;

  /** A row of the table: the method, the path, and the name of what is sent. */
  record Row(String request, List<String> answers) {
    static Row of(String line) {
      List<String> fields = List.of(line.split(",", -1));
      return new Row(fields.getFirst(), fields.subList(1, fields.size()));
    }

    String method() {
      return request.substring(0, request.indexOf(' '));
    }

    String path() {
      return request.substring(method().length() + 1).replaceFirst(" \\{[^}]*}$", "");
    }

    String body() {
      return request.substring(method().length() + 1 + path().length()).strip();
    }

    /** The columns; who gets through comes last, for he may take away what is asked for. */
    List<Integer> refusedFirst() {
      return IntStream.range(0, answers.size())
          .boxed()
          .sorted(Comparator.comparing(answers::get))
          .toList();
    }

    @Override
    public String toString() {
      return request;
    }
  }

  @BeforeAll
  void everybody_comes() {
    premises = Premises.of(house);
    WHO.forEach(who -> visitors.put(who, premises.visitor(who)));
    premises.furnish(visitors);
  }

  @AfterAll
  void the_premises_are_tidied() {
    premises.tidy();
  }

  @ParameterizedTest
  @MethodSource("rows")
  void the_house_lets_through_whom_the_table_says(Row row) {
    for (int column : row.refusedFirst()) {
      String who = WHO.get(column);
      HttpResponse<String> answer = ask(Objects.requireNonNull(visitors.get(who)), row);
      assertThat(answer.statusCode()).as("%s as %s", row, who).isLessThan(500);
      assertThat(isThrough(answer) ? "yes" : "no")
          .as("%s as %s: %s", row, who, answer.statusCode())
          .isEqualTo(row.answers().get(column));
    }
  }

  @Test
  void the_table_has_every_page_and_command_of_the_house() {
    Set<String> missing = new TreeSet<>();
    String ofTestsAlone = "/api/v1/openapi/found";
    handlers
        .getHandlerMethods()
        .keySet()
        .forEach(mapping ->
            mapping
                .getMethodsCondition()
                .getMethods()
                .forEach(method ->
                    mapping.getPatternValues().stream()
                        .filter(pattern -> !pattern.startsWith(ofTestsAlone))
                        .forEach(pattern -> missing.add(method + " " + pattern))));
    rows().forEach(row -> missing.remove(row.method() + " " + pattern(row)));
    assertThat(missing).isEmpty();
  }

  /** The pattern of the handler that answers a row: the narrowest that fits. */
  private String pattern(Row row) {
    PathContainer path =
        PathContainer.parsePath(premises.named(row.path()).replaceFirst("\\?.*", ""));
    return handlers.getHandlerMethods().keySet().stream()
        .filter(mapping ->
            mapping.getMethodsCondition().getMethods().stream()
                .anyMatch(method -> method.name().equals(row.method())))
        .flatMap(mapping ->
            Objects.requireNonNull(mapping.getPathPatternsCondition()).getPatterns().stream())
        .filter(pattern -> pattern.matches(path))
        .min(Comparator.naturalOrder())
        .map(PathPattern::getPatternString)
        .orElse("");
  }

  static Stream<Row> rows() {
    return lines().stream().skip(1).map(Row::of);
  }

  private static boolean isThrough(HttpResponse<String> answer) {
    boolean toSignIn =
        answer.headers().firstValue("Location").filter("/sign-in"::equals).isPresent();
    return !toSignIn && !List.of(401, 403, 404).contains(answer.statusCode());
  }

  private HttpResponse<String> ask(Visitor visitor, Row row) {
    String path = premises.named(row.path());
    String guest = "guest-" + UUID.randomUUID() + "@example.org";
    String body = premises.named(BODIES.getOrDefault(row.body(), "").replace("{guest}", guest));
    boolean api = path.startsWith("/api/");
    return switch (row.body()) {
      case "{paper file}" ->
          api
              ? visitor.put(path, "text/plain", premises.paper(), "X-File-Name", "paper.txt")
              : visitor.hand(path, "file", "paper.txt", premises.paper());
      case "{archive file}" ->
          api
              ? visitor.put(path, "application/zip", premises.archive())
              : visitor.hand(path, "archive", "packs.zip", premises.archive());
      default ->
          row.method().equals("GET")
              ? visitor.get(path)
              : api
                  ? visitor.json(
                      row.method(), path, body.isEmpty() ? "{}" : body, "If-Match", "\"99\"")
                  : visitor.post(path, form(body));
    };
  }

  private static Map<String, String> form(String fields) {
    return Arrays.stream(fields.split("&"))
        .filter(field -> !field.isEmpty())
        .map(field -> field.split("=", 2))
        .collect(Collectors.toMap(field -> field[0], field -> field[1]));
  }

  private static List<String> lines() {
    InputStream table =
        Objects.requireNonNull(RequestAccessTest.class.getResourceAsStream("requests.csv"));
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))) {
      return reader.lines().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
