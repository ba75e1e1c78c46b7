package org.caravanserai.platform.listing;

import java.util.Optional;
import java.util.function.Function;

/**
 * What comes of a command.
 *
 * @param <T> what it answers when it was done
 */
public sealed interface Answer<T> {
  /** It was done. */
  record Done<T>(T result) implements Answer<T> {}

  /** It was not, and nothing was changed. */
  record Refused<T>(Refusal refusal) implements Answer<T> {}

  static <T> Answer<T> refused(Refusal refusal) {
    return new Refused<>(refusal);
  }

  /** The value, where there is one. */
  default Optional<T> value() {
    return this instanceof Done<T>(T result) ? Optional.of(result) : Optional.empty();
  }

  /** The value; a refusal is thrown as what the function makes of it. */
  default T orThrow(Function<? super Refusal, ? extends RuntimeException> thrown) {
    return switch (this) {
      case Done<T>(T result) -> result;
      case Refused<T>(Refusal refusal) -> throw thrown.apply(refusal);
    };
  }

  /** What comes next; a refusal stays. */
  default <R> Answer<R> then(Function<? super T, Answer<R>> next) {
    return switch (this) {
      case Done<T>(T result) -> next.apply(result);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }
}
