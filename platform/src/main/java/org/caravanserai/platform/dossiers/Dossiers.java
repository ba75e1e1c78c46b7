package org.caravanserai.platform.dossiers;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.caravanserai.comparison.Comparison;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.platform.house.Answer;
import org.caravanserai.platform.house.Ids;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.identity.May;
import org.caravanserai.platform.identity.Memberships;
import org.caravanserai.platform.identity.Place;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.caravanserai.profile.Entries;
import org.caravanserai.profile.Entry;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.questionnaire.Questionnaire;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Kept dossiers: begun, listed, changed, dropped. */
@Service
public class Dossiers {
  /** The longest name of a variant, in characters. */
  public static final int LONGEST_VARIANT = 100;

  private static final int MOST_VARIANTS = 200;

  private final DossierStore store;
  private final Profiles profiles;
  private final Library library;
  private final Memberships memberships;
  private final DossierSettings settings;
  private final Clock clock;

  Dossiers(
      DossierStore store,
      Profiles profiles,
      Library library,
      Memberships memberships,
      DossierSettings settings,
      Clock clock) {
    this.store = store;
    this.profiles = profiles;
    this.library = library;
    this.memberships = memberships;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * A dossier to begin.
   *
   * @param title what it is called until its questionnaire has asked, where there is no profile
   * @param profile YAML or JSON; null to begin with nothing
   * @param asOf the day whose law is asked for; null for the profile's own, or else today
   * @param organisation whose it will be; null for the asker's own
   */
  public record Draft(
      String title,
      @Nullable String profile,
      @Nullable LocalDate asOf,
      @Nullable UUID organisation) {}

  /**
   * What is to be changed of a dossier; null leaves it.
   *
   * @param profile YAML or JSON
   * @param observedTimes whether the plan is to use the times that were observed in this house
   */
  public record Edit(
      @Nullable String title,
      @Nullable String variant,
      @Nullable String profile,
      @Nullable LocalDate asOf,
      @Nullable Boolean observedTimes) {}

  /** A dossier with its profile, and the edition that reads it. */
  public record Opened(KeptDossier dossier, Edition edition, Profile profile) {}

  /** A sound profile with its day, and the edition that reads it. */
  private record Sound(Profile profile, LocalDate asOf, Edition edition) {}

  /** What is kept of a dossier beside its profile. */
  private record Kept(LocalDate asOf, String variant, boolean observedTimes) {}

  /** Today, as the law counts days here: in UTC. */
  public LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
  }

  /** Those that the asker may read, by id. */
  public List<DossierLine> list(Asker asker, Optional<UUID> after, int limit) {
    return store
        .list(
            asker.actor().organisations(),
            asker.actor().personId(),
            asker.visitDigest(),
            after,
            clock.instant(),
            limit)
        .stream()
        .filter(line -> Access.may(asker, Action.DOSSIER_READ, line.owner()))
        .toList();
  }

  /**
   * The variants of a dossier's project that the asker may read, itself among them; the first
   * {@value #MOST_VARIANTS} where there are more.
   */
  public List<DossierLine> listVariants(Asker asker, KeptDossier dossier) {
    return store.listOfProject(dossier.project(), MOST_VARIANTS).stream()
        .filter(line -> Access.may(asker, Action.DOSSIER_READ, line.owner()))
        .toList();
  }

  public Answer<KeptDossier, Refusal> find(Asker asker, UUID id) {
    return readable(store.find(id), asker);
  }

  /** A dossier with its profile, for those who may read it. */
  public Answer<Opened, Refusal> open(Asker asker, UUID id) {
    return find(asker, id).then(dossier -> new Answer.Done<>(open(dossier)));
  }

  /** A dossier that was found before, with its profile. */
  public Opened open(KeptDossier dossier) {
    Profiles.Read read = profiles.read(dossier);
    return new Opened(dossier, read.edition(), read.profile());
  }

  /** The same dossier with the knowledge of another edition; empty when that cannot read it. */
  public Optional<Opened> open(KeptDossier dossier, Edition edition) {
    return Profiles.find(dossier.profile(), edition.knowledge())
        .map(profile -> new Opened(dossier, edition, profile));
  }

  /** Whether the asker may do this with a dossier that he was shown. */
  public boolean may(Asker asker, Action action, KeptDossier dossier) {
    return Access.may(
        asker,
        action,
        action == Action.DOSSIER_DELETE ? remaining(dossier.owner()) : dossier.owner());
  }

  /** Who left an organisation has no say any more in what he began there. */
  private Owner remaining(Owner owner) {
    return owner instanceof Owner.OfOrganisation(UUID organisation, UUID person)
            && !memberships.listPeopleAt(new Place.OfOrganisation(organisation)).contains(person)
        ? new Owner.OfOrganisation(organisation, null)
        : owner;
  }

