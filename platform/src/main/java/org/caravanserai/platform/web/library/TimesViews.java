package org.caravanserai.platform.web.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.lookup.Kind;
import org.caravanserai.lookup.Subject;
import org.caravanserai.message.Messages;
import org.caravanserai.platform.identity.Sides;
import org.caravanserai.platform.library.Edition;
import org.caravanserai.platform.library.ObservedDurations;
import org.caravanserai.platform.library.ProcedureDurations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Prepares what the page of a procedure tells of promised and observed times. */
@Component
class TimesViews {
  private final ProcedureDurations durations;
  private final Sides sides;

  TimesViews(ProcedureDurations durations, Sides sides) {
    this.durations = durations;
    this.sides = sides;
  }

  /** Null of items that are no procedures. */
  @Nullable TimesView of(Edition edition, Subject subject, LocalDate day, Messages messages) {
    if (subject.kind() != Kind.PROCEDURE) {
      return null;
    }
    List<TimesView.Row> rows = new ArrayList<>();
    for (ProcedureDurations.StepTimes step :
        durations.of(edition, subject.id(), day).orElse(List.of())) {
      Stream.concat(Stream.ofNullable(step.all()), step.desks().stream())
          .forEach(one -> rows.add(row(step, one, messages)));
    }
    return new TimesView(messages.get("library.times.rule", ObservedDurations.LEAST), rows);
  }

  private TimesView.Row row(
      ProcedureDurations.StepTimes step, ObservedDurations.Observed one, Messages messages) {
    return new TimesView.Row(
        step.title().in(messages.language()),
        where(one.desk(), messages),
        promised(step.promised(), messages),
        messages.number(BigDecimal.valueOf(one.count())),
        messages.get("library.times.days", one.medianDays()),
        messages.get("library.times.days", one.p90Days()));
  }

  private String where(@Nullable UUID desk, Messages messages) {
    if (desk == null) {
      return messages.get("library.times.all");
    }
    String language = messages.language();
    return sides
        .findDesk(desk)
        .map(found ->
            messages.brackets(
                found.names().in(language),
                sides.find(found.side()).map(side -> side.names().in(language)).orElse("")))
        .or(() -> sides.find(desk).map(side -> side.names().in(language)))
        .orElseGet(() -> messages.get("library.times.other"));
  }

  private static String promised(Procedure.Days days, Messages messages) {
    if (!days.known()) {
      return messages.get("library.times.unknown");
    }
    List<String> figures =
        Stream.of(days.min(), days.typical(), days.max())
            .filter(Objects::nonNull)
            .distinct()
            .map(messages::number)
            .toList();
    return messages.get(
        days.working() ? "library.times.working" : "library.times.calendar",
        String.join("–", figures));
  }
}
