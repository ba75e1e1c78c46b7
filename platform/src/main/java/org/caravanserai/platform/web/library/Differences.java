package org.caravanserai.platform.web.library;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.caravanserai.lookup.Explained;
import org.caravanserai.lookup.Item;
import org.caravanserai.lookup.Subject;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.ItemChange;
import org.caravanserai.platform.library.Publication;
import org.jspecify.annotations.Nullable;

/** How one item differs between two editions, line by line. */
final class Differences {
  private final Messages messages;

  Differences(Messages messages) {
    this.messages = messages;
  }

  /** The difference that a publication made; empty when neither edition has the item. */
  Optional<EditionView.Difference> of(
      Subject subject, Publication publication, Edition before, Edition after) {
    Item one = item(before, subject);
    Item other = item(after, subject);
    Item known = other == null ? one : other;
    if (known == null) {
      return Optional.empty();
    }
    List<String> earlier = one == null ? List.of() : lines(one, before);
    List<String> later = other == null ? List.of() : lines(other, after);
    String address = LibraryAddress.of(subject) + "?edition=";
    return Optional.of(
        new EditionView.Difference(
            Piece.of(known.title(), messages.language()),
            subject.id(),
            messages.get("library.change." + how(one, other)),
            new ItemView.Link(
                messages.get("library.edition.named", publication.number(), publication.label()),
                "/library/editions/" + publication.number()),
            one == null ? null : address + (publication.number() - 1),
            other == null ? null : address + publication.number(),
            without(earlier, later),
            without(later, earlier)));
  }

  private static ItemChange.How how(@Nullable Item one, @Nullable Item other) {
    if (one == null) {
      return ItemChange.How.ADDED;
    }
    return other == null ? ItemChange.How.REMOVED : ItemChange.How.CHANGED;
  }

  private static @Nullable Item item(Edition edition, Subject subject) {
    Explained.Entry entry =
        ItemViews.entry(edition.catalogue().explain(subject.id(), LocalDate.EPOCH), subject);
    return entry == null ? null : entry.item();
  }

  /** The lines of one that the other has not, or not as often. */
  private static List<String> without(List<String> lines, List<String> others) {
    List<String> left = new ArrayList<>(others);
    return lines.stream().filter(line -> !left.remove(line)).toList();
  }

  private List<String> lines(Item item, Edition edition) {
    ItemBlocks blocks = new ItemBlocks(edition.catalogue(), messages, "");
    List<String> lines = new ArrayList<>();
    lines.add(item.title().in(messages.language()));
    for (Item.Version version : item.versions()) {
      String valid = version.valid().from() + "–" + version.valid().to();
      String trail = item.versions().size() == 1 ? "" : valid.replace("null", "…") + " › ";
      blocks.of(version.details()).forEach(block -> add(block, trail, lines));
    }
    return lines;
  }

  private void add(Block block, String trail, List<String> lines) {
    switch (block) {
      case Block.Lines(var named) ->
          named.forEach(line ->
              line.values()
                  .forEach(value -> lines.add(trail + messages.colon(line.name(), text(value)))));
      case Block.Table(String name, var heads, var rows) ->
          rows.forEach(row -> {
            List<String> cells = new ArrayList<>();
            for (int i = 0; i < row.size(); i++) {
              if (!row.get(i).isEmpty()) {
                cells.add(messages.colon(heads.get(i), text(row.get(i))));
              }
            }
            lines.add(trail + messages.colon(name, messages.phrases(cells)));
          });
      case Block.Section(var heading, var blocks) -> {
        lines.add(trail + text(heading));
        blocks.forEach(inner -> add(inner, trail + text(heading) + " › ", lines));
      }
    }
  }

  private static String text(List<Piece> pieces) {
    return pieces.stream().map(Piece::text).collect(Collectors.joining());
  }
}
