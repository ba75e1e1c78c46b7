package org.caravanserai.platform.identity;

import java.util.UUID;

/** A person asked to be forgotten. A room that keeps personal data of the person lets it go. */
public record PersonErased(UUID person) {}
