package org.caravanserai.platform.library;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.caravanserai.calendar.WorkingCalendars;
import org.caravanserai.dossier.Composer;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.PackFiles;
import org.caravanserai.lookup.Catalogue;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Search;
import org.jspecify.annotations.Nullable;

/**
 * Knowledge that is loaded, with the engines over it. Immutable and safe to share: who began work
 * with an edition ends it with the same one, whatever is published meanwhile.
 */
public final class Edition {
  private final Knowledge knowledge;
  private final List<HeldPack> packs;
  private final Composer composer;
  private final Supplier<Catalogue> catalogue;
  private final Supplier<Search> search;
  private final Supplier<Countries> countries;
  private final Supplier<WorkingCalendars> calendars;
  private final Supplier<Set<Kind>> kinds;
  private @Nullable RawPlaces places;

  Edition(Knowledge knowledge, List<HeldPack> packs) {
    this.knowledge = knowledge;
    this.packs = List.copyOf(packs);
    this.composer = Composer.of(knowledge);
    this.catalogue = Once.of(() -> Catalogue.of(knowledge));
    this.search = Once.of(() -> new Search(catalogue.get()));
    this.countries = Once.of(() -> Countries.of(catalogue.get()));
    this.calendars = Once.of(() -> WorkingCalendars.of(knowledge));
    this.kinds =
        Once.of(() ->
            catalogue.get().items().stream()
                .map(item -> item.subject().kind())
                .collect(Collectors.toUnmodifiableSet()));
  }

  /** {@code sha256:} and 64 hex digits; the same digest means the same knowledge. */
  public String digest() {
    return knowledge.contents().digest();
  }

  /** What is known. */
  public Knowledge knowledge() {
    return knowledge;
  }

  /** What composes dossiers; it keeps what it compiled for the next one. */
  public Composer composer() {
    return composer;
  }

  /** The items; made when first asked for. */
  public Catalogue catalogue() {
    return catalogue.get();
  }

  /** What finds items; made when first asked for. */
  public Search search() {
    return search.get();
  }

  /** Where the items belong; worked out when first asked for. */
  public Countries countries() {
    return countries.get();
  }

  /** The working calendars; worked out when first asked for. */
  public WorkingCalendars calendars() {
    return calendars.get();
  }

  /** The kinds of which there are items. */
  public Set<Kind> kinds() {
    return kinds.get();
  }

  /** Where the packs say what; read from them once, when first asked for. */
  synchronized RawPlaces places(Function<HeldPack, PackFiles> files) {
    RawPlaces read = places;
    if (read == null) {
      read = RawPlaces.of(packs, files);
      places = read;
    }
    return read;
  }

  /** The packs, in the order in which they are read. */
  List<HeldPack> packs() {
    return packs;
  }
}