  private boolean isThere(KeptDossier dossier) {
    Instant end = dossier.expiresAt();
    return end == null || end.isAfter(clock.instant());
  }

  private Answer<KeptDossier, Refusal> readable(Optional<KeptDossier> found, Asker asker) {
    return found
        .filter(this::isThere)
        .filter(dossier -> may(asker, Action.DOSSIER_READ, dossier))
        .<Answer<KeptDossier, Refusal>>map(Answer.Done::new)
        .orElseGet(() -> Answer.refused(new Refusal.NotFound()));
  }

  /**
   * A dossier to be changed in this transaction.
   *
   * @param version the one that the asker read; null when it does not matter
   */
  Answer<KeptDossier, Refusal> forChange(
      Asker asker, Action action, UUID id, @Nullable Integer version) {
    return readable(store.findForChange(id), asker)
        .then(dossier -> {
          if (!may(asker, action, dossier)) {
            return Answer.refused(new Refusal.NotAllowed());
          }
          return version == null || version == dossier.version()
              ? new Answer.Done<>(dossier)
              : Answer.refused(changed(dossier, version));
        });
  }

  private Refusal changed(KeptDossier dossier, int version) {
    Knowledge knowledge = profiles.read(dossier).edition().knowledge();
    Optional<Profile> now = Profiles.find(dossier.profile(), knowledge);
    Optional<Profile> then =
        store
            .findStep(dossier.id(), version)
            .flatMap(step -> Profiles.find(step.profile(), knowledge));
    return new Refusal.Changed(
        dossier, then.isPresent() && now.isPresent() ? Comparison.of(then.get(), now.get()) : null);
  }

  /** Begins a dossier; the asker's own questionnaire goes on from what the profile says. */
  @Transactional
  public Answer<KeptDossier, Refusal> begin(Asker asker, Draft draft) {
    Answer<Owner, Refusal> owner = owner(asker, draft.organisation());
    return owner.then(whose -> begin(whose, draft));
  }

  private Answer<Owner, Refusal> owner(Asker asker, @Nullable UUID organisation) {
    Optional<UUID> person = asker.actor().personId();
    if (person.isEmpty()) {
      return organisation != null
          ? Answer.refused(new Refusal.SignInNeeded())
          : asker
              .visitDigest()
              .<Answer<Owner, Refusal>>map(digest -> new Answer.Done<>(new Owner.OfVisit(digest)))
              .orElseGet(() -> Answer.refused(new Refusal.SignInNeeded()));
    }
    if (!May.actor(asker.actor(), Action.DOSSIER_CREATE)) {
      return Answer.refused(new Refusal.NotAllowed());
    }
    if (organisation == null) {
      return new Answer.Done<>(new Owner.OfPerson(person.get()));
    }
    return Access.isMember(asker, organisation)
        ? new Answer.Done<>(new Owner.OfOrganisation(organisation, person.get()))
        : Answer.refused(new Refusal.NotFound());
  }

  private Answer<KeptDossier, Refusal> begin(Owner owner, Draft draft) {
    Optional<Refusal> full = full(owner);
    if (full.isPresent()) {
      return Answer.refused(full.get());
    }
    Edition edition = library.current();
    return draft.profile() == null
        ? blank(owner, draft, edition)
        : sound(draft.profile(), draft.asOf(), edition)
            .then(sound ->
                add(
                    owner,
                    sound.asOf(),
                    Questionnaire.resume(
                        edition.knowledge(),
                        edition.composer().policies(),
                        sound.asOf(),
                        sound.profile(),
                        "named"),
                    edition));
  }

  private Answer<KeptDossier, Refusal> blank(Owner owner, Draft draft, Edition edition) {
    LocalDate asOf = draft.asOf() == null ? today() : draft.asOf();
    Profile nothing = new Profile(draft.title(), null, null, Map.of(), List.of(), List.of());
    return switch (new Entries(edition.knowledge()).name(draft.title())) {
      case Entry.Refused<String>(var reasons) ->
          Answer.refused(new Refusal.EntriesRefused("title", reasons));
      case Entry.Accepted<String> _ ->
          add(
              owner,
              asOf,
              Questionnaire.resume(
                  edition.knowledge(), edition.composer().policies(), asOf, nothing, ""),
              edition);
    };
  }

