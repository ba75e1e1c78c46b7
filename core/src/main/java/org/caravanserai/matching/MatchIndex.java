package org.caravanserai.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.util.BytesRef;
import org.caravanserai.knowledge.Knowledge;
import org.jspecify.annotations.Nullable;

/**
 * The listings that are public, ready to be searched: a cache that can be rebuilt from the listings
 * at any time. What is found depends on the listings in it alone, not on the order in which they
 * came. Safe for use by several threads; changes are seen by searches that begin after {@link
 * #put}, {@link #remove} or {@link #rebuild} has returned.
 */
public final class MatchIndex implements AutoCloseable {
  /** The most results that a search by words goes through. */
  public static final int MOST_RESULTS = 10_000;

  /** The most characters that are searched by. */
  public static final int LONGEST_SEARCH = 1_000;

  /** How many listings are looked at closely for one that seeks partners. */
  static final int LOOKED_AT = 400;

  /** Fewer than the clauses that Lucene takes in all. */
  static final int MOST_SOUGHT = 900;

  private static final String ANYWHERE = "*";
  private static final String ID = "id";
  private static final String HALF = "half";
  private static final String ORGANISATION = "organisation";
  private static final String FROM = "from";
  private static final String PLACE = "place";
  private static final String WANTS = "wants";
  private static final String UNTIL = "until";
  private static final String ABOUT = "about";
  private static final String TRAITS = "traits";

  /**
   * Which listings a search by words is for; null or empty means any.
   *
   * @param countries of the place of the listing, ISO 3166-1
   * @param asOf expired listings are left out
   */
  public record Filter(
      @Nullable Kind kind, @Nullable Subject subject, Set<String> countries, LocalDate asOf) {
    public Filter {
      countries = Checks.countries(countries);
    }
  }

  private final TraitMaker maker;
  private final Features features;
  private final IndexStore store;
  private final IndexWriter writer;
  private final SearcherManager searchers;

  private MatchIndex(TraitMaker maker, IndexStore store) throws IOException {
    this.maker = maker;
    this.features = new Features(maker.concepts());
    this.store = store;
    this.writer = store.writer();
    this.searchers = new SearcherManager(writer, null);
  }

  /** An empty index in memory. */
  public static MatchIndex inMemory(Knowledge knowledge) {
    return inMemory(new TraitMaker(knowledge, Words.measured()));
  }

