package org.caravanserai.platform.api;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Some of a long list.
 *
 * @param next what {@code after} must be to get what follows; absent at the end
 */
public record Slice<T>(List<T> items, @Nullable String next) {
  public Slice {
    items = List.copyOf(items);
  }

  /**
   * The slice for a stretch.
   *
   * @param found at most {@code stretch.limit() + 1} rows in the list's order; the last is there
   *     only to tell that the list goes on
   * @param cursor what names a row in {@code after}
   */
  public static <T> Slice<T> of(List<T> found, Stretch stretch, Function<T, String> cursor) {
    if (found.size() <= stretch.limit()) {
      return new Slice<>(found, null);
    }
    List<T> items = found.subList(0, stretch.limit());
    return new Slice<>(items, cursor.apply(items.getLast()));
  }

  /** The same slice with its rows as others. */
  public <U> Slice<U> map(Function<T, U> as) {
    return new Slice<>(items.stream().map(as).toList(), next);
  }
}
