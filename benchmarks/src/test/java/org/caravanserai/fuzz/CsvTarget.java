package org.caravanserai.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.caravanserai.reading.CsvReader;
import org.caravanserai.reading.Mistakes;
import org.caravanserai.reading.Row;
import org.caravanserai.reading.TextFile;

/** CSV read into rows and fields, whatever it is about. */
final class CsvTarget implements Target {
  private static final String FILE = "table.csv";
  private static final List<String> REQUIRED = List.of("sources", "read_on", "confidence");

  private final List<Input> seeds =
      Corpus.shipped(".csv").stream()
          .map(input -> Corpus.head(input, 20))
          .map(input -> new Input(FILE, input.bytes()))
          .toList();
  private final List<String> columns =
      seeds.stream()
          .flatMap(input -> Stream.of(input.text().lines().findFirst().orElse("").split(",", -1)))
          .filter(column -> !REQUIRED.contains(column))
          .distinct()
          .toList();
  private final Mutator mutator =
      new Mutator(
          List.of("\"a,b\"", "\"a\nb\"", "\"a\"\"b\"", "\"a\"b", "\r\"", ",\"", "\",", ",,"));

  @Override
  public String name() {
    return "csv";
  }

  @Override
  public Input next(RandomGenerator random) {
    return mutator.mutate(seeds, random);
  }

  @Override
  public Set<String> read(Input input) {
    Mistakes mistakes = new Mistakes();
    String text = TextFile.decode(input.bytes(), FILE, mistakes);
    List<Row> rows =
        text == null ? List.of() : CsvReader.read(FILE, text, REQUIRED, columns, mistakes);
    Map<String, String> files = Map.of(FILE, text == null ? input.text() : text);
    Set<String> kinds =
        mistakes.isEmpty() ? Set.of(ACCEPTED) : Told.kinds(mistakes.sorted(), files);
    Mistakes asked = new Mistakes();
    for (Row row : rows) {
      asked.add(row.place(), "here", "look");
      Stream.concat(REQUIRED.stream(), columns.stream())
          .filter(column -> row.find(column) != null)
          .forEach(column -> ask(row, column));
    }
    if (!asked.isEmpty()) {
      Told.kinds(asked.sorted(), files);
    }
    return kinds;
  }

  private static void ask(Row row, String column) {
    row.place(column);
    row.text(column);
    row.oneOf(column, List.of("one", "two"));
    row.parts(column);
    row.findNumber(column, -1, 1_000);
    row.number(column, 0.1, 30_000);
    row.flag(column);
    row.day(column);
  }
}
