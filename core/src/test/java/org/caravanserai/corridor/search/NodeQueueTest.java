package org.caravanserai.corridor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.caravanserai.Seeded;

class NodeQueueTest {
  private record Entry(long distance, int node) {}

  @Seeded(100)
  void the_nearest_comes_first_whatever_came_between(long seed) {
    Random random = new Random(seed);
    NodeQueue queue = new NodeQueue();
    List<Entry> waiting = new ArrayList<>();
    for (int i = 0; i < 600; i++) {
      if (waiting.isEmpty() || random.nextInt(5) > 1) {
        Entry entry = new Entry(random.nextInt(400), i);
        queue.add(entry.distance(), entry.node());
        waiting.add(entry);
      } else {
        removeNearest(queue, waiting);
      }
    }
    while (!waiting.isEmpty()) {
      removeNearest(queue, waiting);
    }
    assertThat(queue.isEmpty()).isTrue();
  }

  private static void removeNearest(NodeQueue queue, List<Entry> waiting) {
    long nearest = waiting.stream().mapToLong(Entry::distance).min().orElseThrow();

    assertThat(queue.isEmpty()).isFalse();
    assertThat(queue.nearestDistance()).isEqualTo(nearest);
    assertThat(waiting.remove(new Entry(nearest, queue.removeNearest()))).isTrue();
  }
}
