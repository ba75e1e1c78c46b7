package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.List;
import org.caravanserai.condition.Condition;
import org.jspecify.annotations.Nullable;

/**
 * A chain of steps before authorities of one country.
 *
 * @param appliesWhen whether a project needs it
 * @param steps in the order of the pack; free of cycles together with all other procedures
 */
public record Procedure(
    String id,
    Text title,
    String jurisdiction,
    Validity valid,
    Text outcome,
    Condition appliesWhen,
    List<Step> steps,
    Provenance provenance) {
  public Procedure {
    steps = List.copyOf(steps);
  }

  /**
   * One step.
   *
   * @param authority id of an {@link Authority}
   * @param desk land, approvals, labour, logistics, policy, customs, finance, registration or
   *     environment
   * @param needs ids of {@link DocumentType}s that must be there before
   * @param gives ids of {@link DocumentType}s that it yields
   * @param after steps that must end before, as {@code procedure-id/step-id}
   * @param when the step is taken only when this holds; null means always
   * @param optional whether it may be skipped
   * @param besideOperation whether operation may start without it: a yearly report, a trade mark, a
   *     deadline that runs afterwards
   */
  public record Step(
      String id,
      Text title,
      String authority,
      String desk,
      @Nullable Text channel,
      List<String> needs,
      List<String> gives,
      List<String> after,
      @Nullable Condition when,
      boolean optional,
      boolean besideOperation,
      Fee fee,
      Days days,
      @Nullable String legalBasis,
      Provenance provenance) {
    public Step {
      needs = List.copyOf(needs);
      gives = List.copyOf(gives);
      after = List.copyOf(after);
    }

    /** The same step with another duration. */
    public Step withDays(Days other) {
      return new Step(
          id,
          title,
          authority,
          desk,
          channel,
          needs,
          gives,
          after,
          when,
          optional,
          besideOperation,
          fee,
          other,
          legalBasis,
          provenance);
    }
  }

  /**
   * What a step costs.
   *
   * @param amount null when no figure was found, which is never zero
   * @param unit an ISO 4217 code, or the id of a reference series that the amount is a multiple of
   */
  public record Fee(@Nullable BigDecimal amount, @Nullable String unit, @Nullable Text basis) {
    /** No figure was found. */
    public static final Fee UNKNOWN = new Fee(null, null, null);
  }

  /**
   * How long a step takes; a missing figure is unknown, never zero.
   *
   * @param working whether the days are working days of the authority's calendar; else calendar
   *     days
   * @param fact the attribute in which the profile may state its own figure, in the same days; null
   *     when there is none
   */
  public record Days(
      @Nullable BigDecimal min,
      @Nullable BigDecimal typical,
      @Nullable BigDecimal max,
      boolean working,
      @Nullable String fact) {
    /** No figure was found. */
    public static final Days UNKNOWN = new Days(null, null, null, true);

    /** Figures that no profile can state better. */
    public Days(
        @Nullable BigDecimal min,
        @Nullable BigDecimal typical,
        @Nullable BigDecimal max,
        boolean working) {
      this(min, typical, max, working, null);
    }

    /** Whether any figure is known. */
    public boolean known() {
      return min != null || typical != null || max != null;
    }
  }
}
