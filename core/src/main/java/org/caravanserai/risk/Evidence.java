package org.caravanserai.risk;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedSet;
import org.caravanserai.knowledge.Confidence;
import org.caravanserai.knowledge.Link;
import org.caravanserai.knowledge.Policy;
import org.caravanserai.knowledge.Text;
import org.caravanserai.procedure.StepRef;
import org.jspecify.annotations.Nullable;

/**
 * A figure or fact that put a risk on the register. Itineraries are named by their number, counted
 * from 1 in the order of the consignment's recommended ones; shares are exact to four decimals.
 */
public sealed interface Evidence {

  /** How far the figure is to be trusted. */
  default Confidence confidence() {
    return Confidence.HIGH;
  }

  /**
   * A criterion of the risk that is met.
   *
   * @param consignment null when the criterion is about the project
   * @param itineraries for which it is met, ascending; empty when no route had a say
   * @param facts the values behind it, in the order of the condition; with itineraries, those of
   *     the first one
   */
  record CriterionMet(
      Policy.Criterion criterion,
      @Nullable String consignment,
      List<Integer> itineraries,
      List<FactUsed> facts)
      implements Evidence {
    public CriterionMet {
      itineraries = List.copyOf(itineraries);
      facts = List.copyOf(facts);
    }
  }

  /**
   * Itineraries pass what the risk watches.
   *
   * @param of how many itineraries are recommended
   * @param places watched place codes that they touch
   * @param countries watched countries that they enter
   */
  record RoutesPass(
      String consignment,
      List<Integer> itineraries,
      int of,
      SortedSet<String> places,
      SortedSet<String> countries)
      implements Evidence {
    public RoutesPass {
      itineraries = List.copyOf(itineraries);
      places = Sorted.copyOf(places);
      countries = Sorted.copyOf(countries);
    }

    /** The share of the recommended itineraries, above 0 and at most 1. */
    public BigDecimal share() {
      return Shares.of(itineraries.size(), of);
    }
  }

  /**
   * All recommended itineraries pass one border.
   *
   * @param one place code of one side, the earlier by code
   * @param other place code of the other side
   * @param itineraries how many there are
   */
  record SharedCrossing(String consignment, String one, String other, int itineraries)
      implements Evidence {

    /** The two place codes, joined by {@code -}. */
    public String code() {
      return one + "-" + other;
    }
  }

  /**
   * An itinerary goes by sea.
   *
   * @param ports watched ports that it touches
   */
  record SeaLeg(String consignment, int itinerary, SortedSet<String> ports) implements Evidence {
    public SeaLeg {
      ports = Sorted.copyOf(ports);
    }
  }

  /**
   * An itinerary usually reaches a post on a public holiday.
   *
   * @param day local date at the post
   * @param calendar id of the calendar that has the holiday
   * @param confidence low when the calendar of that year is a forecast
   */
  record HolidayArrival(
      String consignment,
      int itinerary,
      String post,
      LocalDate day,
      String calendar,
      Text holiday,
      Confidence confidence)
      implements Evidence {}

  /**
   * The bad case of an itinerary is long against the life of the goods.
   *
   * @param shareOfShelfLife P90 hours over the hours of shelf life; null when that is zero
   */
  record SlowForGoods(
      String consignment,
      int itinerary,
      double hoursP90,
      BigDecimal shelfLifeDays,
      @Nullable BigDecimal shareOfShelfLife,
      Confidence confidence)
      implements Evidence {}

  /** A part of an itinerary's usual hours rests on low-confidence figures. */
  record UnmeasuredHours(String consignment, int itinerary, double hoursP50, BigDecimal share)
      implements Evidence {}

  /** An itinerary uses a link that is not open. */
  record PlannedLink(String consignment, int itinerary, String link, Link.Status status)
      implements Evidence {}

  /**
   * The plan's bad case lies far beyond its usual case.
   *
   * @param ratio working days beyond P50, as a share of those of P50
   * @param confidence low when any part of the critical path is assumed
   */
  record PlanSpread(
      LocalDate finishP50,
      LocalDate finishP90,
      int workingDaysP50,
      int workingDaysP90,
      BigDecimal ratio,
      Confidence confidence)
      implements Evidence {}

  /** A part of the critical path's days rests on planning assumptions. */
  record AssumedPath(BigDecimal share) implements Evidence {}

  /**
   * An official approval on the critical path has no slack.
   *
   * @param criticality share of the plan's runs in which it lies on the critical path
   */
  record PermitWithoutSlack(
      StepRef step,
      String authority,
      LocalDate finishP50,
      BigDecimal criticality,
      Confidence confidence)
      implements Evidence {}

  /**
   * Money is moved before the filing that it needs has ended.
   *
   * @param filing the filing step that ends last
   */
  record FinanceBeforeFiling(
      StepRef finance,
      LocalDate financeStart,
      StepRef filing,
      LocalDate filingFinish,
      Confidence confidence)
      implements Evidence {}

  /**
   * Much of the worth is not granted.
   *
   * @param openUsd worth of undetermined and of applying but not granted policies
   * @param totalUsd that worth and the worth granted
   * @param share open over total
   * @param policies ids of the policies behind {@code openUsd}, in order
   * @param unvalued ids of open policies with a formula that lacks facts: not in the sums
   */
  record OpenWorth(
      BigDecimal openUsd,
      BigDecimal totalUsd,
      BigDecimal share,
      List<String> policies,
      List<String> unvalued,
      Confidence confidence)
      implements Evidence {
    public OpenWorth {
      policies = List.copyOf(policies);
      unvalued = List.copyOf(unvalued);
    }
  }

  /**
   * A granted benefit ends before the project does.
   *
   * @param benefitEnds the first day without it
   * @param projectEnds the first day after the project; null when nobody says, which can be only
   *     when the benefit ends before the project begins
   */
  record BenefitEndsEarly(
      String policy, LocalDate benefitEnds, @Nullable LocalDate projectEnds, Confidence confidence)
      implements Evidence {}

  /** A policy that applies rests on low-confidence knowledge. */
  record LowConfidenceFinding(String policy, Policy.Status status) implements Evidence {}

  /**
   * A granted benefit depends on what is sold or bought where.
   *
   * @param linkedTo export, local-content
   */
  record LinkedBenefit(String policy, SortedSet<String> linkedTo, Confidence confidence)
      implements Evidence {
    public LinkedBenefit {
      linkedTo = Sorted.copyOf(linkedTo);
    }
  }

  /** Two policies that apply say different things; {@code policy} is the earlier by id. */
  record Contradiction(String policy, String other, Confidence confidence) implements Evidence {}

  /** A party may stand on a list; a human decides. */
  record PartyMatch(String party, PartyScreening.Candidate candidate) implements Evidence {}

  /**
   * Several serious risks of one kind come together.
   *
   * @param categories the categories watched
   * @param risks their ids, in the order of the register
   */
  record Accumulation(SortedSet<String> categories, List<String> risks, Confidence confidence)
      implements Evidence {
    public Accumulation {
      categories = Sorted.copyOf(categories);
      risks = List.copyOf(risks);
    }
  }
}
