package org.caravanserai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CsvReaderTest {
  private final Mistakes mistakes = new Mistakes();

  private List<Row> read(String text) {
    return CsvReader.read("t.csv", text, List.of("code", "name"), List.of("note"), mistakes);
  }

  private List<String> told() {
    return mistakes.sorted().stream().map(Mistake::toString).toList();
  }

  @Test
  void columns_may_come_in_any_order() {
    assertThat(read("note,name,code\n,Tashkent,UZTAS\n"))
        .singleElement()
        .satisfies(row -> {
          assertThat(row.text("code")).isEqualTo("UZTAS");
          assertThat(row.find("note")).isNull();
          assertThat(row.place()).hasToString("t.csv:2:1");
          assertThat(row.place("code")).hasToString("t.csv:2:3");
        });
    assertThat(told()).isEmpty();
  }

  @Test
  void a_field_may_hold_commas_quotes_and_line_ends() {
    var rows = read("code,name\r\nUZTAS,\"Tashkent, \"\"the\r\ncity\"\"\"\r\nKZALA,Almaty\r\n");
    assertThat(rows.getFirst().text("name")).isEqualTo("Tashkent, \"the\r\ncity\"");
    assertThat(rows.getLast().place()).hasToString("t.csv:4:1");
    assertThat(told()).isEmpty();
  }

  @Test
  void blank_lines_are_passed_over_and_counted() {
    assertThat(read("code,name\n\nUZTAS,Tashkent\n\n").getFirst().place()).hasToString("t.csv:3:1");
  }

  static List<Arguments> refused() {
    return List.of(
        Arguments.of("", "0:0: the table is empty; write a header row"),
        Arguments.of("code\nUZTAS\n", "1:1: the column 'name' is missing; add it to the header"),
        Arguments.of(
            "code,name,colour\nUZTAS,Tashkent,\n",
            "1:3: the column 'colour' is not known here; use code, name, note"),
        Arguments.of(
            "code,name,\nUZTAS,Tashkent,\n",
            "1:3: the column '' is not known here; use code, name, note"),
        Arguments.of(
            "code,name,code\nUZTAS,x,y\n", "1:3: the column 'code' stands twice; keep one"),
        Arguments.of(
            "code,name\nUZTAS,x\nKZALA,\"Almaty\nCNURC,Urumqi\n",
            "3:2: the quote is not closed; close it, or double it inside a field"),
        Arguments.of(
            "code,name\nUZTAS,\"the \"city\"\n",
            "2:2: text follows a closing quote; double quotes inside a field"),
        Arguments.of(
            "code,name\nUZTAS,\"a\rb\"c\n",
            "3:2: text follows a closing quote; double quotes inside a field"),
        Arguments.of(
            "code,name\nUZTAS,a\u001b[31m\n",
            "2:2: the character U+001B is not allowed; remove it"),
        Arguments.of(
            "code,name\n" + "x".repeat(17_000_000) + ",y\n",
            "1:1: the row after this one cannot be read; check the quotes, and the number and length"
                + " of its fields"));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("refused")
  void a_table_that_is_not_sound_gives_no_row(String text, String expected) {
    assertThat(read(text)).isEmpty();
    assertThat(told()).containsExactly("t.csv:" + expected);
  }

  @Test
  void a_row_of_another_length_is_left_out() {
    assertThat(read("code,name\nUZTAS\nKZALA,Almaty\nCNURC,Urumqi,Xinjiang\n")).hasSize(1);
    assertThat(told())
        .containsExactly(
            "t.csv:2:1: the row has 1 fields; the header has 2; quote fields that hold commas",
            "t.csv:4:1: the row has 3 fields; the header has 2; quote fields that hold commas");
  }

  private void field(String text, Consumer<Row> use) {
    read("code,name\nUZTAS," + text + "\n").forEach(use);
  }

  private static void assertTold(List<String> told, String... expected) {
    assertThat(told).containsExactly(expected);
  }

  @Test
  void a_blank_field_is_unknown_unless_it_is_required() {
    field(
        "\"  \"",
        row -> {
          assertThat(row.find("name")).isNull();
          assertThat(row.findNumber("name", 0, 1)).isNull();
          assertThat(row.parts("name")).isEmpty();
          assertThat(row.flag("name")).isFalse();
          assertThat(row.find("colour")).isNull();
          assertThat(row.text("name")).isEmpty();
          assertThat(row.number("name", 2, 3)).isEqualByComparingTo("2");
          assertThat(row.day("name")).isEqualTo(LocalDate.EPOCH);
          assertThat(row.oneOf("name", List.of("open", "planned"))).isEqualTo("open");
        });
    assertTold(told(), "t.csv:2:2: 'name' is blank; fill it in");
  }

  @Test
  void a_number_keeps_its_bounds() {
    field("90", row -> assertThat(row.number("name", -90, 90)).isEqualTo(new BigDecimal("90")));
    assertThat(told()).isEmpty();
    field("90.000000000001", row -> assertThat(row.findNumber("name", -90, 90)).isNull());
    assertTold(told(), "t.csv:2:2: 'name' is '90.000000000001'; write a number from -90 to 90");
  }

  @Test
  void words_are_no_number() {
    field("ten", row -> assertThat(row.number("name", 0.5, 90)).isEqualByComparingTo("0.5"));
    assertTold(told(), "t.csv:2:2: 'name' is 'ten'; write a number from 0.5 to 90");
  }

  @Test
  void a_choice_is_one_of_its_words() {
    field(
        "shut", row -> assertThat(row.oneOf("name", List.of("open", "planned"))).isEqualTo("open"));
    assertTold(told(), "t.csv:2:2: 'name' is 'shut'; write one of open, planned");
  }

  @Test
  void a_flag_is_true_or_false() {
    field("true", row -> assertThat(row.flag("name")).isTrue());
    field("yes", row -> assertThat(row.flag("name")).isFalse());
    assertTold(told(), "t.csv:2:2: 'name' is 'yes'; write true or false");
  }

  @Test
  void a_day_exists() {
    field("2026-11-21", row -> assertThat(row.day("name")).isEqualTo(LocalDate.of(2026, 11, 21)));
    field("2026-02-30", row -> assertThat(row.day("name")).isEqualTo(LocalDate.EPOCH));
    assertTold(told(), "t.csv:2:2: 'name' is '2026-02-30'; write a day such as 2026-01-31");
  }

  @Test
  void bars_part_a_field() {
    field(
        "city | dry_port",
        row -> assertThat(row.parts("name")).containsExactly("city", "dry_port"));
    assertThat(told()).isEmpty();
    field(
        "city||airport|", row -> assertThat(row.parts("name")).containsExactly("city", "airport"));
    assertTold(
        told(), "t.csv:2:2: 'name' is 'city||airport|'; write parts between bars: first|second");
  }
}
