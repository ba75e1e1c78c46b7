package org.caravanserai.platform.house;

import java.util.Optional;
import java.util.function.Function;

/**
 * What comes of a command: its value, or a refusal after which nothing has changed.
 *
 * @param <T> what it answers when it was done
 * @param <R> how the room refuses
 */
public sealed interface Answer<T, R> {
  /** The command was done. */
  record Done<T, R>(T result) implements Answer<T, R> {}

  /** The command was refused. */
  record Refused<T, R>(R refusal) implements Answer<T, R> {}

  static <T, R> Answer<T, R> refused(R refusal) {
    return new Refused<>(refusal);
  }

  /** The value, where there is one. */
  default Optional<T> value() {
    return this instanceof Done<T, R>(T result) ? Optional.of(result) : Optional.empty();
  }

  /** The value; a refusal is thrown as what the function makes of it. */
  default T orThrow(Function<? super R, ? extends RuntimeException> thrown) {
    return switch (this) {
      case Done<T, R>(T result) -> result;
      case Refused<T, R>(R refusal) -> throw thrown.apply(refusal);
    };
  }

  /** What the function makes of the value; a refusal stays. */
  default <N> Answer<N, R> then(Function<? super T, Answer<N, R>> next) {
    return switch (this) {
      case Done<T, R>(T result) -> next.apply(result);
      case Refused<T, R>(R refusal) -> new Refused<>(refusal);
    };
  }

  /** What one of two functions makes of it. */
  default <X> X map(
      Function<? super T, ? extends X> done, Function<? super R, ? extends X> refused) {
    return switch (this) {
      case Done<T, R>(T result) -> done.apply(result);
      case Refused<T, R>(R refusal) -> refused.apply(refusal);
    };
  }
}
