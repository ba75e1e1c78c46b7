package org.caravanserai.platform.identity;

import java.util.UUID;

/** One side's office for one subject. Its lead is who holds {@link Role#DESK_LEAD} there. */
public record Desk(UUID id, int version, UUID side, Topic topic, Names names) {
  public Place.OfDesk place() {
    return new Place.OfDesk(id, side);
  }
}
