package org.caravanserai.platform.web.dossiers;

import java.util.UUID;

/** A live link: when it was made, and when it ends. */
public record ShareLine(UUID id, String made, String ends) {}
