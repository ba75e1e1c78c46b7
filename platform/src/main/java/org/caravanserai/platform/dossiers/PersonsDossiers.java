package org.caravanserai.platform.dossiers;

import java.util.UUID;
import org.caravanserai.platform.identity.PersonErased;
import org.caravanserai.platform.identity.PersonalData;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of a person here: his own dossiers, and that he began those of organisations. */
@Component
class PersonsDossiers implements PersonalData {
  private final DossierStore store;
  private final JdbcClient database;

  PersonsDossiers(DossierStore store, JdbcClient database) {
    this.store = store;
    this.database = database;
  }

  /** A dossier in the person's export. */
  record Exported(UUID id, String title, String variant, String asOf, String profile) {}

  @Override
  public String part() {
    return "dossiers";
  }

  @Override
  public Object of(UUID person) {
    return store.listOfPerson(person).stream()
        .map(one ->
            new Exported(
                one.id(), one.title(), one.variant(), one.asOf().toString(), one.profile()))
        .toList();
  }

  /** In the transaction of the erasure: with the person go his dossiers and his name. */
  @EventListener
  void on(PersonErased erased) {
    database
        .sql("DELETE FROM dossiers_dossier WHERE organisation IS NULL AND person = :person")
        .param("person", erased.person())
        .update();
    database
        .sql("UPDATE dossiers_dossier SET person = NULL WHERE person = :person")
        .param("person", erased.person())
        .update();
    database
        .sql("DELETE FROM dossiers_share WHERE created_by = :person")
        .param("person", erased.person())
        .update();
  }
}
