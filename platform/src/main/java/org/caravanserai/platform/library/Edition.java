package org.caravanserai.platform.library;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import org.caravanserai.dossier.Composer;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.PackFiles;
import org.caravanserai.lookup.Catalogue;
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
  private volatile @Nullable RawPlaces places;

  Edition(Knowledge knowledge, List<HeldPack> packs) {
    this.knowledge = knowledge;
    this.packs = List.copyOf(packs);
    this.composer = Composer.of(knowledge);
    this.catalogue = Once.of(() -> Catalogue.of(knowledge));
    this.search = Once.of(() -> new Search(catalogue.get()));
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

  /** Where the packs say what; read from them when first asked for. */
  RawPlaces places(Function<HeldPack, PackFiles> files) {
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
