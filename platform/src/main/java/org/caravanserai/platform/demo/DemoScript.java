package org.caravanserai.platform.demo;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/**
 * What a demo house has in it, as {@code house.yaml} beside this class says.
 *
 * @param staff of the house itself
 * @param desks that each side has
 * @param cast the addresses of those whom a visitor may be, in the order in which they are shown
 */
record DemoScript(
    List<PersonScript> staff,
    List<DeskScript> desks,
    List<SideScript> sides,
    List<EnterpriseScript> enterprises,
    List<String> cast) {
  /**
   * Somebody.
   *
   * @param email with a domain that is reserved for examples, so that no letter reaches anybody
   * @param topic of the desk where he works, for who works at a desk
   */
  record PersonScript(
      String email, String name, String language, Role role, @Nullable String topic) {}

  record DeskScript(String topic, Map<String, String> names) {}

  record SideScript(
      String code,
      String country,
      Map<String, String> names,
      List<String> languages,
      String calendar,
      List<PersonScript> staff) {}

  /**
   * An enterprise.
   *
   * @param side its code
   * @param state how far its side has verified it
   * @param reason of the refusal
   * @param paper what its paper is called; null when it has handed in none
   */
  record EnterpriseScript(
      Map<String, String> names,
      String side,
      String country,
      String registrationNumber,
      PersonScript member,
      Organisation.State state,
      @Nullable String reason,
      @Nullable String paper,
      @Nullable List<DossierScript> dossiers) {
    List<DossierScript> kept() {
      return dossiers == null ? List.of() : dossiers;
    }
  }

  /**
   * A kept dossier.
   *
   * @param profile a file of the folder of examples
   * @param title in the language of the enterprise
   * @param variant a second one of the project, for another day; null for none
   */
  record DossierScript(String profile, String title, @Nullable VariantScript variant) {}

  record VariantScript(String name, LocalDate asOf) {}
}
