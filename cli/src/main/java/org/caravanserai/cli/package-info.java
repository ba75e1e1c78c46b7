/**
 * Cli: the {@code serai} verbs. Reads arguments and files, asks the core, prints or writes.
 *
 * <p>Leans on the core; knows nothing of how an answer is reached.
 */
@NullMarked
package org.caravanserai.cli;

import org.jspecify.annotations.NullMarked;
