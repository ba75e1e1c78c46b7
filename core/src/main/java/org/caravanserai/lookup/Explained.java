package org.caravanserai.lookup;

import java.time.LocalDate;
import java.util.List;
import org.caravanserai.knowledge.Replacement;

/** What the knowledge holds under an id. */
public sealed interface Explained {

  /**
   * There is something.
   *
   * @param asOf the day for which the versions that hold are marked
   * @param entries one for each kind that has the id; not empty
   */
  record Found(String id, LocalDate asOf, List<Entry> entries) implements Explained {
    public Found {
      entries = List.copyOf(entries);
    }
  }

  /**
   * There is no such item.
   *
   * @param nearest ids that may be meant, the likeliest first
   */
  record Unknown(String id, List<String> nearest) implements Explained {
    public Unknown {
      nearest = List.copyOf(nearest);
    }
  }

  /**
   * One item and what others say of it.
   *
   * @param replacements the items of earlier packs that this one took the place of
   */
  record Entry(Item item, List<Replacement> replacements, List<Related> related) {
    public Entry {
      replacements = List.copyOf(replacements);
      related = List.copyOf(related);
    }
  }

  /** The items that stand in one relation to an item, by kind and id. */
  record Related(Relation relation, List<Subject> subjects) {
    public Related {
      subjects = List.copyOf(subjects);
    }
  }
}
