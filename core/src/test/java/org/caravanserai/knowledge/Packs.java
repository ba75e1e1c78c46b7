package org.caravanserai.knowledge;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.reading.Mistake;

/**
 * A small pack, written as text into a folder of a test and read by {@link PackLoader}:
 *
 * <pre>{@code
 * Knowledge knowledge =
 *     Packs.in(folder)
 *         .attributes("project_country code UZ KZ", "investment_usd money USD")
 *         .policy("uz.sez.cit", "criteria: [{id: size, says: {en: …}, when: investment_usd > 5}]")
 *         .load();
 * }</pre>
 *
 * <p>Items written by {@link #policy} and its like are complete; the lines given replace or join
 * the usual ones by their key. Everything cites the source {@code law}.
 */
public final class Packs {
  /** Confidence and source of an item, for use within braces. */
  public static final String CITED = "confidence: high, sources: [{id: law, read-on: 2026-11-21}]";

  private static final List<String> CITED_LINES =
      List.of("confidence: high", "sources: [{id: law, read-on: 2026-11-21}]");

  private final Path folder;
  private final Map<String, String> files = new TreeMap<>();

  private Packs(Path folder) {
    this.folder = folder;
  }

  /** A pack with nothing in it but the source {@code law}; its id is the name of the folder. */
  public static Packs in(Path folder) {
    String id = folder.getFileName().toString().replaceAll("[^a-z0-9.-]", "-");
    return new Packs(folder)
        .file(
            "pack.yaml",
            """
            id: p%s
            title: {en: A small pack}
            version: 1
            stewards: [Tests]
            licence: Apache-2.0
            """
                .formatted(id))
        .file(
            "sources.yaml",
            """
            sources:
            - {id: law, title: {en: The law}, url: https://lex.uz/docs/1, quality: official}
            """);
  }

