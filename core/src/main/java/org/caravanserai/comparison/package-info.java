/**
 * Comparison: what differs between two dossiers over the same knowledge, and why. The two may be of
 * one project on two days, or of two variants of a project.
 *
 * <p>Offers {@link Comparison}, {@link ComparisonText} and {@link ComparisonJson}. Compared the
 * other way round, every change is mirrored.
 *
 * <p>Leans on {@code dossier} and the rooms whose results a dossier holds, on {@code message},
 * {@code page} and {@code json}.
 */
@NullMarked
package org.caravanserai.comparison;

import org.jspecify.annotations.NullMarked;
