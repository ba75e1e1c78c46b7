package org.caravanserai.platform.casework;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ICalendarTest {
  private static final Instant CHANGED = Instant.parse("2026-11-23T04:00:00Z");

  private static String with(String summary) {
    return ICalendar.of(
        "Deadlines",
        List.of(
            new ICalendar.Event(
                "1.solve@caravanserai",
                Instant.parse("2026-12-14T13:00:00Z"),
                summary,
                "https://house.example/cases/1",
                CHANGED)));
  }

  @Test
  void a_deadline_is_a_moment_in_universal_time() {
    assertThat(with("Solution: Customs").lines())
        .containsExactly(
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//Caravanserai//Cases//EN",
            "CALSCALE:GREGORIAN",
            "X-WR-CALNAME:Deadlines",
            "REFRESH-INTERVAL;VALUE=DURATION:PT1H",
            "BEGIN:VEVENT",
            "UID:1.solve@caravanserai",
            "DTSTAMP:20261123T040000Z",
            "LAST-MODIFIED:20261123T040000Z",
            "SEQUENCE:217569600",
            "DTSTART:20261214T130000Z",
            "SUMMARY:Solution: Customs",
            "URL:https://house.example/cases/1",
            "TRANSP:TRANSPARENT",
            "END:VEVENT",
            "END:VCALENDAR");
    assertThat(with("x")).endsWith("END:VCALENDAR\r\n").doesNotContainPattern("[^\r]\n");
  }

  @Test
  void what_would_end_a_value_or_a_line_is_escaped() {
    assertThat(with("a\\b; c, d\r\ne\u0007f")).contains("SUMMARY:a\\\\b\\; c\\, d\\ne f\r\n");
  }

  /** Letters of one to four octets, so that the cut falls on every place of a letter. */
  @ParameterizedTest
  @ValueSource(strings = {"a", "й", "纺", "😀", "ab纺", "йa😀"})
  void lines_are_folded_at_75_octets_and_no_letter_is_cut(String letters) {
    String summary = letters.repeat(60);
    String text = with(summary);

    for (String line : text.lines().toList()) {
      byte[] octets = line.getBytes(StandardCharsets.UTF_8);
      assertThat(octets).hasSizeLessThanOrEqualTo(ICalendar.LONGEST_LINE);
      assertThat(new String(octets, StandardCharsets.UTF_8))
          .isEqualTo(line)
          .doesNotContain("\ufffd");
    }
    assertThat(text.replace("\r\n ", "")).contains("SUMMARY:" + summary + "\r\n");
  }
}
