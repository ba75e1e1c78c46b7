package org.caravanserai.platform.dossiers;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the dossiers.
 *
 * @param perOrganisation how many an organisation may keep; 1 to 10,000
 * @param perPerson how many a person may keep for himself; 1 to 10,000
 * @param perVisit how many drafts a visitor without an account may have; 1 to 100
 * @param visits how many drafts all visitors may have together; 1 to 1,000,000
 * @param visitLife how long a visitor's draft is kept after its last change; up to 30 days
 * @param composing how many dossiers are composed at once; 1 to 256
 * @param waiting how many requests may wait for their turn; 0 to 10,000
 * @param patience how long a request waits before it is sent away; up to a minute
 * @param cached how many composed dossiers are remembered; 0 to 10,000
 */
@ConfigurationProperties("serai.dossiers")
record DossierSettings(
    @DefaultValue("200") int perOrganisation,
    @DefaultValue("50") int perPerson,
    @DefaultValue("5") int perVisit,
    @DefaultValue("10000") int visits,
    @DefaultValue("7d") Duration visitLife,
    @DefaultValue("2") int composing,
    @DefaultValue("64") int waiting,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("100") int cached) {
  DossierSettings {
    check("per-organisation", perOrganisation, 1, 10_000);
    check("per-person", perPerson, 1, 10_000);
    check("per-visit", perVisit, 1, 100);
    check("visits", visits, 1, 1_000_000);
    check("visit-life", visitLife.toMinutes(), 1, Duration.ofDays(30).toMinutes());
    check("composing", composing, 1, 256);
    check("waiting", waiting, 0, 10_000);
    check("patience", patience.toMillis(), 1, 60_000);
    check("cached", cached, 0, 10_000);
  }

  private static void check(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "serai.dossiers." + name + " is " + value + "; it must be from " + least + " to " + most);
    }
  }
}
