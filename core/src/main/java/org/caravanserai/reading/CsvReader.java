package org.caravanserai.reading;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    List<Row> rows = new ArrayList<>();
    try (var records =
        de.siegmar.fastcsv.reader.CsvReader.builder()
            .allowMissingFields(true)
            .allowExtraFields(true)
            .ofCsvRecord(text)) {
      Map<String, Integer> header = Map.of();
      boolean first = true;
      for (CsvRecord record : records) {
        Place line = new Place(file, (int) record.getStartingLineNumber(), 1);
        if (first) {
          header = header(record, line, required, optional, mistakes);
          first = false;
        } else if (record.getFieldCount() != header.size()) {
          mistakes.add(
              line,
              "the row has " + record.getFieldCount() + " fields",
              "the header has " + header.size() + "; quote fields that hold commas");
        } else {
          rows.add(new Row(line, header, record.getFields(), mistakes));
        }
      }
      if (first) {
        mistakes.add(Place.of(file), "the table is empty", "write a header row");
      }
    } catch (CsvParseException e) {
      mistakes.add(Place.of(file), "this is not CSV: " + e.getMessage(), "check the quotes");
    } catch (java.io.IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return rows;
  }

  private static Map<String, Integer> header(
      CsvRecord record,
      Place line,
      List<String> required,
      List<String> optional,
      Mistakes mistakes) {
    Map<String, Integer> header = new LinkedHashMap<>();
    Set<String> known = new HashSet<>(required);
    known.addAll(optional);
    for (String name : record.getFields()) {
      Place field = new Place(line.file(), line.line(), header.size() + 1);
      if (!known.contains(name)) {
        mistakes.add(
            field,
            "the column " + Mistakes.quote(name) + " is not known here",
            "use " + String.join(", ", required) + " and " + String.join(", ", optional));
      }
      if (header.put(name, header.size()) != null) {
        mistakes.add(field, "the column " + Mistakes.quote(name) + " stands twice", "keep one");
      }
    }
    for (String name : required) {
      if (!header.containsKey(name)) {
        mistakes.add(line, "the column '" + name + "' is missing", "add it to the header");
      }
    }
    return header;
  }
}