  private Answer<KeptDossier, Refusal> add(
      Owner owner, LocalDate asOf, Questionnaire questionnaire, Edition edition) {
    String text = Profiles.text(questionnaire.profile(), edition.knowledge());
    if (text.length() > Profiles.LONGEST) {
      return Answer.refused(new Refusal.TooLarge(Profiles.LONGEST));
    }
    UUID id = Ids.next(clock);
    KeptDossier dossier =
        new KeptDossier(
            id,
            0,
            id,
            "",
            questionnaire.profile().project(),
            owner,
            text,
            questionnaire.notes(),
            asOf,
            false,
            edition.digest(),
            null,
            clock.instant(),
            clock.instant(),
            expiry(owner));
    store.add(dossier);
    return new Answer.Done<>(dossier);
  }

  private @Nullable Instant expiry(Owner owner) {
    return owner instanceof Owner.OfVisit ? clock.instant().plus(settings.visitLife()) : null;
  }

  private Optional<Refusal> full(Owner owner) {
    int most =
        switch (owner) {
          case Owner.OfOrganisation _ -> settings.perOrganisation();
          case Owner.OfPerson _ -> settings.perPerson();
          case Owner.OfVisit _ -> settings.perVisit();
        };
    boolean crowded = owner instanceof Owner.OfVisit && store.countDrafts() >= settings.visits();
    return store.count(owner) >= most || crowded
        ? Optional.of(new Refusal.TooMany(crowded ? settings.visits() : most))
        : Optional.empty();
  }

  private Answer<Sound, Refusal> sound(String text, @Nullable LocalDate asOf, Edition edition) {
    return switch (ProfileReader.read(Profiles.SHOWN_AS, text, edition.knowledge())) {
      case ProfileResult.Refused(List<Mistake> mistakes) ->
          Answer.refused(new Refusal.ProfileRefused(mistakes));
      case ProfileResult.Accepted(Profile profile) -> {
        LocalDate own = profile.asOf() == null ? today() : profile.asOf();
        yield new Answer.Done<>(
            new Sound(Profiles.asOf(profile, null), asOf == null ? own : asOf, edition));
      }
    };
  }

  /** Begins another variant of a project, from one that there is. */
  @Transactional
  public Answer<KeptDossier, Refusal> vary(Asker asker, UUID id, String variant) {
    return forChange(asker, Action.DOSSIER_EDIT, id, null)
        .then(dossier -> {
          Optional<Refusal> full = full(dossier.owner());
          return full.isPresent()
              ? Answer.refused(full.get())
              : varied(dossier, begunBy(asker, dossier.owner()), variant);
        });
  }

  /** What an organisation has belongs to it, whoever of its members begins it. */
  private static Owner begunBy(Asker asker, Owner owner) {
    return owner instanceof Owner.OfOrganisation(UUID organisation, _)
        ? new Owner.OfOrganisation(organisation, asker.actor().personId().orElseThrow())
        : owner;
  }

  private Answer<KeptDossier, Refusal> varied(KeptDossier dossier, Owner owner, String variant) {
    return variantName(variant)
        .then(name -> {
          KeptDossier other =
              new KeptDossier(
                  Ids.next(clock),
                  0,
                  dossier.project(),
                  name,
                  dossier.title(),
                  owner,
                  dossier.profile(),
                  dossier.notes(),
                  dossier.asOf(),
                  dossier.observedTimes(),
                  dossier.edition(),
                  dossier.unreadableIn(),
                  clock.instant(),
                  clock.instant(),
                  expiry(owner));
          store.add(other);
          return new Answer.Done<>(other);
        });
  }

  private Answer<String, Refusal> variantName(String variant) {
    return switch (new Entries(library.current().knowledge()).name(variant)) {
      case Entry.Refused<String>(var reasons) ->
          Answer.refused(new Refusal.EntriesRefused("variant", reasons));
      case Entry.Accepted<String>(String name) when name.length() > LONGEST_VARIANT ->
          Answer.refused(
              new Refusal.EntriesRefused(
                  "variant",
                  List.of(new org.caravanserai.profile.Refusal.TooLong(LONGEST_VARIANT))));
      case Entry.Accepted<String>(String name) -> new Answer.Done<>(name);
    };
  }

  /** Changes a dossier other than by an answer. */
  @Transactional
  public Answer<KeptDossier, Refusal> edit(Asker asker, UUID id, int version, Edit edit) {
    return forChange(asker, Action.DOSSIER_EDIT, id, version)
        .then(dossier -> edited(dossier, edit));
  }

