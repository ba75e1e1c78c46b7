package org.caravanserai.corridor.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Comparator;
import java.util.Random;
import java.util.TreeSet;
import org.caravanserai.Seeded;
import org.junit.jupiter.api.Test;

class LabelsTest {
  private static final long[] NO_BOUNDS = new long[4];

  /** One label, in the order in which labels are to be settled. */
  private record Entry(long a, long b, long c, long d, int label) implements Comparable<Entry> {
    @Override
    public int compareTo(Entry other) {
      return Comparator.comparingLong(Entry::a)
          .thenComparingLong(Entry::b)
          .thenComparingLong(Entry::c)
          .thenComparingLong(Entry::d)
          .thenComparingInt(Entry::label)
          .compare(this, other);
    }
  }

  @Seeded(100)
  void labels_are_settled_by_all_four_totals_and_then_as_they_came(long seed) {
    Random random = new Random(seed);
    Labels labels = new Labels();
    TreeSet<Entry> open = new TreeSet<>();
    for (int i = 0; i < 900; i++) {
      if (open.isEmpty() || random.nextInt(5) > 1) {
        Entry entry =
            new Entry(
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(3),
                random.nextInt(3),
                labels.count());
        open.add(entry);
        labels.add(i, 0, i, entry.a(), entry.b(), entry.c(), entry.d());
      } else {
        assertThat(labels.removeFirst()).isEqualTo(open.removeFirst().label());
      }
    }
    while (!open.isEmpty()) {
      assertThat(labels.hasOpen()).isTrue();
      assertThat(labels.removeFirst()).isEqualTo(open.removeFirst().label());
    }
    assertThat(labels.hasOpen()).isFalse();
  }

  @Test
  void a_label_remembers_its_node_its_totals_and_its_way() {
    Labels labels = new Labels();
    labels.addRoot(0, 7, NO_BOUNDS);
    for (int i = 0; i < 300; i++) {
      labels.add(i + 1, i, 1_000 + i, 7L + i, 2L * i, 3L * i, 9L + i);
    }

    assertThat(labels.count()).isEqualTo(301);
    assertThat(labels.node(300)).isEqualTo(300);
    assertThat(labels.total(300, 0)).isEqualTo(7 + 299);
    assertThat(labels.total(300, 1)).isEqualTo(2 * 299);
    assertThat(labels.total(300, 2)).isEqualTo(3 * 299);
    assertThat(labels.total(300, 3)).isEqualTo(9 + 299);
    assertThat(labels.edgesTo(3)).containsExactly(1_000, 1_001, 1_002);
    assertThat(labels.edgesTo(0)).isEmpty();
  }
}
