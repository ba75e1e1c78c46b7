package org.caravanserai.platform.dossiers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.caravanserai.platform.identity.Action;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.profile.FactKey;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.questionnaire.Answered;
import org.caravanserai.questionnaire.Ask;
import org.caravanserai.questionnaire.Questionnaire;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The questionnaire over a kept dossier. What is said is kept before it is answered for. */
@Service
public class Interview {
  private static final String ANSWER = "answer";

  /** By this name the name of the project is asked for again. */
  public static final String PROJECT = "project";

  private final Dossiers dossiers;
  private final DossierStore store;
  private final Profiles profiles;

  Interview(Dossiers dossiers, DossierStore store, Profiles profiles) {
    this.dossiers = dossiers;
    this.store = store;
    this.profiles = profiles;
  }

  /**
   * A questionnaire with the dossier that it is about.
   *
   * @param backLeads whether there is something to go back to
   */
  public record Sitting(
      KeptDossier dossier, Edition edition, Questionnaire questionnaire, boolean backLeads) {}

  /** What is asked now, for those who may answer. */
  public Outcome<Sitting> open(Asker asker, UUID id) {
    return dossiers
        .find(asker, id)
        .then(dossier ->
            dossiers.may(asker, Action.DOSSIER_EDIT, dossier)
                ? new Outcome.Done<>(sitting(dossier))
                : Outcome.refused(new Refusal.NotAllowed()));
  }

  private Sitting sitting(KeptDossier dossier) {
    return sitting(dossier, profiles.read(dossier));
  }

  private Sitting sitting(KeptDossier dossier, Profiles.Read read) {
    Questionnaire questionnaire =
        Questionnaire.resume(
            read.edition().knowledge(),
            read.edition().composer().policies(),
            dossier.asOf(),
            read.profile(),
            dossier.notes());
    return new Sitting(dossier, read.edition(), questionnaire, before(dossier).isPresent());
  }

  /** Goes on with what was assessed already, unless another edition reads the profile now. */
  private Sitting sitting(KeptDossier saved, Questionnaire next, Edition edition) {
    Profiles.Read read = profiles.read(saved);
    return read.edition().digest().equals(edition.digest())
        ? new Sitting(saved, edition, next, before(saved).isPresent())
        : sitting(saved, read);
  }

  private Optional<DossierStore.Step> before(KeptDossier dossier) {
    return store
        .findStep(dossier.id(), dossier.version())
        .map(DossierStore.Step::before)
        .flatMap(version -> store.findStep(dossier.id(), version));
  }

  /**
   * An answer to what is asked.
   *
   * @param version of the dossier when it was asked
   * @param texts codes, which may be none, for what takes several; else one text
   */
  @Transactional
  public Outcome<Sitting> answer(Asker asker, UUID id, int version, List<String> texts) {
    return change(
        asker,
        id,
        version,
        sitting -> {
          Questionnaire questionnaire = sitting.questionnaire();
          if (questionnaire.ask() instanceof Ask.Nothing) {
            return Outcome.refused(new Refusal.NoSuchEntry(ANSWER));
          }
          return switch (questionnaire.answer(texts)) {
            case Answered.Accepted(Questionnaire next) -> new Outcome.Done<>(next);
            case Answered.Refused(var reasons) ->
                Outcome.refused(new Refusal.EntriesRefused(ANSWER, reasons));
          };
        });
  }

  /** Goes on without an answer. */
  @Transactional
  public Outcome<Sitting> skip(Asker asker, UUID id, int version) {
    return change(
        asker, id, version, sitting -> new Outcome.Done<>(sitting.questionnaire().skip()));
  }

  /** Goes on because the answer is not known. */
  @Transactional
  public Outcome<Sitting> dontKnow(Asker asker, UUID id, int version) {
    return change(
        asker, id, version, sitting -> new Outcome.Done<>(sitting.questionnaire().dontKnow()));
  }

  /**
   * Asks for something out of turn.
   *
   * @param name a fact as {@link Questionnaire#findFact} takes it, or {@link #PROJECT}
   */
  @Transactional
  public Outcome<Sitting> revise(Asker asker, UUID id, int version, String name) {
    return change(
        asker,
        id,
        version,
        sitting -> {
          Questionnaire questionnaire = sitting.questionnaire();
          if (name.equals(PROJECT)) {
            return new Outcome.Done<>(questionnaire.rename());
          }
          Optional<FactKey> key = questionnaire.findFact(name);
          return key.isPresent()
              ? new Outcome.Done<>(questionnaire.revise(key.get()))
              : Outcome.refused(new Refusal.NoSuchEntry(name));
        });
  }

