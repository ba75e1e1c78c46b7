package org.caravanserai.questionnaire;

import java.math.BigDecimal;

/**
 * How far a questionnaire got, in numbers of policies.
 *
 * @param settled policies that apply or do not apply, whatever is answered next
 * @param open policies that an answer can still settle
 * @param outOfReach policies that nothing can settle which is left to ask: they lack a fact that is
 *     not known or makes no sense here, or a reference amount
 * @param benefits benefits that apply and are granted
 * @param worthUsd what those benefits are worth together, as far as it can be computed
 * @param important questions left to ask, as far as it can be told now
 * @param lesser questions that would settle less than is important, and are not asked
 */
public record Progress(
    int settled,
    int open,
    int outOfReach,
    int benefits,
    BigDecimal worthUsd,
    int important,
    int lesser) {}
