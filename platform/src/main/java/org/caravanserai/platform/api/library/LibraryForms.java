package org.caravanserai.platform.api.library;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caravanserai.lookup.Subject;
import org.caravanserai.platform.library.Draft;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.HeldPack;
import org.caravanserai.platform.library.ItemChange;
import org.caravanserai.platform.library.Preview;
import org.caravanserai.platform.library.Publication;
import org.caravanserai.platform.library.VerdictChange;
import org.jspecify.annotations.Nullable;

/** The JSON of the library. */
final class LibraryForms {
  private LibraryForms() {}

  /**
   * An item of a list.
   *
   * @param context words of the item around what was searched; empty in a list without a search
   */
  record ItemForm(
      String kind,
      String id,
      String title,
      String titleLanguage,
      @Nullable String jurisdiction,
      boolean holds,
      String context) {}

  record EditionForm(
      long number, String digest, String kind, String label, String note, Instant publishedAt) {
    static EditionForm of(Publication publication) {
      return new EditionForm(
          publication.number(),
          publication.edition(),
          word(publication.kind()),
          publication.label(),
          publication.note(),
          publication.at());
    }
  }

  record PackForm(String name, String digest, String origin) {
    static PackForm of(HeldPack pack) {
      return new PackForm(pack.name(), "sha256:" + pack.digest(), word(pack.origin()));
    }
  }

  record WholeEditionForm(EditionForm edition, List<PackForm> packs) {}

  record ChangeForm(String kind, String id, String title, String change) {
    static ChangeForm of(ItemChange change, Edition titled, String language) {
      Subject subject = change.subject();
      return new ChangeForm(
          word(subject.kind()),
          subject.id(),
          titled.catalogue().title(subject).in(language),
          word(change.how()));
    }
  }

  /**
   * A draft.
   *
   * @param digest of the edition that it would become; absent once it was discarded or published
   */
  record DraftForm(
      UUID id,
      int version,
      String state,
      String origin,
      boolean whole,
      String note,
      long basis,
      @Nullable String digest,
      Instant madeAt,
      List<String> packs) {
    static DraftForm of(Draft draft) {
      return new DraftForm(
          draft.id(),
          draft.version(),
          word(draft.state()),
          word(draft.origin()),
          draft.whole(),
          draft.note(),
          draft.basis(),
          draft.edition(),
          draft.at(),
          draft.packs());
    }
  }

  record VerdictForm(String policy, String before, String after, int dossiers) {
    static VerdictForm of(VerdictChange change) {
      return new VerdictForm(
          change.policy(), word(change.before()), word(change.after()), change.dossiers());
    }
  }

  /**
   * What a publication would change.
   *
   * @param beyond how many changes of items are not listed
   */
  record PreviewForm(
      EditionForm now,
      String digest,
      List<ChangeForm> items,
      int beyond,
      List<String> tables,
      long dossiersKept,
      int dossiersLooked,
      int dossiersTouched,
      int profilesRefused,
      List<VerdictForm> verdicts) {
    private static final int MOST = 1_000;

    static PreviewForm of(Preview preview, String language) {
      List<ItemChange> items = preview.items().items();
      return new PreviewForm(
          EditionForm.of(preview.now()),
          preview.after().digest(),
          items.stream()
              .limit(MOST)
              .map(change ->
                  ChangeForm.of(
                      change,
                      change.how() == ItemChange.How.REMOVED ? preview.before() : preview.after(),
                      language))
              .toList(),
          Math.max(0, items.size() - MOST),
          preview.items().tables().stream().map(LibraryForms::word).toList(),
          preview.verdicts().kept(),
          preview.verdicts().looked(),
          preview.verdicts().touched(),
          preview.verdicts().refused(),
          preview.verdicts().changes().stream().map(VerdictForm::of).toList());
    }
  }

  static String word(Enum<?> constant) {
    return constant.name().toLowerCase(Locale.ROOT);
  }
}
