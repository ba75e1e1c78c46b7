/**
 * Identity: who asks, and what he may: sides, organisations, desks, people and their roles, sign-in
 * and sessions, tokens, invitations, the verification of organisations, the security log.
 *
 * <p>Offers {@link org.caravanserai.platform.identity.Actor}, who asks, and {@link
 * org.caravanserai.platform.identity.May}, what he may do, to every room; a room adds what can be
 * done in it to {@link org.caravanserai.platform.identity.Action}.
 *
 * <p>Leans on {@code files} for evidence and on {@code notice} for letters.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"house", "files", "notice"})
package org.caravanserai.platform.identity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
