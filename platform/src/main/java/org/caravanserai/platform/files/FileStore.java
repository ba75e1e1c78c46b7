package org.caravanserai.platform.files;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class FileStore {
  private final JdbcClient database;

  FileStore(JdbcClient database) {
    this.database = database;
  }

  void add(StoredFile file, byte[] bytes) {
    database
        .sql(
            """
            INSERT INTO files_blob (sha256, size, bytes) VALUES (:sha256, :size, :bytes)
            ON CONFLICT (sha256) DO UPDATE SET size = excluded.size
            """)
        .param("sha256", file.sha256())
        .param("size", file.size())
        .param("bytes", bytes)
        .update();
    database
        .sql(
            """
            INSERT INTO files_file (id, sha256, name, kind, kept_at)
            VALUES (:id, :sha256, :name, :kind, :keptAt)
            """)
        .param("id", file.id())
        .param("sha256", file.sha256())
        .param("name", file.name())
        .param("kind", file.kind().name())
        .param("keptAt", file.keptAt().atOffset(ZoneOffset.UTC))
        .update();
  }

  Optional<StoredFile> find(UUID id) {
    return database
        .sql(
            """
            SELECT id, sha256, name, kind, size, kept_at
            FROM files_file JOIN files_blob USING (sha256) WHERE id = :id
            """)
        .param("id", id)
        .query(FileStore::file)
        .optional();
  }

  Optional<byte[]> bytes(UUID id) {
    return database
        .sql("SELECT bytes FROM files_file JOIN files_blob USING (sha256) WHERE id = :id")
        .param("id", id)
        .query((row, number) -> row.getBytes("bytes"))
        .optional();
  }

  /** The blob is locked first, as {@link #add} does, so that neither sees half of the other. */
  void drop(UUID id) {
    database
        .sql(
            """
            SELECT sha256 FROM files_blob
            WHERE sha256 = (SELECT sha256 FROM files_file WHERE id = :id) FOR UPDATE
            """)
        .param("id", id)
        .query(String.class)
        .optional()
        .ifPresent(sha256 -> drop(id, sha256));
  }

  private void drop(UUID id, String sha256) {
    database.sql("DELETE FROM files_file WHERE id = :id").param("id", id).update();
    database
        .sql(
            """
            DELETE FROM files_blob b WHERE sha256 = :sha256
            AND NOT EXISTS (SELECT FROM files_file f WHERE f.sha256 = b.sha256)
            """)
        .param("sha256", sha256)
        .update();
  }

  private static StoredFile file(ResultSet row, int number) throws SQLException {
    return new StoredFile(
        row.getObject("id", UUID.class),
        row.getString("sha256"),
        row.getString("name"),
        FileKind.valueOf(row.getString("kind")),
        row.getInt("size"),
        row.getObject("kept_at", OffsetDateTime.class).toInstant());
  }
}
