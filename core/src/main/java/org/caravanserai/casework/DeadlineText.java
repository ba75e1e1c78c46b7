package org.caravanserai.casework;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.caravanserai.calendar.DueDate.Skipped;
import org.caravanserai.casework.ClockReading.Standing;
import org.caravanserai.knowledge.HolidayCalendar.Span;
import org.caravanserai.message.Messages;

/** A deadline that explains itself in one sentence. */
public final class DeadlineText {
  private final Messages messages;
  private final Function<Holding, String> names;
  private final ZoneId zone;

  private DeadlineText(Messages messages, Function<Holding, String> names, ZoneId zone) {
    this.messages = messages;
    this.names = names;
    this.zone = zone;
  }

  /**
   * When a running clock is due, and why then; times in the zone of whoever holds the ball. Empty
   * when the clock does not run or has no working time ahead.
   *
   * @param names what a holder is called in the language of the messages
   */
  public static Optional<String> of(
      ClockReading clock, Messages messages, Function<Holding, String> names) {
    ZoneId zone = clock.legs().isEmpty() ? null : clock.legs().getLast().zone();
    return clock.standing() instanceof Standing.Running running
            && running.due() != null
            && zone != null
        ? Optional.of(
            new DeadlineText(messages, names, zone).sentence(running, running.due(), clock.legs()))
        : Optional.empty();
  }

  private String sentence(Standing.Running clock, Instant due, List<Leg> legs) {
    List<String> reasons = new ArrayList<>();
    reasons.add(
        messages.get("case.deadline.budget", clock.budget().rounded(), moment(clock.startedAt())));
    Map<Holding, WorkingDays> shares = shares(legs);
    if (shares.size() > 1) {
      List<String> parts = new ArrayList<>();
      shares.forEach((holder, days) ->
          parts.add(messages.get("case.deadline.share", days.rounded(), names.apply(holder))));
      reasons.add(messages.get("case.deadline.ofThem", messages.list(parts)));
    }
    for (Leg leg : legs) {
      if (leg.paused()) {
        reasons.add(messages.get("case.deadline.paused", moment(leg.from()), moment(leg.to())));
      }
    }
    legs.stream()
        .flatMap(leg -> leg.skipped().stream())
        .distinct()
        .map(this::skipped)
        .distinct()
        .forEach(reasons::add);
    if (clock.announced()) {
      reasons.add(messages.get("case.deadline.announced"));
    }
    return messages.get(
        clock.breachedAt() == null ? "case.deadline.due" : "case.deadline.missed",
        moment(due),
        messages.city(zone),
        messages.phrases(reasons));
  }

  /** What each holder used or is to use, in the order in which they first had the ball. */
  private static Map<Holding, WorkingDays> shares(List<Leg> legs) {
    Map<Holding, WorkingDays> shares = new LinkedHashMap<>();
    legs.stream()
        .filter(leg -> !leg.paused() && leg.used().signum() != 0)
        .forEach(leg -> shares.merge(leg.holder(), leg.used(), WorkingDays::plus));
    return shares;
  }

  private String skipped(Skipped skipped) {
    Span span = skipped.span();
    String name = span.name().in(messages.language());
    return switch (skipped) {
      case Skipped.Holiday _ when span.first().equals(span.last()) ->
          messages.get("case.deadline.holiday", span.first(), name);
      case Skipped.Holiday _ ->
          messages.get("case.deadline.holidays", span.first(), span.last(), name);
      case Skipped.WorkingWeekend _ -> messages.get("case.deadline.worked", span.first(), name);
    };
  }

  private String moment(Instant instant) {
    return messages.moment(instant, zone);
  }
}
