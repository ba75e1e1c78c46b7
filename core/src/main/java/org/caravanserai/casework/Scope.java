package org.caravanserai.casework;

import java.util.Optional;
import java.util.regex.Pattern;
import org.caravanserai.knowledge.CaseKind.Room;

/** Who may read an entry. */
public sealed interface Scope {
  /** All who take part in the case. */
  record Shared() implements Scope {}

  /** The desks of one side. */
  record Side(String id) implements Scope {
    public Side {
      requireId(id);
    }
  }

  /** One party of a dispute and the mediator. */
  record Caucus(String party) implements Scope {
    public Caucus {
      requireId(party);
    }
  }

  /** All who take part in the case. */
  static Scope shared() {
    return new Shared();
  }

  /** What sort of scope it is. */
  default Room room() {
    return switch (this) {
      case Shared _ -> Room.SHARED;
      case Side _ -> Room.SIDE;
      case Caucus _ -> Room.CAUCUS;
    };
  }

  /** {@code shared}, {@code side:tashkent}, {@code caucus:claimant}. */
  default String text() {
    return switch (this) {
      case Shared _ -> "shared";
      case Side(String id) -> "side:" + id;
      case Caucus(String party) -> "caucus:" + party;
    };
  }

  /** The scope that a text stands for; empty when it stands for none. */
  static Optional<Scope> read(String text) {
    if (text.equals("shared")) {
      return Optional.of(shared());
    }
    int colon = text.indexOf(':');
    String id = text.substring(colon + 1);
    if (colon < 0 || !Ids.ID.matcher(id).matches()) {
      return Optional.empty();
    }
    return switch (text.substring(0, colon)) {
      case "side" -> Optional.of(new Side(id));
      case "caucus" -> Optional.of(new Caucus(id));
      default -> Optional.empty();
    };
  }

  private static void requireId(String id) {
    if (!Ids.ID.matcher(id).matches()) {
      throw new IllegalArgumentException("Not an id: '" + id + "'");
    }
  }

  /** How ids are written. */
  final class Ids {
    static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

    private Ids() {}
  }
}
