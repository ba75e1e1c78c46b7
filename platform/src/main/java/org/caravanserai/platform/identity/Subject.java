package org.caravanserai.platform.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whom the thing belongs to that an action is about; null where it belongs to none of that kind. A
 * listing of an organisation belongs to the organisation and to the side that reviews it.
 *
 * @param desk a desk of {@code side}; a thing that is at a desk is that desk's, not its neighbours'
 */
public record Subject(
    @Nullable UUID person, @Nullable UUID organisation, @Nullable UUID side, @Nullable UUID desk) {
  /** What belongs to nobody, or does not exist yet. */
  public static final Subject NONE = new Subject(null, null, null, null);

  public static Subject ofPerson(UUID person) {
    return new Subject(person, null, null, null);
  }

  public static Subject ofOrganisation(UUID organisation) {
    return new Subject(null, organisation, null, null);
  }

  public static Subject ofSide(UUID side) {
    return new Subject(null, null, side, null);
  }

  public static Subject ofDesk(UUID desk, UUID side) {
    return new Subject(null, null, side, desk);
  }

  /** The same thing, which belongs to a person also. */
  public Subject andPerson(@Nullable UUID other) {
    return new Subject(other, organisation, side, desk);
  }

  /** The same thing, which belongs to a side also. */
  public Subject andSide(@Nullable UUID other) {
    return new Subject(person, organisation, other, desk);
  }
}
