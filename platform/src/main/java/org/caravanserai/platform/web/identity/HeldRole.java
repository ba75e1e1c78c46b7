package org.caravanserai.platform.web.identity;

import java.util.UUID;

/**
 * A membership in words.
 *
 * @param path the page of its place
 */
public record HeldRole(UUID id, String role, String place, String path) {}
