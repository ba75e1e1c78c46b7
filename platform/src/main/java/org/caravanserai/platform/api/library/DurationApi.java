package org.caravanserai.platform.api.library;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.caravanserai.knowledge.Procedure;
import org.caravanserai.platform.house.ReaderLanguage;
import org.caravanserai.platform.library.Library;
import org.caravanserai.platform.library.ObservedDurations;
import org.caravanserai.platform.library.ProcedureDurations;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** How long steps take: what is promised, and what was observed. Open to all. */
@RestController
@RequestMapping("/api/v1/library/procedures")
@Tag(name = "library")
class DurationApi {
  private final Library library;
  private final ProcedureDurations durations;
  private final Clock clock;

  DurationApi(Library library, ProcedureDurations durations, Clock clock) {
    this.library = library;
    this.durations = durations;
    this.clock = clock;
  }

  /**
   * The durations of a procedure.
   *
   * @param leastEnterprises nothing is told of what fewer enterprises have done
   */
  record Durations(String procedure, int leastEnterprises, List<Step> steps) {}

  /**
   * A step.
   *
   * @param observed of all desks together; absent while too little was observed
   */
  record Step(
      String id,
      String title,
      Promised promised,
      @Nullable Observed observed,
      List<Observed> desks) {}

  /**
   * The published figures; what is absent is not known.
   *
   * @param basis working or calendar
   */
  record Promised(
      @Nullable BigDecimal min,
      @Nullable BigDecimal typical,
      @Nullable BigDecimal max,
      String basis) {}

  /**
   * What was observed, in working days.
   *
   * @param desk absent for all desks together
   * @param count how often the step was done
   */
  record Observed(@Nullable UUID desk, int count, BigDecimal medianDays, BigDecimal p90Days) {}

  @GetMapping("/{id}/durations")
  @Operation(
      summary = "How long the steps of a procedure take: promised, and observed in this house",
      description = "Nothing is told of a step that fewer than five enterprises have done.")
  Durations show(
      HttpServletRequest request,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String asOf) {
    LocalDate day = LibraryProblems.day("asOf", asOf, clock);
    String language = ReaderLanguage.of(request);
    return durations
        .of(library.current(), id, day)
        .map(steps ->
            new Durations(
                id,
                ObservedDurations.LEAST,
                steps.stream().map(step -> step(step, language)).toList()))
        .orElseThrow(LibraryProblems::notFound);
  }

  private static Step step(ProcedureDurations.StepTimes step, String language) {
    Procedure.Days days = step.promised();
    return new Step(
        step.step(),
        step.title().in(language),
        new Promised(
            days.min(), days.typical(), days.max(), days.working() ? "working" : "calendar"),
        step.all() == null ? null : observed(step.all()),
        step.desks().stream().map(DurationApi::observed).toList());
  }

  private static Observed observed(ObservedDurations.Observed one) {
    return new Observed(one.desk(), one.count(), one.medianDays(), one.p90Days());
  }
}
