package org.caravanserai.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.HolidayCalendar.Period;

/**
 * Every minute of the years 2019 to 2029 as the slow office sees it: whether it is worked, and how
 * many minutes are worked on its date.
 */
public final class Decade {
  /** What is told begins and ends somewhat beside the years, so that their dates are whole. */
  private static final Instant START = Instant.parse("2018-12-20T00:00:00Z");

  private static final LocalDate FIRST = LocalDate.of(2018, 12, 19);
  private static final int DAY = 24 * 60;
  private static final LocalDate LAST = LocalDate.of(2030, 1, 12);

  private static final int MINUTES = minute(Instant.parse("2030-01-11T00:00:00Z"));

  /** The first minute of the years, by UTC. */
  public static final int BEGIN = minute(Instant.parse("2019-01-01T00:00:00Z"));

  /** The first minute after the years. */
  public static final int END = minute(Instant.parse("2030-01-01T00:00:00Z"));

  private final ZoneId zone;
  private final boolean[] open;
  private final short[] worked = new short[MINUTES];
  private final SortedSet<Integer> lengths = new TreeSet<>();

  private Decade(ZoneId zone, boolean[] open) {
    this.zone = zone;
    this.open = open;
    for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
      int from = Math.max(0, minute(day));
      int to = Math.min(MINUTES, minute(day.plusDays(1)));
      int count = 0;
      for (int i = from; i < to; i++) {
        count += open[i] ? 1 : 0;
      }
      if (count == 0) {
        continue;
      }
      lengths.add(count);
      for (int i = from; i < to; i++) {
        worked[i] = (short) (open[i] ? count : 0);
      }
    }
  }

  /**
   * The minutes of one office.
   *
   * @param chain its calendars, the most distant ancestor first
   */
  public static Decade of(List<HolidayCalendar> chain) {
    NaiveOffice office = new NaiveOffice(chain);
    ZoneId zone = chain.getLast().zone();
    boolean[] open = new boolean[MINUTES];
    for (LocalDate day = FIRST; day.isBefore(LAST); day = day.plusDays(1)) {
      if (office.works(day)) {
        tell(open, day, zone, office.periods(day));
      }
    }
    return new Decade(zone, open);
  }

  private static void tell(boolean[] open, LocalDate day, ZoneId zone, List<Period> periods) {
    int from = minute(day, zone);
    int to = minute(day.plusDays(1), zone);
    boolean usual = to - from == DAY;
    for (int i = Math.max(0, from); i < Math.min(MINUTES, to); i++) {
      int time = usual ? i - from : minuteOfDay(LocalTime.ofInstant(at(i), zone));
      for (Period period : periods) {
        boolean before = period.to() == null || time < minuteOfDay(period.to());
        open[i] |= before && time >= minuteOfDay(period.from());
      }
    }
  }

  private static int minuteOfDay(LocalTime time) {
    return time.getHour() * 60 + time.getMinute();
  }

  /** The minutes in which both work, by the dates of this one. */
  public Decade and(Decade other) {
    boolean[] both = new boolean[MINUTES];
    for (int i = 0; i < MINUTES; i++) {
      both[i] = open[i] && other.open[i];
    }
    return new Decade(zone, both);
  }

  /** How many minutes are worked on one date or another. */
  public SortedSet<Integer> lengths() {
    return lengths;
  }

  /** How many minutes are worked on the date of this one; 0 when it is not worked itself. */
  public int workedWith(int minute) {
    return worked[minute];
  }

  /**
   * Minutes at which something is about to change, near this one: the office opens or closes, a
   * date begins.
   */
  public List<Integer> boundariesAfter(int minute) {
    List<Integer> found = new ArrayList<>();
    for (int i = minute + 1; i < Math.min(MINUTES, minute + 5_000) && found.size() < 6; i++) {
      if (open[i] != open[i - 1]) {
        found.add(i);
      }
    }
    found.add(minute(LocalDate.ofInstant(at(minute), zone).plusDays(1)));
    return found;
  }

  private int minute(LocalDate day) {
    return minute(day, zone);
  }

  private static int minute(LocalDate day, ZoneId zone) {
    return minute(day.atStartOfDay(zone).toInstant());
  }

  /** The number of a minute. */
  public static int minute(Instant at) {
    return (int) ((at.getEpochSecond() - START.getEpochSecond()) / 60);
  }

  /** When a minute begins. */
  public static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }
}
