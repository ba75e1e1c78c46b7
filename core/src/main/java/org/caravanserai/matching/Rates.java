package org.caravanserai.matching;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Locale;
import java.util.function.Function;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/** What currencies are worth in US dollars on a day, after the packs' reference series. */
final class Rates {
  private final Function<String, @Nullable BigDecimal> perUsd;

  private Rates(Function<String, @Nullable BigDecimal> perUsd) {
    this.perUsd = perUsd;
  }

  /** The rates of a day: the series {@code fx.uzs} says how many soum a dollar costs. */
  static Rates on(LocalDate day, Knowledge knowledge) {
    Function<String, @Nullable BigDecimal> amounts = knowledge.amountsOn(day);
    return new Rates(currency ->
        currency.equals("USD")
            ? BigDecimal.ONE
            : amounts.apply("fx." + currency.toLowerCase(Locale.ROOT)));
  }

  /** The range in US dollars; null when no rate is known. */
  @Nullable Range inUsd(InvestmentRange investment) {
    BigDecimal rate = perUsd.apply(investment.currency());
    return rate == null
        ? null
        : Range.of(usd(investment.least(), rate), usd(investment.most(), rate));
  }

  private static @Nullable BigDecimal usd(@Nullable Money money, BigDecimal rate) {
    return money == null ? null : money.amount().divide(rate, MathContext.DECIMAL64);
  }
}
