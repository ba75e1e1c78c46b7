package org.caravanserai.platform.api.identity;

import java.util.Locale;
import java.util.UUID;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.jspecify.annotations.Nullable;

/** A role and where it is held; what does not concern the role is absent. */
record MembershipJson(
    UUID id, String role, @Nullable UUID side, @Nullable UUID desk, @Nullable UUID organisation) {
  static MembershipJson of(Membership membership) {
    return of(membership.id(), membership.role(), membership.place());
  }

  static MembershipJson of(UUID id, Role role, Place place) {
    String code = role.name().toLowerCase(Locale.ROOT);
    return switch (place) {
      case Place.House _ -> new MembershipJson(id, code, null, null, null);
      case Place.OfSide(UUID side) -> new MembershipJson(id, code, side, null, null);
      case Place.OfDesk(UUID desk, UUID side) -> new MembershipJson(id, code, side, desk, null);
      case Place.OfOrganisation(UUID organisation) ->
          new MembershipJson(id, code, null, null, organisation);
    };
  }
}
