package org.caravanserai.platform.listing;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.caravanserai.matching.Kind;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.Actor;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.caravanserai.platform.identity.Subject;
import org.caravanserai.platform.library.Library;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The life of a listing, in the hands of its organisation. */
@Service
public class Listings {
  static final int LONGEST_REASON = 2_000;

  private final ListingStore store;
  private final InterestStore interests;
  private final Records records;
  private final Organisations organisations;
  private final Library library;
  private final ListingNotices notices;
  private final ListingSettings settings;
  private final Clock clock;

  Listings(
      ListingStore store,
      InterestStore interests,
      Records records,
      Organisations organisations,
      Library library,
      ListingNotices notices,
      ListingSettings settings,
      Clock clock) {
    this.store = store;
    this.interests = interests;
    this.records = records;
    this.organisations = organisations;
    this.library = library;
    this.notices = notices;
    this.settings = settings;
    this.clock = clock;
  }

  /** Today, as days are counted here: in UTC. */
  public LocalDate today() {
    return records.today();
  }

  /** The last day that a listing may be given today. */
  public LocalDate lastDay() {
    return today().plusDays(settings.mostDays());
  }

  /** Whether the asker may do this with a listing that he was shown. */
  public boolean may(Actor actor, Action action, KeptListing listing) {
    return records.may(actor, action, listing);
  }

  /** Those of the organisations that the asker acts for, by id. */
  public List<KeptListing> listOwn(Actor actor, Optional<UUID> after, int limit) {
    return store.listOf(Records.own(actor, Action.LISTING_READ), after, limit);
  }

  /** Those of the asker's public listings that are of a kind, the newest first. */
  public List<KeptListing> listOwnPublic(Actor actor, Kind kind, int limit) {
    return store.listPublicOf(Records.own(actor, Action.LISTING_READ), kind, today(), limit);
  }

  /** All that is kept of a listing, for those who may read what is not public. */
  public Answer<KeptListing, Refusal> read(Actor actor, UUID id) {
    return records
        .read(actor, id)
        .then(listing -> new Answer.Done<>(records.shown(actor, listing)));
  }

