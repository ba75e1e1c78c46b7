package org.caravanserai.dossier.html;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Text;
import org.caravanserai.procedure.Money;
import org.caravanserai.procedure.Plan;
import org.caravanserai.procedure.PlannedStep;

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

  String calendar(String id) {
    return in(wording.knowledge().getCalendar(id).title());
  }

  private String in(Text text) {
    return wording.said(text).text();
  }
}
