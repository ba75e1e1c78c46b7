package org.caravanserai.platform.dossiers;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.platform.house.Busy;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.EditionPublished;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.notice.Notice;
import org.caravanserai.platform.notice.Notices;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Goes through the kept dossiers after an edition came into force, and tells owners whose policies
 * stand otherwise. Each dossier is gone through once for each edition, in a transaction of its own,
 * by one instance; what is left when an instance ends is done by the next that looks. Nobody is
 * told of a visitor's draft, so it is only looked at whether it can still be read.
 */
@Component
class Review {
  private static final Logger LOG = LoggerFactory.getLogger(Review.class);

  /** So many in one go; the rest follows in the next. */
  private static final int MOST_AT_ONCE = 200;

  /** Members of one organisation who are told. */
  private static final int MOST_TOLD = 50;

  private final DossierStore store;
  private final Changes changes;
  private final Library library;
  private final Memberships memberships;
  private final Notices notices;
  private final TransactionTemplate transactions;
  private final Clock clock;
  private volatile boolean hurry;

  Review(
      DossierStore store,
      Changes changes,
      Library library,
      Memberships memberships,
      Notices notices,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.changes = changes;
    this.library = library;
    this.memberships = memberships;
    this.notices = notices;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** Only a hint: what is to be done stands in the dossiers themselves. */
  @EventListener
  void on(EditionPublished published) {
    hurry = true;
  }

  @Scheduled(fixedDelay = 5, timeUnit = TimeUnit.SECONDS)
  void goOn() {
    hurry = false;
    Edition edition = library.current();
    try {
      for (int done = 0; done < MOST_AT_ONCE && !hurry && reviewNext(edition); done++) {
        LOG.debug("A dossier was reviewed");
      }
    } catch (Busy later) {
      LOG.debug("Dossiers are reviewed later", later);
    }
  }

  /** False when there is nothing left to do. */
  private boolean reviewNext(Edition edition) {
    return Boolean.TRUE.equals(
        transactions.execute(transaction -> {
          Optional<KeptDossier> due = store.findDue(edition.digest());
          due.ifPresent(dossier -> review(dossier, edition));
          return due.isPresent();
        }));
  }

  private void review(KeptDossier dossier, Edition edition) {
    if (!Profiles.mistakes(dossier.profile(), edition.knowledge()).isEmpty()) {
      store.reviewed(dossier.id(), dossier.edition(), edition.digest());
      tell(dossier, edition, 0, "dossiers.notice.unreadable");
      return;
    }
    Optional<Comparison> comparison =
        dossier.isDraft()
            ? Optional.empty()
            : library
                .edition(dossier.edition())
                .flatMap(before -> compared(dossier, before, edition));
    store.reviewed(dossier.id(), edition.digest(), null);
    int policies = comparison.map(Changes::verdicts).map(List::size).orElse(0);
    if (policies > 0) {
      tell(dossier, edition, policies, "dossiers.notice.verdicts");
    }
  }

  /** A dossier that cannot be composed must not keep the others from being gone through. */
  private Optional<Comparison> compared(KeptDossier dossier, Edition before, Edition after) {
    try {
      return changes.compare(dossier, before, after);
    } catch (Busy busy) {
      throw busy;
    } catch (RuntimeException e) {
      LOG.error("The dossier {} cannot be composed", dossier.id(), e);
      return Optional.empty();
    }
  }

  private void tell(KeptDossier dossier, Edition edition, int policies, String key) {
    EditionChange change =
        new EditionChange(
            Ids.next(clock),
            dossier.id(),
            dossier.edition(),
            edition.digest(),
            policies,
            clock.instant());
    changes.add(change);
    Notice notice =
        new Notice(
            key,
            List.of(dossier.name(), String.valueOf(policies)),
            "/dossiers/" + dossier.id() + "/changes/" + change.id());
    toTell(dossier.owner()).forEach(person -> notices.tell(person, notice));
  }

  private List<UUID> toTell(Owner owner) {
    return switch (owner) {
      case Owner.OfOrganisation(UUID organisation, _) ->
          memberships.listPeopleAt(new Place.OfOrganisation(organisation)).stream()
              .limit(MOST_TOLD)
              .toList();
      case Owner.OfPerson(UUID person) -> List.of(person);
      case Owner.OfVisit _ -> List.of();
    };
  }
}
