/**
 * Questionnaire: which fact of a project is best asked for next, from nothing but a name until
 * nothing important is open.
 *
 * <p>Offers {@link Questionnaire}, an immutable value that each answer turns into the next one,
 * with what it asks ({@link Ask}), why ({@link Stake}) and how far it got ({@link Progress}); and
 * {@link Choices}, the codes that an answer may be, found by words. Words for people are made
 * elsewhere.
 *
 * <p>Leans on {@code profile}, {@code policy}, {@code knowledge}, {@code condition} and {@code
 * reading}.
 */
@NullMarked
package org.caravanserai.questionnaire;

import org.jspecify.annotations.NullMarked;
