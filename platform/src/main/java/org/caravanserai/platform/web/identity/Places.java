package org.caravanserai.platform.web.identity;

import java.util.Locale;
import java.util.UUID;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.caravanserai.platform.identity.Sides;
import org.springframework.stereotype.Component;

/** Roles and places in words. */
@Component
public class Places {
  private final Sides sides;
  private final Organisations organisations;

  Places(Sides sides, Organisations organisations) {
    this.sides = sides;
    this.organisations = organisations;
  }

  public String say(Role role, Messages messages) {
    return messages.get("identity.role." + role.name().toLowerCase(Locale.ROOT));
  }

  public String say(Place place, Messages messages) {
    String language = messages.language();
    return switch (place) {
      case Place.House _ -> messages.get("identity.place.house");
      case Place.OfSide(UUID side) -> side(side, language);
      case Place.OfDesk(UUID desk, UUID side) ->
          messages.dash(
              side(side, language),
              sides.findDesk(desk).map(found -> found.names().in(language)).orElse(""));
      case Place.OfOrganisation(UUID organisation) ->
          organisations.find(organisation).map(found -> found.names().in(language)).orElse("");
    };
  }

  /** The page of a place. */
  static String path(Place place) {
    return switch (place) {
      case Place.House _ -> "/house/people";
      case Place.OfSide(UUID side) -> "/sides/" + side;
      case Place.OfDesk(_, UUID side) -> "/sides/" + side;
      case Place.OfOrganisation(UUID organisation) -> "/organisations/" + organisation;
    };
  }

  private String side(UUID side, String language) {
    return sides.find(side).map(found -> found.names().in(language)).orElse("");
  }
}
