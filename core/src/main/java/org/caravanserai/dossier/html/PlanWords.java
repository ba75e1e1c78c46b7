package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.calendar.DueDate;
import org.caravanserai.knowledge.HolidayCalendar;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Text;
import org.caravanserai.procedure.Money;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;
import org.jspecify.annotations.Nullable;

/** How the parts of a plan are called. */
final class PlanWords {
  private final Wording wording;
  private final Map<String, Procedure> procedures = new TreeMap<>();

  PlanWords(Plan plan, Wording wording) {
    this.wording = wording;
    wording.knowledge().proceduresOn(plan.asOf()).forEach(p -> procedures.put(p.id(), p));
  }

  Wording wording() {
    return wording;
  }

  Said procedure(String id) {
    Procedure procedure = procedures.get(id);
    return procedure == null ? new Said(id, null) : wording.said(procedure.title());
  }

  List<Integer> citeProcedure(String id) {
    Procedure procedure = procedures.get(id);
    return procedure == null ? List.of() : wording.cite(procedure.provenance().sources());
  }

  Said title(PlannedStep step) {
    return wording.said(step.step().title());
  }

  Said document(String id) {
    return wording.said(wording.knowledge().getDocument(id).title());
  }

  String needs(List<String> needs) {
    return wording.messages().items(needs.stream().map(wording.values()::need).toList());
  }

  String money(Money money) {
    return money(money.amount(), money.currency());
  }

  String money(BigDecimal amount, String currency) {
    return wording.messages().money(amount, currency);
  }

  /** The holidays and working weekends that moved a date; null when none did. */
  @Nullable String explained(@Nullable DueDate due) {
    return due == null || due.skipped().isEmpty()
        ? null
        : wording.messages().phrases(due.skipped().stream().map(this::reason).toList());
  }

  private String reason(DueDate.Skipped skipped) {
    HolidayCalendar.Span span = skipped.span();
    String name = in(span.name());
    String calendar = calendar(skipped.calendar());
    return switch (skipped) {
      case DueDate.Skipped.WorkingWeekend _ ->
          wording.say("plan.workingWeekend", calendar, span.first());
      case DueDate.Skipped.Holiday _ when span.first().equals(span.last()) ->
          wording.say("plan.holidayOne", calendar, span.first(), name);
      case DueDate.Skipped.Holiday _ ->
          wording.say("plan.holiday", calendar, span.first(), span.last(), name);
    };
  }

  String calendar(String id) {
    return in(wording.knowledge().getCalendar(id).title());
  }

  private String in(Text text) {
    return wording.said(text).text();
  }
}
