package org.caravanserai.dossier;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.caravanserai.policy.Verdict;
import org.junit.jupiter.api.Test;

/** What the other examples must be told, whatever else changes. */
class ExampleAnswersTest {
  @Test
  void cherries_of_tashkent_region_may_enter_china_and_wait_for_a_phytosanitary_certificate() {
    Reading cherries = Reading.of("cherries-xian");

    assertThat(cherries.verdict("cn.access.uz-cherry", "reefer-trucks")).isEqualTo(Verdict.APPLIES);
    assertThat(cherries.tiers("cn.agri.access-protocol")).containsExactly("protocol");
    assertThat(cherries.procedures())
        .contains("ca.fresh-fruit-to-china", "uz.phytosanitary-certificate")
        .doesNotContain("proc.cn.import.gacc-280");
    assertThat(cherries.exits("reefer-trucks")).containsAnyOf("XUZKLS", "XUZDST");
  }

  @Test
  void cherries_are_cleared_for_export_before_the_first_truck_leaves() {
    Reading cherries = Reading.of("cherries-xian");

    assertThat(cherries.steps("uz.phytosanitary-certificate")).isNotEmpty();
    assertThat(
            cherries.plan().steps().stream()
                .filter(step -> step.ref().procedure().equals("uz.phytosanitary-certificate"))
                .map(step -> step.finishP50()))
        .allMatch(day -> day.isBefore(LocalDate.parse("2027-05-31")));
  }

  @Test
  void there_is_no_protocol_for_tajik_lemons() {
    Reading lemons = Reading.of("lemons-tajikistan");

    assertThat(lemons.tiers("cn.agri.access-protocol", "to-kashgar")).containsExactly("none");
    assertThat(lemons.verdict("cn.access.tj-products", "to-kashgar"))
        .isEqualTo(Verdict.DOES_NOT_APPLY);
    assertThat(lemons.exits("to-kashgar")).containsAnyOf("XTJKLM", "XKGIRK");
  }

  @Test
  void a_service_centre_outside_a_zone_has_no_zone_holiday() {
    Reading centre = Reading.of("mining-service-centre-almalyk");

    assertThat(centre.verdict("uz.sez.cit-holiday")).isEqualTo(Verdict.DOES_NOT_APPLY);
    assertThat(centre.finding("uz.sez.cit-holiday").smallestChange()).isNotNull();
  }

  @Test
  void lathes_of_four_years_are_too_old_for_the_equipment_relief() {
    assertThat(
            Reading.of("mining-service-centre-almalyk")
                .verdict("uz.customs.equipment-duty-vat-exemption"))
        .isEqualTo(Verdict.DOES_NOT_APPLY);
  }

  @Test
  void who_has_the_chinese_papers_is_not_sent_for_them_again() {
    assertThat(Reading.of("mining-service-centre-almalyk").procedures())
        .contains("proc.cn.export.used-equipment-in-kind")
        .doesNotContain("proc.cn.odi.ndrc-filing", "proc.cn.odi.mofcom-certificate");
  }

  @Test
  void the_export_rebate_is_gone_for_solar_modules_but_not_for_inverters() {
    Reading park = Reading.of("solar-park-navoi");

    assertThat(park.verdict("cn.tax.export-refund-pv-zero", "modules")).isEqualTo(Verdict.APPLIES);
    assertThat(park.verdict("cn.tax.export-refund-pv-zero", "inverters"))
        .isEqualTo(Verdict.DOES_NOT_APPLY);
    assertThat(park.procedures()).contains("uz.land.large-project");
  }

  @Test
  void a_terminal_at_khorgos_is_asked_for_the_day_of_its_contract() {
    Reading terminal = Reading.of("grain-oil-terminal");

    assertThat(terminal.verdict("kz.sez.tax-holiday")).isEqualTo(Verdict.UNDETERMINED);
    assertThat(terminal.finding("kz.sez.tax-holiday").needs())
        .containsExactly("contract_date", "sector_on_zone_list");
    assertThat(terminal.procedures()).contains("kz.sez-participant", "proc.cn.import.gacc-280");
    assertThat(terminal.exits("wheat")).containsAnyOf("KZDOS", "XKZATK");
  }

  @Test
  void dried_fruit_for_the_bonded_warehouse_goes_under_the_bonded_e_commerce_regime() {
    Reading fruit = Reading.of("dried-fruit-ecommerce");

    assertThat(fruit.verdict("cn.ecom.1210", "to-kashgar")).isEqualTo(Verdict.APPLIES);
    assertThat(fruit.verdict("cn.ecom.1210", "to-urumqi")).isEqualTo(Verdict.DOES_NOT_APPLY);
    assertThat(fruit.exits("to-kashgar")).containsExactly("XKGIRK");
  }

  @Test
  void cotton_fields_of_ten_hectares_and_more_get_help_with_pumping_power() {
    assertThat(Reading.of("yarn-and-drip-irrigation").verdict("uz.agri.irrigation-power-subsidy"))
        .isEqualTo(Verdict.APPLIES);
  }

  @Test
  void a_foreign_packer_in_the_kashgar_area_registers_there() {
    Reading packer = Reading.of("nut-packing-kashgar");

    assertThat(packer.procedures()).contains("proc.cn.fie.registration-ftz", "proc.cn.work-permit");
    assertThat(packer.tiers("cn.ftz.xj.functions")).containsExactly("kashgar");
  }

  @Test
  void a_country_and_a_sector_are_enough_to_be_asked_what_matters() {
    Reading minimal = Reading.of("minimal");

    assertThat(minimal.plan().steps()).isEmpty();
    assertThat(minimal.plan().undetermined()).isNotEmpty();
    assertThat(minimal.questions()).hasSizeGreaterThan(20);
    assertThat(minimal.verdict("uz.tax.pit")).isEqualTo(Verdict.APPLIES);
  }
}