  /** The pack of the test resources, which holds at least one item of each kind. */
  static Packs whole(Path folder) {
    Path root = resources("whole");
    Packs packs = new Packs(folder);
    try (Stream<Path> walk = Files.walk(root)) {
      for (Path path : walk.filter(Files::isRegularFile).toList()) {
        packs.file(root.relativize(path).toString(), Files.readString(path));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return packs;
  }

  static Path resources(String name) {
    try {
      URI uri = Objects.requireNonNull(Packs.class.getResource(name)).toURI();
      return Path.of(uri);
    } catch (URISyntaxException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /** Adds or replaces a file. */
  public Packs file(String name, String text) {
    files.put(name, text);
    return this;
  }

  /** The text of a file. */
  public String text(String name) {
    return Objects.requireNonNull(files.get(name), name);
  }

  /** Removes a file. */
  public Packs without(String name) {
    files.remove(name);
    return this;
  }

  /** Replaces the one place of a file where a text stands. */
  public Packs replace(String name, String text, String by) {
    String file = text(name);
    int at = file.indexOf(text);
    if (at < 0 || file.indexOf(text, at + 1) >= 0) {
      throw new IllegalArgumentException("Not once in " + name + ": " + text);
    }
    return file(name, file.replace(text, by));
  }

  /** Replaces the one place of a file where these whole lines stand. */
  Packs replaceLines(String name, String lines, String by) {
    file(name, "\n" + files.get(name));
    replace(name, "\n" + lines, "\n" + by);
    return file(name, text(name).substring(1));
  }

  /** Adds a text at the end of a file. */
  public Packs append(String name, String text) {
    return file(name, files.getOrDefault(name, "") + text);
  }

  /**
   * Adds attributes, each in words: name, type, then its unit, its codes or {@code
   * list:iso-3166-1}, and at will {@code subject:consignment}, {@code fixed} (not within the
   * company's control).
   */
  public Packs attributes(String... attributes) {
    for (String attribute : attributes) {
      item("attributes.yaml", "attributes", attributeLines(attribute.split(" ", -1)));
    }
    return this;
  }

  private static Map<String, String> attributeLines(String... words) {
    String type = words[1];
    Map<String, String> lines =
        lines(
            "name: " + words[0],
            "type: " + type,
            "subject: project",
            "within-control: true",
            "question: {en: %1$s?, zh: %1$s?, ru: %1$s?, uz: %1$s?}".formatted(words[0]));
    List<String> codes = new ArrayList<>();
    for (String word : List.of(words).subList(2, words.length)) {
      if (word.startsWith("list:") || word.startsWith("subject:")) {
        lines.putAll(lines(word.replace(":", ": ")));
      } else if (word.equals("fixed")) {
        lines.put("within-control", "within-control: false");
      } else if (type.startsWith("code")) {
        codes.add("{code: %1$s, label: {en: %1$s}}".formatted(word));
      } else {
        lines.put("unit", "unit: " + word);
      }
    }
    if (!codes.isEmpty()) {
      lines.put("codes", "codes: [" + String.join(", ", codes) + "]");
    }
    return lines;
  }

  /** Adds the items of policies, as YAML. */
  public Packs policies(String items) {
    return append("policies/given.yaml", "policies:\n" + items);
  }

  /** Adds the items of procedures, as YAML. */
  public Packs procedures(String items) {
    return append("procedures/given.yaml", "procedures:\n" + items);
  }

  /** Adds the items of risks, as YAML. */
  public Packs risks(String items) {
    return append("risks/given.yaml", "risks:\n" + items);
  }

  /** Adds the items of calendars, as YAML. */
  public Packs calendars(String items) {
    return append("calendars/given.yaml", "calendars:\n" + items);
  }

  /** Adds a source. */
  public Packs source(String id, String... lines) {
    return item("sources.yaml", "sources", lines(lines, "id: " + id, "title: {en: " + id + "}"));
  }

  /** Adds a policy in force in Uzbekistan that holds for everybody. */
  public Packs policy(String id, String... lines) {
    return cited(
        "policies/all.yaml",
        "policies",
        lines,
        "id: " + id,
        "title: {en: " + id + "}",
        "jurisdiction: UZ",
        "kind: incentive",
        "topic: tax",
        "status: in_force",
        "gives: {en: Something}",
        "instrument: {name: {en: The law}}",
        "criteria: [{id: always, says: {en: Always}, when: 'true'}]");
  }

  /** Adds a procedure that everybody needs, of one step. */
  public Packs procedure(String id, String... lines) {
    return cited(
        "procedures/all.yaml",
        "procedures",
        lines,
        "id: " + id,
        "title: {en: " + id + "}",
        "jurisdiction: UZ",
        "outcome: {en: Something}",
        "applies-when: 'true'",
        "steps: [" + step("apply") + "]");
  }

  /** A step before the authority {@code office}, to stand in the brackets of {@code steps:}. */
  public static String step(String id, String... lines) {
    Map<String, String> step =
        lines(
            lines,
            "id: " + id,
            "title: {en: " + id + "}",
            "authority: office",
            "desk: registration",
            CITED_LINES.getFirst(),
            CITED_LINES.getLast());
    return "{" + String.join(", ", step.values()) + "}";
  }

  /** Adds an authority of Uzbekistan that works by the calendar {@code uz}. */
  public Packs authority(String id, String... lines) {
    return item(
        "authorities.yaml",
        "authorities",
        lines(
            lines,
            "id: " + id,
            "name: {en: " + id + "}",
            "country: UZ",
            "calendar: uz",
            "kind: authority",
            "confidence: high"));
  }

  /** Adds a calendar of Tashkent with a free Saturday and Sunday. */
  public Packs calendar(String id, String... lines) {
    return cited(
        "calendars/all.yaml",
        "calendars",
        lines,
        "id: " + id,
        "title: {en: " + id + "}",
        "country: UZ",
        "time-zone: Asia/Tashkent",
        "weekend: [saturday, sunday]");
  }

  /** Adds an official document without a limit of validity. */
  public Packs document(String id, String... lines) {
    return item(
        "documents.yaml",
        "documents",
        lines(lines, "id: " + id, "title: {en: " + id + "}", "kind: official"));
  }

  /** Adds a reference series of one value, 100 UZS since 2020. */
  public Packs series(String id, String... lines) {
    return cited(
        "reference.yaml",
        "series",
        lines,
        "id: " + id,
        "title: {en: " + id + "}",
        "jurisdiction: UZ",
        "unit: UZS",
        "values: [{from: 2020-01-01, value: 100, " + CITED + "}]");
  }

  /** Adds a planning assumption. */
  public Packs assumption(String id, String value, String unit) {
    return item(
        "assumptions.yaml",
        "assumptions",
        lines(
            "id: " + id,
            "says: {en: " + id + "}",
            "value: " + value,
            "unit: " + unit,
            "confidence: low",
            "basis: {en: Caution}"));
  }

  /** Adds a risk of middling score whose one condition always holds. */
  public Packs risk(String id, String... lines) {
    return cited(
        "risks/all.yaml",
        "risks",
        lines,
        "id: " + id,
        "title: {en: " + id + "}",
        "category: fx",
        "jurisdictions: [UZ]",
        "trigger: conditions",
        "criteria: [{id: always, says: {en: Always}, when: 'true'}]",
        "risk-source: {en: Something}",
        "event: {en: Something}",
        "cause: {en: Something}",
        "consequence: {en: Something}",
        "likelihood: {score: 3, reasoning: {en: So}}",
        "impact: {score: 3, reasoning: {en: So}}",
        "desk: finance");
  }

  /**
   * Adds a table of the network.
   *
   * @param columns the columns given, separated by commas; the other columns of the table are blank
   *     but for source, date and confidence
   */
  public Packs table(String name, String columns, String... rows) {
    Path whole = resources("whole").resolve("corridor").resolve(name + ".csv");
    try {
      String header = Files.readAllLines(whole).getFirst();
      List<String> given = List.of(columns.split(",", -1));
      String lines =
          Stream.of(rows)
              .map(row -> row(header, given, List.of(row.split(",", -1))))
              .collect(Collectors.joining("\n"));
      return file("corridor/" + name + ".csv", header + "\n" + lines + "\n");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String row(String header, List<String> given, List<String> fields) {
    Map<String, String> usual =
        Map.of("sources", "law", "read_on", "2026-11-21", "confidence", "high");
    return Stream.of(header.split(",", -1))
        .map(column ->
            given.contains(column)
                ? fields.get(given.indexOf(column))
                : usual.getOrDefault(column, ""))
        .collect(Collectors.joining(","));
  }

  private Packs cited(String file, String key, String[] given, String... usual) {
    List<String> all = new ArrayList<>(Arrays.asList(usual));
    all.addAll(CITED_LINES);
    return item(file, key, lines(given, all.toArray(String[]::new)));
  }

  private Packs item(String file, String key, Map<String, String> lines) {
    String head = files.containsKey(file) ? "" : key + ":\n";
    return append(file, head + "- " + String.join("\n  ", lines.values()) + "\n");
  }

  private static Map<String, String> lines(String[] given, String... usual) {
    Map<String, String> lines = lines(usual);
    lines.putAll(lines(given));
    return lines;
  }

  private static Map<String, String> lines(String... lines) {
    Map<String, String> byKey = new LinkedHashMap<>();
    for (String line : lines) {
      byKey.put(line.substring(0, line.indexOf(':')), line.strip().replace("\n", "\n  "));
    }
    return byKey;
  }

  /** Writes the pack. */
  public Path write() {
    files.forEach((name, text) -> {
      try {
        Path file = folder.resolve(name);
        Files.createDirectories(Objects.requireNonNull(file.getParent()));
        Files.writeString(file, text);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
    return folder;
  }

  /** The snapshot of this pack alone. */
  public Knowledge load() {
    return load(this);
  }

  /** The snapshot of several packs, each layered over the ones before. */
  public static Knowledge load(Packs... packs) {
    return switch (PackLoader.load(written(packs))) {
      case LoadResult.Loaded(Knowledge knowledge) -> knowledge;
      case LoadResult.Refused(List<Mistake> mistakes, _) ->
          throw new AssertionError(
              mistakes.stream().map(Mistake::toString).collect(Collectors.joining("\n")));
    };
  }

  /** The mistakes of this pack alone, with its files named from its folder on. */
  public List<String> mistakes() {
    return mistakes(m -> m.replace(folder + "/", "").replace(folder.toString(), "."), this);
  }

  /** The mistakes of layered packs, with their files named from the folder above on. */
  public static List<String> mistakes(Packs... packs) {
    String above = packs[0].folder.getParent() + "/";
    return mistakes(m -> m.replace(above, ""), packs);
  }

  private static List<String> mistakes(UnaryOperator<String> shorten, Packs... packs) {
    return switch (PackLoader.load(written(packs))) {
      case LoadResult.Loaded _ -> List.of();
      case LoadResult.Refused(List<Mistake> mistakes, _) ->
          mistakes.stream().map(Mistake::toString).map(shorten).toList();
    };
  }

  private static List<Path> written(Packs... packs) {
    return Stream.of(packs).map(Packs::write).toList();
  }
}
