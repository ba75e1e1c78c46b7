package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A risk factor in ISO 31000 terms.
 *
 * @param criteria joined by AND
 * @param signal what an engine's result must show; null when conditions alone decide
 */
public record Risk(
    String id,
    Text title,
    String category,
    List<String> jurisdictions,
    Trigger trigger,
    List<Policy.Criterion> criteria,
    @Nullable Signal signal,
    Text riskSource,
    Text event,
    Text cause,
    Text consequence,
    Score likelihood,
    Score impact,
    List<Indicator> indicators,
    List<Text> mitigations,
    String desk,
    List<Text> contested,
    Provenance provenance) {
  public Risk {
    jurisdictions = List.copyOf(jurisdictions);
    criteria = List.copyOf(criteria);
    indicators = List.copyOf(indicators);
    mitigations = List.copyOf(mitigations);
    contested = List.copyOf(contested);
  }

  /** What fires the risk. */
  public enum Trigger {
    CONDITIONS,
    SIGNAL,
    EITHER,
    BOTH
  }

  /**
   * A named result of an engine.
   *
   * @param name such as {@code corridor.passes}
   * @param share the threshold; null when the signal takes none
   */
  public record Signal(
      String name,
      Set<String> places,
      Set<String> countries,
      Set<String> categories,
      @Nullable BigDecimal share) {
    public Signal {
      places = Ordered.set(places);
      countries = Ordered.set(countries);
      categories = Ordered.set(categories);
    }
  }

  /** A score of 1 to 5 with its reasoning. */
  public record Score(int score, Text reasoning) {}

  /** A dated figure behind the scores. */
  public record Indicator(
      Text name,
      @Nullable String country,
      String value,
      @Nullable String unit,
      @Nullable String date,
      @Nullable String sourceId) {}
}
