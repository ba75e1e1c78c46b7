package org.caravanserai.platform.listing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.identity.Actor;
import org.springframework.stereotype.Service;

/**
 * Interest that one organisation expresses in the listing of another. Mutual interest opens
 * contacts.
 */
@Service
public class Interests {

  /** Expresses interest in a match of one of the asker's listings. */
  public Answer<Interest> express(Actor actor, UUID yours, UUID theirs) {
    throw new UnsupportedOperationException();
  }

  /** Interest from and in a listing, newest first, for its members. */
  public Answer<List<Interest>> list(Actor actor, UUID listing, Optional<UUID> before, int limit) {
    throw new UnsupportedOperationException();
  }

  /** One, as the asker's organisation sees it. */
  public Answer<Interest> read(Actor actor, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Accepts or declines; who accepted may still decline later. */
  public Answer<Interest> answer(Actor actor, UUID id, int version, boolean accepted) {
    throw new UnsupportedOperationException();
  }

  /** Takes interest back, answered or not. */
  public Answer<Interest> withdraw(Actor actor, UUID id, int version) {
    throw new UnsupportedOperationException();
  }
}
