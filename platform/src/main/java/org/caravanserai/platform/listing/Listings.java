package org.caravanserai.platform.listing;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The life of a listing, in the hands of its organisation. */
@Service
public class Listings {

  /** Today, as days are counted here: in UTC. */
  public LocalDate today() {
    throw new UnsupportedOperationException();
  }

  /** Begins a listing of an organisation that the asker acts for. */
  public Answer<KeptListing> create(Actor actor, UUID organisation, ListingDraft draft) {
    throw new UnsupportedOperationException();
  }

  /** Those of the organisations that the asker acts for, by id. */
  public List<KeptListing> listOwn(Actor actor, Optional<UUID> after, int limit) {
    throw new UnsupportedOperationException();
  }

  /** All that is kept of a listing, for those who may read what is not public. */
  public Answer<KeptListing> read(Actor actor, UUID id) {
    throw new UnsupportedOperationException();
  }

  /** Whether the asker may do this with a listing that he was shown. */
  public boolean may(Actor actor, Action action, KeptListing listing) {
    throw new UnsupportedOperationException();
  }

  /** The same in the form in which it is edited. */
  public ListingDraft draftOf(KeptListing listing) {
    throw new UnsupportedOperationException();
  }

  /** Edits; what matters to others is drafted anew and needs review, the rest holds at once. */
  public Answer<KeptListing> edit(Actor actor, UUID id, int version, ListingDraft draft) {
    throw new UnsupportedOperationException();
  }

  /** Hands a draft in to the side. */
  public Answer<KeptListing> submit(Actor actor, UUID id, int version) {
    throw new UnsupportedOperationException();
  }

  /** Gives a public or expired listing a new last day; null: the usual time from today. */
  public Answer<KeptListing> renew(Actor actor, UUID id, int version, @Nullable LocalDate until) {
    throw new UnsupportedOperationException();
  }

  /** Ends a listing for good. A coordinator who ends one says why. */
  public Answer<KeptListing> withdraw(Actor actor, UUID id, int version, @Nullable String reason) {
    throw new UnsupportedOperationException();
  }

  /** Records what came of a listing that is or was public. */
  public Answer<KeptListing> recordOutcome(Actor actor, UUID id, int version, Outcome outcome) {
    throw new UnsupportedOperationException();
  }
}
