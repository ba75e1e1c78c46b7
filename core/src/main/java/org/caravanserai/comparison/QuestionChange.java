package org.caravanserai.comparison;

/**
 * A question that opened or closed.
 *
 * @param resolves how many policies it bears on; null when it is not asked
 */
public record QuestionChange(String attribute, Shift<Integer> resolves) {}
