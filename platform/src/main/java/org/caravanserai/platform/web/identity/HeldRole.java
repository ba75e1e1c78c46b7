package org.caravanserai.platform.web.identity;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A membership in words.
 *
 * @param path the page of its place; null where the holder may not see it
 */
public record HeldRole(UUID id, String role, String place, @Nullable String path) {}
