package org.caravanserai.platform.casework;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/**
 * A calendar of moments in the form of RFC 5545. The same moments give the same text, so that a
 * reader can tell whether anything changed.
 */
final class ICalendar {
  /** Octets of a line without its end, by section 3.1. */
  static final int LONGEST_LINE = 75;

  private static final String END = "\r\n";
  private static final DateTimeFormatter UTC =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /** What sequence numbers count from; they grow with the second of the last change. */
  private static final Instant FIRST = Instant.parse("2020-01-01T00:00:00Z");

  /**
   * A moment in a calendar.
   *
   * @param uid the same for as long as it is about the same
   * @param changed when anything of it changed last
   */
  record Event(String uid, Instant at, String summary, String link, Instant changed) {}

  private ICalendar() {}

  /** The text of a calendar, every line with its end. */
  static String of(String name, List<Event> events) {
    StringBuilder text = new StringBuilder();
    line(text, "BEGIN:VCALENDAR");
    line(text, "VERSION:2.0");
    line(text, "PRODID:-//Caravanserai//Cases//EN");
    line(text, "CALSCALE:GREGORIAN");
    line(text, "X-WR-CALNAME:" + escaped(name));
    line(text, "REFRESH-INTERVAL;VALUE=DURATION:PT1H");
    for (Event event : events) {
      line(text, "BEGIN:VEVENT");
      line(text, "UID:" + escaped(event.uid()));
      line(text, "DTSTAMP:" + UTC.format(event.changed()));
      line(text, "LAST-MODIFIED:" + UTC.format(event.changed()));
      line(text, "SEQUENCE:" + sequence(event.changed()));
      line(text, "DTSTART:" + UTC.format(event.at()));
      line(text, "SUMMARY:" + escaped(event.summary()));
      line(text, "URL:" + event.link());
      line(text, "TRANSP:TRANSPARENT");
      line(text, "END:VEVENT");
    }
    line(text, "END:VCALENDAR");
    return text.toString();
  }

  private static int sequence(Instant changed) {
    return Math.clamp(changed.getEpochSecond() - FIRST.getEpochSecond(), 0, Integer.MAX_VALUE);
  }

  /** As section 3.3.11 writes texts; control characters would end a line or break it. */
  private static String escaped(String text) {
    return text.replace("\\", "\\\\")
        .replace(";", "\\;")
        .replace(",", "\\,")
        .replaceAll("\r\n|\r|\n", "\\\\n")
        .replaceAll("\\p{Cntrl}", " ");
  }

  /** Folds a line so that no part of it is too long and no letter is cut. */
  private static void line(StringBuilder text, String line) {
    int octets = 0;
    for (int at = 0; at < line.length(); ) {
      int letter = line.codePointAt(at);
      int length = Character.toString(letter).getBytes(StandardCharsets.UTF_8).length;
      if (octets + length > LONGEST_LINE) {
        text.append(END).append(' ');
        octets = 1;
      }
      text.appendCodePoint(letter);
      octets += length;
      at += Character.charCount(letter);
    }
    text.append(END);
  }
}
