package org.caravanserai.platform.identity;

import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.caravanserai.platform.files.Files;
import org.caravanserai.platform.files.Keeping;
import org.caravanserai.platform.files.StoredFile;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Enterprises and the papers by which a side verifies them. */
@Service
public class Organisations {
  /** An organisation as somebody describes it; nothing in it is checked yet. */
  public record Draft(
      @Nullable Map<String, String> names,
      @Nullable String country,
      @Nullable String registrationNumber,
      @Nullable UUID side) {}

  /** A paper that an organisation hands in. */
  public record Evidence(UUID id, UUID file, UUID addedBy, Instant addedAt) {}

  /** A paper with what is known of its file. */
  public record Paper(UUID id, StoredFile file, Instant addedAt) {}

  private static final int MOST_PAPERS = 20;
  private static final int MOST_OF_PERSON = 50;
  private static final int LONGEST_REASON = 2_000;
  private static final Pattern NUMBER = Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{N} ./-]{2,39}");

  private final OrganisationStore store;
  private final MembershipStore memberships;
  private final SideStore sides;
  private final Files files;
  private final SecurityLog log;
  private final VerificationNotices notices;
  private final ApplicationEventPublisher events;
  private final TransactionTemplate transactions;
  private final Clock clock;

  Organisations(
      OrganisationStore store,
      MembershipStore memberships,
      SideStore sides,
      Files files,
      SecurityLog log,
      VerificationNotices notices,
      ApplicationEventPublisher events,
      TransactionTemplate transactions,
      Clock clock) {
    this.store = store;
    this.memberships = memberships;
    this.sides = sides;
    this.files = files;
    this.log = log;
    this.notices = notices;
    this.events = events;
    this.transactions = transactions;
    this.clock = clock;
  }

  /** An organisation by its id, for other rooms: it does not ask who wants to know. */
  public Optional<Organisation> find(UUID id) {
    return store.find(id);
  }

  /** The verified organisation of a number in a country's register, for other rooms likewise. */
  public Optional<Organisation> findVerified(String country, String registrationNumber) {
    return store.findVerified(country, registrationNumber);
  }

  /** Those of some organisations that there are, for other rooms likewise; in no order. */
  public List<Organisation> listByIds(Collection<UUID> ids) {
    return ids.isEmpty() ? List.of() : store.listOf(List.copyOf(ids));
  }

  /** An organisation with its state of verification, for those who may read it. */
  public Answer<Organisation, Refusal> read(Actor actor, UUID id) {
    return readable(actor, Action.ORGANISATION_READ, id)
        .<Answer<Organisation, Refusal>>map(Answer.Done::new)
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }

  /** The organisations that the asker acts for. */
  public List<Organisation> listOwn(Actor actor) {
    return store.listOf(actor.organisations());
  }

  /** A side's organisations, or without one the whole house's, for those who may read them. */
  public Answer<List<Organisation>, Refusal> list(
      Actor actor, @Nullable UUID side, Optional<UUID> after, int limit) {
    Subject subject = side == null ? Subject.NONE : Subject.ofSide(side);
    return May.actor(actor, Action.ORGANISATION_READ, subject)
        ? new Answer.Done<>(store.list(side, after, limit))
        : Answer.refused(new Refusal.NotAllowed());
  }

  /** Organisations whose papers wait for a side; none for who may not verify them. */
  public List<Organisation> listWaiting(Actor actor, UUID side, int limit) {
    return May.actor(actor, Action.ORGANISATION_READ, Subject.ofSide(side))
        ? store.listWaiting(side, limit)
        : List.of();
  }

  /**
   * Registers an organisation; who registers it becomes its first member. Nobody registers one who
   * acts for very many already.
   */
  @Transactional
  public Answer<Organisation, Refusal> register(Actor actor, Draft draft) {
    if (!May.actor(actor, Action.ORGANISATION_REGISTER)) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    if (actor.organisations().size() >= MOST_OF_PERSON) {
      return Answer.refused(new Refusal.Conflict("identity.refused.organisations"));
    }
    Fields fields = new Fields();
    Optional<Organisation> read = read(fields, draft, Ids.next(clock), 0, unverified());
    if (read.isEmpty()) {
      return Answer.refused(fields.refusal().orElseThrow());
    }
    UUID person = actor.personId().orElseThrow();
    UUID id = read.get().id();
    store.add(read.get(), clock.instant());
    memberships.add(
        Ids.next(clock),
        person,
        Role.ENTERPRISE_MEMBER,
        new Place.OfOrganisation(id),
        person,
        clock.instant());
    log.writeOf(actor, SecurityEvent.ORGANISATION_REGISTERED, id);
    return new Answer.Done<>(read.get());
  }

  /** Edits an organisation. What was verified of it holds no longer once it says another thing. */
  @Transactional
  public Answer<Organisation, Refusal> edit(Actor actor, UUID id, int version, Draft draft) {
    return readable(actor, Action.ORGANISATION_EDIT, id)
        .<Answer<Organisation, Refusal>>map(present -> edit(actor, present, version, draft))
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }

  private Answer<Organisation, Refusal> edit(
      Actor actor, Organisation present, int version, Draft draft) {
    Fields fields = new Fields();
    Optional<Organisation> read =
        read(fields, draft, present.id(), version, present.verification());
    if (read.isEmpty()) {
      return Answer.refused(fields.refusal().orElseThrow());
    }
    boolean same =
        read.get().names().equals(present.names())
            && read.get().country().equals(present.country())
            && read.get().registrationNumber().equals(present.registrationNumber())
            && read.get().side().equals(present.side());
    Organisation edited = same ? read.get() : with(read.get(), unverified());
    return save(actor, edited, SecurityEvent.ORGANISATION_EDITED);
  }

  /** The papers of an organisation, for those who may read them. */
  public Answer<List<Paper>, Refusal> listPapers(Actor actor, UUID organisation) {
    return readable(actor, Action.EVIDENCE_READ, organisation)
        .<Answer<List<Paper>, Refusal>>map(found ->
            new Answer.Done<>(
                store.listEvidence(found.id()).stream()
                    .flatMap(evidence ->
                        files.find(evidence.file()).stream()
                            .map(file -> new Paper(evidence.id(), file, evidence.addedAt())))
                    .toList()))
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }

  /** The bytes of a paper, for those who may read it. */
  public Answer<byte[], Refusal> openPaper(Actor actor, UUID organisation, UUID paper) {
    return readable(actor, Action.EVIDENCE_READ, organisation)
        .flatMap(found -> findEvidence(found.id(), paper))
        .flatMap(evidence -> files.bytes(evidence.file()))
        .<Answer<byte[], Refusal>>map(Answer.Done::new)
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }

  /** Hands in a paper. The same bytes once more are no second paper. */
  public Answer<Paper, Refusal> addPaper(
      Actor actor, UUID organisation, String name, @Nullable String mediaType, byte[] bytes) {
    if (readable(actor, Action.ORGANISATION_EDIT, organisation).isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    List<Paper> papers = listPapers(actor, organisation).value().orElse(List.of());
    String sha256 = Files.sha256(bytes);
    Optional<Paper> same =
        papers.stream().filter(paper -> paper.file().sha256().equals(sha256)).findFirst();
    if (same.isPresent()) {
      return new Answer.Done<>(same.get());
    }
    if (papers.size() >= MOST_PAPERS) {
      return Answer.refused(new Refusal.Invalid("file", "identity.field.papers", MOST_PAPERS));
    }
    return switch (files.keep(name, mediaType, bytes)) {
      case Keeping.Kept(StoredFile file) -> new Answer.Done<>(refer(actor, organisation, file));
      case Keeping.Refused(Keeping.Reason reason) ->
          Answer.refused(
              new Refusal.Invalid(
                  "file",
                  "identity.file." + reason.name().toLowerCase(Locale.ROOT).replace('_', '-'),
                  Files.LARGEST >> 20));
    };
  }

  private Paper refer(Actor actor, UUID organisation, StoredFile file) {
    Evidence evidence =
        new Evidence(Ids.next(clock), file.id(), actor.personId().orElseThrow(), clock.instant());
    try {
      transactions.executeWithoutResult(transaction -> {
        store.addEvidence(evidence, organisation);
        log.writeOf(actor, SecurityEvent.EVIDENCE_ADDED, organisation);
      });
    } catch (RuntimeException e) {
      files.drop(file.id());
      throw e;
    }
    return new Paper(evidence.id(), file, evidence.addedAt());
  }

  /** Takes a paper back; not while the side decides, nor after it has verified by it. */
  @Transactional
  public Answer<UUID, Refusal> removePaper(Actor actor, UUID organisation, UUID paper) {
    Optional<Organisation> found = readable(actor, Action.ORGANISATION_EDIT, organisation);
    Optional<Evidence> evidence = found.flatMap(own -> findEvidence(own.id(), paper));
    if (found.isEmpty() || evidence.isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    Organisation.State state = found.get().verification().state();
    if (state == Organisation.State.SUBMITTED || state == Organisation.State.VERIFIED) {
      return Answer.refused(new Refusal.Conflict("identity.refused.papers"));
    }
    store.removeEvidence(paper);
    files.drop(evidence.get().file());
    log.writeOf(actor, SecurityEvent.EVIDENCE_REMOVED, organisation);
    return new Answer.Done<>(paper);
  }

  /** Asks the side to verify; it needs a paper to go by. */
  @Transactional
  public Answer<Organisation, Refusal> submit(Actor actor, UUID id, int version) {
    Optional<Organisation> found = readable(actor, Action.ORGANISATION_EDIT, id);
    if (found.isEmpty()) {
      return Answer.refused(new Refusal.NotFound());
    }
    if (store.listEvidence(id).isEmpty()) {
      return Answer.refused(new Refusal.Conflict("identity.refused.no-papers"));
    }
    Organisation.State state = found.get().verification().state();
    if (state == Organisation.State.SUBMITTED || state == Organisation.State.VERIFIED) {
      return Answer.refused(new Refusal.Conflict("identity.refused.submitted"));
    }
    Organisation submitted =
        with(
            atVersion(found.get(), version),
            new Organisation.Verification(
                Organisation.State.SUBMITTED, clock.instant(), null, null, null));
    Answer<Organisation, Refusal> saved =
        save(actor, submitted, SecurityEvent.ORGANISATION_SUBMITTED);
    if (saved instanceof Answer.Done<Organisation, Refusal>) {
      notices.submitted(submitted);
    }
    return saved;
  }

  /**
   * Verifies or refuses an organisation whose papers wait. Nobody decides on his own organisation;
   * a refusal says why.
   */
  @Transactional
  public Answer<Organisation, Refusal> decide(
      Actor actor, UUID id, int version, boolean verified, @Nullable String reason) {
    Optional<Organisation> found = store.find(id);
    if (found.isEmpty()
        || !May.actor(actor, Action.ORGANISATION_VERIFY, Subject.ofSide(found.get().side()))) {
      return Answer.refused(new Refusal.NotFound());
    }
    if (actor.organisations().contains(id)) {
      return Answer.refused(new Refusal.Conflict("identity.refused.own"));
    }
    if (found.get().verification().state() != Organisation.State.SUBMITTED) {
      return Answer.refused(new Refusal.Conflict("identity.refused.not-waiting"));
    }
    Fields fields = new Fields();
    String said =
        verified && (reason == null || reason.isBlank())
            ? ""
            : fields.text("reason", reason, LONGEST_REASON);
    Optional<Refusal> mistake = fields.refusal();
    if (mistake.isPresent()) {
      return Answer.refused(mistake.get());
    }
    if (verified && store.isTaken(found.get())) {
      return Answer.refused(new Refusal.Conflict("identity.refused.number"));
    }
    Organisation decided =
        with(
            atVersion(found.get(), version),
            new Organisation.Verification(
                verified ? Organisation.State.VERIFIED : Organisation.State.REFUSED,
                found.get().verification().submittedAt(),
                actor.personId().orElseThrow(),
                clock.instant(),
                said));
    Answer<Organisation, Refusal> saved =
        save(
            actor,
            decided,
            verified ? SecurityEvent.ORGANISATION_VERIFIED : SecurityEvent.ORGANISATION_REFUSED);
    if (saved instanceof Answer.Done<Organisation, Refusal>) {
      notices.decided(decided);
    }
    return saved;
  }

  private Answer<Organisation, Refusal> save(
      Actor actor, Organisation edited, SecurityEvent event) {
    if (!store.edit(edited)) {
      return Answer.refused(new Refusal.Stale());
    }
    log.writeOf(actor, event, edited.id());
    events.publishEvent(new OrganisationChanged(edited.id()));
    return new Answer.Done<>(store.find(edited.id()).orElseThrow());
  }

  private Optional<Organisation> readable(Actor actor, Action action, UUID id) {
    return store.find(id).filter(found -> May.actor(actor, action, found.subject()));
  }

  private Optional<Evidence> findEvidence(UUID organisation, UUID paper) {
    return store.listEvidence(organisation).stream()
        .filter(evidence -> evidence.id().equals(paper))
        .findFirst();
  }

  private Optional<Organisation> read(
      Fields fields, Draft draft, UUID id, int version, Organisation.Verification verification) {
    Optional<Names> names = fields.names("names", draft.names());
    String country = fields.country("country", draft.country());
    String number =
        fields.shaped(
            "registrationNumber", draft.registrationNumber(), NUMBER, "identity.field.number");
    Optional<UUID> side = Optional.ofNullable(draft.side()).flatMap(sides::find).map(Side::id);
    if (side.isEmpty()) {
      fields.fault("side", "identity.field.side");
    }
    return fields.refusal().isPresent()
        ? Optional.empty()
        : names.flatMap(named ->
            side.map(
                at -> new Organisation(id, version, named, country, number, at, verification)));
  }

  private static Organisation with(
      Organisation organisation, Organisation.Verification verification) {
    return new Organisation(
        organisation.id(),
        organisation.version(),
        organisation.names(),
        organisation.country(),
        organisation.registrationNumber(),
        organisation.side(),
        verification);
  }

  private static Organisation atVersion(Organisation organisation, int version) {
    return new Organisation(
        organisation.id(),
        version,
        organisation.names(),
        organisation.country(),
        organisation.registrationNumber(),
        organisation.side(),
        organisation.verification());
  }

  private static Organisation.Verification unverified() {
    return new Organisation.Verification(Organisation.State.UNVERIFIED, null, null, null, null);
  }
}
