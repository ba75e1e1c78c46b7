package org.caravanserai.benchmarks.house;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import org.caravanserai.benchmarks.Machine;
import org.caravanserai.benchmarks.MarkedPage;

/**
 * Asks a new house wrongly, {@code [REQUESTS] [--seed N] [--only NUMBER]}: requests from its own
 * OpenAPI document as nobody, a member of an enterprise, a data steward and an administrator, then
 * a quarter as many forms of its pages. Prints each kind of failure with the first request that had
 * it; {@code --only} sends one request of a seed again. The exit code is 1 when something failed.
 */
public final class HttpFuzz {
  private static final String PAGE = "docs/explanation/security.md";
  private static final List<String> DESCRIPTIONS =
      List.of("/api/v1/openapi.json", "/api/v1/openapi");
  private static final int USUAL = 20_000;
  private static final int ROUND = 1_000;
  private static final int FORMS_EACH = 4;

  /** What went wrong in the same way. */
  private record Failure(int count, String first) {}

  private final ServedHouse house;
  private final long seed;
  private final Map<String, Failure> failures = new LinkedHashMap<>();
  private final Map<String, Map<Integer, Integer>> statuses = new TreeMap<>();
  private int sent;
  private String current = "";

  private HttpFuzz(ServedHouse house, long seed) {
    this.house = house;
    this.seed = seed;
  }

  public static void main(String[] words) throws IOException {
    int requests = USUAL;
    long seed = 1;
    int only = -1;
    for (int i = 0; i < words.length; i++) {
      if (words[i].equals("--seed") && i + 1 < words.length) {
        seed = Long.parseLong(words[++i]);
      } else if (words[i].equals("--only") && i + 1 < words.length) {
        only = Integer.parseInt(words[++i]);
      } else if (words[i].matches("[1-9][0-9]{0,6}")) {
        requests = Integer.parseInt(words[i]);
      } else {
        System.err.println("usage: ./build fuzz-http [REQUESTS] [--seed N] [--only NUMBER]");
        System.exit(2);
      }
    }
    System.exit(run(requests, seed, only) ? 0 : 1);
  }

  private static boolean run(int requests, long seed, int only) throws IOException {
    ServedHouse.Plan plan =
        ServedHouse.Plan.in(ServedHouse.folder("fuzz").resolve("data"))
            .setting("serai.api.per-minute", "1000000")
            .setting("serai.api.drafts-per-hour", "1000000");
    try (ServedHouse house = plan.open()) {
      HttpFuzz fuzz = new HttpFuzz(house, seed);
      Furnished inside = Furnished.of(house);
      if (only >= 0) {
        fuzz.once(inside, only);
        return fuzz.failures.isEmpty();
      }
      int operations = fuzz.api(inside, requests);
      int forms = fuzz.pages(inside, requests / FORMS_EACH);
      List<String> table = fuzz.table(operations, forms);
      System.out.println(String.join("\n", table));
      fuzz.failures.forEach((kind, failure) ->
          System.out.printf(
              "%nFAILED %d times: %s%n  the first: %s%n", failure.count(), kind, failure.first()));
      if (requests >= USUAL) {
        Path page = ServedHouse.root().resolve(PAGE);
        Files.writeString(
            page, new MarkedPage(Files.readString(page)).with("fuzz-http", table).text());
      }
      return fuzz.failures.isEmpty();
    }
  }

  private static ApiRequests requests(Furnished inside) {
    OpenApi api = null;
    for (String path : DESCRIPTIONS) {
      Caller.Answer answer = inside.administrator().get(path);
      if (answer.status() == 200) {
        api = new OpenApi(answer.body());
        break;
      }
    }
    if (api == null) {
      throw new IllegalStateException("The house does not describe its API at " + DESCRIPTIONS);
    }
    return new ApiRequests(
        api,
        List.of(
            new ApiRequests.Persona("nobody", List.of()),
            persona("member", inside.member()),
            byToken("member's token", inside.member()),
            persona("steward", inside.steward()),
            persona("administrator", inside.administrator()),
            byToken("administrator's token", inside.administrator())),
        inside.ids());
  }

  private static ApiRequests.Persona persona(String name, Caller caller) {
    caller.get("/me").mustBe(200);
    return new ApiRequests.Persona(
        name,
        List.of("Cookie: " + caller.cookieHeader(), "X-CSRF-TOKEN: " + caller.forgeryToken()));
  }

  private static ApiRequests.Persona byToken(String name, Caller caller) {
    return new ApiRequests.Persona(
        name, List.of("Authorization: Bearer " + Residents.token(caller)));
  }

  private int api(Furnished inside, int number) {
    ApiRequests requests = requests(inside);
    for (int i = 0; i < number; i++) {
      ApiRequests.Made made = requests.make(seed, i);
      ask(made.operation().name(), i, made.persona().name(), made.request())
          .ifPresent(answer -> note(made, answer));
      if (i % ROUND == ROUND - 1) {
        System.err.println("fuzz-http: " + (i + 1) + " of " + number + " requests");
        mustStillBeIn(inside);
      }
    }
    return requests.operations().size();
  }

  private void note(ApiRequests.Made made, RawRequest.Answer answer) {
    AnswerCheck.fault(made, answer)
        .ifPresent(fault -> failed(made.operation().name() + ": " + fault, made.request(), answer));
  }

