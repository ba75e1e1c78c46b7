package org.caravanserai.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** How values of this room stand in columns. */
final class Columns {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final TypeReference<Map<String, String>> TEXTS = new TypeReference<>() {};

  private Columns() {}

  static OffsetDateTime time(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static @Nullable Instant findInstant(ResultSet row, String column) throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }

  static UUID id(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static @Nullable UUID findId(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }

  static String json(Names names) {
    return JSON.writeValueAsString(names.byLanguage());
  }

  static Names names(ResultSet row, String column) throws SQLException {
    return new Names(JSON.readValue(row.getString(column), TEXTS));
  }

  /** The role at its place, from the columns role, side, desk and organisation. */
  static Place place(ResultSet row) throws SQLException {
    UUID side = findId(row, "side");
    UUID desk = findId(row, "desk");
    UUID organisation = findId(row, "organisation");
    if (organisation != null) {
      return new Place.OfOrganisation(organisation);
    }
    if (side == null) {
      return new Place.House();
    }
    return desk == null ? new Place.OfSide(side) : new Place.OfDesk(desk, side);
  }

  static @Nullable UUID side(Place place) {
    return switch (place) {
      case Place.OfSide(UUID side) -> side;
      case Place.OfDesk(_, UUID side) -> side;
      case Place.House _, Place.OfOrganisation _ -> null;
    };
  }

  static @Nullable UUID desk(Place place) {
    return place instanceof Place.OfDesk(UUID desk, _) ? desk : null;
  }

  static @Nullable UUID organisation(Place place) {
    return place instanceof Place.OfOrganisation(UUID organisation) ? organisation : null;
  }
}
