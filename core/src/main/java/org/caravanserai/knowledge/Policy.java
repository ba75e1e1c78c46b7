package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.Formula;
import org.jspecify.annotations.Nullable;

/**
 * One rule of one jurisdiction, in one version.
 *
 * @param jurisdiction ISO 3166-1 or 3166-2 code, or EAEU, WTO, EU, US
 * @param criteria judged one by one; joined by AND, or by OR when {@code anyCriterion}
 * @param forbids what it applies to may not be done at all; of restrictions alone
 * @param tiers sizes of the benefit; more than one may hold on an unclear edge
 * @param linkedTo {@code export} or {@code local-content} when the benefit depends on it
 */
public record Policy(
    String id,
    Text title,
    String jurisdiction,
    Kind kind,
    String topic,
    Status status,
    Validity valid,
    Text gives,
    Instrument instrument,
    List<Criterion> criteria,
    boolean anyCriterion,
    boolean forbids,
    List<Tier> tiers,
    @Nullable Worth worth,
    List<String> excludes,
    List<String> supersedes,
    List<String> contradicts,
    Set<String> linkedTo,
    List<Figure> figures,
    Provenance provenance) {
  public Policy {
    criteria = List.copyOf(criteria);
    tiers = List.copyOf(tiers);
    excludes = List.copyOf(excludes);
    supersedes = List.copyOf(supersedes);
    contradicts = List.copyOf(contradicts);
    linkedTo = Ordered.set(linkedTo);
    figures = List.copyOf(figures);
  }

  /** What a policy does to a company. */
  public enum Kind {
    INCENTIVE,
    RESTRICTION,
    OBLIGATION,
    FACILITATION,
    VISA,
    TARIFF;

    /** Whether a company gains by it. */
    public boolean isBenefit() {
      return this == INCENTIVE || this == FACILITATION;
    }

    /** Whether a company must do something, or must not. */
    public boolean isDuty() {
      return this == OBLIGATION || this == RESTRICTION;
    }
  }

  /** How far the rule is law. Only {@link #IN_FORCE} is ever counted as granted. */
  public enum Status {
    IN_FORCE,
    DRAFT,
    SUPERSEDED,
    EXPIRED,
    UNCERTAIN,
    UNVERIFIED
  }

  /**
   * The law, decree or notice.
   *
   * @param date when it was adopted or published, as the source words it
   */
  public record Instrument(
      Text name, @Nullable String number, @Nullable String date, @Nullable String article) {}

  /**
   * A condition that can be judged alone.
   *
   * @param basis the provision behind it; null means the instrument
   */
  public record Criterion(String id, Text says, Condition when, @Nullable String basis) {}

  /**
   * A size of the benefit.
   *
   * @param values numbers that the worth formula may use
   */
  public record Tier(
      String id, Text says, Condition when, Text gives, Map<String, BigDecimal> values) {
    public Tier {
      values = Ordered.map(values);
    }
  }

  /**
   * What the benefit is worth in USD.
   *
   * @param basis id of the policy that the rate comes from
   */
  public record Worth(Formula usd, Text says, @Nullable String basis) {}

  /** A figure that the source names; the value is a number or words. */
  public record Figure(String name, String value, @Nullable String unit) {}
}
