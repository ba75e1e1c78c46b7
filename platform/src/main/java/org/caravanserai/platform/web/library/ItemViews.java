package org.caravanserai.platform.web.library;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.caravanserai.knowledge.Validity;
import org.caravanserai.lookup.Content;
import org.caravanserai.lookup.Detail;
import org.caravanserai.lookup.Explained;
import org.caravanserai.lookup.Item;
import org.caravanserai.lookup.Label;
import org.caravanserai.lookup.Subject;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.library.InForce;
import org.caravanserai.platform.library.ItemHistory;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.RawPlace;
import org.jspecify.annotations.Nullable;

/** Prepares the page of one item. */
final class ItemViews {
  private static final int FIRST_RELATED = 40;
  private static final int MOST_RELATED = 400;
  private static final int MOST_PLACES = 40;

  private final Library library;
  private final InForce shown;
  private final Messages messages;
  private final boolean isCurrent;
  private final ItemBlocks blocks;

  /**
   * @param shown the edition that is shown
   * @param isCurrent whether it is the one in force
   */
  ItemViews(Library library, InForce shown, boolean isCurrent, Messages messages, String query) {
    this.library = library;
    this.shown = shown;
    this.messages = messages;
    this.isCurrent = isCurrent;
    this.blocks = new ItemBlocks(shown.edition().catalogue(), messages, query);
  }

  /**
   * @param times how long the steps of a procedure take; null of what is none
   */
  ItemView view(Explained.Entry entry, LocalDate asOf, @Nullable TimesView times) {
    Item item = entry.item();
    Subject subject = item.subject();
    return new ItemView(
        messages.get("lookup.kind." + subject.kind()),
        subject.id(),
        Piece.of(item.title(), messages.language()),
        tags(item, asOf),
        asOf.toString(),
        LibraryAddress.of(subject),
        isCurrent ? null : editionLink(),
        entry.replacements().stream()
            .map(r ->
                messages.get("dossier.replaced", r.kind(), r.id(), r.earlierPack(), r.laterPack()))
            .toList(),
        item.versions().stream().map(version -> version(version, asOf)).toList(),
        entry.related().stream().map(this::related).toList(),
        library.history(subject).stream().map(event -> event(subject, event)).toList(),
        library.places(shown.edition(), subject).stream()
            .limit(MOST_PLACES)
            .map(this::place)
            .toList(),
        times);
  }

  private ItemView.Link editionLink() {
    long number = shown.publication().number();
    return new ItemView.Link(
        messages.get("library.edition.named", number, shown.publication().label()),
        "/library/editions/" + number);
  }

  private List<ItemView.Tag> tags(Item item, LocalDate asOf) {
    List<ItemView.Tag> tags = new ArrayList<>();
    if (item.jurisdiction() != null) {
      tags.add(new ItemView.Tag(blocks.jurisdictions(item.jurisdiction()), "plain"));
    }
    boolean holds = item.versions().stream().anyMatch(v -> v.valid().covers(asOf));
    if (!holds) {
      tags.add(new ItemView.Tag(messages.get("library.item.notThen"), "warn"));
    }
    Item.Version told =
        item.versions().stream()
            .filter(v -> v.valid().covers(asOf))
            .findFirst()
            .orElse(item.versions().getLast());
    for (Detail detail : told.details()) {
      tagOf(detail, tags);
    }
    if (told.details().stream().anyMatch(detail -> detail.label() == Label.CONFLICT)) {
      tags.add(new ItemView.Tag(messages.get("library.item.conflict"), "warn"));
    }
    return tags;
  }

  private void tagOf(Detail detail, List<ItemView.Tag> tags) {
    if (!(detail.content() instanceof Content.Term(String key, String word))) {
      return;
    }
    if (detail.label() == Label.CONFIDENCE && word.equals("low")) {
      tags.add(new ItemView.Tag(messages.get("library.item.lowConfidence"), "warn"));
    } else if (detail.label() == Label.STATUS) {
      tags.add(new ItemView.Tag(messages.get(key), word.equals("in_force") ? "good" : "warn"));
    }
  }

  private ItemView.Version version(Item.Version version, LocalDate asOf) {
    Validity valid = version.valid();
    return new ItemView.Version(
        valid.equals(Validity.ALWAYS) ? null : said(valid),
        valid.covers(asOf),
        blocks.of(version.details()));
  }

  private String said(Validity valid) {
    String from =
        valid.from() == null
            ? messages.get("lookup.valid.ALWAYS", "")
            : messages.get("lookup.valid.FROM", valid.from());
    return valid.to() == null ? from : from + messages.get("lookup.valid.TO", valid.to());
  }

  private ItemView.Related related(Explained.Related related) {
    List<Subject> subjects = related.subjects();
    int listed = Math.min(subjects.size(), MOST_RELATED);
    int first = Math.min(subjects.size(), FIRST_RELATED);
    return new ItemView.Related(
        messages.get("lookup.relation." + related.relation()),
        subjects.size(),
        subjects.subList(0, first).stream().map(blocks::link).toList(),
        subjects.subList(first, listed).stream().map(blocks::link).toList(),
        subjects.size() - listed);
  }

  private ItemView.Event event(Subject subject, ItemHistory event) {
    return new ItemView.Event(
        messages.get("library.change." + event.how()),
        LibraryAddress.change(event.publication().number(), subject),
        messages.get(
            "library.edition.named", event.publication().number(), event.publication().label()),
        messages.day(LocalDate.ofInstant(event.publication().at(), ZoneOffset.UTC)),
        event.publication().note());
  }

  private ItemView.Link place(RawPlace place) {
    return new ItemView.Link(
        place.pack() + "/" + place.path() + ":" + place.line(),
        LibraryAddress.file(
            shown.publication().number(), place.pack(), place.path(), place.line()));
  }

  /** The entry of a kind, when there is one. */
  static Explained.@Nullable Entry entry(Explained explained, Subject subject) {
    return explained instanceof Explained.Found found
        ? found.entries().stream()
            .filter(entry -> entry.item().subject().kind() == subject.kind())
            .findFirst()
            .orElse(null)
        : null;
  }
}
