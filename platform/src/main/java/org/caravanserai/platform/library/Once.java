package org.caravanserai.platform.library;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A value that is made once, when it is first asked for. */
final class Once<T> implements Supplier<T> {
  private final Supplier<T> making;
  private volatile @Nullable T made;

  private Once(Supplier<T> making) {
    this.making = making;
  }

  static <T> Supplier<T> of(Supplier<T> making) {
    return new Once<>(making);
  }

  @Override
  public T get() {
    T value = made;
    return value == null ? make() : value;
  }

  private synchronized T make() {
    T value = made;
    if (value == null) {
      value = making.get();
      made = value;
    }
    return value;
  }
}
