package org.caravanserai.platform.library;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Membership;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.identity.Role;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The library of one instance of a house, put together by hand over a database. */
final class Instance implements KeptProfiles {
  final List<Object> events = new ArrayList<>();
  final List<Kept> profiles = new ArrayList<>();
  final Library library;
  final Drafts drafts;
  final Opening opening;
  final EditionLoader loader;
  final SnapshotStore snapshots;
  private final JdbcClient jdbc;
  private final TransactionTemplate transactions;

  Instance(DataSource database, Path packs) {
    Clock clock = Clock.systemUTC();
    LibrarySettings settings = new LibrarySettings(packs, "test", 1_000);
    jdbc = JdbcClient.create(database);
    transactions = new TransactionTemplate(new DataSourceTransactionManager(database));
    PackStore store = new PackStore(jdbc);
    PublicationStore publications = new PublicationStore(jdbc, new JdbcTemplate(database));
    DraftStore kept = new DraftStore(jdbc);
    ShippedPacks shipped = new ShippedPacks(settings);
    snapshots = new SnapshotStore(jdbc, clock, settings);
    loader = new EditionLoader(store, snapshots);
    library = new Library(publications, store, loader);
    Press press =
        new Press(library, publications, kept, store, loader, transactions, events::add, clock);
    StaticListableBeanFactory ports = new StaticListableBeanFactory();
    ports.addBean("profiles", this);
    drafts =
        new Drafts(
            library,
            press,
            kept,
            store,
            publications,
            loader,
            shipped,
            new Verdicts(ports.getBeanProvider(KeptProfiles.class)));
    opening = new Opening(library, press, publications, store, shipped, clock);
  }

  Instance started() {
    opening.start();
    return this;
  }

  /** Somebody with one role in the house. */
  static Actor person(Role role) {
    return new Actor.Person(
        UUID.randomUUID(),
        "Somebody",
        "en",
        List.of(new Membership(UUID.randomUUID(), role, new Place.House())));
  }

  static Actor steward() {
    return person(Role.DATA_STEWARD);
  }

  Answer<Draft> upload(byte[] archive, boolean whole) {
    return upload(steward(), archive, whole);
  }

  Answer<Draft> upload(Actor actor, byte[] archive, boolean whole) {
    try {
      return drafts.upload(actor, new ByteArrayInputStream(archive), null, whole, "");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Answer<Publication> publish(Draft draft) {
    return drafts.publish(steward(), draft.id(), draft.version(), "next", "");
  }

  static <T> T done(Answer<T> answer) {
    return answer.map(
        value -> value,
        refusal -> {
          throw new AssertionError(refusal);
        });
  }

  static Refusal refusal(Answer<?> answer) {
    return switch (answer) {
      case Answer.Done<?>(var value) -> throw new AssertionError("Done: " + value);
      case Answer.Refused<?>(Refusal refusal) -> refusal;
    };
  }

  /** Something to be done while every loading of an edition waits in the database. */
  interface Meanwhile {
    void run() throws Exception;
  }

  void whileNobodyLoads(Meanwhile meanwhile) {
    transactions.executeWithoutResult(_ -> {
      jdbc.sql("LOCK TABLE library_edition IN ACCESS EXCLUSIVE MODE").update();
      try {
        meanwhile.run();
      } catch (Exception e) {
        throw new IllegalStateException(e);
      }
    });
  }

  void forgetCompiled() {
    jdbc.sql("DELETE FROM library_snapshot").update();
  }

  /** How many rows a table has. */
  long rows(String table) {
    return jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single();
  }

  /** Keeps a dossier of somebody who invests so many USD. */
  void keeps(int investedUsd) {
    profiles.add(
        new Kept(
            "project: Kept\nas-of: 2026-11-22\nfacts: {investment_usd: " + investedUsd + "}\n",
            LocalDate.of(2026, 11, 22)));
  }

  @Override
  public Mark mark() {
    return new Mark(profiles.size(), null);
  }

  @Override
  public Sample newest(int most) {
    return new Sample(profiles.subList(0, Math.min(most, profiles.size())), profiles.size());
  }
}
