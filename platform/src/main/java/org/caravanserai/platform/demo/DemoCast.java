package org.caravanserai.platform.demo;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.Actors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Service;

/**
 * Whom a visitor of a demo house may be: one person for each role, more where their cases differ.
 */
@Service
@ConditionalOnBooleanProperty("serai.demo")
public class DemoCast {
  private final DemoStore store;
  private final Actors actors;

  DemoCast(DemoStore store, Actors actors) {
    this.store = store;
    this.actors = actors;
  }

  /** In the order in which they are shown; one whom a visitor has erased is left out. */
  public List<Actor.Person> list() {
    return store.cast().stream().map(actors::find).flatMap(Optional::stream).toList();
  }

  /** One of them, and nobody else of the house. */
  public Optional<Actor.Person> find(UUID person) {
    return store.cast().contains(person) ? actors.find(person) : Optional.empty();
  }
}
