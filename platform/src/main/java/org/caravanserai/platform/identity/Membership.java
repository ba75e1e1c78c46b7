package org.caravanserai.platform.identity;

import java.util.UUID;

/** A role that a person holds now. */
public record Membership(UUID id, Role role, Place place) {
  public Membership {
    if (!role.isHeldAt(place)) {
      throw new IllegalArgumentException(role + " is not held at " + place);
    }
  }
}
