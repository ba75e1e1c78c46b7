package org.caravanserai.matching;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * The listings that are public, ready to be searched: a cache that can be rebuilt from the listings
 * at any time. Safe for use by several threads; changes are seen by searches that begin after
 * {@link #put}, {@link #remove} or {@link #rebuild} has returned.
 */
public final class MatchIndex implements AutoCloseable {

  /**
   * Which listings a search by words is for; null or empty means any.
   *
   * @param countries of the place of the listing
   */
  public record Filter(
      @Nullable Kind kind, @Nullable Subject subject, Set<String> countries, LocalDate asOf) {
    public Filter {
      countries = Checks.countries(countries);
    }
  }

  private MatchIndex() {}

  /** An empty index in memory. */
  public static MatchIndex inMemory(Knowledge knowledge) {
    throw new UnsupportedOperationException();
  }

  /**
   * The index in a directory. What was written there over other knowledge, by another version, or
   * is damaged is thrown away: then {@link #size} is nought and the index is to be rebuilt.
   */
  public static MatchIndex open(Path directory, Knowledge knowledge) {
    throw new UnsupportedOperationException();
  }

  /** Adds listings, each in the place of one with the same id. */
  public void put(Collection<Listing> listings) {
    throw new UnsupportedOperationException();
  }

  /** Takes listings out; ids that are not there are passed over. */
  public void remove(Collection<String> ids) {
    throw new UnsupportedOperationException();
  }

  /** Puts these listings in the place of all others, in one step. */
  public void rebuild(Iterable<Listing> listings) {
    throw new UnsupportedOperationException();
  }

  /** How many listings there are. */
  public int size() {
    throw new UnsupportedOperationException();
  }

  /**
   * The ids of listings that speak of the same as some words, in whatever language they are
   * written; best first, equal ones by id. Without words: all, by id.
   *
   * @param language of the words, one of {@link Wording#LANGUAGES}
   * @param offset how many to pass over; with the limit at most 10,000
   */
  public List<String> search(String words, String language, Filter filter, int offset, int limit) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() {}
}
