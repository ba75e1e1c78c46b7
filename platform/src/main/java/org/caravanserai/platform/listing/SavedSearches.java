package org.caravanserai.platform.listing;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Searches that people keep. */
@Service
public class SavedSearches {
  private final SavedSearchStore store;
  private final ListingSettings settings;
  private final Clock clock;

  SavedSearches(SavedSearchStore store, ListingSettings settings, Clock clock) {
    this.store = store;
    this.settings = settings;
    this.clock = clock;
  }

  /** Keeps a search; the person is told of each listing that it finds from now on. */
  @Transactional
  public Answer<SavedSearch, Refusal> keep(Actor actor, SearchDraft draft) {
    Optional<UUID> person = actor.personId();
    if (person.isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    if (!May.actor(actor, Action.SEARCH_KEEP)) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    return SearchReader.read(draft).then(search -> keep(person.get(), search));
  }

  private Answer<SavedSearch, Refusal> keep(UUID person, SearchWords search) {
    if (store.count(person) >= settings.searchesPerPerson()) {
      return Answer.refused(new Refusal.TooMany(settings.searchesPerPerson()));
    }
    SavedSearch saved = new SavedSearch(Ids.next(clock), person, search, clock.instant());
    store.add(saved);
    return new Answer.Done<>(saved);
  }

  /** The asker's own. */
  public List<SavedSearch> list(Actor actor) {
    return actor
        .personId()
        .filter(person -> May.actor(actor, Action.SEARCH_KEEP))
        .map(store::listOf)
        .orElse(List.of());
  }

  /** Forgets one of the asker's own. */
  @Transactional
  public Answer<SavedSearch, Refusal> forget(Actor actor, UUID id) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    Optional<SavedSearch> own =
        list(actor).stream().filter(saved -> saved.id().equals(id)).findFirst();
    own.ifPresent(saved -> store.remove(saved.id()));
    return own.<Answer<SavedSearch, Refusal>>map(Answer.Done::new)
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }
}
