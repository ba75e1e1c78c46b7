package org.caravanserai.platform.listing;

import java.math.BigDecimal;
import java.util.List;
import org.caravanserai.matching.Capacity;
import org.caravanserai.matching.InvestmentRange;
import org.caravanserai.matching.Terms;
import org.caravanserai.procedure.Money;
import org.jspecify.annotations.Nullable;

/** Writes a listing in the form in which it is edited and kept. */
final class DraftWriter {
  private DraftWriter() {}

  static ListingDraft write(Content content, @Nullable Contact contact) {
    Terms terms = content.terms();
    return new ListingDraft(
        content.kind().name(),
        content.subject().name(),
        content.wording().title(),
        content.wording().text(),
        List.copyOf(content.activities()),
        List.copyOf(content.goods()),
        content.place().country(),
        content.place().region(),
        content.place().locode(),
        amount(terms.capacity()),
        funds(terms.investment()),
        terms.stage() == null ? null : terms.stage().name(),
        List.copyOf(terms.certificates()),
        List.copyOf(terms.languages()),
        List.copyOf(content.wishes().countries()),
        List.copyOf(content.wishes().certificates()),
        content.validUntil().toString(),
        content.named(),
        contact == null
            ? null
            : new ListingDraft.Reach(
                contact.name(), contact.email(), contact.phone(), contact.note()));
  }

  private static ListingDraft.@Nullable Amount amount(@Nullable Capacity capacity) {
    return capacity == null
        ? null
        : new ListingDraft.Amount(
            plain(capacity.least()),
            plain(capacity.most()),
            capacity.unit().code(),
            capacity.period().name());
  }

  private static ListingDraft.@Nullable Funds funds(@Nullable InvestmentRange investment) {
    return investment == null
        ? null
        : new ListingDraft.Funds(
            plain(investment.least()), plain(investment.most()), investment.currency());
  }

  private static @Nullable String plain(@Nullable Money money) {
    return money == null ? null : plain(money.amount());
  }

  private static @Nullable String plain(@Nullable BigDecimal number) {
    return number == null ? null : number.toPlainString();
  }
}
