package org.caravanserai.platform.dossiers;

import java.time.Duration;
import org.caravanserai.platform.house.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the dossiers.
 *
 * @param perOrganisation how many an organisation may keep; 1 to 10,000
 * @param perPerson how many a person may keep for himself; 1 to 10,000
 * @param perVisit how many drafts a visitor without an account may have; 1 to 100
 * @param visits how many drafts all visitors may have together; 1 to 1,000,000
 * @param visitLife how long a visitor's draft is kept after its last change; 1m to 30d
 * @param composing how many dossiers are composed at once; 1 to 256
 * @param waiting how many requests may wait for their turn; 0 to 10,000
 * @param patience how long a request waits before it is sent away; 1ms to 1m
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
    @DefaultValue("256") int waiting,
    @DefaultValue("10s") Duration patience,
    @DefaultValue("100") int cached) {
  DossierSettings {
    Bounds.require("serai.dossiers.per-organisation", perOrganisation, 1, 10_000);
    Bounds.require("serai.dossiers.per-person", perPerson, 1, 10_000);
    Bounds.require("serai.dossiers.per-visit", perVisit, 1, 100);
    Bounds.require("serai.dossiers.visits", visits, 1, 1_000_000);
    Bounds.require(
        "serai.dossiers.visit-life", visitLife, Duration.ofMinutes(1), Duration.ofDays(30));
    Bounds.require("serai.dossiers.composing", composing, 1, 256);
    Bounds.require("serai.dossiers.waiting", waiting, 0, 10_000);
    Bounds.require(
        "serai.dossiers.patience", patience, Duration.ofMillis(1), Duration.ofMinutes(1));
    Bounds.require("serai.dossiers.cached", cached, 0, 10_000);
  }
}
