/**
 * Snapshot: one {@link org.caravanserai.knowledge.Knowledge} as bytes and back, so that a command
 * need not read and check the packs each time it starts.
 *
 * <p>Offers {@link Snapshot} and {@link SnapshotKey}. Where the bytes are kept is the caller's
 * affair; that they are whole, and made by this build from these packs, is checked here.
 *
 * <p>Leans on {@code knowledge} and {@code condition}, whose records it takes apart and puts
 * together, and on {@code reading} for a coordinate.
 */
@NullMarked
package org.caravanserai.snapshot;

import org.jspecify.annotations.NullMarked;
