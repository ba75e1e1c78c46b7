package org.caravanserai.fuzz;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.random.RandomGenerator;
import org.caravanserai.reading.Mistake;
import org.caravanserai.reading.Place;

/** A reader whose mistakes stand outside their file. */
final class Lost implements Target {
  @Override
  public String name() {
    return "lost";
  }

  @Override
  public Input next(RandomGenerator random) {
    return Input.of("lost.txt", "short");
  }

  @Override
  public Set<String> read(Input input) {
    Mistake far = new Mistake(new Place(input.name(), 1, 70), "far out", "come back");
    return Told.kinds(List.of(far), Map.of(input.name(), input.text()));
  }
}
