package org.caravanserai.platform.identity;

import java.util.UUID;

/**
 * An organisation was edited, submitted, verified or refused. Published in the transaction that
 * made it so.
 */
public record OrganisationChanged(UUID organisation) {}
