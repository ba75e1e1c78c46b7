package org.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.caravanserai.Seeded;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Packs;
import org.caravanserai.profile.Profile.Consignment;
import org.caravanserai.profile.Profile.Party;
import org.caravanserai.profile.ProfileWriter.Remarks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileWriterTest {
  private static final Remarks PLAIN = new Remarks("en", List.of(), List.of());
  private static final List<String> HOSTILE =
      List.of(
          "it's \"quoted\" and 'quoted'",
          "two\nlines\n\nand more",
          "key: value",
          "- item",
          "# no comment",
          "a # b",
          "  leading and trailing  ",
          "\ttab\t",
          "yes",
          "null",
          "~",
          "1e3",
          "0x1F",
          "2026-11-22",
          "012",
          "&anchor *alias !tag %directive @at `tick",
          "{a: b, [c]}",
          "|",
          ">",
          "---",
          "...",
          "\\u0041\\n\\",
          "😀 👩‍🌾 emoji",
          "right \u202Eto left\u202C \u2066isolated\u2069 \u200F",
          "line\u2028separator\u2029",
          "\uFEFFmark \uFFFE",
          "喀什 — Қашқар — Qashqar ʻ",
          "x".repeat(300));

  @TempDir static Path folder;

  private static final class Known {
    private static final Knowledge KNOWLEDGE =
        Packs.in(folder)
            .file(
                "codes/iso3166.csv",
                """
                code,level,label_en,label_zh,label_ru,label_uz,source,confidence
                CN,country,China,,,,ISO,high
                NO,country,Norway,,,,ISO,high
                UZ,country,Uzbekistan,,,,ISO,high
                """)
            .attributes(
                "project_country code list:iso-3166-1",
                "activity_isic code list:isic",
                "sector_tags codes textiles machine_building",
                "sez_participant boolean",
                "employees integer",
                "investment_usd money USD",
                "founded date",
                "trade_name text",
                "dispatch_country code list:iso-3166-1 subject:consignment",
                "destination_country code list:iso-3166-1 subject:consignment",
                "shipment_month integer subject:consignment",
                "goods_hs code list:hs subject:consignment",
                "goods_note text subject:consignment")
            .append(
                "attributes.yaml",
                """
                - name: odd
                  type: boolean
                  subject: project
                  question: {en: "Is it?\\nproject: 'other' # \\u202E \\u2028!", zh: 吗？, ru: Да ли?, uz: Mi?}
                """)
            .table(
                "places",
                "code,name_en,country,subdivision,lat,lon,kinds",
                "CNKHG,Kashgar,CN,CN,39.47,75.99,city",
                "UZTAS,Tashkent,UZ,UZ,41.31,69.28,city")
            .load();
  }

  @Seeded(300)
  void what_is_written_is_read_back_equal(long seed) {
    Random random = new Random(seed);
    Profile profile = profile(random);
    Remarks remarks =
        new Remarks(
            List.of("en", "zh", "ru", "uz").get(random.nextInt(4)),
            List.of(text(random), text(random)),
            List.of(
                FactKey.ofProject("odd"),
                FactKey.ofProject("trade_name"),
                new FactKey("goods_hs", "c.0")));

    String written = ProfileWriter.write(profile, Known.KNOWLEDGE, remarks);

    assertThat(read(written)).isEqualTo(profile);
    assertThat(ProfileWriter.write(read(written), Known.KNOWLEDGE, remarks)).isEqualTo(written);
  }

  @Test
  void each_fact_stands_under_its_question_and_what_is_not_known_is_a_comment() {
    Profile profile =
        new Profile(
            "Mill",
            LocalDate.of(2026, 11, 22),
            null,
            Map.of("project_country", "NO"),
            List.of(
                goods("looms", Map.of("goods_hs", "8446")),
                goods("spare-parts", Map.of("goods_hs", "8448"))),
            List.of(new Party("A: B", "bank", null)));

    assertThat(
            ProfileWriter.write(
                profile,
                Known.KNOWLEDGE,
                new Remarks("en", List.of("Head"), List.of(FactKey.ofProject("employees")))))
        .isEqualTo(
            """
            # Head
            project: "Mill"
            as-of: 2026-11-22
            facts:
              # project_country?
              project_country: "NO"
              # employees?
              # employees: ?
            consignments:
            - id: looms
              title: "Goods"
              from: CNKHG
              to: UZTAS
              mass-tonnes: 20
              facts:
                # goods_hs?
                goods_hs: "8446"
            - id: spare-parts
              title: "Goods"
              from: CNKHG
              to: UZTAS
              mass-tonnes: 20
              facts:
                goods_hs: "8448"
            parties:
            - name: "A: B"
              role: bank
            """);
  }

  @Test
  void a_question_cannot_break_out_of_its_comment() {
    String written =
        ProfileWriter.write(
            new Profile("Mill", null, null, Map.of("odd", true), List.of(), List.of()),
            Known.KNOWLEDGE,
            PLAIN);

    assertThat(written.lines())
        .containsExactly(
            "project: \"Mill\"",
            "facts:",
            "  # Is it? project: 'other' # \uFFFD \uFFFD!",
            "  odd: true");
  }

  @Test
  void a_file_that_the_reader_would_refuse_for_its_size_goes_without_questions() {
    List<Consignment> many = new ArrayList<>();
    for (int i = 0; i < ProfileReader.MOST_CONSIGNMENTS; i++) {
      many.add(goods("c" + i, Map.of("goods_note", "ж".repeat(500), "goods_hs", "84")));
    }
    List<String> head = List.of("h");
    Profile profile =
        new Profile("Mill", null, null, Map.of("project_country", "UZ"), many, List.of());
    String written =
        ProfileWriter.write(profile, Known.KNOWLEDGE, new Remarks("en", head, List.of()));

    assertThat(written.getBytes(StandardCharsets.UTF_8).length)
        .isLessThanOrEqualTo(ProfileReader.LARGEST_FILE);
    assertThat(read(written)).isEqualTo(profile);
  }

  private static Consignment goods(String id, Map<String, Object> facts) {
    return new Entries(Known.KNOWLEDGE)
        .consignment(id, "Goods", "CNKHG", "UZTAS", new BigDecimal("20"), null, null, facts);
  }

  private static Profile profile(Random random) {
    Map<String, Object> facts = new LinkedHashMap<>();
    maybe(random, facts, "project_country", "NO");
    maybe(random, facts, "activity_isic", "0111");
    maybe(random, facts, "sector_tags", new LinkedHashSet<>(Set.of("textiles")));
    maybe(random, facts, "sector_tags", Set.of());
    maybe(random, facts, "sez_participant", random.nextBoolean());
    maybe(random, facts, "employees", new BigDecimal("120.0"));
    maybe(random, facts, "investment_usd", new BigDecimal("999999999999999999.000000000001"));
    maybe(random, facts, "founded", LocalDate.of(1999, 12, 31));
    maybe(random, facts, "trade_name", text(random));
    List<Consignment> consignments = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      consignments.add(consignment(random, i));
    }
    List<Party> parties = new ArrayList<>();
    for (int i = 0; i < random.nextInt(4); i++) {
      parties.add(new Party(text(random), "other", random.nextBoolean() ? null : text(random)));
    }
    LocalDate day = random.nextBoolean() ? null : LocalDate.of(2027, 2, 28);
    return new Profile(text(random), day, day, facts, consignments, parties);
  }

  private static Consignment consignment(Random random, int number) {
    Map<String, Object> facts = new LinkedHashMap<>();
    maybe(random, facts, "goods_hs", "01");
    maybe(random, facts, "goods_note", text(random));
    maybe(random, facts, "dispatch_country", random.nextBoolean() ? "CN" : "NO");
    maybe(random, facts, "shipment_month", new BigDecimal(1 + random.nextInt(3)));
    return new Entries(Known.KNOWLEDGE)
        .consignment(
            "c." + number,
            text(random),
            "CNKHG",
            "UZTAS",
            random.nextBoolean() ? null : new BigDecimal("0.001"),
            new BigDecimal("18"),
            random.nextBoolean() ? null : LocalDate.of(2027, 2, 28),
            facts);
  }

  private static void maybe(Random random, Map<String, Object> facts, String name, Object value) {
    if (random.nextInt(3) > 0) {
      facts.put(name, value);
    }
  }

  private static String text(Random random) {
    return HOSTILE.get(random.nextInt(HOSTILE.size()));
  }

  private static Profile read(String text) {
    return switch (ProfileReader.read("p.yaml", text, Known.KNOWLEDGE)) {
      case ProfileResult.Accepted(Profile profile) -> profile;
      case ProfileResult.Refused(var mistakes) -> throw new AssertionError(mistakes + "\n" + text);
    };
  }
}
