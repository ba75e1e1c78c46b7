/**
 * Policy: which policies apply to a project on a day, criterion by criterion, each with its legal
 * basis; what a benefit is worth; the smallest change that would turn a refusal; and which question
 * is best asked next.
 *
 * <p>Offers {@link PolicyAssessor} with the records it answers with, and {@link VerdictScreen}
 * where verdicts alone are asked for, many times. Answers are three-valued: a missing fact makes a
 * verdict undetermined, never negative. Reasons are structured; their words are made elsewhere.
 *
 * <p>Leans on {@code condition} and {@code knowledge} only.
 */
@NullMarked
package org.caravanserai.policy;

import org.jspecify.annotations.NullMarked;
