package org.caravanserai.platform.identity;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.caravanserai.platform.house.HouseAddress;
import org.caravanserai.platform.house.SettingRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * The roles of the house itself open what concerns everybody: they rest in a session until its
 * person has shown a passkey, and again half a day later. A stolen password or letter does not
 * reach them. All other roles are in force at once.
 */
@Component
public class HouseRoles {
  private static final Duration IN_FORCE = Duration.ofHours(12);

  private final boolean passkeyRequired;
  private final Clock clock;

  HouseRoles(
      IdentitySettings settings,
      @Value("${serai.demo:false}") boolean demo,
      HouseAddress house,
      Clock clock) {
    this.passkeyRequired = settings.passkeyRequired() && !demo;
    this.clock = clock;
    if (passkeyRequired && !offersPasskeys(house)) {
      throw new SettingRefused(
          "serai.address is '" + house.origin() + "', where no browser offers passkeys",
          "people who run the house sign in by them: give it an https:// address, or, where that"
              + " cannot be, set serai.identity.passkey-required to false");
    }
  }

  /**
   * The person with the roles that are in force.
   *
   * @param passkeyShown when the session's person last showed a passkey; null for never
   */
  public Actor.Person inForce(Actor.Person person, @Nullable Instant passkeyShown) {
    boolean shown = passkeyShown != null && passkeyShown.plus(IN_FORCE).isAfter(clock.instant());
    return shown || !passkeyRequired ? person : person.withoutHouseRoles();
  }

  /** Browsers have passkeys for addresses of https, and for this machine by its name. */
  private static boolean offersPasskeys(HouseAddress house) {
    String host = house.origin().getHost();
    return house.isSecure() || host.equals("localhost") || host.endsWith(".localhost");
  }
}
