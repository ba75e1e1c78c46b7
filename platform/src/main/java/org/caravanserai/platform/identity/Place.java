package org.caravanserai.platform.identity;

import java.util.UUID;

/** Where a role is held. */
public sealed interface Place {
  /** The whole house. */
  record House() implements Place {}

  /** One government partner. */
  record OfSide(UUID side) implements Place {}

  /** One desk of a government partner. */
  record OfDesk(UUID desk, UUID side) implements Place {}

  /** One enterprise. */
  record OfOrganisation(UUID organisation) implements Place {}
}
