package org.caravanserai.platform.listing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** How values of this room stand in columns. */
final class Columns {
  private static final JsonMapper JSON = JsonMapper.shared();

  private Columns() {}

  static @Nullable OffsetDateTime time(@Nullable Instant instant) {
    return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
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

  static String json(Content content) {
    return JSON.writeValueAsString(DraftWriter.write(content, null));
  }

  static @Nullable String json(@Nullable Contact contact) {
    return contact == null ? null : JSON.writeValueAsString(contact);
  }

  static Content content(String json) {
    return DraftReader.kept(JSON.readValue(json, ListingDraft.class));
  }

  static @Nullable Contact contact(@Nullable String json) {
    return json == null ? null : JSON.readValue(json, Contact.class);
  }
}
