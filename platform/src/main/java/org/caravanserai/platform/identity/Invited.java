package org.caravanserai.platform.identity;

import java.util.UUID;

/** An invitation was made and waits to be sent. */
record Invited(UUID invitation) {}
