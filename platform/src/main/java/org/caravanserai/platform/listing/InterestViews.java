package org.caravanserai.platform.listing;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.caravanserai.platform.identity.Names;
import org.caravanserai.platform.identity.Organisation;
import org.caravanserai.platform.identity.Organisations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Shows interest as one of its two ends sees it. What the other end keeps to itself for now is left
 * out here, and nowhere else.
 */
@Component
class InterestViews {
  private final ListingStore listings;
  private final Organisations organisations;

  InterestViews(ListingStore listings, Organisations organisations) {
    this.listings = listings;
    this.organisations = organisations;
  }

  /** Interest with both listings, from one end. */
  record Touch(InterestStore.Row row, KeptListing yours, KeptListing theirs) {
    boolean expressed() {
      return row.from().equals(yours.id());
    }

    /** The same once it has changed. */
    Touch at(InterestStore.Row changed) {
      return new Touch(changed, yours, theirs);
    }

    /** The same from the end of one of the two listings. */
    Touch from(UUID listing) {
      return listing.equals(yours.id())
          ? this
          : new Touch(row, /* yours= */ theirs, /* theirs= */ yours);
    }

    boolean isAgreed() {
      return row.state() == Interest.State.ACCEPTED;
    }

    /** Who is asked sees who asks. */
    boolean showsName() {
      boolean isAsked = !expressed() && row.isAlive();
      return isAgreed() || isAsked || said(theirs).named();
    }
  }

  Interest show(Touch touch) {
    return show(List.of(touch)).getFirst();
  }

  /**
   * Shows rows, in their order.
   *
   * @param isAsked whether the one who looks is the one who was asked; else he asked
   */
  List<Interest> show(List<InterestStore.Row> rows, Predicate<InterestStore.Row> isAsked) {
    Map<UUID, KeptListing> found =
        listings
            .list(rows.stream().flatMap(row -> Stream.of(row.from(), row.to())).distinct().toList())
            .stream()
            .collect(Collectors.toMap(KeptListing::id, Function.identity()));
    return show(
        rows.stream()
            .map(row -> {
              KeptListing from = Objects.requireNonNull(found.get(row.from()));
              KeptListing to = Objects.requireNonNull(found.get(row.to()));
              return isAsked.test(row) ? new Touch(row, to, from) : new Touch(row, from, to);
            })
            .toList());
  }

  private List<Interest> show(Collection<Touch> touches) {
    Map<UUID, Names> names =
        organisations
            .listByIds(
                touches.stream()
                    .filter(Touch::showsName)
                    .map(touch -> touch.theirs().organisation())
                    .distinct()
                    .toList())
            .stream()
            .collect(Collectors.toMap(Organisation::id, Organisation::names));
    return touches.stream().map(touch -> show(touch, names)).toList();
  }

  private static Interest show(Touch touch, Map<UUID, Names> names) {
    InterestStore.Row row = touch.row();
    KeptListing theirs = touch.theirs();
    return new Interest(
        row.id(),
        row.version(),
        row.state(),
        touch.expressed(),
        touch.yours().id(),
        title(touch.yours()),
        theirs.id(),
        title(theirs),
        touch.showsName() ? names.get(theirs.organisation()) : null,
        contact(touch),
        row.expressedAt(),
        row.answeredAt());
  }

  private static @Nullable Contact contact(Touch touch) {
    return touch.isAgreed() ? touch.theirs().contact() : null;
  }

  private static Names title(KeptListing listing) {
    return new Names(said(listing).wording().title());
  }

  /** What everybody could read of it; a later draft of theirs is nobody else's. */
  private static Content said(KeptListing listing) {
    Content published = listing.published();
    return published == null ? listing.content() : published;
  }
}
