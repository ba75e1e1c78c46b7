package org.caravanserai.platform.web.library;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.library.Draft;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.ItemChange;
import org.caravanserai.platform.library.ItemChanges;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.Preview;
import org.caravanserai.platform.library.Publication;
import org.caravanserai.platform.library.VerdictChange;
import org.caravanserai.platform.library.VerdictChanges;

/** Prepares the pages on drafts and on editions that may be restored. */
final class DraftViews {
  private static final int MOST_CHANGES = 500;

  private final Library library;
  private final Messages messages;

  DraftViews(Library library, Messages messages) {
    this.library = library;
    this.messages = messages;
  }

  DraftView.Row row(Draft draft) {
    return new DraftView.Row("/library/drafts/" + draft.id(), title(draft), said(draft));
  }

  private String title(Draft draft) {
    return messages.colon(
        messages.get("library.draft.origin." + draft.origin()), messages.items(draft.packs()));
  }

  private String said(Draft draft) {
    return messages.phrases(
        List.of(
            messages.day(LocalDate.ofInstant(draft.at(), ZoneOffset.UTC)),
            messages.get(draft.whole() ? "library.draft.whole" : "library.draft.over"),
            messages.get("library.draft.basis", draft.basis())));
  }

  DraftView draft(Draft draft, Preview preview, boolean mayDecide) {
    Publication now = preview.now();
    List<String> facts =
        draft.note().isEmpty() ? List.of(said(draft)) : List.of(said(draft), draft.note());
    return new DraftView(
        title(draft),
        facts,
        now.number() == draft.basis()
            ? null
            : messages.get("library.refused.superseded", now.number(), now.label()),
        "/library/drafts/" + draft.id(),
        draft.version(),
        mayDecide,
        true,
        newest(preview.after()),
        changes(preview),
        verdicts(preview));
  }

  DraftView restore(Publication earlier, Preview preview, boolean mayDecide) {
    return new DraftView(
        messages.get("library.restore.title", earlier.number(), earlier.label()),
        List.of(messages.get("library.restore.now", preview.now().number(), preview.now().label())),
        null,
        "/library/editions/" + earlier.number() + "/restore",
        preview.now().number(),
        mayDecide,
        false,
        earlier.label(),
        changes(preview),
        verdicts(preview));
  }

  /** The newest version that a pack states: what the steward may call the edition. */
  private static String newest(Edition edition) {
    return edition.knowledge().contents().packs().stream()
        .map(org.caravanserai.knowledge.Pack::version)
        .max(String::compareTo)
        .orElse("");
  }

  private DraftView.Changes changes(Preview preview) {
    ItemChanges changes = preview.items();
    EditionRows rows = new EditionRows(library, messages);
    return new DraftView.Changes(
        messages.get(
            "library.edition.counts",
            changes.count(ItemChange.How.ADDED),
            changes.count(ItemChange.How.CHANGED),
            changes.count(ItemChange.How.REMOVED)),
        changes.items().stream()
            .limit(MOST_CHANGES)
            .map(change -> change(change, preview, rows))
            .toList(),
        Math.max(0, changes.items().size() - MOST_CHANGES),
        changes.tables().stream().map(t -> messages.get("library.table." + t)).toList());
  }

  /** A change with a link to the item where it is public already. */
  private static EditionView.Change change(ItemChange change, Preview preview, EditionRows rows) {
    boolean isNew = change.how() == ItemChange.How.ADDED;
    Edition titled = isNew ? preview.after() : preview.before();
    EditionView.Change row = rows.change(change, titled, LibraryAddress.of(change.subject()));
    return isNew
        ? new EditionView.Change(
            new Piece(row.title().text(), row.title().language(), null, Piece.Tone.NONE),
            row.kind(),
            row.id(),
            row.how(),
            row.style())
        : row;
  }

  private DraftView.Verdicts verdicts(Preview preview) {
    VerdictChanges verdicts = preview.verdicts();
    String said =
        verdicts.kept() == 0
            ? messages.get("library.verdicts.noDossiers")
            : messages.get(
                "library.verdicts.said", verdicts.touched(), verdicts.looked(), verdicts.kept());
    return new DraftView.Verdicts(
        said,
        verdicts.refused() == 0
            ? null
            : messages.get("library.verdicts.refused", verdicts.refused()),
        verdicts.changes().stream().map(this::verdict).toList());
  }

  private DraftView.Verdict verdict(VerdictChange change) {
    return new DraftView.Verdict(
        Piece.of(change.title(), messages.language())
            .to(LibraryAddress.of(new Subject(Kind.POLICY, change.policy()))),
        messages.get("library.stand." + change.before()),
        change.isOfTermsAlone()
            ? messages.get("library.stand.terms")
            : messages.get("library.stand." + change.after()),
        change.dossiers());
  }
}