  /** Begins a listing of an organisation that the asker acts for. */
  @Transactional
  public Answer<KeptListing, Refusal> create(Actor actor, UUID organisation, ListingDraft draft) {
    if (actor.personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    Optional<Organisation> owner =
        organisations
            .find(organisation)
            .filter(found ->
                May.actor(actor, Action.LISTING_CREATE, Subject.ofOrganisation(found.id())));
    if (owner.isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    return read(draft).then(read -> add(actor, owner.get(), read));
  }

  private Answer<DraftReader.Read, Refusal> read(ListingDraft draft) {
    return DraftReader.read(draft, library.current().knowledge(), today(), settings);
  }

  private Answer<KeptListing, Refusal> add(Actor actor, Organisation owner, DraftReader.Read read) {
    if (store.count(owner.id()) >= settings.perOrganisation()) {
      return Answer.refused(new Refusal.TooMany(settings.perOrganisation()));
    }
    Instant now = records.now();
    KeptListing listing =
        new KeptListing(
            Ids.next(clock),
            0,
            owner.id(),
            owner.side(),
            read.content(),
            read.contact(),
            Revision.DRAFT,
            null,
            null,
            null,
            null,
            null,
            null,
            now,
            now);
    store.add(listing, actor.personId().orElseThrow());
    return new Answer.Done<>(store.find(listing.id()).orElseThrow());
  }

  /**
   * Edits. The last day, the name and the contact of a public listing hold at once; anything else
   * is drafted anew and needs the side's review, while what was public before stays.
   */
  @Transactional
  public Answer<KeptListing, Refusal> edit(Actor actor, UUID id, int version, ListingDraft draft) {
    return records
        .forChange(actor, Action.LISTING_EDIT, id, version)
        .then(this::notWithdrawn)
        .then(listing -> read(draft).then(read -> new Answer.Done<>(edited(listing, read))));
  }

  private Answer<KeptListing, Refusal> notWithdrawn(KeptListing listing) {
    Standing standing = records.standing(listing);
    return standing == Standing.WITHDRAWN
        ? Answer.refused(new Refusal.NotNow(standing))
        : new Answer.Done<>(listing);
  }

  private KeptListing edited(KeptListing listing, DraftReader.Read read) {
    Content published = listing.published();
    boolean same = published != null && read.content().saysTheSameAs(published);
    KeptListing edited =
        listing.with(read.content(), read.contact(), same ? Revision.ACCEPTED : Revision.DRAFT);
    if (published == null) {
      return records.save(edited);
    }
    Content shown = published.shown(read.content().validUntil(), read.content().named());
    return shown.equals(published) ? records.save(edited) : forAll(listing, edited, shown);
  }

  /** It is news only where nobody found it before. */
  private KeptListing forAll(KeptListing before, KeptListing after, Content shown) {
    KeptListing open = after.publishing(shown, since(before));
    return records.standing(before) == Standing.PUBLIC
        ? records.saveForAll(open)
        : records.saveAsNews(open);
  }

  private Instant since(KeptListing listing) {
    return listing.publishedAt() == null ? records.now() : listing.publishedAt();
  }

  /** Hands a draft in to the side; it needs a verified organisation and a contact. */
  @Transactional
  public Answer<KeptListing, Refusal> submit(Actor actor, UUID id, int version) {
    return records
        .forChange(actor, Action.LISTING_EDIT, id, version)
        .then(this::notWithdrawn)
        .then(records::verified)
        .then(this::submitted);
  }

  private Answer<KeptListing, Refusal> submitted(KeptListing listing) {
    if (listing.revision() == Revision.SUBMITTED || listing.revision() == Revision.ACCEPTED) {
      return Answer.refused(new Refusal.NothingToSubmit());
    }
    if (listing.contact() == null) {
      return Answer.refused(new Refusal.Invalid("contact", "listing.field.contact"));
    }
    if (listing.content().validUntil().isBefore(today())) {
      return Answer.refused(
          new Refusal.Invalid("validUntil", "listing.field.until", settings.mostDays()));
    }
    KeptListing handedIn = records.save(listing.submitted(records.now()));
    notices.submitted(handedIn);
    return new Answer.Done<>(handedIn);
  }

  /**
   * Gives a public or expired listing a new last day.
   *
   * @param until null for the usual time from today
   */
  @Transactional
  public Answer<KeptListing, Refusal> renew(
      Actor actor, UUID id, int version, @Nullable LocalDate until) {
    return records
        .forChange(actor, Action.LISTING_EDIT, id, version)
        .then(records::verified)
        .then(listing -> renewed(listing, until));
  }

  private Answer<KeptListing, Refusal> renewed(KeptListing listing, @Nullable LocalDate until) {
    Standing standing = records.standing(listing);
    Content published = listing.published();
    if (published == null || standing == Standing.WITHDRAWN) {
      return Answer.refused(new Refusal.NotNow(standing));
    }
    LocalDate day = until == null ? today().plusDays(settings.usualDays()) : until;
    if (day.isBefore(today()) || day.isAfter(lastDay())) {
      return Answer.refused(
          new Refusal.Invalid("validUntil", "listing.field.until", settings.mostDays()));
    }
    Content content = listing.content();
    KeptListing dated =
        listing.with(content.shown(day, content.named()), listing.contact(), listing.revision());
    return new Answer.Done<>(forAll(listing, dated, published.shown(day, published.named())));
  }

  /** Ends a listing for good. Who ends another organisation's says why. */
  @Transactional
  public Answer<KeptListing, Refusal> withdraw(
      Actor actor, UUID id, int version, @Nullable String reason) {
    return records
        .forChange(actor, Action.LISTING_WITHDRAW, id, version)
        .then(this::notWithdrawn)
        .then(listing -> withdrawn(actor, listing, reason));
  }

  private Answer<KeptListing, Refusal> withdrawn(
      Actor actor, KeptListing listing, @Nullable String reason) {
    boolean own = records.isMember(actor, listing);
    Entries entries = new Entries(true);
    String said =
        own
            ? entries.text("reason", reason, LONGEST_REASON)
            : entries.neededText("reason", reason, LONGEST_REASON);
    Optional<Refusal> mistake = entries.refusal();
    if (mistake.isPresent()) {
      return Answer.refused(mistake.get());
    }
    KeptListing ended =
        records.saveForAll(
            listing.ended(
                new KeptListing.Withdrawal(said, records.now(), actor.personId().orElseThrow()),
                listing.result()));
    interests.endOpen(listing.id(), records.now()).forEach(open -> tellOfEnd(ended, open));
    if (!own) {
      notices.withdrawn(ended);
    }
    return new Answer.Done<>(records.shown(actor, ended));
  }

  private void tellOfEnd(KeptListing ended, InterestStore.Row open) {
    boolean expressed = open.from().equals(ended.id());
    KeptListing other = store.find(expressed ? open.to() : open.from()).orElseThrow();
    notices.interest(other, ended, expressed ? "withdrawn" : "ended");
  }

  /** Records what came of a listing that is or was public; the last word counts. */
  @Transactional
  public Answer<KeptListing, Refusal> recordOutcome(
      Actor actor, UUID id, int version, Outcome outcome) {
    return records
        .forChange(actor, Action.OUTCOME_RECORD, id, version)
        .then(listing ->
            listing.published() == null
                ? Answer.refused(new Refusal.NotNow(records.standing(listing)))
                : new Answer.Done<>(
                    records.save(
                        listing.ended(
                            listing.withdrawal(),
                            new KeptListing.Result(outcome, records.now())))));
  }
}
