package org.caravanserai.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.caravanserai.matching.LabelledSet.Labelled;
import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/**
 * How good an offer is for a need, known from what both are truly about:
 *
 * <ul>
 *   <li>0: another thing, or a hard constraint is broken
 *   <li>1: another thing of the same family (looms for spinning frames, raisins for dried apricots)
 *   <li>3: the same thing; one less when both name languages and share none, one less when the
 *       offer gives under half of what the need asks for at most
 * </ul>
 *
 * <p>Written without the engine: it reads no word and no code.
 */
final class Truth {
  private static final BigDecimal YUAN_PER_DOLLAR = new BigDecimal("6.7758");

  private Truth() {}

  static int grade(Labelled need, Labelled offer) {
    if (!possible(need.listing(), offer.listing())) {
      return 0;
    }
    if (!need.thing().name().equals(offer.thing().name())) {
      return need.thing().family().equals(offer.thing().family()) ? 1 : 0;
    }
    Terms wanted = need.listing().terms();
    Terms given = offer.listing().terms();
    int grade = 3;
    if (!wanted.languages().isEmpty()
        && !given.languages().isEmpty()
        && Collections.disjoint(wanted.languages(), given.languages())) {
      grade--;
    }
    return grade - (givesUnderHalf(wanted.capacity(), given.capacity()) ? 1 : 0);
  }

  private static boolean givesUnderHalf(@Nullable Capacity wanted, @Nullable Capacity given) {
    return wanted != null
        && given != null
        && wanted.most() != null
        && given.most() != null
        && given.most().multiply(BigDecimal.TWO).compareTo(wanted.most()) < 0;
  }

  /** Every hard constraint, one by one. */
  static boolean possible(Listing need, Listing offer) {
    return need.kind() != offer.kind()
        && need.subject() == offer.subject()
        && !need.owner().organisation().equals(offer.owner().organisation())
        && (offer.validUntil() == null || !offer.validUntil().isBefore(LabelledSet.AS_OF))
        && (need.validUntil() == null || !need.validUntil().isBefore(LabelledSet.AS_OF))
        && among(offer.owner().country(), need.wishes().countries())
        && among(need.owner().country(), offer.wishes().countries())
        && offer.terms().certificates().containsAll(need.wishes().certificates())
        && need.terms().certificates().containsAll(offer.wishes().certificates())
        && (need.subject() != Subject.SITE
            || need.place().country().equals(offer.place().country()))
        && (countOtherThings(need.terms().capacity(), offer.terms().capacity())
            || meet(ends(need.terms().capacity()), ends(offer.terms().capacity())))
        && meet(ends(need.terms().investment()), ends(offer.terms().investment()));
  }

  private static boolean among(String country, Set<String> countries) {
    return countries.isEmpty() || countries.contains(country);
  }

  private static boolean meet(List<@Nullable BigDecimal> one, List<@Nullable BigDecimal> other) {
    return one.isEmpty()
        || other.isEmpty()
        || (reaches(one.get(1), other.get(0)) && reaches(other.get(1), one.get(0)));
  }

  private static boolean reaches(@Nullable BigDecimal most, @Nullable BigDecimal least) {
    return most == null || least == null || most.compareTo(least) >= 0;
  }

  /** Tonnes are never held against pieces; the set has no two units of one kind. */
  private static boolean countOtherThings(@Nullable Capacity one, @Nullable Capacity other) {
    return one != null && other != null && one.unit() != other.unit();
  }

  private static List<@Nullable BigDecimal> ends(@Nullable Capacity capacity) {
    return capacity == null ? List.of() : Arrays.asList(capacity.least(), capacity.most());
  }

  private static List<@Nullable BigDecimal> ends(@Nullable InvestmentRange investment) {
    return investment == null
        ? List.of()
        : Arrays.asList(usd(investment.least()), usd(investment.most()));
  }

  private static @Nullable BigDecimal usd(@Nullable Money money) {
    if (money == null) {
      return null;
    }
    return money.currency().equals("USD")
        ? money.amount()
        : money.amount().divide(YUAN_PER_DOLLAR, MathContext.DECIMAL64);
  }
}
