package org.caravanserai.profile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.caravanserai.condition.Facts;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Packs;
import org.caravanserai.profile.Profile.Consignment;
import org.caravanserai.profile.Profile.Party;
import org.caravanserai.reading.Mistake;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {
  private static final LocalDate AS_OF = LocalDate.of(2026, 11, 22);

  @TempDir static Path folder;

  private static final class Known {
    private static final Knowledge KNOWLEDGE =
        Packs.in(folder)
            .file(
                "codes/iso3166.csv",
                """
                code,level,label_en,label_zh,label_ru,label_uz,source,confidence
                CN,country,China,,,,ISO,high
                KZ,country,Kazakhstan,,,,ISO,high
                UZ,country,Uzbekistan,,,,ISO,high
                """)
            .file(
                "codes/isic.csv",
                """
                code,level,label_en,label_zh,label_ru,label_uz,source,confidence
                C,section,Manufacturing,,,,UN,high
                28,division,Manufacture of machinery,,,,UN,high
                """)
            .attributes(
                "project_country code list:iso-3166-1",
                "project_region code list:iso-3166-2",
                "activity_isic code list:isic",
                "legal_form code llc jsc branch",
                "zone code ANGREN NAVOI JIZZAKH KHORGOS KASHGAR URGUT GIJDUVAN KOKAND HAZORASP NUKUS"
                    + " SIRDARYO TERMEZ BUKHARA",
                "sector_tags codes textiles machine_building",
                "sez_participant boolean",
                "employees integer",
                "investment_usd money USD",
                "founded date",
                "main_terminal place",
                "trade_name text",
                "dispatch_country code list:iso-3166-1 subject:consignment",
                "destination_country code list:iso-3166-1 subject:consignment",
                "shipment_month integer subject:consignment",
                "goods_hs code list:hs subject:consignment")
            .append(
                "attributes.yaml",
                """
                - name: foreign_share_percent
                  type: decimal
                  unit: percent
                  minimum: 0
                  maximum: 100
                  subject: project
                  question: {en: Share?, zh: Share?, ru: Share?, uz: Share?}
                """)
            .series("uz.bcv")
            .table(
                "places",
                "code,name_en,country,subdivision,lat,lon,kinds",
                "CNKHG,Kashgar,CN,CN,39.47,75.99,city",
                "UZTAS,Tashkent,UZ,UZ,41.31,69.28,city")
            .load();
  }

  private static final String LOOMS =
      """
      consignments:
      - id: looms
        title: Weaving machines
        from: CNKHG
        to: UZTAS
        mass-tonnes: 180
      """;

  @Test
  void a_profile_may_be_a_name_alone() {
    assertThat(accepted("project: Mill in Angren"))
        .isEqualTo(new Profile("Mill in Angren", null, null, Map.of(), List.of(), List.of()));
  }

  @Test
  void a_profile_says_its_days_its_goods_and_who_takes_part() {
    Profile profile =
        accepted(
            """
            project: Mill in Angren
            as-of: 2026-11-22
            start: 2027-01-11
            consignments:
            - id: looms
              title: Weaving machines
              from: CNKHG
              to: UZTAS
              mass-tonnes: 180.5
              teu: 18
              depart: 2027-03-01
              facts: {goods_hs: '8446'}
            parties:
            - {name: Angren Industrial Partner LLC, role: partner, country: UZ}
            - {name: Somebody, role: other}
            """);

    assertThat(profile.asOf()).isEqualTo(AS_OF);
    assertThat(profile.start()).isEqualTo(LocalDate.of(2027, 1, 11));
    assertThat(profile.consignments())
        .containsExactly(
            new Consignment(
                "looms",
                "Weaving machines",
                "CNKHG",
                "UZTAS",
                new BigDecimal("180.5"),
                new BigDecimal("18"),
                LocalDate.of(2027, 3, 1),
                Map.of(
                    "goods_hs", "8446",
                    "dispatch_country", "CN",
                    "destination_country", "UZ",
                    "shipment_month", new BigDecimal("3"))));
    assertThat(profile.parties())
        .containsExactly(
            new Party("Angren Industrial Partner LLC", "partner", "UZ"),
            new Party("Somebody", "other", null));
  }

  @Test
  void each_kind_of_value_has_its_type() {
    assertThat(
            facts(
                "sez_participant: true",
                "employees: 120",
                "foreign_share_percent: 49.5",
                "investment_usd: 4600000",
                "founded: 2019-05-31",
                "legal_form: llc",
                "project_country: UZ",
                "project_region: UZ-TO",
                "activity_isic: '2826'",
                "goods_hs: '84'",
                "sector_tags: [textiles, machine_building]",
                "main_terminal: UZTAS",
                "trade_name: Ipak Yo'li"))
        .containsExactly(
            Map.entry("sez_participant", true),
            Map.entry("employees", new BigDecimal("120")),
            Map.entry("foreign_share_percent", new BigDecimal("49.5")),
            Map.entry("investment_usd", new BigDecimal("4600000")),
            Map.entry("founded", LocalDate.of(2019, 5, 31)),
            Map.entry("legal_form", "llc"),
            Map.entry("project_country", "UZ"),
            Map.entry("project_region", "UZ-TO"),
            Map.entry("activity_isic", "2826"),
            Map.entry("goods_hs", "84"),
            Map.entry("sector_tags", Set.of("textiles", "machine_building")),
            Map.entry("main_terminal", "UZTAS"),
            Map.entry("trade_name", "Ipak Yo'li"));
  }

  @Test
  void a_single_code_may_stand_without_brackets_and_false_is_a_value() {
    assertThat(facts("sector_tags: textiles", "sez_participant: false"))
        .containsExactly(
            Map.entry("sector_tags", Set.of("textiles")), Map.entry("sez_participant", false));
  }

  @Test
  void bounds_belong_to_what_they_bound_and_a_whole_number_may_have_a_zero_after_the_point() {
    assertThat(facts("foreign_share_percent: 0")).containsValue(BigDecimal.ZERO);
    assertThat(facts("foreign_share_percent: 100")).containsValue(new BigDecimal("100"));
    assertThat(facts("investment_usd: 0")).containsValue(BigDecimal.ZERO);
    assertThat(facts("employees: 120.0")).containsValue(new BigDecimal("120.0"));
  }

  @Test
  void a_profile_may_be_written_in_json() {
    Profile profile =
        accepted(
            """
            {"project": "Mill", "start": "2027-01-11",
             "facts": {"sez_participant": true, "employees": 120, "sector_tags": ["textiles"]},
             "parties": [{"name": "A", "role": "bank"}]}
            """);

    assertThat(profile.facts())
        .containsExactly(
            Map.entry("sez_participant", true),
            Map.entry("employees", new BigDecimal("120")),
            Map.entry("sector_tags", Set.of("textiles")));
    assertThat(profile.start()).isEqualTo(LocalDate.of(2027, 1, 11));
    assertThat(profile.parties()).containsExactly(new Party("A", "bank", null));
  }

  @Test
  void a_fact_that_is_written_wins_over_what_the_places_and_the_day_say() {
    Profile profile =
        accepted(
            "project: Mill\n"
                + LOOMS
                + "  depart: 2027-03-01\n"
                + "  facts: {dispatch_country: KZ, shipment_month: 4}\n");

    assertThat(profile.consignments().getFirst().facts())
        .containsOnly(
            Map.entry("dispatch_country", "KZ"),
            Map.entry("shipment_month", new BigDecimal("4")),
            Map.entry("destination_country", "UZ"));
  }

  @Test
  void without_a_day_of_departure_no_month_is_known() {
    assertThat(accepted("project: Mill\n" + LOOMS).consignments().getFirst().facts())
        .containsOnlyKeys("dispatch_country", "destination_country");
  }

  @Test
  void nothing_is_derived_that_the_dictionary_does_not_hold(@TempDir Path other) {
    Knowledge bare =
        Packs.in(other)
            .attributes("employees integer")
            .table(
                "places",
                "code,name_en,country,subdivision,lat,lon,kinds",
                "CNKHG,Kashgar,CN,CN,39.47,75.99,city",
                "UZTAS,Tashkent,UZ,UZ,41.31,69.28,city")
            .load();

    assertThat(ProfileReader.read("p.yaml", "project: Mill\n" + LOOMS, bare))
        .isInstanceOfSatisfying(
            ProfileResult.Accepted.class,
            it -> assertThat(it.profile().consignments().getFirst().facts()).isEmpty());
  }

  @Test
  void a_fact_set_anew_leaves_the_profile_as_it_was() {
    Profile profile = accepted("project: Mill\nfacts: {employees: 120}");
    Profile grown = profile.with("employees", new BigDecimal("200")).with("legal_form", "llc");

    assertThat(profile.facts()).containsExactly(Map.entry("employees", new BigDecimal("120")));
    assertThat(grown.facts())
        .containsExactly(
            Map.entry("employees", new BigDecimal("200")), Map.entry("legal_form", "llc"));
    assertThat(grown.project()).isEqualTo("Mill");
  }

  @Test
  void the_facts_of_a_consignment_are_those_of_the_project_and_its_own_which_win() {
    Profile profile =
        accepted(
            "project: Mill\nfacts: {employees: 120, goods_hs: '84'}\n"
                + LOOMS
                + "  facts: {goods_hs: '8446'}\n");
    Facts project = profile.factsOn(Known.KNOWLEDGE, AS_OF);
    Facts looms = profile.factsOf(profile.consignments().getFirst(), Known.KNOWLEDGE, AS_OF);

    assertThat(project.find("goods_hs")).isEqualTo("84");
    assertThat(project.knows("dispatch_country")).isFalse();
    assertThat(looms.find("goods_hs")).isEqualTo("8446");
    assertThat(looms.find("dispatch_country")).isEqualTo("CN");
    assertThat(looms.knows("employees")).isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          employes: 1                 | 3   | there is no attribute 'employes'; did you mean 'employees'?
          weather: 1                  | 3   | there is no attribute 'weather'; use a name of the attribute dictionary
          sez_participant: yes        | 20  | 'sez_participant' is 'yes'; write true or false
          employees: many             | 14  | 'employees' is 'many'; write a number
          employees: 1.5              | 14  | 'employees' is 1.5; write a whole number
          investment_usd: 4,6 million | 19  | 'investment_usd' is '4,6 million'; write a number (USD)
          investment_usd: -1          | 19  | 'investment_usd' is -1; write at least 0 (USD)
          foreign_share_percent: -0.1 | 26  | 'foreign_share_percent' is -0.1; write at least 0 (percent)
          foreign_share_percent: 101  | 26  | 'foreign_share_percent' is 101; write at most 100 (percent)
          founded: 2026-02-30         | 12  | 'founded' is '2026-02-30'; write a day such as 2027-03-01
          founded: 31.05.2019         | 12  | 'founded' is '31.05.2019'; write a day such as 2027-03-01
          legal_form: gmbh            | 15  | 'legal_form' is 'gmbh'; write one of branch, jsc, llc
          project_country: CHN        | 20  | 'project_country' is 'CHN'; write one of CN, KZ, UZ
          zone: ALAT                  | 9   | 'zone' is 'ALAT'; write one of the 13 codes that the dictionary lists, such as ANGREN, BUKHARA, GIJDUVAN, HAZORASP, JIZZAKH, KASHGAR, KHORGOS, KOKAND, NAVOI, NUKUS, SIRDARYO, TERMEZ
          goods_hs: 8446.10           | 13  | 'goods_hs' is '8446.10'; write a code of hs, digits without dots
          activity_isic: '9926'       | 18  | 'activity_isic' is '9926'; write a code of isic, digits without dots
          project_region: Tashkent    | 19  | 'project_region' is 'Tashkent'; write a code of iso-3166-2, such as UZ-TO
          main_terminal: UZXXX        | 18  | 'main_terminal' is 'UZXXX'; write the code of a known place
          legal_form:                 | 14  | 'legal_form' is empty; write a value, or leave the fact out
          legal_form: [llc, jsc]      | 15  | 'legal_form' is several values; write one value
          sector_tags: [textiles, x]  | 27  | 'sector_tags' is 'x'; write one of machine_building, textiles
          sector_tags: [[textiles]]   | 17  | 'sector_tags' is not a code; write codes in a list: [A, B]
          """)
  void a_wrong_fact_is_told_with_its_place_and_a_remedy(String line, int column, String told) {
    assertThat(mistakes("project: Mill\nfacts:\n  " + line.strip()))
        .containsExactly("p.yaml:3:" + column + ": " + told.strip());
  }

  @Test
  void a_text_has_at_most_500_characters_and_a_list_at_most_100_codes() {
    assertThat(facts("trade_name: " + "x".repeat(500))).hasSize(1);
    assertThat(mistakes("project: Mill\nfacts:\n  trade_name: " + "x".repeat(501)))
        .containsExactly(
            "p.yaml:3:15: 'trade_name' is '"
                + "x".repeat(80)
                + "…' (501 characters); write at most 500 characters");
    assertThat(mistakes("project: Mill\nfacts:\n  sector_tags: [" + "textiles, ".repeat(101) + "]"))
        .containsExactly("p.yaml:3:16: 'sector_tags' is 101 codes; write at most 100 codes");
  }

  @Test
  void a_fact_of_the_project_does_not_belong_to_a_consignment() {
    assertThat(mistakes("project: Mill\n" + LOOMS + "  facts: {employees: 3}\n"))
        .containsExactly(
            "p.yaml:8:11: 'employees' is a fact of the project, not of a consignment; move it to"
                + " the facts of the project");
  }

  @Test
  void goods_go_from_one_known_place_to_another() {
    assertThat(mistakes("project: Mill\n" + LOOMS.replace("CNKHG", "CNKGR")))
        .containsExactly(
            "p.yaml:5:9: there is no place 'CNKGR'; write a UN/LOCODE of the network without the"
                + " space, such as CNKHG or UZTAS");
    assertThat(mistakes("project: Mill\n" + LOOMS.replace("CNKHG", "UZTAS")))
        .containsExactly("p.yaml:6:7: the goods leave from where they go; name two places");
  }

  @Test
  void goods_have_a_size_above_zero() {
    assertThat(mistakes("project: Mill\n" + LOOMS.replace("  mass-tonnes: 180\n", "")))
        .containsExactly("p.yaml:3:3: the size is missing; add `mass-tonnes:` or `teu:`");
    assertThat(mistakes("project: Mill\n" + LOOMS.replace("180", "0")))
        .containsExactly("p.yaml:7:16: 'mass-tonnes' is 0; give a number from 0.001 to 1000000");
  }

  @Test
  void two_consignments_of_one_id_are_told() {
    assertThat(mistakes("project: Mill\n" + LOOMS + LOOMS.replace("consignments:\n", "")))
        .containsExactly("p.yaml:8:7: two consignments are called 'looms'; rename one");
  }

  @Test
  void a_profile_has_at_most_50_consignments() {
    assertThat(accepted("project: Mill\n" + consignments(50)).consignments()).hasSize(50);
    assertThat(mistakes("project: Mill\n" + consignments(51)))
        .containsExactly("p.yaml:3:1: 51 consignments are named; name at most 50");
  }

  @Test
  void a_profile_has_at_most_200_parties() {
    assertThat(accepted("project: Mill\n" + parties(200)).parties()).hasSize(200);
    assertThat(mistakes("project: Mill\n" + parties(201)))
        .containsExactly("p.yaml:3:1: 201 parties are named; name at most 200");
  }

  @Test
  void a_name_has_at_most_300_characters() {
    assertThat(accepted("project: " + "x".repeat(300)).project()).hasSize(300);
    assertThat(mistakes("project: " + "x".repeat(301)))
        .containsExactly("p.yaml:1:10: 'project' has 301 characters; write at most 300");
  }

  @Test
  void an_unknown_role_and_an_unknown_key_are_told() {
    assertThat(
            mistakes(
                """
                project: Mill
                partis: []
                parties:
                - {name: A, role: friend}
                """))
        .containsExactly(
            "p.yaml:2:1: the key 'partis' is not known here; use one of project, as-of, start,"
                + " facts, consignments, parties",
            "p.yaml:4:19: 'role' is 'friend'; write one of investor, partner, supplier, buyer, bank,"
                + " carrier, contractor, other");
  }

  @Test
  void all_mistakes_are_told_in_one_run_in_order_of_place() {
    assertThat(
            mistakes(
                """
                as-of: 2026-13-01
                facts:
                  employees: many
                  legal_frm: llc
                consignments:
                - id: Looms
                  title: Weaving machines
                  from: CNKHG
                  to: UZTAS
                  teu: 1
                  colour: red
                parties:
                - {role: bank}
                """))
        .containsExactly(
            "p.yaml:1:1: the key 'project' is missing; add `project: …`",
            "p.yaml:1:8: 'as-of' is '2026-13-01'; write a day that exists, such as 2026-01-31, from"
                + " 1900 to 2200",
            "p.yaml:3:14: 'employees' is 'many'; write a number",
            "p.yaml:4:3: there is no attribute 'legal_frm'; did you mean 'legal_form'?",
            "p.yaml:6:7: 'Looms' is not an id; use at most 80 lower-case letters, digits, dots and"
                + " hyphens",
            "p.yaml:11:3: the key 'colour' is not known here; use one of id, from, to, mass-tonnes,"
                + " teu, depart, facts, title",
            "p.yaml:13:3: the key 'name' is missing; add `name: …`");
  }

  @Test
  void what_is_no_profile_at_all_is_refused() {
    assertThat(mistakes("just words")).isNotEmpty();
    assertThat(mistakes("facts: [")).isNotEmpty();
    assertThat(mistakes("")).isNotEmpty();
  }

  @Test
  void a_profile_is_read_from_a_file_up_to_a_size(@TempDir Path files) throws IOException {
    Path small = Files.writeString(files.resolve("a.yaml"), "project: Mill");
    Path large =
        Files.writeString(files.resolve("b.yaml"), "#".repeat(ProfileReader.LARGEST_FILE + 1));

    assertThat(ProfileReader.read(small, Known.KNOWLEDGE))
        .isInstanceOf(ProfileResult.Accepted.class);
    assertThat(ProfileReader.read(large, Known.KNOWLEDGE))
        .isInstanceOf(ProfileResult.Refused.class);
    assertThat(ProfileReader.read(files.resolve("c.yaml"), Known.KNOWLEDGE))
        .isInstanceOf(ProfileResult.Refused.class);
  }

  private static String consignments(int count) {
    return IntStream.range(0, count)
        .mapToObj(i -> "- {id: c" + i + ", title: T, from: CNKHG, to: UZTAS, teu: 1}")
        .collect(Collectors.joining("\n", "consignments:\n", "\n"));
  }

  private static String parties(int count) {
    return "parties:\n" + "- {name: A, role: bank}\n".repeat(count);
  }

  private static Map<String, Object> facts(String... lines) {
    return accepted("project: Mill\nfacts:\n  " + String.join("\n  ", lines)).facts();
  }

  private static Profile accepted(String text) {
    return switch (ProfileReader.read("p.yaml", text, Known.KNOWLEDGE)) {
      case ProfileResult.Accepted(Profile profile) -> profile;
      case ProfileResult.Refused(List<Mistake> mistakes) ->
          throw new AssertionError(mistakes.toString());
    };
  }

  private static List<String> mistakes(String text) {
    return switch (ProfileReader.read("p.yaml", text, Known.KNOWLEDGE)) {
      case ProfileResult.Accepted _ -> List.of();
      case ProfileResult.Refused(List<Mistake> mistakes) ->
          mistakes.stream().map(Mistake::toString).toList();
    };
  }
}
