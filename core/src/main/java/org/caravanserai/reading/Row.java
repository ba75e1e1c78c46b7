package org.caravanserai.reading;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One row of a CSV table, read field by field; a blank field is an unknown value. */
public final class Row {
  private static final Pattern BAR = Pattern.compile("\\|");

  private final Place place;
  private final Map<String, Integer> header;
  private final List<String> fields;
  private final Mistakes mistakes;

  Row(Place place, Map<String, Integer> header, List<String> fields, Mistakes mistakes) {
    this.place = place;
    this.header = header;
    this.fields = fields;
    this.mistakes = mistakes;
  }

  /** The first field. */
  public Place place() {
    return place;
  }

  /** The field of a column; the number of the field is the column of the place. */
  public Place place(String column) {
    return new Place(place.file(), place.line(), header.getOrDefault(column, 0) + 1);
  }

  /** The text of a column, or null when it is blank or the table has no such column. */
  public @Nullable String find(String column) {
    Integer index = header.get(column);
    String text = index == null ? "" : fields.get(index).strip();
    return text.isEmpty() ? null : text;
  }

  /** The text of a column that must not be blank; empty after a mistake. */
  public String text(String column) {
    String text = find(column);
    if (text == null) {
      mistakes.add(place(column), "'" + column + "' is blank", "fill it in");
      return "";
    }
    return text;
  }

  /** One of some words; the first after a mistake. */
  public String oneOf(String column, List<String> words) {
    String text = text(column);
    if (!text.isEmpty() && !words.contains(text)) {
      wrong(column, text, "one of " + String.join(", ", words));
    }
    return words.contains(text) ? text : words.getFirst();
  }

  /** The parts of a field split at bars, none of them blank; empty when the field is blank. */
  public List<String> parts(String column) {
    String text = find(column);
    if (text == null) {
      return List.of();
    }
    List<String> parts = Stream.of(BAR.split(text, -1)).map(String::strip).toList();
    if (parts.contains("")) {
      wrong(column, text, "parts between bars: first|second");
    }
    return parts.stream().filter(part -> !part.isEmpty()).toList();
  }

  /** A number within bounds, or null when the field is blank or wrong. */
  public @Nullable BigDecimal findNumber(String column, double least, double most) {
    String text = find(column);
    if (text == null) {
      return null;
    }
    BigDecimal number = Fields.number(text);
    if (number == null
        || number.compareTo(BigDecimal.valueOf(least)) < 0
        || number.compareTo(BigDecimal.valueOf(most)) > 0) {
      wrong(column, text, "a number from " + plain(least) + " to " + plain(most));
      return null;
    }
    return number;
  }

  /** A number within bounds that must be there; the least after a mistake. */
  public BigDecimal number(String column, double least, double most) {
    if (text(column).isEmpty()) {
      return BigDecimal.valueOf(least);
    }
    BigDecimal number = findNumber(column, least, most);
    return number == null ? BigDecimal.valueOf(least) : number;
  }

  /** A flag, true or false; false when blank. */
  public boolean flag(String column) {
    String text = find(column);
    if (text != null && !text.equals("true") && !text.equals("false")) {
      wrong(column, text, "true or false");
    }
    return "true".equals(text);
  }

  /** A day that must be there. */
  public LocalDate day(String column) {
    String text = text(column);
    LocalDate day = Fields.day(text);
    if (day == null) {
      if (!text.isEmpty()) {
        wrong(column, text, "a day such as 2026-01-31");
      }
      return LocalDate.EPOCH;
    }
    return day;
  }

  private void wrong(String column, String text, String expected) {
    mistakes.add(place(column), "'" + column + "' is " + Mistakes.quote(text), "write " + expected);
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
