package org.caravanserai.platform.identity;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Invitations. One that is closed or past its time is found by none but the export. */
@Repository
class InvitationStore {
  private static final String OPEN =
      "SELECT * FROM identity_invitation WHERE closed_at IS NULL AND expires_at > :now ";

  private final JdbcClient database;
  private final Clock clock;

  InvitationStore(JdbcClient database, Clock clock) {
    this.database = database;
    this.clock = clock;
  }

  void add(Invitation invitation) {
    database
        .sql(
            """
            INSERT INTO identity_invitation
              (id, email, language, role, side, desk, organisation, invited_by, created_at, expires_at)
            VALUES (:id, :email, :language, :role, :side, :desk, :organisation, :by, :at, :expiresAt)
            """)
        .param("id", invitation.id())
        .param("email", invitation.email())
        .param("language", invitation.language())
        .param("role", invitation.role().name())
        .param("side", Columns.side(invitation.place()))
        .param("desk", Columns.desk(invitation.place()))
        .param("organisation", Columns.organisation(invitation.place()))
        .param("by", invitation.invitedBy())
        .param("at", Columns.time(invitation.createdAt()))
        .param("expiresAt", Columns.time(invitation.expiresAt()))
        .update();
  }

  Optional<Invitation> findOpen(UUID id) {
    return database
        .sql(OPEN + "AND id = :id")
        .param("now", now())
        .param("id", id)
        .query(InvitationStore::invitation)
        .optional();
  }

  Optional<Invitation> findOpenBySecret(String hash) {
    return database
        .sql(OPEN + "AND secret_hash = :hash")
        .param("now", now())
        .param("hash", hash)
        .query(InvitationStore::invitation)
        .optional();
  }

  /** Open invitations to a place; those to a side include those to its desks. */
  List<Invitation> listOpenAt(Place place) {
    return database
        .sql(
            OPEN
                + """
                AND side IS NOT DISTINCT FROM CAST(:side AS uuid)
                AND organisation IS NOT DISTINCT FROM CAST(:organisation AS uuid)
                ORDER BY id
                """)
        .param("now", now())
        .param("side", Columns.side(place))
        .param("organisation", Columns.organisation(place))
        .query(InvitationStore::invitation)
        .list();
  }

  /** All invitations to an address, those that are closed too. */
  List<Invitation> listTo(String email) {
    return database
        .sql("SELECT * FROM identity_invitation WHERE email = :email ORDER BY id")
        .param("email", email)
        .query(InvitationStore::invitation)
        .list();
  }

  boolean setSecret(UUID id, String hash) {
    return database
            .sql(
                """
                UPDATE identity_invitation SET secret_hash = :hash WHERE id = :id AND closed_at IS NULL
                """)
            .param("id", id)
            .param("hash", hash)
            .update()
        == 1;
  }

  /** False when somebody closed it before. */
  boolean close(UUID id, String as) {
    return database
            .sql(
                """
                UPDATE identity_invitation SET closed_at = :now, closed_as = :as
                WHERE id = :id AND closed_at IS NULL AND expires_at > :now
                """)
            .param("id", id)
            .param("as", as)
            .param("now", now())
            .update()
        == 1;
  }

  /** Forgets the address where it stands. */
  void forget(String email) {
    database
        .sql(
            """
            UPDATE identity_invitation
            SET email = '', secret_hash = NULL,
              closed_at = coalesce(closed_at, :now), closed_as = coalesce(closed_as, 'REVOKED')
            WHERE email = :email
            """)
        .param("email", email)
        .param("now", now())
        .update();
  }

  private Object now() {
    return Columns.time(clock.instant());
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    return new Invitation(
        Columns.id(row, "id"),
        row.getString("email"),
        row.getString("language"),
        Role.valueOf(row.getString("role")),
        Columns.place(row),
        Columns.id(row, "invited_by"),
        Columns.instant(row, "created_at"),
        Columns.instant(row, "expires_at"));
  }
}
