package org.caravanserai.platform.api.casework;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.caravanserai.platform.casework.SimilarCases;
import org.caravanserai.platform.identity.Actor;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Solved cases like one that is read. */
@RestController
@Tag(name = "cases")
class SimilarApi {
  private final SimilarCases similar;

  SimilarApi(SimilarCases similar) {
    this.similar = similar;
  }

  /**
   * A solved case.
   *
   * @param id absent where you may not read it
   * @param workingDays until it was solved
   * @param cites policies and procedures that desks named in their answers
   * @param reasons what it has in common, the stronger first: {@code step}, {@code cause}, {@code
   *     place}, {@code text}
   */
  record SimilarCase(
      @Nullable UUID id,
      String topic,
      @Nullable String cause,
      String outcome,
      @Nullable BigDecimal workingDays,
      List<String> cites,
      List<String> reasons) {}

  /** Solved cases, the most similar first. */
  record SimilarList(List<SimilarCase> items) {}

  @GetMapping("/api/v1/cases/{id}/similar")
  @Operation(
      summary = "Solved cases like this one",
      description = "At most five. Of a case that you may not read, it tells nobody's name.")
  SimilarList find(Actor actor, @PathVariable UUID id) {
    CaseProblems.requireSignIn(actor);
    return new SimilarList(
        similar.find(actor, id).orThrow(CaseProblems::of).stream()
            .map(one ->
                new SimilarCase(
                    one.id(),
                    one.topic(),
                    one.cause(),
                    one.outcome(),
                    one.workingDays(),
                    one.cites(),
                    one.reasons().stream()
                        .map(reason -> reason.name().toLowerCase(Locale.ROOT))
                        .toList()))
            .toList());
  }
}
