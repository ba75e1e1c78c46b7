package org.caravanserai.platform.listing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.platform.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** The part of the side that reviews what its organisations publish. */
@Service
public class Reviews {

  /** What waits for a side, the longest waiting first; for those who may review. */
  public Answer<List<KeptListing>> listWaiting(
      Actor actor, UUID side, Optional<UUID> after, int limit) {
    throw new UnsupportedOperationException();
  }

  /** Makes what was written last public. */
  public Answer<KeptListing> accept(Actor actor, UUID id, int version) {
    throw new UnsupportedOperationException();
  }

  /** Sends it back, saying why; what was public before stays. */
  public Answer<KeptListing> sendBack(Actor actor, UUID id, int version, @Nullable String reason) {
    throw new UnsupportedOperationException();
  }
}
