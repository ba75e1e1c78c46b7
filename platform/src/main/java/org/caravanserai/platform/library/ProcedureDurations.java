package org.caravanserai.platform.library;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.knowledge.Text;
import org.caravanserai.procedure.ObservedDuration;
import org.caravanserai.procedure.ObservedTimes;
import org.caravanserai.procedure.StepRef;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;

/** What procedures promise beside what was observed. */
@Service
public class ProcedureDurations {
  private final ObjectProvider<ObservedDurations> observed;

  ProcedureDurations(ObjectProvider<ObservedDurations> observed) {
    this.observed = observed;
  }

  /**
   * A step.
   *
   * @param promised the published figures
   * @param all of all desks together; null while too little was observed
   * @param desks those of which enough was observed
   */
  public record StepTimes(
      String step,
      Text title,
      Procedure.Days promised,
      ObservedDurations.@Nullable Observed all,
      List<ObservedDurations.Observed> desks) {
    public StepTimes {
      desks = List.copyOf(desks);
    }
  }

  /** What plans may use in place of published durations; of all desks together. */
  public ObservedTimes observedTimes() {
    ObservedDurations known = observed.getIfAvailable();
    Map<StepRef, ObservedDuration> times = new HashMap<>();
    if (known != null) {
      known.all().forEach((step, one) -> times.put(step, believed(one)));
    }
    return new ObservedTimes(times);
  }

  private static ObservedDuration believed(ObservedDurations.Observed one) {
    return new ObservedDuration(
        one.count(),
        one.medianDays().max(BigDecimal.ZERO).min(ObservedDuration.LONGEST),
        one.p90Days().max(BigDecimal.ZERO).min(ObservedDuration.LONGEST));
  }

  /**
   * The steps of a procedure, in its order; empty when the edition has no such procedure.
   *
   * @param day whose version is meant, or the last one where none holds then
   */
  public Optional<List<StepTimes>> of(Edition edition, String procedure, LocalDate day) {
    List<Procedure> versions =
        edition.knowledge().contents().procedures().stream()
            .filter(one -> one.id().equals(procedure))
            .toList();
    if (versions.isEmpty()) {
      return Optional.empty();
    }
    Procedure shown =
        versions.stream()
            .filter(one -> one.valid().covers(day))
            .findFirst()
            .orElse(versions.getLast());
    ObservedDurations known = observed.getIfAvailable();
    List<ObservedDurations.Observed> found = known == null ? List.of() : known.of(procedure);
    return Optional.of(shown.steps().stream().map(step -> times(step, found)).toList());
  }

  private static StepTimes times(Procedure.Step step, List<ObservedDurations.Observed> found) {
    List<ObservedDurations.Observed> own =
        found.stream().filter(one -> one.step().equals(step.id())).toList();
    return new StepTimes(
        step.id(),
        step.title(),
        step.days(),
        own.stream().filter(one -> one.desk() == null).findFirst().orElse(null),
        own.stream().filter(one -> one.desk() != null).toList());
  }
}