  /** Goes one step back, to the same question with nothing of its answer left. */
  @Transactional
  public Outcome<Sitting> back(Asker asker, UUID id, int version) {
    return dossiers
        .forChange(asker, Action.DOSSIER_EDIT, id, version)
        .then(dossier -> {
          Optional<DossierStore.Step> before = before(dossier);
          if (before.isEmpty()) {
            return Outcome.refused(new Refusal.AtBeginning());
          }
          DossierStore.Step step = before.get();
          Profiles.Read read = profiles.read(dossier);
          Optional<Profile> profile = Profiles.find(step.profile(), read.edition().knowledge());
          if (profile.isEmpty()) {
            return Outcome.refused(new Refusal.AtBeginning());
          }
          Questionnaire then =
              Questionnaire.resume(
                  read.edition().knowledge(),
                  read.edition().composer().policies(),
                  dossier.asOf(),
                  profile.get(),
                  step.notes());
          return dossiers
              .save(dossier, then, read.edition(), step.before())
              .then(saved -> new Outcome.Done<>(sitting(saved, then, read.edition())));
        });
  }

  /**
   * Changes a consignment, or adds one.
   *
   * @param goods the id of the one to change; null to add one
   */
  @Transactional
  public Outcome<Sitting> putGoods(
      Asker asker, UUID id, int version, @Nullable String goods, GoodsEntry entry) {
    return change(
        asker,
        id,
        version,
        sitting -> {
          Profile profile = sitting.questionnaire().profile();
          if (goods != null && profile.findConsignment(goods).isEmpty()) {
            return Outcome.refused(new Refusal.NoSuchEntry(goods));
          }
          if (goods == null && profile.consignments().size() >= ProfileReader.MOST_CONSIGNMENTS) {
            return Outcome.refused(new Refusal.TooMany(ProfileReader.MOST_CONSIGNMENTS));
          }
          return entry
              .read(sitting.edition().knowledge(), profile, goods)
              .then(consignment ->
                  new Outcome.Done<>(sitting.questionnaire().over(profile.with(consignment))));
        });
  }

  /** Takes a consignment out. */
  @Transactional
  public Outcome<Sitting> removeGoods(Asker asker, UUID id, int version, String goods) {
    return change(
        asker,
        id,
        version,
        sitting -> {
          Profile profile = sitting.questionnaire().profile();
          List<Profile.Consignment> rest =
              profile.consignments().stream().filter(one -> !one.id().equals(goods)).toList();
          return rest.size() == profile.consignments().size()
              ? Outcome.refused(new Refusal.NoSuchEntry(goods))
              : new Outcome.Done<>(
                  sitting.questionnaire().over(with(profile, rest, profile.parties())));
        });
  }

  /**
   * Changes a party, or adds one.
   *
   * @param number 1 for the first one; null to add one
   */
  @Transactional
  public Outcome<Sitting> putParty(
      Asker asker, UUID id, int version, @Nullable Integer number, PartyEntry entry) {
    return change(
        asker,
        id,
        version,
        sitting -> {
          Profile profile = sitting.questionnaire().profile();
          List<Profile.Party> parties = new ArrayList<>(profile.parties());
          if (number != null && (number < 1 || number > parties.size())) {
            return Outcome.refused(new Refusal.NoSuchEntry("party " + number));
          }
          if (number == null && parties.size() >= ProfileReader.MOST_PARTIES) {
            return Outcome.refused(new Refusal.TooMany(ProfileReader.MOST_PARTIES));
          }
          return entry
              .read(sitting.edition().knowledge())
              .then(party -> {
                if (number == null) {
                  parties.add(party);
                } else {
                  parties.set(number - 1, party);
                }
                return new Outcome.Done<>(
                    sitting.questionnaire().over(with(profile, profile.consignments(), parties)));
              });
        });
  }

  /** Takes a party out. */
  @Transactional
  public Outcome<Sitting> removeParty(Asker asker, UUID id, int version, int number) {
    return change(
        asker,
        id,
        version,
        sitting -> {
          Profile profile = sitting.questionnaire().profile();
          if (number < 1 || number > profile.parties().size()) {
            return Outcome.refused(new Refusal.NoSuchEntry("party " + number));
          }
          List<Profile.Party> parties = new ArrayList<>(profile.parties());
          parties.remove(number - 1);
          return new Outcome.Done<>(
              sitting.questionnaire().over(with(profile, profile.consignments(), parties)));
        });
  }

  private static Profile with(
      Profile profile, List<Profile.Consignment> goods, List<Profile.Party> parties) {
    return new Profile(
        profile.project(), profile.asOf(), profile.start(), profile.facts(), goods, parties);
  }

  private Outcome<Sitting> change(
      Asker asker, UUID id, int version, Function<Sitting, Outcome<Questionnaire>> step) {
    return dossiers
        .forChange(asker, Action.DOSSIER_EDIT, id, version)
        .then(dossier -> {
          Sitting sitting = sitting(dossier);
          return step.apply(sitting)
              .then(next ->
                  dossiers
                      .save(dossier, next, sitting.edition(), dossier.version())
                      .then(saved -> new Outcome.Done<>(sitting(saved, next, sitting.edition()))));
        });
  }
}
