package org.caravanserai.procedure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.caravanserai.knowledge.Knowledge;
import org.caravanserai.knowledge.Procedure.Fee;
import org.caravanserai.knowledge.ReferenceSeries;
import org.jspecify.annotations.Nullable;

/** Fees at the reference amounts and exchange rates of one day. */
final class FeeTable {
  private static final String USD = "USD";
  private static final Pattern CURRENCY = Pattern.compile("[A-Z]{3}");

  private final Knowledge knowledge;
  private final LocalDate asOf;

  FeeTable(Knowledge knowledge, LocalDate asOf) {
    this.knowledge = knowledge;
    this.asOf = asOf;
  }

  FeeLine line(StepRef step, Fee fee) {
    BigDecimal amount = fee.amount();
    String unit = fee.unit();
    if (amount == null || unit == null) {
      return new FeeLine(step, fee, null, null, null, null);
    }
    if (CURRENCY.matcher(unit).matches()) {
      return inUsd(step, fee, Money.rounded(amount, unit), null);
    }
    AppliedValue reference = find(unit);
    String currency = currencyOf(unit);
    if (reference == null || currency == null) {
      return new FeeLine(step, fee, null, null, null, null);
    }
    return inUsd(step, fee, Money.rounded(amount.multiply(reference.value()), currency), reference);
  }

  Fees total(List<FeeLine> lines) {
    Map<String, Money> totals = new TreeMap<>();
    Money usd = Money.zero(USD);
    int unknown = 0;
    int withoutRate = 0;
    for (FeeLine line : lines) {
      Money amount = line.amount();
      Money inUsd = line.usd();
      if (amount == null) {
        unknown++;
      } else {
        totals.merge(amount.currency(), amount, Money::plus);
        withoutRate += inUsd == null ? 1 : 0;
      }
      usd = inUsd == null ? usd : usd.plus(inUsd);
    }
    return new Fees(lines, new ArrayList<>(totals.values()), usd, unknown, withoutRate);
  }

  private FeeLine inUsd(StepRef step, Fee fee, Money amount, @Nullable AppliedValue reference) {
    if (amount.currency().equals(USD)) {
      return new FeeLine(step, fee, amount, reference, amount, null);
    }
    if (amount.amount().signum() == 0) {
      return new FeeLine(step, fee, amount, reference, Money.zero(USD), null);
    }
    AppliedValue rate = find("fx." + amount.currency().toLowerCase(Locale.ROOT));
    Money usd =
        rate == null || rate.value().signum() == 0
            ? null
            : Money.rounded(amount.amount().divide(rate.value(), MathContext.DECIMAL128), USD);
    return new FeeLine(step, fee, amount, reference, usd, rate);
  }

  private @Nullable String currencyOf(String series) {
    ReferenceSeries found = knowledge.contents().series().get(series);
    return found == null || !CURRENCY.matcher(found.unit()).matches() ? null : found.unit();
  }

  private @Nullable AppliedValue find(String id) {
    ReferenceSeries series = knowledge.contents().series().get(id);
    ReferenceSeries.Value value = series == null ? null : series.find(asOf);
    return value == null || value.amount() == null
        ? null
        : new AppliedValue(id, value.amount(), value.from(), value.provenance());
  }
}
