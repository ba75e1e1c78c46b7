/**
 * Casework: the case file as pure functions. What is written in a case, chained so that a reader
 * can check all that he may see; where the case stands; what time is left; who may see and write
 * what.
 *
 * <p>Offers {@link Chains} (the next entry of a log, and whether a chain is whole), {@link
 * CaseState} (a fold over entries), {@link Clocks} (a function of log, calendars and now), {@link
 * Access} and {@link AccessTable}. Kinds of cases are data: {@link
 * org.caravanserai.knowledge.CaseKind}.
 *
 * <p>Each scope of a case has a hash chain of its own, SHA-256 over RFC 8785 canonical JSON. Bodies
 * hold texts, flags, nulls, whole numbers that every JSON reader keeps exactly, lists and objects;
 * amounts travel as text. So the one hard part of RFC 8785, how fractions are written, does not
 * arise, and {@link Json#canonical} is short enough to be read.
 *
 * <p>Leans on {@code knowledge}, {@code calendar} and {@code message}. Knows no clock: it is told
 * what time it is.
 */
@NullMarked
package org.caravanserai.casework;

import org.jspecify.annotations.NullMarked;
