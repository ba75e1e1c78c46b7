package org.caravanserai.platform.casework;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class SealStore {
  /**
   * The two halves of the seal.
   *
   * @param privateKey PKCS #8
   * @param publicKey X.509
   */
  @SuppressWarnings("ArrayRecordComponent") // Never compared, and never leaves the room
  record Kept(byte[] privateKey, byte[] publicKey) {}

  private final JdbcClient database;

  SealStore(JdbcClient database) {
    this.database = database;
  }

  Optional<Kept> find() {
    return database
        .sql("SELECT private_key, public_key FROM casework_seal")
        .query((row, _) -> new Kept(row.getBytes("private_key"), row.getBytes("public_key")))
        .optional();
  }

  /** Keeps a seal where there is none; the first stays. */
  void add(Kept seal, Instant at) {
    database
        .sql(
            """
            INSERT INTO casework_seal (private_key, public_key, made_at)
            VALUES (:private, :public, :at) ON CONFLICT DO NOTHING
            """)
        .param("private", seal.privateKey())
        .param("public", seal.publicKey())
        .param("at", at.atOffset(ZoneOffset.UTC))
        .update();
  }
}
