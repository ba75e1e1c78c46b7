package org.caravanserai.fuzz;

import java.util.Set;
import java.util.random.RandomGenerator;

/** A reader with the properties that it is held to. */
interface Target {
  /** The outcome of an input that is read without a mistake. */
  String ACCEPTED = "accepted";

  /** The word by which the reader is chosen, and the folder of its kept inputs. */
  String name();

  /** An input to try. Equal generators give equal inputs. */
  Input next(RandomGenerator random);

  /**
   * Reads an input.
   *
   * @return what was found: {@link #ACCEPTED}, or the kinds of mistakes
   * @throws AssertionError when a property does not hold; any other exception says the same
   */
  Set<String> read(Input input);
}
