package org.caravanserai.fuzz;

import java.util.Set;
import java.util.random.RandomGenerator;

/** A reader that stumbles over exclamation marks. */
final class Faulty implements Target {
  @Override
  public String name() {
    return "faulty";
  }

  @Override
  public Input next(RandomGenerator random) {
    return Input.of("faulty.txt", "a caravan".repeat(random.nextInt(9)) + "! and on it goes");
  }

  @Override
  public Set<String> read(Input input) {
    if (input.text().contains("!")) {
      throw new IllegalStateException("an exclamation mark");
    }
    return Set.of(ACCEPTED);
  }
}
