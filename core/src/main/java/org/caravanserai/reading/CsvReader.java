package org.caravanserai.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads CSV (RFC 4180) with a header row into {@link Row}s. */
public final class CsvReader {
  private CsvReader() {}

  /**
   * The rows of a table; empty with mistakes when the header or the quoting is wrong. A row with
   * too few or too many fields is a mistake and left out.
   *
   * @param required columns that must be there
   * @param optional columns that may be there; any other is a mistake
   */
  public static List<Row> read(
      String file, String text, List<String> required, List<String> optional, Mistakes mistakes) {
    return CsvScan.passes(file, text, mistakes)
        ? rows(file, records(file, text, mistakes), required, optional, mistakes)
        : List.of();
  }

  private static List<CsvRecord> records(String file, String text, Mistakes mistakes) {
    List<CsvRecord> records = new ArrayList<>();
    try (var parser =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      parser.forEach(records::add);
      if (records.isEmpty()) {
        mistakes.add(Place.of(file), "the table is empty", "write a header row");
      }
      return records;
    } catch (CsvParseException e) {
      mistakes.add(
          records.isEmpty() ? Place.of(file) : place(file, records.getLast()),
          "the row after this one cannot be read",
          "check the quotes, and the number and length of its fields");
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<Row> rows(
      String file,
      List<CsvRecord> records,
      List<String> required,
      List<String> optional,
      Mistakes mistakes) {
    Map<String, Integer> header =
        records.isEmpty()
            ? Map.of()
            : header(
                place(file, records.getFirst()), records.getFirst(), required, optional, mistakes);
    if (header.isEmpty()) {
      return List.of();
    }
    List<Row> rows = new ArrayList<>();
    for (CsvRecord record : records.subList(1, records.size())) {
      Place line = place(file, record);
      if (record.getFieldCount() == header.size()) {
        rows.add(new Row(line, header, record.getFields(), mistakes));
      } else {
        mistakes.add(
            line,
            "the row has " + record.getFieldCount() + " fields",
            "the header has " + header.size() + "; quote fields that hold commas");
      }
    }
    return rows;
  }

  private static Place place(String file, CsvRecord record) {
    return new Place(file, (int) record.getStartingLineNumber(), 1);
  }

  /** The columns with their positions; empty after a mistake. */
  private static Map<String, Integer> header(
      Place line,
      CsvRecord record,
      List<String> required,
      List<String> optional,
      Mistakes mistakes) {
    List<String> known = Stream.concat(required.stream(), optional.stream()).toList();
    Map<String, Integer> header = new LinkedHashMap<>();
    boolean fits = header(line, record, known, header, mistakes);
    for (String name : required) {
      if (!header.containsKey(name)) {
        mistakes.add(line, "the column '" + name + "' is missing", "add it to the header");
        fits = false;
      }
    }
    return fits ? header : Map.of();
  }

  private static boolean header(
      Place line,
      CsvRecord record,
      List<String> known,
      Map<String, Integer> header,
      Mistakes mistakes) {
    boolean fits = true;
    for (int i = 0; i < record.getFieldCount(); i++) {
      String name = record.getField(i);
      Place field = new Place(line.file(), line.line(), i + 1);
      String column = "the column " + Mistakes.quote(name);
      if (!known.contains(name)) {
        mistakes.add(field, column + " is not known here", "use " + String.join(", ", known));
        fits = false;
      } else if (header.put(name, i) != null) {
        mistakes.add(field, column + " stands twice", "keep one");
        fits = false;
      }
    }
    return fits;
  }
}
