package org.caravanserai.corridor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.caravanserai.corridor.Asking.fastest;
import static org.caravanserai.corridor.Asking.legs;
import static org.caravanserai.corridor.NetworkFixture.service;

import java.util.List;
import org.junit.jupiter.api.Test;

class PapersTest {
  private static NetworkFixture papers() {
    return new NetworkFixture()
        .document("smgs-note", "rail", "smgs")
        .document("cim-note", "rail", "cim")
        .document("cim-smgs-note", "rail", "cim-smgs")
        .document("cmr-note", "road", "cmr")
        .document("tir-carnet", "road", "tir")
        .document("air-waybill", "air", "montreal-1999")
        .document("sea-waybill", "sea", "any")
        .document("eaeu-transit", "any", "eaeu")
        .document("uz-transit", "any", "national-uz")
        .document("cn-manifest", "rail", "national-cn")
        .convention("smgs", "CN", "KZ", "UZ", "RU", "TM", "IR")
        .convention("cim", "IR", "TR", "DE")
        .convention("cmr", "KZ", "UZ", "KG", "TM", "TJ")
        .convention("tir", "CN", "KZ", "UZ", "KG")
        .convention("eaeu", "KZ", "KG", "RU")
        .place("CNHRS")
        .place("KZALA")
        .place("KGFRU")
        .place("UZTAS")
        .place("TMASB")
        .place("IRMHD")
        .place("TRIST")
        .place("AFKBL")
        .place("RUMOW");
  }

  private static List<List<String>> documents(NetworkFixture network, String from, String to) {
    return legs(fastest(network, from, to), Leg.Haul.class).stream().map(Leg::documents).toList();
  }

  @Test
  void between_smgs_parties_goes_an_smgs_note() {
    assertThat(documents(papers().rail1520("KZALA", "UZTAS", 900), "KZALA", "UZTAS"))
        .containsExactly(List.of("smgs-note"));
  }

  @Test
  void between_cim_countries_goes_a_cim_note() {
    assertThat(documents(papers().rail1435("IRMHD", "TRIST", 900), "IRMHD", "TRIST"))
        .containsExactly(List.of("cim-note"));
  }

  @Test
  void one_note_covers_an_unbroken_carriage_through_both_areas() {
    assertThat(
            documents(
                papers().rail1520("TMASB", "IRMHD", 200).rail1435("IRMHD", "TRIST", 900),
                "TMASB",
                "TRIST"))
        .containsExactly(List.of("cim-smgs-note"), List.of("cim-smgs-note"));
  }

  @Test
  void no_note_is_named_where_a_country_belongs_to_neither_area() {
    assertThat(documents(papers().rail1520("UZTAS", "AFKBL", 200), "UZTAS", "AFKBL"))
        .containsExactly(List.of());
  }

  @Test
  void a_domestic_haul_needs_none_of_them() {
    assertThat(documents(papers().place("KZAST").rail1520("KZALA", "KZAST", 900), "KZALA", "KZAST"))
        .containsExactly(List.of());
    assertThat(documents(papers().place("KZAST").road("KZALA", "KZAST", 900), "KZALA", "KZAST"))
        .containsExactly(List.of());
    assertThat(documents(papers().place("CNURC").rail1435("CNHRS", "CNURC", 9), "CNHRS", "CNURC"))
        .as("national documents are for the border")
        .containsExactly(List.of());
  }

  @Test
  void one_party_is_enough_for_cmr_and_all_are_needed_for_tir() {
    assertThat(documents(papers().road("CNHRS", "KZALA", 300), "CNHRS", "KZALA"))
        .containsExactly(List.of("cmr-note", "tir-carnet"));
    assertThat(documents(papers().road("KZALA", "TMASB", 300), "KZALA", "TMASB"))
        .containsExactly(List.of("cmr-note"));
    assertThat(documents(papers().road("AFKBL", "IRMHD", 300), "AFKBL", "IRMHD"))
        .containsExactly(List.of());
  }

  @Test
  void passing_a_territory_on_the_way_elsewhere_takes_a_transit_declaration() {
    assertThat(
            documents(
                papers().road("CNHRS", "KZALA", 300).road("KZALA", "KGFRU", 200), "CNHRS", "KGFRU"))
        .containsExactly(
            List.of("cmr-note", "eaeu-transit", "tir-carnet"), List.of("cmr-note", "tir-carnet"));
    assertThat(
            documents(
                papers().road("KZALA", "UZTAS", 300).road("UZTAS", "TMASB", 900), "KZALA", "TMASB"))
        .containsExactly(List.of("cmr-note", "uz-transit"), List.of("cmr-note"));
  }

  @Test
  void a_national_document_of_one_mode_goes_over_the_countrys_border_either_way() {
    NetworkFixture network =
        papers().rail1520("CNHRS", "KZALA", 300).rail1520("KZALA", "UZTAS", 900);
    assertThat(documents(network, "CNHRS", "KZALA"))
        .containsExactly(List.of("cn-manifest", "smgs-note"));
    assertThat(documents(network, "UZTAS", "CNHRS"))
        .containsExactly(List.of("eaeu-transit", "smgs-note"), List.of("cn-manifest", "smgs-note"));
  }

  @Test
  void ships_and_aircraft_have_their_own() {
    assertThat(
            documents(
                papers().place("CNHRS", "airport").air("CNHRS", "KZALA", 300), "CNHRS", "KZALA"))
        .containsExactly(List.of("air-waybill"));
    assertThat(documents(papers().sea("IRMHD", "TRIST", 300), "IRMHD", "TRIST"))
        .containsExactly(List.of("sea-waybill"));
  }

  @Test
  void a_service_carries_what_its_borders_ask_for() {
    Itinerary itinerary =
        fastest(
            papers()
                .rail1520("CNHRS", "KZALA", 2000)
                .rail1520("KZALA", "UZTAS", 2000)
                .service(service("SV1", "rail", 14.0, 1.0, 1.0, null, "CNHRS", "KZALA", "UZTAS")),
            "CNHRS",
            "UZTAS");
    assertThat(legs(itinerary, Leg.ServiceRide.class).getFirst().documents())
        .containsExactly("cn-manifest", "eaeu-transit", "smgs-note");
  }

  @Test
  void another_mode_within_a_service_begins_a_new_carriage() {
    Itinerary itinerary =
        fastest(
            papers()
                .place("KZAST")
                .rail1520("KZAST", "KZALA", 900)
                .road("KZALA", "KGFRU", 200)
                .service(
                    service("SV1", "rail+road", 14.0, 1.0, 1.0, null, "KZAST", "KZALA", "KGFRU")),
            "KZAST",
            "KGFRU");
    assertThat(legs(itinerary, Leg.ServiceRide.class).getFirst().documents())
        .containsExactly("cmr-note", "tir-carnet");
  }

  @Test
  void a_change_of_vehicle_begins_a_new_carriage() {
    NetworkFixture network =
        papers()
            .place("KZALA", "rail_terminal")
            .place("KZAST")
            .rail1520("UZTAS", "KZALA", 900)
            .road("KZALA", "KZAST", 100);
    assertThat(documents(network, "UZTAS", "KZAST"))
        .containsExactly(List.of("smgs-note"), List.of());
  }
}
