package org.caravanserai.platform.library;

import java.util.function.Function;

/**
 * What became of a steward's command.
 *
 * @param <T> what it answers when it was done
 */
public sealed interface Answer<T> {

  /** It was done. */
  record Done<T>(T value) implements Answer<T> {}

  /** It was not, and nothing was changed. */
  record Refused<T>(Refusal refusal) implements Answer<T> {}

  /** One of two answers. */
  default <R> R map(Function<T, R> done, Function<Refusal, R> refused) {
    return switch (this) {
      case Done<T>(T value) -> done.apply(value);
      case Refused<T>(Refusal refusal) -> refused.apply(refusal);
    };
  }
}
