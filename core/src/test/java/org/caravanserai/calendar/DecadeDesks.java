package org.caravanserai.calendar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import org.caravanserai.dossier.Shipped;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Knowledge;

/**
 * Two sides, each by a calendar that is shipped or a random one, and each minute of ten years
 * beside it; those that are shipped are told off once for all who ask.
 */
public final class DecadeDesks {
  private static final Knowledge BASE = Shipped.pack("base");
  private static final WorkingCalendars CALENDARS = WorkingCalendars.of(BASE);
  private static final Map<String, Decade> KEPT = new ConcurrentHashMap<>();

  private final Map<String, Decade> minutes = new HashMap<>();
  private final WorkingCalendars calendars;
  private final Map<String, String> bySide = new HashMap<>();

  /** Calendars of two sides. */
  public DecadeDesks(SplittableRandom random, List<String> sides) {
    if (random.nextBoolean()) {
      calendars = CALENDARS;
      bySide.put(sides.getFirst(), random.nextBoolean() ? "cn-xj" : "cn");
      bySide.put(sides.getLast(), List.of("uz", "kz", "kg").get(random.nextInt(3)));
      bySide.forEach(
          (side, id) -> minutes.put(side, KEPT.computeIfAbsent(id, DecadeDesks::shipped)));
    } else {
      RandomDesks desks = new RandomDesks(random, sides, 2018, 2031);
      calendars = desks.calendars();
      for (String side : sides) {
        bySide.put(side, side);
        minutes.put(side, Decade.of(List.of(desks.published(side))));
      }
    }
  }

  private static Decade shipped(String id) {
    HolidayCalendar own = BASE.getCalendar(id);
    return Decade.of(
        own.parent() == null ? List.of(own) : List.of(BASE.getCalendar(own.parent()), own));
  }

  /** The calendars. */
  public WorkingCalendars calendars() {
    return calendars;
  }

  /** The id of each side's calendar. */
  public Map<String, String> bySide() {
    return Map.copyOf(bySide);
  }

  /** The minutes of one side, or those that both work in. */
  public Decade of(List<String> holders) {
    Decade first = Objects.requireNonNull(minutes.get(holders.getFirst()));
    return holders.size() == 1
        ? first
        : minutes.computeIfAbsent(
            String.join("+", holders),
            _ -> first.and(Objects.requireNonNull(minutes.get(holders.getLast()))));
  }
}
