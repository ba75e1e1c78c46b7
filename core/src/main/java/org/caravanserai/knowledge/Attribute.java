package org.caravanserai.knowledge;

import java.math.BigDecimal;
import java.util.List;
import org.caravanserai.condition.Condition;
import org.caravanserai.condition.ValueType;
import org.jspecify.annotations.Nullable;

/**
 * A word of the dictionary: one fact that a project may state.
 *
 * @param kind the type as packs write it: boolean, integer, decimal, money, date, code, codes,
 *     place or text
 * @param unit the currency of money, or the unit of a number
 * @param list the shared code list (iso-3166-1, isic, …) that holds the codes; null when there is
 *     none
 * @param codes the closed list of codes; empty when {@code list} or nothing holds them
 * @param subject project, investor, site, goods, person, finance or consignment
 * @param withinControl whether the company may change it to qualify
 * @param askedWhen the question makes sense only when this does not fail; null means always
 */
public record Attribute(
    String name,
    String kind,
    ValueType type,
    @Nullable String unit,
    @Nullable BigDecimal minimum,
    @Nullable BigDecimal maximum,
    @Nullable String list,
    List<Code> codes,
    String subject,
    boolean withinControl,
    @Nullable String standard,
    @Nullable Condition askedWhen,
    Text question) {
  public Attribute {
    codes = List.copyOf(codes);
  }

  /** The same attribute, asked for under a condition. */
  Attribute withAskedWhen(@Nullable Condition condition) {
    return new Attribute(
        name,
        kind,
        type,
        unit,
        minimum,
        maximum,
        list,
        codes,
        subject,
        withinControl,
        standard,
        condition,
        question);
  }

  /** One code of a closed list. */
  public record Code(String code, Text label) {}

  /** Whether the list holds only the upper levels of its codes, as ISIC and HS do. */
  public boolean hasOpenList() {
    return "isic".equals(list) || "hs".equals(list);
  }

  /** Whether each consignment has its own value. */
  public boolean perConsignment() {
    return subject.equals("consignment");
  }
}
