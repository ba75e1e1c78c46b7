package org.caravanserai.platform.listing;

import java.time.Instant;
import java.util.Locale;
import java.util.UUID;
import org.caravanserai.platform.identity.Names;
import org.jspecify.annotations.Nullable;

/**
 * That one listing's organisation wants to talk with another's, as one of the two sees it.
 *
 * @param expressed whether "yours" expressed it; else "theirs" did
 * @param yours the listing of the organisation that looks
 * @param yourTitle its title, by language
 * @param theirTitle of their listing, by language
 * @param theirName of their organisation: there once both agree, and for who is asked before
 * @param theirContact there only while it is accepted; null also when they gave none
 */
public record Interest(
    UUID id,
    int version,
    State state,
    boolean expressed,
    UUID yours,
    Names yourTitle,
    UUID theirs,
    Names theirTitle,
    @Nullable Names theirName,
    @Nullable Contact theirContact,
    Instant expressedAt,
    @Nullable Instant answeredAt) {

  /** Whose answer it waits for; null once it is answered or taken back. */
  public @Nullable Answerer waitsFor() {
    if (state != State.OPEN) {
      return null;
    }
    return expressed ? Answerer.THEY : Answerer.YOU;
  }

  /** One of the two, as the one who looks calls them. */
  public enum Answerer {
    YOU,
    THEY;

    /** The message that says what is waited for. */
    public String key() {
      return "listing.interest.waits." + name().toLowerCase(Locale.ROOT);
    }
  }

  /** What became of it. */
  public enum State {
    /** Waits for an answer. */
    OPEN,
    /** Both want to talk: contacts are open. */
    ACCEPTED,
    /** The one who was asked does not want, or no longer. */
    DECLINED,
    /** The one who asked does not want any longer. */
    WITHDRAWN;

    /** The message that names it. */
    public String key() {
      return "listing.interest." + name().toLowerCase(Locale.ROOT);
    }
  }
}
