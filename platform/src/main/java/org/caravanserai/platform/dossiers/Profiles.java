package org.caravanserai.platform.dossiers;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.Library;
import org.caravanserai.profile.Profile;
import org.caravanserai.profile.ProfileReader;
import org.caravanserai.profile.ProfileResult;
import org.caravanserai.profile.ProfileWriter;
import org.caravanserai.reading.Mistake;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Kept profiles, read with the knowledge that can read them. */
@Component
class Profiles {
  /** The longest profile that is kept, in characters. */
  static final int LONGEST = 200_000;

  /** How a profile is called in its mistakes. */
  static final String SHOWN_AS = "profile";

  private final Library library;

  Profiles(Library library) {
    this.library = library;
  }

  /** A profile with the edition that it was read with. */
  record Read(Edition edition, Profile profile) {}

  /** With the edition in force; with the one before where that cannot read it any more. */
  Read read(KeptDossier dossier) {
    Edition current = library.current();
    Optional<Profile> profile = find(dossier.profile(), current.knowledge());
    if (profile.isPresent()) {
      return new Read(current, profile.get());
    }
    Edition before = library.edition(dossier.edition()).orElse(current);
    return new Read(
        before,
        find(dossier.profile(), before.knowledge())
            .orElseThrow(() ->
                new IllegalStateException("No edition reads the profile of " + dossier.id())));
  }

  /**
   * How a dossier stands to the editions.
   *
   * @param edition as {@link KeptDossier#edition()}; it always reads the profile
   * @param unreadableIn as {@link KeptDossier#unreadableIn()}
   */
  record Stand(String edition, @Nullable String unreadableIn) {}

  /**
   * How a dossier stands once its profile is another text. What the edition in force can read is
   * gone through again, whatever was found of the text before.
   *
   * @param written the edition that the text was written with
   */
  Stand stand(KeptDossier before, String text, Edition written) {
    boolean told =
        before.edition().equals(written.digest())
            || library
                .edition(before.edition())
                .filter(edition -> find(text, edition.knowledge()).isPresent())
                .isPresent();
    boolean readable =
        before.unreadableIn() == null || find(text, library.current().knowledge()).isPresent();
    return new Stand(
        told ? before.edition() : written.digest(), readable ? null : before.unreadableIn());
  }

  /** With one edition; empty when that cannot read it. */
  static Optional<Profile> find(String text, Knowledge knowledge) {
    return ProfileReader.read(SHOWN_AS, text, knowledge)
            instanceof ProfileResult.Accepted(Profile profile)
        ? Optional.of(profile)
        : Optional.empty();
  }

  /** Why an edition cannot read a profile; empty when it can. */
  static List<Mistake> mistakes(String text, Knowledge knowledge) {
    return ProfileReader.read(SHOWN_AS, text, knowledge)
            instanceof ProfileResult.Refused(List<Mistake> mistakes)
        ? mistakes
        : List.of();
  }

  /** As it is kept: without a day, which is kept beside it. */
  static String text(Profile profile, Knowledge knowledge) {
    return ProfileWriter.bare(asOf(profile, null), knowledge);
  }

  static Profile asOf(Profile profile, @Nullable LocalDate day) {
    return new Profile(
        profile.project(),
        day,
        profile.start(),
        profile.facts(),
        profile.consignments(),
        profile.parties());
  }
}