  private void once(Furnished inside, int number) {
    ApiRequests.Made made = requests(inside).make(seed, number);
    System.out.println(made.request().shown());
    ask(made.operation().name(), number, made.persona().name(), made.request())
        .ifPresent(answer -> {
          System.out.println(
              answer.status() + " " + answer.head().headers() + "\n" + answer.text());
          AnswerCheck.fault(made, answer).ifPresent(fault -> failed(fault, made.request(), answer));
        });
    failures.keySet().forEach(System.out::println);
  }

  private int pages(Furnished inside, int number) {
    List<Caller> readers =
        List.of(
            new Caller(house.address()), inside.member(), inside.steward(), inside.administrator());
    List<List<Forms.Form>> forms = readers.stream().map(Forms::of).toList();
    OpenApi nothing = new OpenApi("{}");
    for (int i = 0; i < number; i++) {
      int who = i % readers.size();
      List<Forms.Form> his = forms.get(who);
      if (his.isEmpty()) {
        continue;
      }
      Caller reader = readers.get(who);
      Forms.Form form = his.get(i / readers.size() % his.size());
      RandomGenerator random = ApiRequests.random(seed, Integer.MAX_VALUE - i);
      RawRequest request =
          Forms.spoiled(
              form,
              reader.cookieHeader(),
              reader.forgeryToken(),
              new Values(random, nothing, inside.ids()),
              random);
      ask("forms", i, form.action(), request)
          .ifPresent(answer ->
              AnswerCheck.fault(answer)
                  .ifPresent(fault ->
                      failed(
                          "POST " + form.action().replaceAll("[0-9a-f-]{36}", "*") + ": " + fault,
                          request,
                          answer)));
    }
    return (int) forms.stream().flatMap(List::stream).map(Forms.Form::action).distinct().count();
  }

  private Optional<RawRequest.Answer> ask(
      String where, int number, String persona, RawRequest request) {
    sent++;
    try {
      RawRequest.Answer answer = request.send(house.port());
      statuses.computeIfAbsent(where, _ -> new TreeMap<>()).merge(answer.status(), 1, Integer::sum);
      current = "number " + number + " of seed " + seed + " as " + persona;
      return Optional.of(answer);
    } catch (RawRequest.NoAnswer e) {
      if (!isCutOffByRight(request)) {
        failures.merge(
            where + ": no answer (" + e.getMessage() + ")",
            new Failure(1, "number " + number + " of seed " + seed + "\n" + request.shown()),
            (before, _) -> new Failure(before.count() + 1, before.first()));
      }
      return Optional.empty();
    }
  }

  /** A server may hang up on whoever sends more than it takes, and the answer may be lost. */
  private static boolean isCutOffByRight(RawRequest request) {
    return request.body().length() > 100_000;
  }

  private void failed(String kind, RawRequest request, RawRequest.Answer answer) {
    String text = answer.text();
    failures.merge(
        kind,
        new Failure(
            1,
            current
                + "\n"
                + request.shown()
                + "  answered "
                + answer.status()
                + " "
                + answer.head().headers()
                + "\n    "
                + text.substring(0, Math.min(text.length(), 1_000))),
        (before, _) -> new Failure(before.count() + 1, before.first()));
  }

  private static void mustStillBeIn(Furnished inside) {
    for (Caller caller : List.of(inside.administrator(), inside.member(), inside.steward())) {
      caller.get("/api/v1/me").mustBe(200);
    }
  }

  private List<String> table(int operations, int forms) {
    Map<Integer, Integer> api = new TreeMap<>();
    Map<Integer, Integer> pages = new TreeMap<>();
    statuses.forEach((where, counts) ->
        counts.forEach((status, count) ->
            (where.equals("forms") ? pages : api).merge(status, count, Integer::sum)));
    List<String> lines = new ArrayList<>(List.of(""));
    lines.add("| asked | of these | answered, by status | failures |");
    lines.add("|---|--:|---|--:|");
    lines.add(row("the API", operations + " operations", api, count(false)));
    lines.add(row("the pages", forms + " forms", pages, count(true)));
    lines.add("");
    lines.add(
        "`./build fuzz-http`: %s, seed %d, %,d requests sent. %s."
            .formatted(LocalDate.now(ZoneOffset.UTC), seed, sent, Machine.description()));
    lines.add("");
    return lines;
  }

  private int count(boolean ofPages) {
    return failures.entrySet().stream()
        .filter(failure ->
            (!failure.getKey().contains("/api/") || failure.getKey().startsWith("forms"))
                == ofPages)
        .mapToInt(failure -> failure.getValue().count())
        .sum();
  }

  private static String row(
      String asked, String kinds, Map<Integer, Integer> counts, int failures) {
    StringBuilder answers = new StringBuilder();
    counts.forEach(
        (status, count) -> answers.append(String.format(Locale.ROOT, "%d: %,d · ", status, count)));
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return String.format(
        Locale.ROOT,
        "| %s, %,d | %s | %s | %d |",
        asked,
        all,
        kinds,
        answers.isEmpty() ? "" : answers.substring(0, answers.length() - 3),
        failures);
  }
}
