package org.caravanserai.platform.identity;

import java.util.Optional;
import java.util.function.Function;

/** What comes of a command: its value, or a refusal after which nothing has changed. */
public sealed interface Answer<T> {
  /** The command was done. */
  record Done<T>(T result) implements Answer<T> {}

  /** The command was refused. */
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
}
