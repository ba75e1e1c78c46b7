package org.caravanserai.platform.web.library;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.HeldPack;
import org.caravanserai.platform.library.ItemChange;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.Publication;

/** Publications and changes in words. */
final class EditionRows {
  private final Library library;
  private final Messages messages;

  EditionRows(Library library, Messages messages) {
    this.library = library;
    this.messages = messages;
  }

  /** Some publications, in their order. */
  List<EditionView.Row> rows(List<Publication> publications) {
    Map<Long, Map<ItemChange.How, Long>> counts = library.counts(publications);
    return publications.stream()
        .map(one -> row(one, counts.getOrDefault(one.number(), Map.of())))
        .toList();
  }

  private EditionView.Row row(Publication publication, Map<ItemChange.How, Long> counts) {
    long number = publication.number();
    return new EditionView.Row(
        number,
        publication.label(),
        "/library/editions/" + number,
        messages.day(LocalDate.ofInstant(publication.at(), ZoneOffset.UTC)),
        messages.get("library.publication." + publication.kind()),
        messages.get(publication.by() == null ? "library.by.house" : "library.by.steward"),
        publication.note(),
        number == library.inForce().publication().number(),
        counts.getOrDefault(ItemChange.How.ADDED, 0L),
        counts.getOrDefault(ItemChange.How.CHANGED, 0L),
        counts.getOrDefault(ItemChange.How.REMOVED, 0L));
  }

  String named(HeldPack pack) {
    return messages.brackets(pack.name(), messages.get("library.origin." + pack.origin()));
  }

  /**
   * A change of an item.
   *
   * @param edition that knows its title
   * @param href where the change is shown in full
   */
  EditionView.Change change(ItemChange change, Edition edition, String href) {
    return new EditionView.Change(
        Piece.of(edition.catalogue().title(change.subject()), messages.language()).to(href),
        messages.get("lookup.kind." + change.subject().kind()),
        change.subject().id(),
        messages.get("library.change." + change.how()),
        switch (change.how()) {
          case ADDED -> "good";
          case CHANGED -> "warn";
          case REMOVED -> "bad";
        });
  }
}