  private Answer<KeptDossier, Refusal> edited(KeptDossier dossier, Edit edit) {
    if (edit.variant() != null && !edit.variant().isEmpty()) {
      Answer<String, Refusal> name = variantName(edit.variant());
      if (name instanceof Answer.Refused<String, Refusal>(Refusal refusal)) {
        return Answer.refused(refusal);
      }
    }
    Answer<Sound, Refusal> sound =
        edit.profile() == null
            ? new Answer.Done<>(unchanged(dossier, edit.asOf()))
            : sound(edit.profile(), edit.asOf(), library.current());
    return sound.then(said -> {
      Edition edition = said.edition();
      Profile profile = said.profile();
      if (edit.title() != null) {
        switch (new Entries(edition.knowledge()).name(edit.title())) {
          case Entry.Refused<String>(var reasons) -> {
            return Answer.refused(new Refusal.EntriesRefused("title", reasons));
          }
          case Entry.Accepted<String>(String title) -> profile = profile.named(title);
        }
      }
      Questionnaire questionnaire =
          Questionnaire.resume(
              edition.knowledge(),
              edition.composer().policies(),
              said.asOf(),
              profile,
              dossier.notes());
      Kept kept =
          new Kept(
              said.asOf(),
              edit.variant() == null ? dossier.variant() : edit.variant(),
              edit.observedTimes() == null ? dossier.observedTimes() : edit.observedTimes());
      return save(dossier, questionnaire, edition, kept, dossier.version());
    });
  }

  private Sound unchanged(KeptDossier dossier, @Nullable LocalDate asOf) {
    Profiles.Read read = profiles.read(dossier);
    return new Sound(read.profile(), asOf == null ? dossier.asOf() : asOf, read.edition());
  }

  /** The next version of a dossier that is to be changed in this transaction. */
  Answer<KeptDossier, Refusal> save(
      KeptDossier dossier, Questionnaire questionnaire, Edition edition, @Nullable Integer before) {
    Kept kept = new Kept(dossier.asOf(), dossier.variant(), dossier.observedTimes());
    return save(dossier, questionnaire, edition, kept, before);
  }

  private Answer<KeptDossier, Refusal> save(
      KeptDossier dossier,
      Questionnaire questionnaire,
      Edition edition,
      Kept kept,
      @Nullable Integer before) {
    String text = Profiles.text(questionnaire.profile(), edition.knowledge());
    if (text.length() > Profiles.LONGEST) {
      return Answer.refused(new Refusal.TooLarge(Profiles.LONGEST));
    }
    Profiles.Stand stand = profiles.stand(dossier, text, edition);
    KeptDossier next =
        new KeptDossier(
            dossier.id(),
            dossier.version() + 1,
            dossier.project(),
            kept.variant(),
            questionnaire.profile().project(),
            dossier.owner(),
            text,
            questionnaire.notes(),
            kept.asOf(),
            kept.observedTimes(),
            stand.edition(),
            stand.unreadableIn(),
            dossier.createdAt(),
            clock.instant(),
            expiry(dossier.owner()));
    store.save(next, before);
    return new Answer.Done<>(next);
  }

  /** Makes a visitor's draft one that is kept, of the person that he has signed in as. */
  @Transactional
  public Answer<KeptDossier, Refusal> keep(Asker asker, UUID id, @Nullable UUID organisation) {
    if (asker.actor().personId().isEmpty()) {
      return Answer.refused(new Refusal.SignInNeeded());
    }
    return owner(asker, organisation)
        .then(owner ->
            forChange(asker, Action.DOSSIER_EDIT, id, null)
                .then(dossier -> {
                  if (!dossier.isDraft()) {
                    return new Answer.Done<>(dossier);
                  }
                  Optional<Refusal> full = full(owner);
                  return full.isPresent() ? Answer.refused(full.get()) : kept(dossier, owner);
                }));
  }

  private Answer<KeptDossier, Refusal> kept(KeptDossier draft, Owner owner) {
    KeptDossier kept =
        new KeptDossier(
            draft.id(),
            draft.version() + 1,
            draft.project(),
            draft.variant(),
            draft.title(),
            owner,
            draft.profile(),
            draft.notes(),
            draft.asOf(),
            draft.observedTimes(),
            draft.edition(),
            draft.unreadableIn(),
            draft.createdAt(),
            clock.instant(),
            null);
    store.save(
        kept,
        store.findStep(draft.id(), draft.version()).map(DossierStore.Step::before).orElse(null));
    return new Answer.Done<>(kept);
  }

  /** Drops a dossier with all that hangs on it. */
  @Transactional
  public Answer<KeptDossier, Refusal> remove(Asker asker, UUID id, int version) {
    return forChange(asker, Action.DOSSIER_DELETE, id, version)
        .then(dossier -> {
          store.remove(dossier.id());
          return new Answer.Done<>(dossier);
        });
  }

  @Scheduled(fixedDelay = 1, timeUnit = TimeUnit.HOURS, initialDelay = 1)
  void dropExpired() {
    store.removeExpired(clock.instant());
  }
}
