package org.caravanserai.platform.identity;

import java.time.Duration;
import java.time.ZoneId;
import org.caravanserai.platform.house.Bounds;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of people and their roles.
 *
 * @param passkeyRequired whether the roles of the house itself (administrator, data steward,
 *     auditor, mediator) rest until their holder has signed in by a passkey; {@code false} only
 *     where browsers offer none, in a house that is reached from other machines without {@code
 *     https}; a demo house never asks for one
 * @param securityLogKept how long lines of the security log are kept; 30d to 36500d
 * @param timeZone where the people are who are at no desk and in no organisation: letters reach
 *     them there from Monday to Friday, 9 to 18 o'clock; a name of the IANA database
 */
@ConfigurationProperties("serai.identity")
record IdentitySettings(
    @DefaultValue("true") boolean passkeyRequired,
    @DefaultValue("730d") Duration securityLogKept,
    @DefaultValue("Asia/Tashkent") ZoneId timeZone) {
  IdentitySettings {
    Bounds.require(
        "serai.identity.security-log-kept",
        securityLogKept,
        Duration.ofDays(30),
        Duration.ofDays(36_500));
  }
}
