/**
 * Condition: what is written in CEL, compiled to a form of our own that is bounded, three-valued
 * when facts are missing, and open to inspection.
 *
 * <p>Offers {@link Vocabulary} (the typed names a condition may use), {@link Facts} (what is known
 * of one project), {@link ConditionCompiler} (text to {@link Condition} or {@link Formula}, or the
 * reason why not), the sealed tree {@link Expression}, and {@link Screen}, which tests many rules
 * at once and answers with their {@link Truths} or {@link Reasons}.
 *
 * <p>Leans on {@code reading} for spelling alone. cel-java parses and type-checks; it never
 * evaluates here.
 */
@NullMarked
package org.caravanserai.condition;

import org.jspecify.annotations.NullMarked;
