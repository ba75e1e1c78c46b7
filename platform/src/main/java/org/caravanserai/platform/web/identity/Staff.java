package org.caravanserai.platform.web.identity;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * The people of a place and those invited to it.
 *
 * @param jobs the roles that the reader may invite to, as {@code ROLE} or {@code ROLE:DESK}
 */
public record Staff(List<Member> members, List<Guest> guests, List<Job> jobs) {
  /** One who holds a role. */
  public record Member(
      UUID membership, String name, String email, String role, String place, boolean mayEnd) {}

  /** One who was invited. */
  public record Guest(UUID invitation, String email, String role, String place, Instant until) {}

  /** A role that the reader may invite to. */
  public record Job(String value, String name) {}
}
