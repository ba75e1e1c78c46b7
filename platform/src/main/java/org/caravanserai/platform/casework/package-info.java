/**
 * Casework: the case files of the house. An enterprise reports a problem; its home desk, the host
 * desk and the enterprise write in one file, each sees what is his to see, and all see the same
 * clocks. The rules are the core's ({@code org.caravanserai.casework}); this room keeps the log,
 * says who somebody is in a case, and finds the desk.
 *
 * <p>Offers {@link org.caravanserai.platform.casework.Reports}, {@link
 * org.caravanserai.platform.casework.Cases} (read, write, list), {@link
 * org.caravanserai.platform.casework.CaseDocuments} (files of a case), {@link
 * org.caravanserai.platform.casework.CaseArchives} (a case as one file under the {@link
 * org.caravanserai.platform.casework.Seal}), {@link org.caravanserai.platform.casework.Committees}
 * (meetings about what was raised to the joint committee of two sides) and {@link
 * org.caravanserai.platform.casework.CaseWords} (names and deadlines in a language).
 *
 * <p>Leans on {@code library} for kinds of cases and calendars, on {@code identity} for who may, on
 * {@code dossiers} for the dossier that a problem arose from, on {@code files} for documents, and
 * on {@code notice} for telling those concerned.
 */
@NullMarked
@ApplicationModule(
    allowedDependencies = {"house", "library", "identity", "dossiers", "files", "notice"})
package org.caravanserai.platform.casework;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
