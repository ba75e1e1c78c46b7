package org.caravanserai.casework;

import org.caravanserai.knowledge.CaseKind.Capacity;

/**
 * Who wrote an entry.
 *
 * @param person the id of a person; {@code house} when the house itself wrote
 * @param as the capacity in which he wrote
 */
public record Author(String person, Capacity as) {
  /** The house itself. */
  public static final Author HOUSE = new Author("house", Capacity.HOUSE);

  public Author {
    if (!Scope.Ids.ID.matcher(person).matches()) {
      throw new IllegalArgumentException("Not an id: '" + person + "'");
    }
  }
}
