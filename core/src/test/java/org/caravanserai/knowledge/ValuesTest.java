package org.caravanserai.knowledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The small values that knowledge is made of. */
class ValuesTest {

  private static Validity validity(@Nullable String from, @Nullable String to) {
    return new Validity(
        from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  @ParameterizedTest(name = "{0} to {1} and {2} to {3}: {4}")
  @CsvSource({
    "2020-01-01, 2021-01-01, 2021-01-01, 2022-01-01, false",
    "2020-01-01, 2021-01-01, 2020-12-31, 2022-01-01, true",
    "2020-01-01, 2021-01-01, 2020-02-01, 2020-03-01, true",
    "          , 2021-01-01, 2021-01-01,           , false",
    "          , 2021-01-01,           , 2019-01-01, true",
    "2020-01-01,           , 2021-01-01,           , true",
    "          ,           , 2021-01-01, 2022-01-01, true",
  })
  void two_validities_overlap_when_they_share_a_day(
      @Nullable String from,
      @Nullable String to,
      @Nullable String from2,
      @Nullable String to2,
      boolean overlap) {
    assertThat(validity(from, to).overlaps(validity(from2, to2))).isEqualTo(overlap);
    assertThat(validity(from2, to2).overlaps(validity(from, to))).isEqualTo(overlap);
  }

  @Test
  void the_first_day_counts_and_the_end_does_not() {
    Validity year = validity("2026-01-01", "2027-01-01");
    assertThat(year.covers(LocalDate.of(2025, 12, 31))).isFalse();
    assertThat(year.covers(LocalDate.of(2026, 1, 1))).isTrue();
    assertThat(year.covers(LocalDate.of(2026, 12, 31))).isTrue();
    assertThat(year.covers(LocalDate.of(2027, 1, 1))).isFalse();
    assertThat(Validity.ALWAYS.covers(LocalDate.MIN)).isTrue();
  }

  @Test
  void no_validity_ends_before_it_begins() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> validity("2026-01-01", "2026-01-01"))
        .withMessage("Validity ends (2026-01-01) before it begins (2026-01-01)");
  }

  @Test
  void a_text_falls_back_to_english() {
    Text text = new Text(Map.of("en", "Law", "zh", "法律"));
    assertThat(text.in("zh")).isEqualTo("法律");
    assertThat(text.in("ru")).isEqualTo("Law");
    assertThat(text.has("ru")).isFalse();
    assertThat(text).hasToString("Law");
    assertThatIllegalArgumentException().isThrownBy(() -> new Text(Map.of("zh", "法律")));
  }

  @Test
  void a_text_keeps_the_order_of_its_languages() {
    Map<String, String> languages = new LinkedHashMap<>();
    for (String language : ItemReader.LANGUAGES) {
      languages.put(language, language);
    }
    assertThat(new Text(languages).byLanguage().keySet())
        .containsExactlyElementsOf(ItemReader.LANGUAGES);
  }

  @Test
  void the_lower_confidence_wins() {
    assertThat(Confidence.HIGH.and(Confidence.LOW)).isEqualTo(Confidence.LOW);
    assertThat(Confidence.LOW.and(Confidence.MEDIUM)).isEqualTo(Confidence.LOW);
    assertThat(Confidence.MEDIUM.and(Confidence.MEDIUM)).isEqualTo(Confidence.MEDIUM);
  }

  @ParameterizedTest
  @CsvSource({
    "RAIL_1435, rail1435, rail, true",
    "RAIL_1520, rail1520, rail, true",
    "ROAD, road, road, false",
    "SEA, sea, sea, false",
    "AIR, air, air, false",
  })
  void a_link_has_a_mode_and_a_railway_a_gauge(
      LinkMode mode, String code, String transport, boolean rail) {
    assertThat(mode.code()).isEqualTo(code);
    assertThat(mode.transportMode()).isEqualTo(transport);
    assertThat(mode.isRail()).isEqualTo(rail);
  }
}
