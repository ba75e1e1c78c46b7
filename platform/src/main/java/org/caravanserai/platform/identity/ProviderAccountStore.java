package org.caravanserai.platform.identity;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which person an OpenID Connect provider means. */
@Repository
class ProviderAccountStore {
  private final JdbcClient database;

  ProviderAccountStore(JdbcClient database) {
    this.database = database;
  }

  Optional<UUID> find(String issuer, String subject) {
    return database
        .sql(
            """
            SELECT person FROM identity_provider_account WHERE issuer = :issuer AND subject = :subject
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .query(UUID.class)
        .optional();
  }

  /** How providers call the person: their addresses, and his names there. */
  List<ProviderAccount> listOf(UUID person) {
    return database
        .sql(
            """
            SELECT issuer, subject FROM identity_provider_account
            WHERE person = :person ORDER BY issuer, subject
            """)
        .param("person", person)
        .query(
            (row, number) -> new ProviderAccount(row.getString("issuer"), row.getString("subject")))
        .list();
  }

  /** Whom a provider means by what. */
  record ProviderAccount(String issuer, String subject) {}

  void add(String issuer, String subject, UUID person) {
    database
        .sql(
            """
            INSERT INTO identity_provider_account (issuer, subject, person)
            VALUES (:issuer, :subject, :person) ON CONFLICT DO NOTHING
            """)
        .param("issuer", issuer)
        .param("subject", subject)
        .param("person", person)
        .update();
  }

  void forget(UUID person) {
    database
        .sql("DELETE FROM identity_provider_account WHERE person = :person")
        .param("person", person)
        .update();
  }
}
