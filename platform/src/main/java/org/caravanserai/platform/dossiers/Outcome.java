package org.caravanserai.platform.dossiers;

import java.util.Optional;
import java.util.function.Function;

/** What comes of a command: its value, or a refusal after which nothing has changed. */
public sealed interface Outcome<T> {
  /** The command was done. */
  record Done<T>(T result) implements Outcome<T> {}

  /** The command was refused. */
  record Refused<T>(Refusal refusal) implements Outcome<T> {}

  static <T> Outcome<T> refused(Refusal refusal) {
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

  /** What the function makes of the value; a refusal stays. */
  default <R> Outcome<R> then(Function<? super T, Outcome<R>> next) {
    return switch (this) {
      case Done<T>(T result) -> next.apply(result);
      case Refused<T>(Refusal refusal) -> new Refused<>(refusal);
    };
  }
}
