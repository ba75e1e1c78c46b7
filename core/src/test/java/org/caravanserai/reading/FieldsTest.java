package org.caravanserai.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.net.URI;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class FieldsTest {
  private final Mistakes mistakes = new Mistakes();

  private Fields fields(String yaml) {
    return Fields.of(Objects.requireNonNull(YamlReader.read("p.yaml", yaml, mistakes)), mistakes);
  }

  private void assertTold(String... expected) {
    assertThat(mistakes.sorted()).extracting(Mistake::toString).containsExactly(expected);
  }

  private enum Kind {
    INCENTIVE,
    VISA
  }

  @Test
  void a_key_is_read_by_its_type() {
    var fields =
        fields(
            """
            id: uz.vat
            title: VAT
            share: 0.12
            score: 5
            from: 2026-01-31
            open: true
            kind: visa
            url: https://lex.uz/docs/4674902
            desks: [land, 'customs']
            values: {years: 3}
            """);
    assertThat(fields.id("id")).isEqualTo("uz.vat");
    assertThat(fields.text("title")).isEqualTo("VAT");
    assertThat(fields.number("share", BigDecimal.ZERO, BigDecimal.ONE)).isEqualTo("0.12");
    assertThat(fields.integer("score", 1, 5)).isEqualTo(5);
    assertThat(fields.day("from", fields.place())).isEqualTo(LocalDate.of(2026, 1, 31));
    assertThat(fields.flag("open", false)).isTrue();
    assertThat(fields.choice("kind", Kind.class)).isEqualTo(Kind.VISA);
    assertThat(fields.findUrl("url")).isEqualTo(URI.create("https://lex.uz/docs/4674902"));
    assertThat(fields.words("desks"))
        .extracting(Node.Scalar::text)
        .containsExactly("land", "customs");
    assertThat(fields.entries("values")).containsOnlyKeys("years");
    assertThat(fields.place("kind")).hasToString("p.yaml:7:7");
    fields.done();
    assertTold();
  }

  @Test
  void what_may_be_absent_may_be_absent() {
    var fields = fields("id: x");
    assertThat(fields.findText("title")).isNull();
    assertThat(fields.findNumber("share")).isNull();
    assertThat(fields.findDay("from")).isNull();
    assertThat(fields.findUrl("url")).isNull();
    assertThat(fields.flag("open", true)).isTrue();
    assertThat(fields.list("desks")).isEmpty();
    assertThat(fields.entries("values")).isEmpty();
    assertThat(fields.place("title")).hasToString("p.yaml:1:1");
    assertTold();
  }

  @Test
  void what_must_be_there_is_missed_once() {
    var fields = fields("{}");
    assertThat(fields.id("id")).isEmpty();
    assertThat(fields.integer("score", 1, 5)).isEqualTo(1);
    assertThat(fields.choice("kind", Kind.class)).isEqualTo(Kind.INCENTIVE);
    assertThat(fields.day("from", fields.place())).isEqualTo(LocalDate.of(2000, 1, 1));
    fields.done();
    assertTold(
        "p.yaml:1:1: the key 'from' is missing; add `from: 2026-01-31`",
        "p.yaml:1:1: the key 'id' is missing; add `id: …`",
        "p.yaml:1:1: the key 'kind' is missing; add `kind: …`",
        "p.yaml:1:1: the key 'score' is missing; add `score: …`");
  }

  @Test
  void an_empty_value_is_not_a_missing_key() {
    var fields = fields("id: ''\ntitle:\nshare: ~\n");
    fields.id("id");
    fields.text("title");
    fields.number("share", BigDecimal.ZERO, BigDecimal.ONE);
    assertTold(
        "p.yaml:1:5: 'id' is empty; give a value, or leave the key out",
        "p.yaml:2:7: 'title' is empty; give a value, or leave the key out",
        "p.yaml:3:8: 'share' is empty; give a value, or leave the key out");
  }

  @Test
  void a_value_of_another_type_is_told_with_what_was_written() {
    var fields =
        fields(
            """
            id: UZ VAT
            title: [VAT]
            share: 12%
            score: 2.5
            from: 2026-02-30
            open: yes
            kind: gift
            url: lex.uz
            link: https://lex uz/
            script: javascript:alert(1)
            desks: land
            more: [[land], '', ~]
            values: 3
            """);
    fields.id("id");
    fields.text("title");
    fields.number("share", BigDecimal.ZERO, BigDecimal.ONE);
    fields.integer("score", 1, 5);
    fields.findDay("from");
    fields.flag("open", false);
    fields.choice("kind", Kind.class);
    fields.findUrl("url");
    fields.findUrl("link");
    fields.findUrl("script");
    fields.list("desks");
    fields.words("more");
    fields.entries("values");
    assertTold(
        "p.yaml:1:5: 'UZ VAT' is not an id; use at most 80 lower-case letters, digits, dots and hyphens",
        "p.yaml:2:8: 'title' must be a single value; write `title: value`",
        "p.yaml:3:8: 'share' is '12%'; write a number such as 1250000 or 0.5",
        "p.yaml:4:8: 'score' is '2.5'; write a whole number",
        "p.yaml:5:7: 'from' is '2026-02-30'; write a day that exists, such as 2026-01-31, from 1900 to 2200",
        "p.yaml:6:7: 'open' is 'yes'; write true or false",
        "p.yaml:7:7: 'kind' is 'gift'; write one of incentive, visa",
        "p.yaml:8:6: 'url' is 'lex.uz'; write an address that begins with https:// or http://",
        "p.yaml:9:7: 'link' is 'https://lex uz/'; write an address such as https://lex.uz/docs/1 (Illegal character in authority)",
        "p.yaml:10:9: 'script' is 'javascript:alert(1)'; write an address that begins with https:// or http://",
        "p.yaml:11:8: 'desks' must be a list; write `desks: [first, …]`",
        "p.yaml:12:8: a single word is expected here; write a word",
        "p.yaml:12:16: a single word is expected here; write a word",
        "p.yaml:12:20: a single word is expected here; write a word",
        "p.yaml:13:9: 'values' must hold keys with values; write `key: value`");
  }

  @Test
  void a_number_keeps_its_bounds() {
    var fields =
        fields("score: 7\nbig: 99999999999\nsmall: -1\nhuge: 1e9\nlong: 1234567890123456789");
    assertThat(fields.integer("score", 1, 5)).isEqualTo(5);
    assertThat(fields.integer("big", 1, 5)).isEqualTo(5);
    assertThat(fields.integer("small", 1, 5)).isEqualTo(1);
    fields.findNumber("huge");
    fields.findNumber("long");
    assertTold(
        "p.yaml:1:8: 'score' is 7; give a number from 1 to 5",
        "p.yaml:2:6: 'big' is 99999999999; give a number from 1 to 5",
        "p.yaml:3:8: 'small' is -1; give a number from 1 to 5",
        "p.yaml:4:7: 'huge' is '1e9'; write a number such as 1250000 or 0.5",
        "p.yaml:5:7: 'long' is '1234567890123456789'; write a number such as 1250000 or 0.5");
  }

  @Test
  void days_lie_between_1900_and_2200() {
    assertThat(Fields.day("1900-01-01")).isEqualTo(LocalDate.of(1900, 1, 1));
    assertThat(Fields.day("2200-12-31")).isEqualTo(LocalDate.of(2200, 12, 31));
    assertThat(Fields.day("1899-12-31")).isNull();
    assertThat(Fields.day("2201-01-01")).isNull();
    assertThat(Fields.day("31.01.2026")).isNull();
  }

  @Test
  void keys_that_nobody_asked_for_are_told_with_the_known_ones() {
    var fields = fields("id: x\ncolour: red\n");
    fields.id("id");
    fields.findText("title");
    fields.done();
    assertTold("p.yaml:2:1: the key 'colour' is not known here; use one of id, title");
  }

  @Test
  void a_list_in_place_of_keys_is_told_once() {
    var fields = fields("- a\n");
    fields.id("id");
    fields.day("from", fields.place());
    fields.done();
    assertTold("p.yaml:1:1: keys with values are expected here; write `key: value` lines");
  }

  @Test
  void an_id_has_at_most_eighty_characters() {
    assertThat(fields("id: " + "a".repeat(80)).id("id")).hasSize(80);
    assertTold();
    fields("id: " + "a".repeat(81)).id("id");
    assertThat(mistakes.sorted()).hasSize(1);
  }
}