  static MatchIndex inMemory(TraitMaker maker) {
    try {
      Directory memory = new ByteBuffersDirectory();
      return new MatchIndex(maker, IndexStore.of(memory, ""));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The index in a directory, which belongs to it alone. What was written there over other
   * knowledge or in another form, was not closed, or is damaged is thrown away: then {@link #size}
   * is nought and the index is to be rebuilt.
   *
   * @throws UncheckedIOException when the directory cannot be written, or another process has it
   */
  public static MatchIndex open(Path directory, Knowledge knowledge) {
    try {
      return new MatchIndex(
          new TraitMaker(knowledge, Words.measured()),
          IndexStore.at(directory, knowledge.contents().digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Adds listings, each in the place of one with the same id. */
  public void put(Collection<Listing> listings) {
    change(() -> {
      for (Listing listing : listings) {
        write(listing);
      }
    });
  }

  private void write(Listing listing) throws IOException {
    writer.updateDocument(new Term(ID, listing.id()), document(maker.of(listing)));
  }

  /** Takes listings out; ids that are not there are passed over. */
  public void remove(Collection<String> ids) {
    change(() -> {
      for (String id : ids) {
        writer.deleteDocuments(new Term(ID, id));
      }
    });
  }

  /**
   * Puts these listings in the place of all others; searches see the old ones until all are there.
   * When reading them fails, none is lost: those that were read have taken their places, the others
   * are as they were.
   */
  public void rebuild(Iterable<Listing> listings) {
    change(() -> {
      List<BytesRef> kept = new ArrayList<>();
      for (Listing listing : listings) {
        write(listing);
        kept.add(new BytesRef(listing.id()));
      }
      writer.deleteDocuments(
          new BooleanQuery.Builder()
              .add(MatchAllDocsQuery.INSTANCE, Occur.FILTER)
              .add(new TermInSetQuery(ID, kept), Occur.MUST_NOT)
              .build());
    });
  }

  /** How many listings there are. */
  public int size() {
    return search(searcher -> searcher.getIndexReader().numDocs());
  }

  /**
   * The ids of listings that speak of the same as some words, in whatever language they are
   * written; best first, equal ones by id. Without words: all, by id.
   *
   * @param words at most {@value #LONGEST_SEARCH} characters
   * @param language of the words, one of {@link Wording#LANGUAGES}
   * @param offset how many to pass over; with the limit at most {@value #MOST_RESULTS}
   */
  public List<String> search(String words, String language, Filter filter, int offset, int limit) {
    if (words.length() > LONGEST_SEARCH) {
      throw new IllegalArgumentException("Search by at most " + LONGEST_SEARCH + " characters");
    }
    if (offset < 0 || limit < 1 || offset + limit > MOST_RESULTS) {
      throw new IllegalArgumentException(
          "Results from " + offset + " on, " + limit + " of them; at most " + MOST_RESULTS);
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(holdsOn(filter.asOf()), Occur.FILTER);
    query.add(halves(filter), Occur.FILTER);
    if (!filter.countries().isEmpty()) {
      query.add(anyOf(PLACE, filter.countries()), Occur.FILTER);
    }
    if (words.isBlank()) {
      query.add(MatchAllDocsQuery.INSTANCE, Occur.FILTER);
    } else {
      query.add(about(features.sought(maker.of(words, language))), Occur.MUST);
    }
    return search(searcher -> {
      List<String> ids = new ArrayList<>();
      ScoreDoc[] found = best(searcher, query.build(), offset + limit);
      for (int i = offset; i < found.length; i++) {
        ids.add(id(found[i]));
      }
      return ids;
    });
  }

  /** The listings that may fit best, in no particular order. */
  List<Traits> candidates(Traits traits, LocalDate asOf) {
    Listing listing = traits.listing();
    Map<String, Double> sought = features.sought(traits);
    if (sought.isEmpty()) {
      return List.of();
    }
    BooleanQuery.Builder query = new BooleanQuery.Builder();
    query.add(term(HALF, half(listing.kind().opposite(), listing.subject())), Occur.FILTER);
    query.add(holdsOn(asOf), Occur.FILTER);
    query.add(anyOf(WANTS, Set.of(ANYWHERE, listing.owner().country())), Occur.FILTER);
    if (!listing.wishes().countries().isEmpty()) {
      query.add(anyOf(FROM, listing.wishes().countries()), Occur.FILTER);
    }
    if (listing.subject() == Subject.SITE) {
      query.add(term(PLACE, listing.place().country()), Occur.FILTER);
    }
    query.add(term(ORGANISATION, listing.owner().organisation()), Occur.MUST_NOT);
    query.add(about(sought), Occur.MUST);
    return search(searcher -> {
      ScoreDoc[] found = best(searcher, query.build(), LOOKED_AT);
      return traits(
          searcher.getIndexReader().leaves(),
          Arrays.stream(found).mapToInt(each -> each.doc).sorted().toArray());
    });
  }

  TraitMaker maker() {
    return maker;
  }

  private static ScoreDoc[] best(IndexSearcher searcher, Query query, int most) throws IOException {
    Sort sort = new Sort(SortField.FIELD_SCORE, new SortField(ID, SortField.Type.STRING));
    return searcher.search(query, most, sort).scoreDocs;
  }

  /** Which the sorting has read already. */
  private static String id(ScoreDoc found) {
    if (found instanceof FieldDoc sorted && sorted.fields[1] instanceof BytesRef id) {
      return id.utf8ToString();
    }
    throw new IllegalStateException("The results are sorted by score, then by id");
  }

  /**
   * What is kept of some documents.
   *
   * @param documents in the order of the index
   */
  private static List<Traits> traits(List<LeafReaderContext> leaves, int[] documents)
      throws IOException {
    List<Traits> traits = new ArrayList<>(documents.length);
    int at = 0;
    for (LeafReaderContext leaf : leaves) {
      int end = leaf.docBase + leaf.reader().maxDoc();
      BinaryDocValues values = leaf.reader().getBinaryDocValues(TRAITS);
      for (; at < documents.length && documents[at] < end; at++) {
        if (values == null || !values.advanceExact(documents[at] - leaf.docBase)) {
          throw new IllegalStateException("The index keeps the traits of every listing");
        }
        BytesRef bytes = values.binaryValue();
        traits.add(TraitsCodec.read(bytes.bytes, bytes.offset, bytes.length));
      }
    }
    return traits;
  }

  private Document document(Traits traits) {
    Listing listing = traits.listing();
    Document document = new Document();
    document.add(new StringField(ID, listing.id(), Field.Store.NO));
    document.add(new SortedDocValuesField(ID, new BytesRef(listing.id())));
    add(document, HALF, half(listing.kind(), listing.subject()));
    add(document, ORGANISATION, listing.owner().organisation());
    add(document, FROM, listing.owner().country());
    add(document, PLACE, listing.place().country());
    Set<String> wanted = listing.wishes().countries();
    (wanted.isEmpty() ? Set.of(ANYWHERE) : wanted).forEach(c -> add(document, WANTS, c));
    LocalDate until = listing.validUntil();
    document.add(new LongPoint(UNTIL, until == null ? Long.MAX_VALUE : until.toEpochDay()));
    features.kept(traits).forEach(feature -> add(document, ABOUT, feature));
    document.add(new BinaryDocValuesField(TRAITS, new BytesRef(TraitsCodec.write(traits))));
    return document;
  }

  private static void add(Document document, String field, String value) {
    document.add(new StringField(field, value, Field.Store.NO));
  }

  private static String half(Kind kind, Subject subject) {
    return kind + " " + subject;
  }

  private static Query halves(Filter filter) {
    List<String> halves = new ArrayList<>();
    for (Kind kind : Kind.values()) {
      for (Subject subject : Subject.values()) {
        if ((filter.kind() == null || filter.kind() == kind)
            && (filter.subject() == null || filter.subject() == subject)) {
          halves.add(half(kind, subject));
        }
      }
    }
    return anyOf(HALF, halves);
  }

  private static Query holdsOn(LocalDate day) {
    return LongPoint.newRangeQuery(UNTIL, day.toEpochDay(), Long.MAX_VALUE);
  }

  static BooleanQuery about(Map<String, Double> weighted) {
    BooleanQuery.Builder about = new BooleanQuery.Builder();
    weightiest(weighted)
        .forEach(feature ->
            about.add(
                new BoostQuery(
                    new ConstantScoreQuery(term(ABOUT, feature.getKey())),
                    feature.getValue().floatValue()),
                Occur.SHOULD));
    return about.build();
  }

  /** A listing that says very much asks for more than Lucene lets one query ask. */
  private static Collection<Map.Entry<String, Double>> weightiest(Map<String, Double> weighted) {
    return weighted.size() <= MOST_SOUGHT
        ? weighted.entrySet()
        : weighted.entrySet().stream()
            .sorted(
                Map.Entry.<String, Double>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(MOST_SOUGHT)
            .toList();
  }

  private static Query term(String field, String value) {
    return new TermQuery(new Term(field, value));
  }

  private static Query anyOf(String field, Collection<String> values) {
    return new TermInSetQuery(field, values.stream().map(BytesRef::new).toList());
  }

  /** Something that reads or writes the index. */
  private interface Change {
    void make() throws IOException;
  }

  private interface Look<T> {
    T at(IndexSearcher searcher) throws IOException;
  }

  private synchronized void change(Change change) {
    try {
      change.make();
      searchers.maybeRefreshBlocking();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T search(Look<T> look) {
    try {
      IndexSearcher searcher = searchers.acquire();
      try {
        return look.at(searcher);
      } finally {
        searchers.release(searcher);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Closes the index; what is in a directory can be opened again. */
  @Override
  public synchronized void close() {
    try {
      searchers.close();
      store.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
